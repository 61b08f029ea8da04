package org.davylamp.findings.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.Edtf;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;

/**
 * Whether an exemption of a measure is claimed, and what the claim is worth. An exemption that
 * nobody claims does not count. Two are taken as stated: coal of another country through Rajin, if
 * every condition is stated, and supply into the country under an exemption that was granted or is
 * by kind. All others rest on the claim.
 */
final class Exemptions {
  /**
   * What became of it.
   *
   * @param term the exemption
   * @param holds whether it is taken as stated
   * @param note a whole sentence
   */
  record Standing(Term term, boolean holds, String note) {}

  private Exemptions() {}

  /** The exemption of a measure that is claimed of a trade, if it may apply. */
  static Optional<Standing> of(Measure measure, Term reach, Trade trade, List<String> failed) {
    Optional<Standing> best = Optional.empty();
    for (Term term : measure.terms(Term.Kind.EXEMPTS).toList()) {
      if (applies(measure, reach, term, trade)) {
        Optional<Standing> standing = standing(measure, term, trade, failed);
        if (standing.isPresent() && (best.isEmpty() || standing.get().holds)) {
          best = standing;
        }
      }
    }
    return best;
  }

  private static boolean applies(Measure measure, Term reach, Term term, Trade trade) {
    boolean ofTheWay =
        term.direction() == Way.NONE || term.direction().includes(measure.way(reach));
    boolean inTime =
        term.until().isEmpty()
            || trade.date().isEmpty()
            || trade.date().get().within().after(term.until().get().within())
                != Certainty.CERTAINLY;
    boolean ofTheGoods =
        term.goods().isEmpty()
            || term.word().equals("old-contract")
            || trade.goods().among(term.goods()).maybe();
    return ofTheWay && inTime && ofTheGoods;
  }

  private static Optional<Standing> standing(
      Measure measure, Term term, Trade trade, List<String> failed) {
    Claims claims = trade.claims();
    return switch (term.word()) {
      case "livelihood" ->
          claims
              .claimed(Claim.Kind.LIVELIHOOD)
              .map(
                  claim ->
                      rests(
                          term,
                          "Trade for livelihood alone was let pass; the row claims it and shows nothing."));
      case "third-country-coal" -> transit(measure, term, trade);
      case "old-contract" -> OldContract.of(measure, term, trade, failed);
      case "committee-approval", "humanitarian" -> approval(term, trade);
      case "flight-home" ->
          claims
              .claimed(Claim.Kind.FLIGHT_HOME)
              .map(
                  claim ->
                      holds(
                          term,
                          "Fuel for a civil passenger aircraft’s flight there and back is let pass."));
      case "civil-aircraft" ->
          claims
              .claimed(Claim.Kind.CIVIL_AIRCRAFT)
              .map(
                  claim ->
                      holds(
                          term, "Parts for the safety of civil passenger aircraft are let pass."));
      case "small-arms" ->
          notified(claims)
              .map(
                  claim ->
                      holds(
                          term,
                          "Small arms into the country were let pass with notice to the Committee."));
      case "rebuttal" ->
          claims
              .of(Claim.Kind.REBUTTAL)
              .findFirst()
              .map(
                  claim ->
                      rests(
                          term,
                          "A rebuttal is told of; without the ruling the presumption stands."));
      case "scarce-goods" ->
          Optional.of(
              rests(
                  term,
                  "Until 2016-03-09 goods of which the country did not make enough were let in; whether these were such is arguable."));
      default -> Optional.empty();
    };
  }

  private static Standing rests(Term term, String note) {
    return new Standing(term, false, note);
  }

  private static Standing holds(Term term, String note) {
    return new Standing(term, true, note);
  }

  private static Optional<Claim> notified(Claims claims) {
    return claims.claimed(Claim.Kind.NOTIFIED_BEFORE, Claim.Kind.NOTIFIED);
  }

  private static Optional<Standing> transit(Measure measure, Term term, Trade trade) {
    if (!trade.transit() || trade.made() != Certainty.NO) {
      return Optional.empty();
    }
    Set<String> required = measure.requiredFor(term);
    List<String> missing = new ArrayList<>();
    Claims claims = trade.claims();
    if (required.contains("origin-confirmed")
        && claims.claimed(Claim.Kind.ORIGIN_CONFIRMED).isEmpty()) {
      missing.add("that the exporting State confirms the origin");
    }
    if (required.contains("notice-before") && notified(claims).isEmpty()) {
      missing.add("that the Committee was told in advance");
    }
    if (required.contains("export-only") && claims.claimed(Claim.Kind.EXPORT_ONLY).isEmpty()) {
      missing.add("that it came to Rajin only to be shipped on");
    }
    return Optional.of(
        missing.isEmpty()
            ? holds(
                term,
                "Coal of another country may pass through Rajin, and every condition of that is stated.")
            : rests(
                term,
                "Coal of another country may pass through Rajin; the row does not state "
                    + String.join(", nor ", missing)
                    + "."));
  }

  /** Into the country what is stated as granted counts; out of it a letter has to be seen. */
  private static Optional<Standing> approval(Term term, Trade trade) {
    Claims claims = trade.claims();
    Optional<Claim> sought = claims.sought(Claim.Kind.APPROVED);
    if (sought.isPresent()) {
      return Optional.of(rests(term, "An exemption that is asked for is not granted."));
    }
    if (claims.claimed(Claim.Kind.APPROVED).isPresent()) {
      return Optional.of(
          trade.to() == Certainty.CERTAINLY
              ? holds(term, "The row states an exemption of the Committee.")
              : rests(
                  term,
                  "The Committee may approve case by case; its letter is told of and not shown."));
    }
    boolean need =
        term.word().equals("humanitarian") && claims.claimed(Claim.Kind.HUMANITARIAN).isPresent();
    return need
        ? Optional.of(
            rests(
                term,
                "Humanitarian need is claimed; an exemption of the Committee for it is not shown."))
        : Optional.empty();
  }

  static Optional<Edtf> later(Optional<Edtf> one, Optional<Edtf> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return other.get().days().first() > one.get().days().first() ? other : one;
  }
}
