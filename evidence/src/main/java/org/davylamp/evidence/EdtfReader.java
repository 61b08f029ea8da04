package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what dates are put together to: intervals and sets. A single date is {@link EdtfDate}'s.
 */
final class EdtfReader {
  private final String text;

  EdtfReader(String text) {
    this.text = text;
  }

  Edtf read() {
    if (text.isEmpty()) {
      throw new EvidenceException("expected an EDTF date, found nothing");
    }
    char first = text.charAt(0);
    if (first == '[' || first == '{') {
      return set(first == '[' ? ']' : '}');
    }
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return interval(slash);
    }
    refuseDraftWord(0, text.length());
    if (text.indexOf('T') >= 0) {
      Extent day = Extent.all(DayRange.day(new EdtfTime(text).utcDay()));
      return new Edtf(text, day, day, false, false, false);
    }
    EdtfDate date = date(0, text.length());
    return new Edtf(text, date.stated(), date.reach(), date.uncertain(), date.approximate(), false);
  }

  // ---- Intervals: level 0 "Time Interval", level 1 "Extended Interval"

  /** One end of an interval: a date, open, or unknown. */
  private sealed interface End {
    record Known(EdtfDate date) implements End {}

    enum Missing implements End {
      OPEN,
      UNKNOWN
    }
  }

  private Edtf interval(int slash) {
    End start = end(0, slash);
    End end = end(slash + 1, text.length());
    if (start == End.Missing.UNKNOWN && end == End.Missing.UNKNOWN) {
      throw refused("at least one end that is a date or '..': an unknown date is left out", 0);
    }
    Extent stated = extent(start, end, false, slash);
    Extent reach = extent(start, end, true, slash);
    boolean uncertain = false;
    boolean approximate = false;
    for (End one : List.of(start, end)) {
      if (one instanceof End.Known known) {
        uncertain |= known.date().uncertain();
        approximate |= known.date().approximate();
      }
    }
    return new Edtf(text, stated, reach, uncertain, approximate, false);
  }

  private End end(int from, int to) {
    String part = text.substring(from, to);
    if (part.isEmpty()) {
      return End.Missing.UNKNOWN;
    }
    if (part.equals("..")) {
      return End.Missing.OPEN;
    }
    refuseDraftWord(from, to);
    if (part.indexOf('T') >= 0) {
      throw refused(
          "a date without a time of day: EDTF intervals have none", from + part.indexOf('T'));
    }
    return new End.Known(date(from, to));
  }

  private Extent extent(End start, End end, boolean reach, int slash) {
    DayRange ends =
        switch (end) {
          case End.Known known -> days(known, reach);
          case End.Missing missing ->
              missing == End.Missing.OPEN ? DayRange.day(DayRange.EVER_AFTER) : DayRange.ALWAYS;
        };
    DayRange begins =
        switch (start) {
          case End.Known known -> days(known, reach);
          case End.Missing missing ->
              missing == End.Missing.OPEN ? DayRange.day(DayRange.EVER_BEFORE) : DayRange.ALWAYS;
        };
    if (begins.first() > ends.last()) {
      throw refused("an end that is not before the start", slash + 1);
    }
    return Extent.from(begins, ends);
  }

  private static DayRange days(End.Known end, boolean reach) {
    return (reach ? end.date().reach() : end.date().stated()).days();
  }

  // ---- Sets: level 2 "Set representation"

  /** A member of a set, as stated and as far as it reaches. */
  private record Member(Extent stated, Extent reach, boolean uncertain, boolean approximate) {}

  private Edtf set(char close) {
    if (text.charAt(text.length() - 1) != close) {
      throw refused("'" + close + "' at the end of the set", text.length());
    }
    List<Member> members = new ArrayList<>();
    int from = 1;
    while (from <= text.length() - 1) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() - 1 : comma;
      members.add(member(from, to, close == '}'));
      from = to + 1;
    }
    return combined(members, close == '}');
  }

  private Edtf combined(List<Member> members, boolean all) {
    Member sum = members.getFirst();
    for (Member next : members.subList(1, members.size())) {
      sum =
          new Member(
              all ? sum.stated.and(next.stated) : sum.stated.or(next.stated),
              all ? sum.reach.and(next.reach) : sum.reach.or(next.reach),
              sum.uncertain || next.uncertain,
              sum.approximate || next.approximate);
    }
    return new Edtf(
        text, sum.stated, sum.reach, sum.uncertain, sum.approximate, all && members.size() > 1);
  }

  private Member member(int from, int to, boolean all) {
    int dots = text.indexOf("..", from);
    if (dots < 0 || dots >= to) {
      EdtfDate date = date(from, to);
      return new Member(date.stated(), date.reach(), date.uncertain(), date.approximate());
    }
    if (to - from == 2) {
      throw refused("a date before or after '..'", from);
    }
    if (dots == from && from > 1) {
      throw refused("'..' only at the beginning or the end of the set or between dates", dots);
    }
    if (dots + 2 == to && to < text.length() - 1) {
      throw refused("'..' only at the beginning or the end of the set or between dates", dots);
    }
    if (dots == from) {
      return upTo(date(dots + 2, to), all);
    }
    EdtfDate first = date(from, dots);
    return dots + 2 == to ? onwards(first, all) : through(first, date(dots + 2, to), dots, all);
  }

  private static Member upTo(EdtfDate last, boolean all) {
    return new Member(
        upTo(last.stated(), all), upTo(last.reach(), all), last.uncertain(), last.approximate());
  }

  private static Extent upTo(Extent last, boolean all) {
    return all
        ? Extent.from(DayRange.day(DayRange.EVER_BEFORE), last.ends())
        : new Extent(
            new DayRange(DayRange.EVER_BEFORE, last.begins().last()),
            new DayRange(DayRange.EVER_BEFORE, last.ends().last()));
  }

  private static Member onwards(EdtfDate first, boolean all) {
    return new Member(
        onwards(first.stated(), all),
        onwards(first.reach(), all),
        first.uncertain(),
        first.approximate());
  }

  private static Extent onwards(Extent first, boolean all) {
    return all
        ? Extent.from(first.begins(), DayRange.day(DayRange.EVER_AFTER))
        : new Extent(
            new DayRange(first.begins().first(), DayRange.EVER_AFTER),
            new DayRange(first.ends().first(), DayRange.EVER_AFTER));
  }

  private Member through(EdtfDate first, EdtfDate last, int dots, boolean all) {
    if (first.stated().begins().first() > last.stated().ends().last()) {
      throw refused("an end that is not before the start", dots + 2);
    }
    return new Member(
        all
            ? Extent.from(first.stated().begins(), last.stated().ends())
            : first.stated().or(last.stated()),
        all
            ? Extent.from(first.reach().begins(), last.reach().ends())
            : first.reach().or(last.reach()),
        first.uncertain() || last.uncertain(),
        first.approximate() || last.approximate());
  }

  // ---- Common

  private EdtfDate date(int from, int to) {
    return new EdtfDateReader(text, from, to).read();
  }

  /**
   * The 2012 draft is still found in catalogues; its words deserve a better answer than "digit".
   */
  private void refuseDraftWord(int from, int to) {
    String part = text.substring(from, to);
    if (part.equals("unknown")) {
      throw refused("nothing for an unknown end ('unknown' is of the 2012 draft)", from);
    }
    if (part.equals("open")) {
      throw refused("'..' for an open end ('open' is of the 2012 draft)", from);
    }
  }

  private EvidenceException refused(String expected, int at) {
    return refused(text, expected, at);
  }

  /** What was expected at index {@code at} of {@code text}, and what stands there. */
  static EvidenceException refused(String text, String expected, int at) {
    String where = expected + " at character " + (at + 1) + " of an EDTF date";
    if (at >= text.length()) {
      return new EvidenceException(
          "expected " + where + ", found the end of '" + shortened(text) + "'");
    }
    String rest = at == 0 ? "" : " in '" + shortened(text) + "'";
    return new EvidenceException(
        "expected " + where + ", found '" + shortened(text.substring(at)) + "'" + rest);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "…";
  }
}
