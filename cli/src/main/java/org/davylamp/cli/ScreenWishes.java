package org.davylamp.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.davylamp.exchange.rows.Rows;

/**
 * What is to be screened, and how.
 *
 * @param kind what the table's rows are
 * @param table the file; {@code -} is standard input
 * @param outs where results go; none is no fault where they are recorded
 * @param asOf the day whose law, lists and links count
 * @param lists files; empty for the lists of the case
 * @param hops how many links a path may have
 * @param renamed columns of the table, each with the name that it has here
 * @param since the earlier screening that rows are compared with
 * @param record whether it is to be recorded where that can be
 * @param cache whether indexes of lists are kept
 */
record ScreenWishes(
    Rows.Kind kind,
    Path table,
    List<Path> outs,
    LocalDate asOf,
    List<Path> lists,
    int hops,
    Map<String, String> renamed,
    Optional<String> since,
    boolean record,
    boolean cache) {
  boolean isFromStandardInput() {
    return table.toString().equals("-");
  }

  /** The table's name without its folders, which are nobody's business. */
  String file() {
    return isFromStandardInput() ? "standard input" : String.valueOf(table.getFileName());
  }
}
