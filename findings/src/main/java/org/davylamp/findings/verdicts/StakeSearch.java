package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.rows.Stake;
import org.davylamp.findings.exposure.Leg;

/**
 * What follows from who holds a party. Shares of listed holders are added up; a holder that listed
 * parties hold by half or more counts as one of them, however far up. For one thread.
 *
 * <p>Half or more exposes (the US counts 50 per cent, the EU more than 50 or control); less, and a
 * share of unknown size, is a question. A share that was sold before its holder was listed and
 * before the dealings began is nothing; one sold later, and one bought after the dealings had
 * ended, is a question. A ring of owners ends where it comes back to itself; what comes back adds
 * nothing, so half or more outside of it still exposes, and less is a question, for who decides in
 * a ring cannot be told from shares.
 */
final class StakeSearch {
  private static final double HALF = 50;
  private static final int DEEPEST = 8;

  private final Function<Asked, List<Answer>> lookup;

  StakeSearch(Function<Asked, List<Answer>> lookup) {
    this.lookup = lookup;
  }

  /** What the stakes above a party come to; the share is of what counts, in per cent. */
  private static final class Sum {
    double share;
    boolean unknown;
    boolean ring;
    boolean questioned;
    final List<Listing> listings = new ArrayList<>();
    final List<Leg> path = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    boolean any() {
      return !told.isEmpty();
    }
  }

  List<Reason> of(Asked asked, DayRange when) {
    List<Reason> reasons = new ArrayList<>();
    DayRange dealings = asked.dealings().orElse(when);
    List<Stake> held = new ArrayList<>();
    for (Stake stake : asked.stakes()) {
      Optional<Reason> past = past(asked, stake, when, dealings);
      past.ifPresent(reasons::add);
      if (isHeld(stake, when, dealings)) {
        held.add(stake);
      }
    }
    Set<String> above = new LinkedHashSet<>();
    above.add(Letters.words(Spellings.of(asked.name()).names().stream().findFirst().orElse("")));
    Sum sum = sum(asked, asked.name(), held, when, above);
    if (sum.any()) {
      reasons.add(sum.share >= HALF ? exposed(asked, sum) : question(asked, sum));
    }
    return reasons;
  }

  // ---- in time

  private static boolean isHeld(Stake stake, DayRange when, DayRange dealings) {
    boolean over = stake.until().filter(day -> day.days().last() < when.first()).isPresent();
    boolean yet = stake.since().filter(day -> day.days().first() > when.last()).isPresent();
    return !over && !yet && !isAfter(stake, dealings);
  }

  /** Whether the stake began when the dealings were over. */
  private static boolean isAfter(Stake stake, DayRange dealings) {
    return dealings.hasLast()
        && stake.since().filter(day -> day.days().first() > dealings.last()).isPresent();
  }

  private Optional<Reason> past(Asked asked, Stake stake, DayRange when, DayRange dealings) {
    boolean sold = stake.until().filter(day -> day.days().last() < when.first()).isPresent();
    boolean yet = stake.since().filter(day -> day.days().first() > when.last()).isPresent();
    if (!sold && !yet && !isAfter(stake, dealings)) {
      return Optional.empty();
    }
    Asked holder = holder(stake);
    List<Answer> listed = same(holder);
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    List<Listing> listings = ListedReasons.listings(listed);
    if (sold) {
      DayRange until = stake.until().orElseThrow().days();
      boolean before = ListedReasons.listedOn(listings, until) == Certainty.NO;
      return before && until.last() <= dealings.first()
          ? Optional.empty()
          : Optional.of(sold(asked, stake, listed, listings, before));
    }
    return Optional.of(began(asked, stake, listed, listings));
  }

  private static Reason sold(
      Asked asked, Stake stake, List<Answer> listed, List<Listing> listings, boolean before) {
    return StakeReasons.question(
        "sold-by-listed",
        "%s was held%s by %s until %s; the seller is on the %s: %s."
            .formatted(
                ListedReasons.subject(asked),
                StakeReasons.share(stake),
                ListedReasons.captions(listed),
                stake.until().orElseThrow(),
                ListedReasons.told(listings),
                before
                    ? "the share was sold before the listing, but dealings had begun before the sale"
                    : "the share was sold after the listing or at about that time, and who bought it"
                        + " and whether the sale was real is not told"),
        listings,
        List.of(StakeReasons.leg(ListedReasons.captions(listed), asked.name(), stake)),
        "Ask for the contract of the sale, the buyer and his owners, the price, and who decides in"
            + " the firm today.",
        "Proof of a real sale to an unconnected buyer closes it; a buyer who fronts for the seller"
            + " makes it exposed.");
  }

  private static Reason began(
      Asked asked, Stake stake, List<Answer> listed, List<Listing> listings) {
    return StakeReasons.question(
        "held-by-listed-later",
        ("%s came to be held%s by %s since %s, after the dealings with it had ended; the holder is"
                + " on the %s: nothing is due on the past, but the firm may not be used again.")
            .formatted(
                ListedReasons.subject(asked),
                StakeReasons.share(stake),
                ListedReasons.captions(listed),
                stake.since().orElseThrow(),
                ListedReasons.told(listings)),
        listings,
        List.of(StakeReasons.leg(ListedReasons.captions(listed), asked.name(), stake)),
        "Ask for the day of the last delivery and payment, and mark the firm as not to be used.",
        "A delivery or payment after the share was bought makes it exposed.");
  }

  // ---- in sum

  private Sum sum(Asked asked, String firm, List<Stake> stakes, DayRange when, Set<String> above) {
    Sum sum = new Sum();
    for (Stake stake : stakes) {
      add(asked, firm, stake, when, above, sum);
    }
    return sum;
  }

  private void add(
      Asked asked, String firm, Stake stake, DayRange when, Set<String> above, Sum sum) {
    String key = Letters.words(stake.holder());
    if (above.size() > DEEPEST) {
      sum.ring = true;
      return;
    }
    boolean ring = above.contains(key);
    sum.ring |= ring;
    List<Answer> answers = answers(holder(stake));
    List<Answer> listed = answers.stream().filter(each -> each.found().isListed()).toList();
    if (!listed.isEmpty()) {
      listed(firm, stake, listed, when, sum);
      return;
    }
    Set<String> deeper = new LinkedHashSet<>(above);
    deeper.add(key);
    Sum higher = sum(asked, stake.holder(), held(stake, when), when, deeper);
    sum.ring |= higher.ring;
    if (!higher.any()) {
      return;
    }
    // What closes a ring decides nothing by its share; a listed holder told behind it is not lost.
    if (higher.share >= HALF && !ring) {
      count(stake, sum);
    }
    sum.questioned |= higher.questioned;
    sum.unknown |= higher.unknown;
    sum.listings.addAll(higher.listings);
    sum.path.addAll(higher.path);
    sum.path.add(StakeReasons.leg(stake.holder(), firm, stake));
    sum.told.add(
        "%s holds%s, itself held so: %s"
            .formatted(stake.holder(), StakeReasons.share(stake), String.join("; ", higher.told)));
  }

  private static List<Stake> held(Stake stake, DayRange when) {
    return stake.holders().stream().filter(each -> isHeld(each, when, when)).toList();
  }

  private static void count(Stake stake, Sum sum) {
    stake.percent().ifPresentOrElse(part -> sum.share += part, () -> sum.unknown = true);
  }

  private void listed(String firm, Stake stake, List<Answer> listed, DayRange when, Sum sum) {
    List<Answer> same = listed.stream().filter(Answer::isSame).toList();
    List<Answer> told = same.isEmpty() ? listed : same;
    List<Listing> listings = ListedReasons.listings(told);
    boolean sure = !same.isEmpty() && ListedReasons.listedOn(listings, when) == Certainty.CERTAINLY;
    if (sure) {
      count(stake, sum);
    } else {
      sum.questioned = true;
    }
    String caption = ListedReasons.captions(told);
    sum.listings.addAll(listings);
    sum.path.addAll(StakeReasons.listing(caption, listings));
    sum.path.add(StakeReasons.leg(caption, firm, stake));
    sum.told.add(
        "%s holds%s and %s %s, on the %s"
            .formatted(
                stake.holder(),
                StakeReasons.share(stake),
                same.isEmpty() ? "may be" : "is",
                caption,
                ListedReasons.told(listings)));
  }

  private static Reason exposed(Asked asked, Sum sum) {
    boolean half = Math.abs(sum.share - HALF) < 1e-9;
    return new Reason(
        "held-by-listed",
        Verdict.EXPOSED,
        "%s is held by %s %% by listed parties together, through holdings each of half or more: %s.%s"
            .formatted(
                ListedReasons.subject(asked),
                StakeReasons.number(sum.share),
                String.join("; ", sum.told),
                half
                    ? " It is exactly half, which the US counts, while the EU asks for more than half"
                        + " or for control."
                    : ""),
        StakeReasons.bases(sum.listings),
        sum.path,
        Step.RESPOND,
        "Stop dealing with it, hold its funds where the law asks for that, and ask for the register"
            + " of its owners with days.",
        "A register that shows that listed parties hold less than half together and do not decide"
            + " in the firm.");
  }

  private static Reason question(Asked asked, Sum sum) {
    String why =
        sum.ring
            ? "firms own each other in a ring in which a listed party has a share, so who decides in"
                + " it is open"
            : sum.unknown
                ? "how much is held is not told"
                : sum.questioned
                    ? "whether the holder is the listed one, or was listed on that day, is open"
                    : "that is less than half, or less than half somewhere in the chain; whether a"
                        + " listed party decides in the firm is open";
    return StakeReasons.question(
        "held-in-part-by-listed",
        "%s has a listed party among its owners: %s; %s."
            .formatted(ListedReasons.subject(asked), String.join("; ", sum.told), why),
        sum.listings,
        sum.path,
        "Ask for all owners up to persons with their shares and days, who appoints the managers, and"
            + " what agreements there are between the owners.",
        "Half or more together, or control by a listed party, makes it exposed; a register that shows"
            + " neither closes it.");
  }

  // ---- holders

  private static Asked holder(Stake stake) {
    return Asked.party("holder", stake.holder()).withCountry(Optional.empty());
  }

  private List<Answer> answers(Asked holder) {
    return lookup.apply(holder);
  }

  private List<Answer> same(Asked holder) {
    return answers(holder).stream()
        .filter(each -> each.found().isListed() && each.isSame())
        .toList();
  }
}
