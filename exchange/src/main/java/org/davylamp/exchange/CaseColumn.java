package org.davylamp.exchange;

import java.util.Optional;

/**
 * One column of a case table.
 *
 * @param name its header, lower case
 * @param required whether every row must fill it
 * @param type what its cells hold
 * @param property where its value goes; empty if the table's shape decides
 * @param meaning what it says, for the manual
 */
record CaseColumn(
    String name, boolean required, CaseType type, Optional<String> property, String meaning) {

  static CaseColumn must(String name, CaseType type, String meaning) {
    return new CaseColumn(name, true, type, Optional.empty(), meaning);
  }

  static CaseColumn may(String name, CaseType type, String meaning) {
    return new CaseColumn(name, false, type, Optional.empty(), meaning);
  }

  /** The same column, its value stated under {@code property}. */
  CaseColumn to(String property) {
    return new CaseColumn(name, required, type, Optional.of(property), meaning);
  }
}
