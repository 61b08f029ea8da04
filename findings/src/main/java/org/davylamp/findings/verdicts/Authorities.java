package org.davylamp.findings.verdicts;

import java.util.List;
import java.util.Locale;
import org.davylamp.exchange.lists.KnownList;
import org.davylamp.findings.screening.ListSearch;
import org.davylamp.findings.wording.WordTable;

/** What reasons call a list, so that a list and a case that tells of it speak of one. */
final class Authorities {
  static final String US = "US list (OFAC)";

  private record Called(List<String> words, String title) {}

  private static final List<Called> CALLED =
      WordTable.rows(Authorities.class, "authorities.txt").stream()
          .map(row -> new Called(WordTable.several(row.getFirst()), row.getLast()))
          .toList();

  private Authorities() {}

  /** Of an authority or a publisher as a case names it. */
  static String title(String authority) {
    String low = authority.toLowerCase(Locale.ROOT);
    return CALLED.stream()
        .filter(called -> called.words().stream().anyMatch(low::contains))
        .map(Called::title)
        .findFirst()
        .orElse("list of " + authority);
  }

  /** Of an opened list. */
  static String title(ListSearch.Searched list) {
    return KnownList.of(list.index().form(), List.of(list.dataset()))
        .filter(known -> !known.name().equals("opensanctions"))
        .map(known -> title(known.name() + ", " + known.publisher()))
        .orElse(list.dataset());
  }
}
