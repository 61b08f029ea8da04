package org.davylamp.findings.verdicts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.davylamp.evidence.DayRange;
import org.davylamp.findings.wording.WordTable;

/**
 * When an entry of the US list was made, as the run of its numbers tells: the list has no dates.
 * The days of some entries are known, and a number between two of them was given between them,
 * three months more or less; one between two of one day is of that day.
 */
final class EntryRun {
  private static final int SLACK = 92;

  private static final NavigableMap<Integer, Long> DAYS = new TreeMap<>();

  static {
    for (List<String> row : WordTable.rows(EntryRun.class, "us-list-numbers.txt")) {
      DAYS.put(Integer.valueOf(row.getFirst()), LocalDate.parse(row.getLast()).toEpochDay());
    }
  }

  private EntryRun() {}

  /**
   * The days on which it may have been listed; those of an entry whose own day is in the table are
   * that day.
   *
   * @param number of the entry
   * @param published a day on which the list had it
   */
  static DayRange began(int number, long published) {
    Map.Entry<Integer, Long> below = DAYS.floorEntry(number);
    Map.Entry<Integer, Long> above = DAYS.ceilingEntry(number);
    boolean sure = below != null && above != null && below.getValue().equals(above.getValue());
    int slack = sure ? 0 : SLACK;
    long first = below == null ? DayRange.EVER_BEFORE : below.getValue() - slack;
    long last = above == null ? published : Math.min(published, above.getValue() + slack);
    return new DayRange(Math.min(first, last), last);
  }

  /** The digits of an entry as cited: {@code entry 22324}; 0 if it has none. */
  static int number(String entry) {
    String digits = entry.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
  }
}
