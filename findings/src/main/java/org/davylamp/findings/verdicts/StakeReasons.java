package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.rows.Stake;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.exposure.Leg;

/** The words and paths of what follows from owners. */
final class StakeReasons {
  /** What half of a firm counts for: no list says it, but every one of them is applied so. */
  private static final Basis HALF =
      new Basis(
          "Ownership of half or more by listed parties: US 50 per cent rule; UN and EU: owned or"
              + " controlled",
          java.util.Optional.empty(),
          java.util.Optional.empty(),
          List.of());

  private StakeReasons() {}

  static List<Basis> bases(List<Listing> listings) {
    Map<String, Basis> bases = new LinkedHashMap<>();
    bases.put(HALF.title(), HALF);
    listings.forEach(listing -> bases.putIfAbsent(listing.title(), listing.basis()));
    return List.copyOf(bases.values());
  }

  /** A share in words that go on: {@code 60 %}; nothing if nobody tells it. */
  static String share(Stake stake) {
    return stake.percent().map(part -> " " + number(part) + " %").orElse(" a share not told");
  }

  /** Without noughts that say nothing. */
  static String number(double percent) {
    return percent == Math.rint(percent)
        ? String.valueOf((long) percent)
        : String.format(Locale.ROOT, "%.2f", percent).replaceAll("0+$", "");
  }

  /** What the row itself says. */
  static Leg leg(String from, String to, Stake stake) {
    String dates =
        stake.since().map(day -> "since " + told(day)).orElse("")
            + (stake.since().isPresent() && stake.until().isPresent() ? ", " : "")
            + stake.until().map(day -> "until " + told(day)).orElse("");
    return new Leg(
        from,
        to,
        "holds" + share(stake) + " of",
        dates.isEmpty() ? "undated" : dates,
        Leg.Ground.DECLARED,
        90,
        List.of());
  }

  private static String told(Edtf day) {
    return Dates.words(day.toString());
  }

  /** The lists on which the holder stands, as steps to it. */
  static List<Leg> listing(String caption, List<Listing> listings) {
    List<Leg> legs = new ArrayList<>();
    listings.stream()
        .findFirst()
        .ifPresent(
            listing ->
                legs.add(
                    new Leg(
                        listing.title(),
                        caption,
                        "lists",
                        listing.dating().isEmpty() ? "undated" : listing.dating(),
                        Leg.Ground.DOCUMENTED,
                        99,
                        listing.sources())));
    return legs;
  }

  static Reason question(
      String rule,
      String text,
      List<Listing> listings,
      List<Leg> path,
      String ask,
      String changes) {
    return new Reason(
        rule, Verdict.REVIEW, text, bases(listings), path, Step.IDENTIFY, ask, changes);
  }
}
