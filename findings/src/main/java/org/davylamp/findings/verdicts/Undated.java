package org.davylamp.findings.verdicts;

import java.time.LocalDate;
import org.davylamp.evidence.DayRange;

/** What can be said of the day of a listing that nobody dates. */
final class Undated {
  private Undated() {}

  /**
   * The listing under this entry, with the days between which the run of the list's numbers puts
   * it, or with the day on which the list was read, and the sentence that says so.
   */
  static Listing bounded(Listing listing, String entry) {
    int number = listing.list().equals(Authorities.US) ? EntryRun.number(entry) : 0;
    DayRange began = number == 0 ? listing.began() : EntryRun.began(number, listing.began().last());
    return new Listing(
        listing.list(),
        entry,
        listing.since(),
        began,
        words(began, number),
        listing.ended(),
        listing.ground(),
        listing.sources());
  }

  private static String words(DayRange began, int number) {
    if (number != 0 && began.hasFirst() && began.first() == began.last()) {
      return "since " + LocalDate.ofEpochDay(began.first()) + ", by the run of its numbers";
    }
    if (number != 0 && began.hasFirst() && began.hasLast()) {
      return "the list carries no day; its numbers run so that it was put on it between %s and %s"
          .formatted(LocalDate.ofEpochDay(began.first()), LocalDate.ofEpochDay(began.last()));
    }
    return began.hasLast()
        ? "the list carries no day; it had this entry by " + LocalDate.ofEpochDay(began.last())
        : "the list carries no day";
  }
}
