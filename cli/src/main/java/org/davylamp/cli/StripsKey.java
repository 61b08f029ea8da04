package org.davylamp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.davylamp.exchange.stac.Scene;
import org.davylamp.exchange.stac.SceneAsset;
import org.davylamp.findings.change.Scenes;
import org.davylamp.findings.change.StackScan;
import org.davylamp.findings.change.Zones;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.Stack;

/** By what strips that were scanned are known again. */
final class StripsKey {
  private StripsKey() {}

  /**
   * Of all that a strip depends on: files of this machine by their size and age, and what the null
   * is learned from, wherever it comes from.
   */
  static String of(
      ScanOptions options,
      int dilate,
      Stack stack,
      List<Scene> scenes,
      List<String> bands,
      Window window,
      Zones zones,
      StackScan scan)
      throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Object> parts = new ArrayList<>(List.of("breaks 2", options, bands, window, dilate));
      parts.add(stack.scenes());
      parts.add(scan.factor());
      parts.add(scan.learnedFrom());
      parts.add(ChangeDetector.byVectors());
      for (Scene scene : scenes) {
        parts.add(scene);
        for (SceneAsset asset : scene.bands()) {
          parts.add(local(asset));
        }
        if (scene.quality().isPresent()) {
          parts.add(local(scene.quality().get().asset()));
        }
      }
      for (Object part : parts) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
      }
      digest.update(zones.of());
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String local(SceneAsset asset) throws IOException {
    Path path = Scenes.local(asset.href()) ? Path.of(asset.href()) : Path.of("");
    return Files.isRegularFile(path)
        ? Files.size(path) + " " + Files.getLastModifiedTime(path)
        : "elsewhere";
  }
}
