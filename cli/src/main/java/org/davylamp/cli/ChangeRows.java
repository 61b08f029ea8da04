package org.davylamp.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.davylamp.imagery.change.Change;

/** Changes as rows of tables. */
final class ChangeRows {
  static final List<String> COLUMNS =
      List.of("date", "from", "to", "strength", "p", "direction", "cover");

  private ChangeRows() {}

  static List<String> of(Change change) {
    return List.of(
        day(change.day()),
        day(change.after()),
        day(change.until()),
        String.format(Locale.ROOT, "%.1f", change.strength()),
        String.format(Locale.ROOT, "%.3g", change.p()),
        change.direction().toString(),
        String.format(Locale.ROOT, "%.2f", change.cover()));
  }

  static String day(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}
