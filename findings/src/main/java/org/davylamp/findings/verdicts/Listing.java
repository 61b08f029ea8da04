package org.davylamp.findings.verdicts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.exposure.Cited;

/**
 * That somebody is on one list, as the list says, or the case, or both.
 *
 * @param list as reasons call it: {@code UN list}
 * @param entry its number or place there, as it is cited: {@code KPe.042}, {@code entry 22324}; may
 *     be empty
 * @param since since when, if anybody says
 * @param began the days on which it may have begun, by {@code since} or by what else is known
 * @param dating in words, what is known of the day: {@code since 2017-06-02}; a clause
 * @param ended the last day, if it was taken off
 * @param ground the programme or ground, in words; may be empty
 * @param sources that say so
 */
record Listing(
    String list,
    String entry,
    Optional<Edtf> since,
    DayRange began,
    String dating,
    Optional<Edtf> ended,
    String ground,
    List<Cited> sources) {
  Listing {
    sources = List.copyOf(sources);
  }

  static String dated(Edtf day) {
    return "since " + Dates.words(day.toString()).replaceFirst("^since ", "");
  }

  /** As it is cited. */
  String title() {
    return entry.isEmpty() ? list : list + ", " + entry;
  }

  Basis basis() {
    return new Basis(
        title(),
        entry.isEmpty() ? Optional.empty() : Optional.of(entry),
        since.map(Edtf::toString),
        sources);
  }

  /** Whether it stood on all of these days. */
  Certainty heldOn(DayRange when) {
    if (when.last() < began.first()
        || ended.filter(day -> day.days().last() < when.first()).isPresent()) {
      return Certainty.NO;
    }
    return when.first() >= began.last() ? Certainty.CERTAINLY : Certainty.POSSIBLY;
  }

  /** Whether it was taken off before. */
  boolean endedBefore(DayRange when) {
    return ended.filter(day -> day.days().last() < when.first()).isPresent();
  }

  private boolean isNarrower(Listing other) {
    return began.last() < other.began.last()
        || (began.last() == other.began.last() && began.first() >= other.began.first());
  }

  /** What a list and a case tell of one entry: the list's day goes before the case's. */
  Listing and(Listing other) {
    Listing first =
        since.isPresent() || (other.since.isEmpty() && isNarrower(other)) ? this : other;
    Set<Cited> all = new LinkedHashSet<>(sources);
    all.addAll(other.sources);
    return new Listing(
        list,
        entry,
        first.since,
        first.began,
        first.dating,
        ended.or(other::ended),
        ground.isEmpty() ? other.ground : ground,
        List.copyOf(all));
  }
}
