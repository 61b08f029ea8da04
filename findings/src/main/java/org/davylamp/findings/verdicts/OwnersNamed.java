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

  /** What stands between names, or around one. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[()（）\\[\\]:：>→=“”\"]|[,，、]\\s?|\\s[–—-]\\s|->|\\d{1,4}(?:[.,/-]\\d{1,4})*\\s?(?:%|％|pct)?"
              + "|(?<!\\p{L})(?:by|of|via|through|from|until|till|since|then|which|who|is|are|was|were|formerly|former|ex|itself|holds?|owns?|owned|held"
              + "|majority|wholly|fully|controlled|controls|parent|ultimate|subsidiary|company of|share|shares|stake|rest|per cent|percent"
              + "|part of|member of|group of|belongs to|acquired|sold to|and|und|von|der|des|zu|Tochter|Mutter|Tochtergesellschaft|Muttergesellschaft|Besitz|gehalten"
              + "|доля|дочерняя|компания|принадлежит|материнская)(?!\\p{L})"
              + "|持股|持有|的?全资子公司|的?子公司|母公司|控股|隶属于|股东|由",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DECIDES =
      Pattern.compile(
          "majority|wholly|fully[- ]owned|\\bparent\\b(?! of)|subsidiary(?! of\\b.{0,3}$)|controll|Mehrheit|Tochter|Mutter"
              + "|全资|控股|母公司|子公司|дочерн|контрол|материнск",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OVER =
      Pattern.compile(
          "until|\\btill\\b|former|\\bex\\b|\\bsold\\b|no longer|\\bnot\\b|minority|\\bwas\\b|divest|exited|previous|\\bbis\\b|ehemal|бывш|(?<!\\p{L})до(?!\\p{L})|曾|前"
              + "|parent of|subsidiary:|subsidiaries",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Tells where goods come from, or who works there; {@link ToldReasons} judges that. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "^\\s*(?:maker|manufacturer|producer|made by|source|origin|ore|concentrate|coal|feed|raw|workshop|audit|supplied)\\b",
          Pattern.CASE_INSENSITIVE);

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
      if (SOURCE.matcher(group).find()) {
        continue;
      }
      boolean decides = DECIDES.matcher(group).find() && !OVER.matcher(group).find();
      for (String name : BETWEEN.split(group, MOST * 2)) {
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
