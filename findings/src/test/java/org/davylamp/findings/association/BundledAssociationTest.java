package org.davylamp.findings.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.davylamp.findings.ToyCase.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bundled case can bear: figures that were counted by hand when its tables were made. */
class BundledAssociationTest {
  private static final List<String> FILES =
      List.of("sources", "places", "facilities", "measures", "observations");

  @Test
  void theCaseCannotTellAndSaysWhy(@TempDir Path folder) throws IOException {
    Path bundled = Path.of("..", "cases", "dprk-minerals");
    assumeThat(bundled).as("the bundled case beside this module").isDirectory();
    ToyCase toy = ToyCase.in(folder);
    for (String file : FILES) {
      toy.read(Files.readString(bundled.resolve(file + ".csv")));
    }
    toy.assess();

    Finding.Result answer = toy.conclusions("association", "cannot tell").getFirst();
    assertThat(value(answer, "changes")).isEqualTo("32");
    assertThat(value(answer, "looksWithoutGrowth")).isEqualTo("0");
    assertThat(answer.text()).contains("nobody knows how often", "p cannot be below 0.111");
    Finding.Result independent = toy.conclusions("association", "independent changes").getFirst();
    assertThat(value(independent, "sites")).isEqualTo("14");
    assertThat(value(independent, "needed")).isEqualTo("68");
    assertThat(independent.text()).contains("10 of them at Camp 16");
    assertThat(toy.conclusions("association", "rate after measures")).hasSize(4);
    assertThat(toy.conclusions("association", "goes together")).isEmpty();
    assertThat(sides(toy))
        .contains(
            "UNSCR 1718: 0 before, 2 on either side, 30 after",
            "UNSCR 1874: 1 before, 7 on either side, 24 after",
            "UNSCR 2094: 9 before, 9 on either side, 14 after",
            "UNSCR 2270: 19 before, 5 on either side, 8 after",
            "UNSCR 2371: 21 before, 3 on either side, 8 after");
  }

  private static List<String> sides(ToyCase toy) {
    return toy.conclusions("components", "growth around a measure").stream()
        .map(
            result ->
                "%s: %s before, %s on either side, %s after"
                    .formatted(
                        value(result, "resolution"),
                        value(result, "before"),
                        value(result, "straddling"),
                        value(result, "after")))
        .toList();
  }
}
