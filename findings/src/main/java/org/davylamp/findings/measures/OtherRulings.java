package org.davylamp.findings.measures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Certainty;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;
import org.davylamp.findings.wording.PlaceWords;

/** Rulings of measures that do not go by codes: who made the goods, rights, transfers at sea. */
final class OtherRulings {
  private final Measures measures;
  private final List<Measure> nationals;
  private final List<Measure> forcedLabour;
  private final List<Measure> rights;
  private final List<Measure> transfers;

  OtherRulings(Measures measures) {
    this.measures = measures;
    nationals = measures.reaching("nationals-goods");
    forcedLabour = measures.reaching("forced-labour-goods");
    rights = measures.reaching("fishing-rights");
    transfers = measures.reaching("sea-transfers");
  }

  void of(Trade trade, List<Ruling> rulings) {
    nationals.forEach(measure -> nationals(measure, trade).ifPresent(rulings::add));
    forcedLabour.forEach(measure -> forcedLabour(measure, trade).ifPresent(rulings::add));
    if (trade.goods().words().stream().anyMatch(each -> each.is().contains("fishing-rights"))) {
      rights.forEach(measure -> rights(measure, trade, rulings));
    }
    if (trade.claims().claimed(Claim.Kind.SEA_TRANSFER).isPresent()) {
      transfers.forEach(measure -> transfers(measure, trade).ifPresent(rulings::add));
    }
  }

  private static Term reach(Measure measure, String word) {
    return measure.reaching(word).findFirst().orElseThrow();
  }

  // ---- who made the goods

  private static Optional<Ruling> nationals(Measure measure, Trade trade) {
    Claims claims = trade.claims();
    Term reach = reach(measure, "nationals-goods");
    Certainty made =
        claims.claimed(Claim.Kind.DPRK_WORKERS).isPresent() ? Certainty.CERTAINLY : trade.made();
    boolean rebuttal = claims.tells(Claim.Kind.REBUTTAL);
    if (rebuttal && made == Certainty.NO) {
      made = Certainty.POSSIBLY;
    }
    return judged(measure, reach, trade, made, rebuttal);
  }

  private static Optional<Ruling> judged(
      Measure measure, Term reach, Trade trade, Certainty made, boolean rebuttal) {
    Certainty bound = Rulings.bound(measure, Way.FROM, trade);
    if (made == Certainty.NO || bound == Certainty.NO) {
      return Optional.empty();
    }
    Certainty inForce = Rulings.inForce(measure, trade);
    if (inForce == Certainty.NO) {
      return Optional.of(ruling(measure, reach, Ruling.Outcome.OTHER_DAY, Set.of(), List.of()));
    }
    if (rebuttal) {
      return Optional.of(
          ruling(
              measure,
              reach,
              Ruling.Outcome.CLAIMED,
              Set.of(),
              List.of("A rebuttal is told of; without the ruling the presumption stands.")));
    }
    Set<Ruling.Open> open = EnumSet.noneOf(Ruling.Open.class);
    if (made == Certainty.POSSIBLY) {
      open.add(Ruling.Open.DIRECTION);
    }
    if (bound == Certainty.POSSIBLY) {
      open.add(Ruling.Open.BOUND);
    }
    if (inForce == Certainty.POSSIBLY) {
      open.add(Ruling.Open.DATE);
    }
    Ruling.Outcome outcome = open.isEmpty() ? Ruling.Outcome.BANNED : Ruling.Outcome.OPEN;
    return Optional.of(ruling(measure, reach, outcome, open, List.of()));
  }

  private static Ruling ruling(
      Measure measure,
      Term reach,
      Ruling.Outcome outcome,
      Set<Ruling.Open> open,
      List<String> notes) {
    return new Ruling(measure, reach, outcome, open, Optional.empty(), notes);
  }

  private static Optional<Ruling> forcedLabour(Measure measure, Trade trade) {
    Claims claims = trade.claims();
    Optional<Claim> prison = claims.claimed(Claim.Kind.PRISON_MADE);
    Optional<Claim> convict = claims.claimed(Claim.Kind.CONVICT_LABOUR);
    Optional<Claim> forced = claims.claimed(Claim.Kind.FORCED_LABOUR);
    boolean workers = claims.claimed(Claim.Kind.DPRK_WORKERS).isPresent();
    boolean told = prison.isPresent() || convict.isPresent() || forced.isPresent();
    if (!told && !workers) {
      return Optional.empty();
    }
    Term reach = reach(measure, "forced-labour-goods");
    Certainty bound =
        Rulings.bound(
            measure, measure.way() == Way.BOTH && isOfBoth(measure) ? Way.BOTH : Way.FROM, trade);
    if (bound == Certainty.NO) {
      return Optional.empty();
    }
    Certainty inForce = Rulings.inForce(measure, trade);
    if (inForce == Certainty.NO) {
      return Optional.of(ruling(measure, reach, Ruling.Outcome.OTHER_DAY, Set.of(), List.of()));
    }
    return Optional.of(decided(measure, reach, trade, told, prison.isPresent()));
  }

  /** Whether what is sent out counts as well as what is let in. */
  private static boolean isOfBoth(Measure measure) {
    return measure.bound().contains(Union.EU);
  }

  private static Ruling decided(
      Measure measure, Term reach, Trade trade, boolean told, boolean prison) {
    List<String> notes = new ArrayList<>();
    Optional<Exemptions.Standing> claimed = Exemptions.of(measure, reach, trade, notes);
    boolean finding = measure.requiredFor(reach).contains("finding");
    boolean shown =
        (prison && trade.made() == Certainty.CERTAINLY)
            || trade.claims().claimed(Claim.Kind.FINDING).isPresent();
    if (!told) {
      notes.add(
          "Workers whom their State sends are a strong sign of forced labour; that it is, has to be shown.");
      return ruling(measure, reach, Ruling.Outcome.OPEN, EnumSet.of(Ruling.Open.KIND), notes);
    }
    if (claimed.isPresent()) {
      notes.add(claimed.get().note());
      return new Ruling(
          measure,
          reach,
          Ruling.Outcome.CLAIMED,
          Set.of(),
          Optional.of(claimed.get().term()),
          notes);
    }
    if (finding && !shown) {
      notes.add("An authority has to find forced labour; the row tells of it.");
      return ruling(measure, reach, Ruling.Outcome.OPEN, EnumSet.of(Ruling.Open.KIND), notes);
    }
    boolean sure = Rulings.inForce(measure, trade) == Certainty.CERTAINLY;
    return ruling(
        measure,
        reach,
        sure ? Ruling.Outcome.BANNED : Ruling.Outcome.OPEN,
        sure ? Set.of() : EnumSet.of(Ruling.Open.DATE),
        notes);
  }

  // ---- rights and transfers

  private void rights(Measure measure, Trade trade, List<Ruling> rulings) {
    Certainty from = trade.from();
    if (from == Certainty.NO) {
      return;
    }
    Term reach = reach(measure, "fishing-rights");
    Certainty inForce = Rulings.inForce(measure, trade);
    if (inForce == Certainty.CERTAINLY) {
      Set<Ruling.Open> open =
          from == Certainty.POSSIBLY ? EnumSet.of(Ruling.Open.DIRECTION) : Set.of();
      Ruling.Outcome outcome = open.isEmpty() ? Ruling.Outcome.BANNED : Ruling.Outcome.OPEN;
      rulings.add(ruling(measure, reach, outcome, open, List.of()));
      return;
    }
    rulings.add(
        ruling(
            measure,
            reach,
            inForce == Certainty.NO ? Ruling.Outcome.OTHER_DAY : Ruling.Outcome.OPEN,
            inForce == Certainty.NO ? Set.of() : EnumSet.of(Ruling.Open.DATE),
            List.of()));
    measure.amends().stream()
        .flatMap(id -> measures.byId(id).stream())
        .filter(clarified -> Rulings.inForce(clarified, trade).maybe())
        .forEach(
            clarified ->
                clarified
                    .reaching("goods")
                    .forEach(
                        goods ->
                            rulings.add(
                                ruling(
                                    clarified,
                                    goods,
                                    Ruling.Outcome.OPEN,
                                    EnumSet.of(Ruling.Open.KIND),
                                    List.of(
                                        "Whether rights to fish were held by it before %s said so is arguable."
                                            .formatted(measure.citation()))))));
  }

  private static Optional<Ruling> transfers(Measure measure, Trade trade) {
    boolean told =
        trade
            .claims()
            .of(Claim.Kind.SEA_TRANSFER)
            .anyMatch(
                claim ->
                    PlaceWords.in(claim.words()).stream().anyMatch(place -> place.sort().within()));
    Certainty way = trade.goes(Way.BOTH);
    if (!told && way == Certainty.NO) {
      return Optional.empty();
    }
    Certainty inForce = Rulings.inForce(measure, trade);
    Term reach = reach(measure, "sea-transfers");
    if (inForce == Certainty.NO) {
      return Optional.of(ruling(measure, reach, Ruling.Outcome.OTHER_DAY, Set.of(), List.of()));
    }
    boolean sure = inForce == Certainty.CERTAINLY && (told || way == Certainty.CERTAINLY);
    return Optional.of(
        ruling(
            measure,
            reach,
            sure ? Ruling.Outcome.BANNED : Ruling.Outcome.OPEN,
            sure ? Set.of() : EnumSet.of(Ruling.Open.DIRECTION),
            List.of()));
  }
}
