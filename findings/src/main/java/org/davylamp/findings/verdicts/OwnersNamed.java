package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.rows.Stake;

/**
 * What is told of owners and could not be read as a holder with a share is not passed over: a
 * listed party that is named there is a question, and exposes where the words say that it decides.
 */
final class OwnersNamed {
  private static final int LONGEST = 2_000;
  private static final int MOST = 24;

  private static final Pattern GROUP = Pattern.compile("[;；|\\n]|\\s/\\s");

  private final PartySearch parties;

  OwnersNamed(PartySearch parties) {
    this.parties = parties;
  }

  /**
   * @param written what the row tells of owners
   * @param stakes what could be read of it
   * @param found what followed from that; nothing is added to what exposes already
   * @param when the days on which it is judged
   */
  List<Reason> of(
      Asked asked, String written, List<Stake> stakes, List<Reason> found, DayRange when) {
    boolean settled = found.stream().anyMatch(reason -> reason.verdict() != Verdict.REVIEW);
    if (written.isBlank() || settled) {
      return List.of();
    }
    if (written.length() > LONGEST) {
      return List.of(tooLong(asked, written));
    }
    Set<String> read = new HashSet<>();
    Set<String> unsized = new HashSet<>();
    holders(stakes, read, unsized);
    Set<String> seen = new HashSet<>();
    seen.add(Letters.words(asked.name()));
    List<Reason> reasons = new ArrayList<>();
    for (String group : GROUP.split(written, MOST)) {
      if (OwnerWords.SOURCE.matcher(group).find()) {
        continue;
      }
      boolean decides =
          OwnerWords.DECIDES.matcher(group).find() && !OwnerWords.OVER.matcher(group).find();
      for (String name : OwnerWords.BETWEEN.split(group, MOST * 2)) {
        String key = Letters.words(name);
        boolean asks = !read.contains(key) && (decides || !unsized.contains(key));
        if (key.length() >= 2 && asks && seen.add(key)) {
          named(asked, name.strip(), decides, when).ifPresent(reasons::add);
        }
      }
    }
    return reasons;
  }

  /** A text that is not read clears nobody. */
  private static Reason tooLong(Asked asked, String written) {
    return Guidance.question(
        "owners-not-read",
        "%s: what the row tells of its owners has %d characters; more than %d are not read."
            .formatted(ListedReasons.subject(asked), written.length(), LONGEST),
        "Ask for the register of its owners up to persons, with shares and days.",
        "Owners told one by one with their shares would be read.");
  }

  private static void holders(List<Stake> stakes, Set<String> read, Set<String> unsized) {
    for (Stake stake : stakes) {
      boolean known = stake.percent().isPresent() || stake.until().isPresent();
      (known ? read : unsized).add(Letters.words(stake.holder()));
      holders(stake.holders(), read, unsized);
    }
  }

  private Optional<Reason> named(Asked asked, String name, boolean decides, DayRange when) {
    List<Answer> listed =
        parties.inText(Asked.party("holder", name)).stream()
            .filter(answer -> answer.isSame() && answer.found().isListed())
            .filter(answer -> !answer.found().isPlace())
            .toList();
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    List<Listing> listings = ListedReasons.listings(listed);
    boolean exposes = decides && ListedReasons.listedOn(listings, when) == Certainty.CERTAINLY;
    return Optional.of(
        new Reason(
            "owner-named-share-unread",
            exposes ? Verdict.EXPOSED : Verdict.REVIEW,
            "%s: the row names %s, that is %s, listed on the %s, among its owners or parents%s."
                .formatted(
                    ListedReasons.subject(asked),
                    name,
                    ListedReasons.captions(listed),
                    ListedReasons.told(listings),
                    exposes
                        ? ", in words that say that it decides there, though no share is told"
                        : "; with what share could not be read"),
            StakeReasons.bases(listings),
            StakeReasons.listing(ListedReasons.captions(listed), listings),
            exposes ? Step.RESPOND : Step.IDENTIFY,
            "Ask for the register of its owners up to persons, with shares and days, and who appoints"
                + " the managers.",
            "Half or more, or control by the listed party, makes it exposed; a register that shows"
                + " neither today nor during the dealings closes it."));
  }
}
