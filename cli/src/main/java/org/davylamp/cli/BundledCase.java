package org.davylamp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The case that comes with Davylamp, {@code cases/dprk-minerals}, as the build packs it. */
final class BundledCase {
  static final String TITLE = "Camps, prisons and mines of the DPRK";

  /** In the order in which they are read: what others refer to comes first. */
  static final List<String> FILES =
      List.of(
          "sources.csv",
          "places.csv",
          "facilities.csv",
          "roles.csv",
          "vessels.csv",
          "coordinates.csv",
          "names.csv",
          "measures.csv",
          "measure-terms.csv",
          "observations.csv",
          "events.csv",
          "populations.csv",
          "testimony-facts.csv",
          "links.csv",
          "trade-figures.csv",
          "products.csv",
          "consignments.csv",
          "assumptions.csv",
          "weapons-tests.csv");

  private BundledCase() {}

  /** Copies the files into a folder. */
  static List<Path> unpack(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      try (InputStream in = resource(name)) {
        Files.copy(in, file);
      }
      files.add(file);
    }
    return files;
  }

  static InputStream resource(String name) {
    InputStream in = BundledCase.class.getResourceAsStream("/cases/dprk-minerals/" + name);
    if (in == null) {
      throw new IllegalStateException("the build has packed no " + name);
    }
    return in;
  }
}
