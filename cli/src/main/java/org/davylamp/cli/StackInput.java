package org.davylamp.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.stac.Documents;
import org.davylamp.exchange.stac.Scene;
import org.davylamp.exchange.stac.SceneAsset;
import org.davylamp.exchange.stac.SceneManifest;
import org.davylamp.exchange.stac.StacLimits;
import org.davylamp.exchange.stac.StacReader;
import org.davylamp.exchange.stac.StacScenes;
import org.davylamp.exchange.stac.Unread;
import org.davylamp.findings.change.Bands;
import org.davylamp.findings.change.Scenes;
import org.davylamp.imagery.stack.StackScene;

/**
 * Scenes as a manifest or STAC tell of them, in a file or at an address. What comes from a server
 * may name addresses on servers only.
 */
final class StackInput {
  private static final int LARGEST = 64 << 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private StackInput() {}

  static StacScenes read(String stack, HttpClient client) throws IOException {
    boolean remote = stack.matches("(?i)https?://.*");
    URI address = remote ? address(stack) : file(stack);
    Documents web = Documents.web(client, TIMEOUT);
    Documents files = Documents.files();
    Documents documents =
        (at, most) -> !remote && Scenes.local(at) ? files.read(at, most) : web.read(at, most);
    byte[] first = first(documents, address);
    boolean json =
        new String(first, 0, Math.min(first.length, 256), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip()
            .startsWith("{");
    StacScenes scenes =
        json
            ? StacReader.read(address, documents, StacLimits.USUAL)
            : new StacScenes(
                SceneManifest.read(new ByteArrayInputStream(first), name(stack), address),
                List.of());
    if (scenes.scenes().isEmpty()) {
      throw new BadInput(
          name(stack),
          0,
          "expected scenes, found none" + reasons(scenes.unread()) + "; nothing was written");
    }
    return remote ? withoutFiles(scenes) : scenes;
  }

  /** What a stack may be called in messages. */
  static String name(String stack) {
    return stack.matches("(?i)https?://.*") ? Documents.name(address(stack)) : stack;
  }

  private static byte[] first(Documents documents, URI address) throws IOException {
    try {
      return documents.read(address, LARGEST);
    } catch (ConnectException e) {
      throw new IOException(
          Documents.name(address) + ": no server answers there; nothing was written", e);
    }
  }

  private static String reasons(List<Unread> unread) {
    return unread.isEmpty() ? "" : " (" + unread.getFirst() + ")";
  }

  private static URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput(text, 0, "expected an address or a file; nothing was written");
    }
  }

  private static URI file(String text) {
    Path path = Path.of(text);
    if (!Files.isRegularFile(path)) {
      throw new BadInput(
          text,
          0,
          "expected a manifest or a STAC document, found "
              + (Files.isDirectory(path) ? "a folder" : "nothing there")
              + "; nothing was written");
    }
    return path.toAbsolutePath().normalize().toUri();
  }

  /** A stranger's catalogue is not to make this machine read its own files. */
  private static StacScenes withoutFiles(StacScenes scenes) {
    List<Scene> kept = new ArrayList<>();
    List<Unread> unread = new ArrayList<>(scenes.unread());
    for (Scene scene : scenes.scenes()) {
      boolean local =
          scene.bands().stream().map(SceneAsset::href).anyMatch(Scenes::local)
              || scene.quality().map(quality -> Scenes.local(quality.asset().href())).orElse(false);
      if (local) {
        unread.add(
            new Unread(scene.id(), "expected addresses on servers, found one of this machine"));
      } else {
        kept.add(scene);
      }
    }
    return new StacScenes(kept, unread);
  }

  /** Of those that more than half of the scenes have; the others are then refused by name. */
  static List<String> bands(List<StackScene> scenes, Optional<List<String>> wanted, String stack) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    scenes.forEach(
        scene -> scene.bands().forEach(band -> counts.merge(band.band(), 1, Integer::sum)));
    List<String> there =
        counts.keySet().stream()
            .filter(name -> wanted.isPresent() || 2 * counts.getOrDefault(name, 0) > scenes.size())
            .toList();
    try {
      List<String> chosen =
          Bands.choose(there, wanted).stream()
              .sorted(Comparator.comparingInt(StackInput::order))
              .toList();
      if (chosen.isEmpty()) {
        throw new IllegalArgumentException("expected a band that most scenes have, found none");
      }
      return chosen;
    } catch (IllegalArgumentException e) {
      throw new BadInput(name(stack), 0, "--bands: " + e.getMessage() + "; nothing was written");
    }
  }

  private static int order(String band) {
    int known = Bands.KNOWN.indexOf(band);
    return known < 0 ? Integer.MAX_VALUE : known;
  }
}
