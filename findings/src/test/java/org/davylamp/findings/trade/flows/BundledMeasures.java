package org.davylamp.findings.trade.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.measures.Measures;

/** The measures of the bundled case. */
final class BundledMeasures {
  private static final Path BUNDLED = Path.of("..", "cases", "dprk-minerals");

  private BundledMeasures() {}

  static Measures in(Path folder) throws IOException {
    ToyCase toy = ToyCase.in(folder);
    for (String file : List.of("sources", "measures", "measure-terms")) {
      toy.read(Files.readString(BUNDLED.resolve(file + ".csv")));
    }
    return toy.view(Measures::of);
  }
}
