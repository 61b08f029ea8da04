package org.davylamp.findings.verdicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.DayRange;

/** What is said of a party or ship that is on a list, was later, or may be. */
final class ListedReasons {
  private ListedReasons() {}

  /** One reason for all that fits a name as well as the best does; none if nobody is listed. */
  static Optional<Reason> of(Asked asked, List<Answer> answers, DayRange when) {
    List<Answer> listed = answers.stream().filter(answer -> answer.found().isListed()).toList();
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    List<Answer> same = listed.stream().filter(Answer::isSame).toList();
    return Optional.of(same.isEmpty() ? question(asked, listed) : found(asked, same, when));
  }

  /** Whether any of the lists had it on that day, or may have had. */
  static Certainty listedOn(List<Listing> listings, DayRange when) {
    Certainty best = Certainty.NO;
    for (Listing listing : listings) {
      Certainty one = listing.heldOn(when);
      best = one.compareTo(best) < 0 ? one : best;
    }
    return best;
  }

  private static Reason found(Asked asked, List<Answer> same, DayRange when) {
    List<Listing> listings = listings(same);
    Certainty held = listedOn(listings, when);
    return switch (held) {
      case CERTAINLY -> match(asked, same, listings, when);
      case POSSIBLY -> possibly(asked, same, listings, when);
      case NO -> later(asked, same, listings, when);
    };
  }

  private static Reason match(
      Asked asked, List<Answer> same, List<Listing> listings, DayRange when) {
    List<Listing> held =
        listings.stream().filter(each -> each.heldOn(when) == Certainty.CERTAINLY).toList();
    List<Listing> rest = listings.stream().filter(each -> !held.contains(each)).toList();
    String also = rest.isEmpty() ? "" : " It is also told of on the " + told(rest) + ".";
    return new Reason(
        "listed-party",
        Verdict.MATCH,
        "%s is %s, on the %s: %s.%s"
            .formatted(
                subject(asked),
                captions(same),
                told(held),
                same.getFirst().likeness().words(),
                also),
        bases(listings),
        List.of(),
        Step.RESPOND,
        "Stop dealing with it, hold what is under way, and ask for proof of identity: an extract"
            + " from the register of companies, its owners, and its former names.",
        "A register number, owners and address that are shown to be another's than the listed"
            + " one's; or its removal from the list.");
  }

  private static Reason possibly(
      Asked asked, List<Answer> same, List<Listing> listings, DayRange when) {
    return new Reason(
        "listed-party-undated",
        Verdict.REVIEW,
        "%s is %s, which stands on the %s; whether it did on the day of this row%s cannot be told: %s."
            .formatted(
                subject(asked),
                captions(same),
                told(listings),
                day(when),
                same.getFirst().likeness().words()),
        bases(listings),
        List.of(),
        Step.IDENTIFY,
        "Ask the authority, or look in its notices, for the day of the listing; treat the party as"
            + " listed from now on.",
        "The day of the listing: before this row it is a match, after it a party that is listed"
            + " now.");
  }

  private static Reason later(
      Asked asked, List<Answer> same, List<Listing> listings, DayRange when) {
    boolean over = listings.stream().allMatch(each -> each.endedBefore(when));
    return new Reason(
        over ? "listed-before" : "listed-later",
        Verdict.REVIEW,
        "%s is %s, on the %s: %s the day of this row%s; %s."
            .formatted(
                subject(asked),
                captions(same),
                told(listings),
                over ? "a listing that ended before" : "listed only after",
                day(when),
                same.getFirst().likeness().words()),
        bases(listings),
        List.of(),
        Step.IDENTIFY,
        "Ask what the ground of the listing was, and whether these goods, this payment or this"
            + " voyage are part of it; deal with it no more.",
        "A list of another authority that had it on that day makes it a match; proof that the"
            + " dealing had ended and is no part of the ground closes it.");
  }

  private static Reason question(Asked asked, List<Answer> listed) {
    List<Listing> listings = listings(listed);
    Answer first = listed.getFirst();
    String missing = first.likeness().missing();
    return new Reason(
        "name-like-a-listed-one",
        Verdict.REVIEW,
        "%s may be %s, on the %s: %s."
            .formatted(subject(asked), captions(listed), told(listings), first.likeness().words()),
        bases(listings),
        List.of(),
        Step.IDENTIFY,
        missing.isEmpty() ? "Ask for proof of identity." : "Ask for " + missing + ".",
        "What is asked for: if it is the listed one's, a match; if it is another's, nothing is left"
            + " of this.");
  }

  // ---- words

  /** The role and the name, to begin a sentence. */
  static String subject(Asked asked) {
    String name = asked.name().isBlank() ? "without a name" : asked.name().strip();
    return "The " + asked.role() + " " + name;
  }

  /** " (2017-06-01)", or nothing of a row without a day. */
  static String day(DayRange when) {
    return when.hasFirst() && when.first() == when.last()
        ? " (" + LocalDate.ofEpochDay(when.first()) + ")"
        : "";
  }

  static String captions(List<Answer> answers) {
    return answers.stream()
        .map(answer -> answer.found().caption())
        .distinct()
        .limit(3)
        .collect(Collectors.joining(" or "));
  }

  /** The lists with entry and day. */
  static String told(List<Listing> listings) {
    return listings.stream()
        .limit(4)
        .map(
            listing ->
                listing.dating().isEmpty()
                    ? listing.title()
                    : listing.title() + " (" + listing.dating() + ")")
        .collect(Collectors.joining("; the "));
  }

  static List<Listing> listings(List<Answer> answers) {
    Map<String, Listing> all = new LinkedHashMap<>();
    for (Answer answer : answers) {
      answer.found().listings().forEach(each -> all.merge(each.title(), each, Listing::and));
    }
    return new ArrayList<>(all.values());
  }

  static List<Basis> bases(List<Listing> listings) {
    return listings.stream().map(Listing::basis).toList();
  }
}
