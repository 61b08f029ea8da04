package org.davylamp.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.exchange.area.AreaSeries;

/**
 * What was computed from images of a facility and recorded: its statements, and the exhibit that
 * they were read from.
 *
 * @param run the first digits of the exhibit's hash, by which its files are told from others
 * @param observations those of the facility itself and of its control
 */
record ImageSeries(Source source, String run, AreaSeries series, List<Entity> observations) {
  private static final String FORMAT = "area-series";
  private static final int RUN_DIGITS = 8;

  ImageSeries {
    observations = List.copyOf(observations);
  }

  /** Those of a facility, in the order in which their observations are met. */
  static List<ImageSeries> of(Edition edition, Entity facility) {
    Map<String, List<Entity>> bySource = new LinkedHashMap<>();
    for (Entity observation : edition.view().pointing("Observation", "facility", facility)) {
      observation.asserting("quantityLow").stream()
          .map(said -> edition.view().source(said).key())
          .distinct()
          .forEach(key -> bySource.computeIfAbsent(key, one -> new ArrayList<>()).add(observation));
    }
    List<ImageSeries> all = new ArrayList<>();
    bySource.forEach((key, observations) -> of(edition, key, observations).ifPresent(all::add));
    return all;
  }

  private static Optional<ImageSeries> of(Edition edition, String key, List<Entity> told) {
    CaseReader reader = edition.view().reader();
    return reader.exhibitsOf(key).stream()
        .filter(exhibit -> exhibit.format().equals(FORMAT))
        .findFirst()
        .map(Exhibit::sha256)
        .map(
            sha256 ->
                new ImageSeries(
                    edition.view().source(key).orElseThrow(),
                    sha256.substring(0, RUN_DIGITS),
                    AreaSeries.parse(object(reader, sha256)),
                    told));
  }

  boolean tells(Entity observation) {
    return observations.contains(observation);
  }

  /** Whether a conclusion is on this series alone. */
  boolean isCounterOf(Edition.Numbered conclusion) {
    return conclusion.value("counter").equals(source.publisher().orElse(source.title()));
  }

  /** What is said of the last look, inside and in the control. */
  List<Recorded> last() {
    String day = observations.stream().map(ImageSeries::day).max(String::compareTo).orElse("");
    List<Recorded> said = new ArrayList<>();
    observations.stream()
        .filter(observation -> day(observation).equals(day))
        .forEach(
            observation -> {
              said.addAll(observation.asserting("quantity"));
              said.addAll(observation.asserting("imageDate"));
            });
    return said;
  }

  private static String day(Entity observation) {
    return String.join(" ", observation.asserted("imageDate"));
  }

  /**
   * The bytes of an exhibit.
   *
   * @throws CaseException if the vault has other bytes than the ledger says, or none
   */
  static byte[] object(CaseReader reader, String sha256) {
    Optional<Path> path = reader.object(sha256);
    try {
      if (path.isPresent()) {
        byte[] bytes = Files.readAllBytes(path.get());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        if (HexFormat.of().formatHex(hash).equals(sha256)) {
          return bytes;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    throw new CaseException(
        CaseException.Matter.INTEGRITY,
        "expected the exhibit "
            + sha256
            + " in the vault, found "
            + (path.isPresent() ? "other bytes under its name" : "none")
            + "; 'davylamp verify' tells what else changed; nothing was written");
  }
}
