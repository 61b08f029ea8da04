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
 * The run-off of a ban: contracts from before may be carried out until a day. The contract has to
 * be older than the measure, the goods landed in time, and where it is asked for notice given; all
 * of that rests on papers, so what is claimed is reviewed at best.
 */
final class OldContract {
  private OldContract() {}

  static Optional<Exemptions.Standing> of(
      Measure measure, Term term, Trade trade, List<String> failed) {
    Claims claims = trade.claims();
    Optional<Claim> contract = claims.claimed(Claim.Kind.CONTRACT);
    Optional<Claim> arrived = claims.claimed(Claim.Kind.ARRIVED_BEFORE);
    if (measure.runOff().isEmpty() || (contract.isEmpty() && arrived.isEmpty())) {
      return Optional.empty();
    }
    Optional<String> why = failure(measure, contract, trade);
    if (why.isPresent()) {
      failed.add(why.get());
      return Optional.empty();
    }
    return Optional.of(new Exemptions.Standing(term, false, note(measure, term, trade)));
  }

  private static Optional<String> failure(Measure measure, Optional<Claim> contract, Trade trade) {
    Optional<Edtf> signed = contract.flatMap(Claim::date);
    Optional<Edtf> adopted = measure.adopted();
    if (signed.isPresent()
        && adopted.isPresent()
        && signed.get().within().before(adopted.get().within()) == Certainty.NO) {
      return Optional.of(
          "The contract, of %s, is no older than the measure, of %s, so the run-off is not for it."
              .formatted(signed.get(), adopted.get()));
    }
    Optional<Edtf> landed = landed(trade);
    Edtf end = measure.runOff().orElseThrow();
    if (landed.isPresent() && landed.get().within().after(end.within()) == Certainty.CERTAINLY) {
      return Optional.of(
          "The run-off for old contracts ended on %s; this was %s.".formatted(end, landed.get()));
    }
    return Optional.empty();
  }

  /** When it was let in: as told, else the day of the row. */
  private static Optional<Edtf> landed(Trade trade) {
    Optional<Edtf> told = Optional.empty();
    for (Claim.Kind kind : List.of(Claim.Kind.CLEARED, Claim.Kind.LANDED)) {
      told = Exemptions.later(told, trade.claims().claimed(kind).flatMap(Claim::date));
    }
    return told.isPresent() ? told : trade.date();
  }

  private static String note(Measure measure, Term term, Trade trade) {
    Set<String> required = measure.requiredFor(term);
    List<String> open = new ArrayList<>();
    if (!term.goods().isEmpty() && trade.goods().among(term.goods()) == Certainty.NO) {
      open.add(
          "the run-off is, by the terms known here, for other goods of the paragraph and not for these");
    }
    boolean noticeDenied = trade.claims().denied(Claim.Kind.NOTIFIED).isPresent();
    boolean noticeTold =
        trade.claims().claimed(Claim.Kind.NOTIFIED, Claim.Kind.NOTIFIED_BEFORE).isPresent();
    if (required.contains("notice") && !noticeTold) {
      open.add(
          noticeDenied
              ? "the notice that it asks for was not given"
              : "the notice that it asks for is not told");
    }
    String allowed =
        "A contract from before %s could be carried out until %s"
            .formatted(
                measure.adopted().map(Edtf::toString).orElse("the measure"),
                measure.runOff().orElseThrow());
    return open.isEmpty()
        ? allowed + "; the row claims one, which its papers have to show."
        : allowed + "; the row claims one, but " + String.join(", and ", open) + ".";
  }
}
