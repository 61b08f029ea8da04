package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.network.Span;

/**
 * When something held, as a case tells it: since, until, and on what day a source saw that it was
 * so. Who owned a firm in 2018 may have owned it long before and long after; only 2018 is certain.
 *
 * @param span for the network
 * @param dated whether anybody dates it at all
 * @param words for people
 */
record Held(Span span, boolean dated, String words) {
  static final Held UNDATED = new Held(Span.ALWAYS, false, "undated");

  /** Dates that cannot be: it would have ended before it began. */
  static final class Reversed extends Exception {
    private static final long serialVersionUID = 1;

    Reversed(String message) {
      super(message);
    }
  }

  /**
   * A state of affairs.
   *
   * @throws Reversed if it ended before it began
   */
  static Held state(Entity entity, String since, String until, String attested) throws Reversed {
    List<String> words = new ArrayList<>();
    Optional<DayRange> begins = told(entity, since, "since ", words);
    Optional<DayRange> ends = told(entity, until, "until ", words);
    Optional<DayRange> seen = told(entity, attested, "told of ", words);
    if (begins.isEmpty() && ends.isEmpty() && seen.isEmpty()) {
      return UNDATED;
    }
    if (begins.isPresent() && ends.isPresent() && begins.get().first() > ends.get().last()) {
      throw new Reversed("expected an end that is not before the beginning, found " + words);
    }
    return new Held(span(begins, ends, seen), true, String.join(", ", words));
  }

  /** The same, of one date with an end or two: {@code 2011/2016}, or only when it was seen. */
  static Held period(Entity entity, String property) {
    List<Edtf> dates = Dates.all(entity, property);
    if (dates.isEmpty()) {
      return UNDATED;
    }
    String words = Dates.words(entity.asserted(property));
    if (dates.stream().anyMatch(date -> date.toString().indexOf('/') < 0)) {
      return new Held(
          span(Optional.empty(), Optional.empty(), hull(dates)), true, "told of " + words);
    }
    DayRange begins = dates.stream().map(Held::begins).reduce(DayRange::hull).orElseThrow();
    DayRange ends = dates.stream().map(Held::ends).reduce(DayRange::hull).orElseThrow();
    return new Held(span(Optional.of(begins), Optional.of(ends), Optional.empty()), true, words);
  }

  /** Something that happened on one day between these. */
  static Held event(Entity entity, String... properties) {
    List<Edtf> dates =
        Stream.of(properties).flatMap(property -> Dates.all(entity, property).stream()).toList();
    if (dates.isEmpty()) {
      return UNDATED;
    }
    DayRange days = hull(dates).orElseThrow();
    String words =
        Stream.of(properties)
            .map(entity::asserted)
            .filter(values -> !values.isEmpty())
            .map(Dates::words)
            .distinct()
            .reduce((from, to) -> from + " to " + to)
            .orElseThrow();
    return new Held(Span.within(day(days.first()), day(days.last())), true, words);
  }

  private static Optional<DayRange> told(
      Entity entity, String property, String word, List<String> words) {
    List<Edtf> dates = Dates.all(entity, property);
    if (!dates.isEmpty()) {
      words.add(word + Dates.words(entity.asserted(property)));
    }
    return hull(dates);
  }

  /** Every day that these may be, in any of their readings. */
  private static Optional<DayRange> hull(List<Edtf> dates) {
    return dates.stream().map(Held::days).reduce(DayRange::hull);
  }

  private static DayRange days(Edtf date) {
    return date.qualified() ? date.reach() : date.days();
  }

  private static DayRange begins(Edtf date) {
    return date.qualified() ? date.reach() : date.begins();
  }

  private static DayRange ends(Edtf date) {
    return date.qualified() ? date.reach() : date.ends();
  }

  private static Span span(
      Optional<DayRange> begins, Optional<DayRange> ends, Optional<DayRange> seen) {
    int latestEnd = ends.map(range -> day(range.last())).orElse(Span.ALWAYS_AFTER);
    int earliestBegin = begins.map(range -> day(range.first())).orElse(Span.ALWAYS_BEFORE);
    int latestBegin = begins.or(() -> seen).map(range -> day(range.last())).orElse(latestEnd);
    int earliestEnd = ends.or(() -> seen).map(range -> day(range.first())).orElse(earliestBegin);
    return new Span(
        earliestBegin,
        Math.max(earliestBegin, Math.min(latestBegin, latestEnd)),
        Math.min(latestEnd, Math.max(earliestEnd, earliestBegin)),
        latestEnd);
  }

  /** A day as the network counts them; what lies outside its days has no first, or no last. */
  static int day(long day) {
    return (int) Math.max(Span.ALWAYS_BEFORE, Math.min(Span.ALWAYS_AFTER, day));
  }
}
