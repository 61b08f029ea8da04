package org.davylamp.findings.verdicts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.screening.ListSearch;

/** What rows are screened against in tests: the bundled case as of a day, with lists or without. */
final class ScreenedCase {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

  private static final Path BUNDLED = Path.of("..", "cases", "dprk-minerals");

  /** In the order in which they refer to each other. */
  private static final List<String> FILES =
      List.of(
          "sources",
          "places",
          "facilities",
          "names",
          "roles",
          "vessels",
          "links",
          "populations",
          "measures",
          "measure-terms",
          "consignments",
          "products");

  private ScreenedCase() {}

  static ScreeningBasis bundled(Path temp, List<ListSearch.Searched> lists) {
    ToyCase toy = ToyCase.in(temp);
    for (String name : FILES) {
      try {
        toy.read(Files.readString(BUNDLED.resolve(name + ".csv")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    try (CaseReader reader = toy.file().read(Access.PUBLIC)) {
      return ScreeningBasis.of(
          CaseView.of(reader, schema -> true), lists, ScreeningBasis.Scope.on(AS_OF));
    }
  }
}
