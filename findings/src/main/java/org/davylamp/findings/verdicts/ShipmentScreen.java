package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsSet;
import org.davylamp.exchange.rows.Party;
import org.davylamp.exchange.rows.ShipmentRow;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.measures.Ruling;
import org.davylamp.findings.measures.Trade;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;

/**
 * Judges a shipment on its own day: goods, direction, day and exemptions by the measures of the
 * case; ships and parties on the lists of that day; mines and works that it names by the paths of
 * the case; what it leaves open, for review. For one thread.
 */
public final class ShipmentScreen implements Function<ShipmentRow, Screened> {
  /**
   * Goods of which the DPRK's are known to travel under other papers: mineral fuels, ores, metals,
   * earths.
   */
  private static final HsSet OF_CONCERN = HsSet.of(List.of("25-27", "71-72", "74-75", "78-79"));

  private static final HsSet COAL = HsSet.of(List.of("2701-2702"));
  private static final int DISTINCT = 1 << 14;

  private final PartySearch parties;
  private final ShipmentLaw law;
  private final MadeReasons made;
  private final OwnersNamed owners;
  private final OwnersInRemarks remarked;
  private final TextsRead texts;
  private final Remembered<GoodsText, Goods> goods = new Remembered<>(DISTINCT);

  private record GoodsText(
      List<org.davylamp.exchange.rows.Cell<org.davylamp.evidence.HsCode>> hs, String description) {}

  public ShipmentScreen(ScreeningBasis basis) {
    parties = new PartySearch(basis);
    law = basis.shipments();
    texts = law.texts();
    made = new MadeReasons(basis, parties);
    owners = new OwnersNamed(parties);
    remarked = new OwnersInRemarks(parties, owners);
  }

  @Override
  public Screened apply(ShipmentRow row) {
    Goods what =
        goods.of(
            new GoodsText(row.hs(), row.description()),
            text -> Goods.of(text.hs(), text.description()));
    Claims told = told(row);
    Optional<Edtf> date = row.date().value();
    DayRange day = date.map(Edtf::reach).orElse(DayRange.ALWAYS);
    Movement movement = Movement.of(row, what, told, texts);
    Optional<Cargoes.Cargo> cargo = law.cargoes().of(row, what, told);
    movement = withCase(movement, cargo);
    movement = withSeller(movement, row, day, what);
    List<Reason> found = new ArrayList<>();
    goods(row, found(what, cargo), told, date, movement, cargo, found);
    voyage(row, told, found);
    parties(row, what, movement, day, found);
    found.addAll(made.of(row, name(row), what, day));
    return Screened.of(row.id(), row.line(), name(row), found, row.notRead());
  }

  private Claims told(ShipmentRow row) {
    return texts
        .claims(row.remarks())
        .and(texts.claims(row.description()))
        .and(texts.claims(row.consignor()))
        .and(texts.claims(row.loading().written()));
  }

  private static String name(ShipmentRow row) {
    String goods = row.description().isBlank() ? "goods" : row.description().strip();
    String route = ShipmentWords.route(row);
    return route.isEmpty() ? goods : goods + ", " + route;
  }

  // ---- what the case tells of the cargo

  private static Movement withCase(Movement movement, Optional<Cargoes.Cargo> cargo) {
    if (cargo.isEmpty()) {
      return movement;
    }
    return switch (cargo.get().sort()) {
      case DOCUMENTED -> movement.documented();
      case LAWFUL -> movement.shown();
      case TOLD, SUSPECTED -> movement.suspected(CargoWords.suspected(cargo.get()));
    };
  }

  /** A documented cargo is of the goods that were found, whatever the row calls them. */
  private static Goods found(Goods what, Optional<Cargoes.Cargo> cargo) {
    return cargo
        .filter(each -> each.sort() == Cargoes.Sort.DOCUMENTED && !each.goods().isEmpty())
        .filter(each -> what.among(each.goods()) == Certainty.NO)
        .map(each -> what.foundToBe(each.goods()))
        .orElse(what);
  }

  /** Whatever the origin: what a body of the DPRK sells is under the measures on its trade. */
  private Movement withSeller(Movement movement, ShipmentRow row, DayRange day, Goods what) {
    if (movement.from() == Certainty.CERTAINLY
        || row.consignor().isBlank()
        || what.among(OF_CONCERN) == Certainty.NO) {
      return movement;
    }
    for (Answer answer : parties.answers(Asked.party("consignor", row.consignor()))) {
      Optional<Cargoes.Cargo> trade =
          answer.isSame()
              ? answer
                  .found()
                  .known()
                  .flatMap(known -> law.cargoes().ofSeller(known.id(), day, what))
              : Optional.empty();
      if (trade.isPresent() && answer.found().countries().contains(Movement.DPRK)) {
        return movement.soldByItsNationals();
      }
    }
    return movement;
  }

  // ---- goods

  private void goods(
      ShipmentRow row,
      Goods what,
      Claims told,
      Optional<Edtf> date,
      Movement movement,
      Optional<Cargoes.Cargo> cargo,
      List<Reason> found) {
    Trade trade =
        new Trade(
            what,
            movement.from(),
            movement.to(),
            movement.madeByItsPeople(),
            movement.transit(),
            movement.importers(),
            movement.exporters(),
            date,
            told,
            row.quantity().value(),
            row.value().value());
    List<Ruling> rulings = law.rules().rulings().of(trade);
    GoodsRules.Told sentence =
        new GoodsRules.Told(what, ShipmentWords.way(row, movement), movement.why(), trade);
    List<Reason> byLaw = law.rules().of(trade, rulings, sentence);
    cargo
        .filter(each -> each.sort() == Cargoes.Sort.DOCUMENTED)
        .ifPresent(each -> CargoWords.cite(byLaw, each));
    found.addAll(byLaw);
    List<Reason> hands =
        law.hands().of(told, date, movement.concernsDprk(), rulings, sentence.subject());
    boolean barred = byLaw.stream().anyMatch(reason -> reason.verdict() == Verdict.MATCH);
    hands.stream()
        .filter(reason -> !barred || reason.verdict() == Verdict.EXPOSED)
        .forEach(found::add);
    if (byLaw.isEmpty() && movement.made() == Certainty.CERTAINLY) {
      found.add(law.rules().ofTheCountry(trade, rulings, sentence));
    }
    if (byLaw.isEmpty()) {
      open(row, what, movement, rulings, sentence, told, found);
    }
  }

  /** What is open though no measure reaches the goods. */
  private static void open(
      ShipmentRow row,
      Goods what,
      Movement movement,
      List<Ruling> rulings,
      GoodsRules.Told sentence,
      Claims told,
      List<Reason> found) {
    if (what.unknown() && movement.made() != Certainty.CERTAINLY) {
      found.add(
          Guidance.question(
              "goods-not-told",
              "The row does not tell what the goods are: " + ShipmentWords.goodsCells(row) + ".",
              "Ask for the invoice and the packing list, with tariff codes of at least six digits.",
              "Goods that no measure reaches and no district makes a question clear it."));
    }
    boolean passes =
        rulings.stream().anyMatch(ruling -> ruling.outcome() == Ruling.Outcome.EXEMPT)
            || (movement.transit() && what.among(COAL) == Certainty.CERTAINLY);
    if (movement.doubt() != Movement.Doubt.NONE && !passes) {
      found.add(OriginReasons.of(row, movement, sentence));
    }
    if (told.claimed(Claim.Kind.PAPERS_DOUBTED).isPresent()
        && what.among(OF_CONCERN) == Certainty.CERTAINLY) {
      found.add(
          Guidance.question(
              "papers-doubted",
              "%s: the row tells that its papers are in doubt (“%s”)."
                  .formatted(
                      sentence.subject(),
                      told.claimed(Claim.Kind.PAPERS_DOUBTED).orElseThrow().words()),
              "Ask the authority that gave the certificate whether it is its own, and for the papers behind it.",
              "A certificate that its authority confirms, with the way from mine to port, closes it."));
    }
  }

  // ---- ship and parties

  private static void voyage(ShipmentRow row, Claims told, List<Reason> found) {
    String ship = row.vessel().isBlank() ? "The ship" : "The " + row.vessel().strip();
    row.flag()
        .value()
        .filter(Movement.DPRK::equals)
        .ifPresent(flag -> found.add(VoyageReasons.underFlag(ship)));
    boolean banned = found.stream().anyMatch(reason -> reason.rule().equals("transfer-at-sea"));
    VoyageReasons.of(told, ship).stream()
        .filter(reason -> !banned || !reason.rule().equals("sea-transfer"))
        .forEach(found::add);
  }

  private void parties(
      ShipmentRow row, Goods what, Movement movement, DayRange day, List<Reason> found) {
    if (!row.vessel().isBlank() || !row.imo().isAbsent() || !row.mmsi().isAbsent()) {
      boolean concern =
          what.among(OF_CONCERN) == Certainty.CERTAINLY
              && (movement.concernsDprk()
                  || Districts.place(row.loading()).isPresent()
                  || row.loading().isAbsent());
      Asked ship =
          Asked.ship(row.vessel(), row.imo(), row.mmsi())
              .withCountry(row.flag().value())
              .carrying(concern);
      parties.of(ship, day).stream()
          .map(reason -> law.listed().ship(reason, row.date().value(), movement))
          .forEach(found::add);
    }
    for (Party party : row.parties()) {
      Asked asked = asked(party, row);
      List<Reason> reasons = new ArrayList<>(parties.of(asked, day));
      reasons.addAll(
          owners.of(asked, ShipmentWords.behindTheName(party), party.owners(), reasons, day));
      reasons.stream()
          .map(reason -> law.listed().party(reason, row.date().value()))
          .forEach(found::add);
    }
    remarked.of("consignor", row.consignor(), Optional.empty(), row.remarks(), day).stream()
        .map(reason -> law.listed().party(reason, row.date().value()))
        .forEach(found::add);
  }

  private Asked asked(Party party, ShipmentRow row) {
    return Asked.party(party.role().words(), party.name())
        .withTrade("", row.description())
        .withOwners(party.owners(), texts.directors(party.written()), Optional.empty());
  }
}
