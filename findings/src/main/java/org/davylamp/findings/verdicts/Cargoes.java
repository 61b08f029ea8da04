package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.HsCode;
import org.davylamp.evidence.HsSet;
import org.davylamp.evidence.QuantityRange;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.exchange.rows.Measured;
import org.davylamp.exchange.rows.Port;
import org.davylamp.exchange.rows.ShipmentRow;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;

/**
 * Cargoes of which the case tells: what a ship carried, when, and what was found of it. A row of
 * the same ship on such a day, with such goods, is that cargo, whatever its papers say. Read once;
 * safe for threads.
 */
final class Cargoes {
  /** Sources tell months and days of loading, rows those of loading or landing. */
  private static final long SLACK = 12;

  /** What a record of the case says of a cargo. */
  enum Sort {
    /** Carried, and of the DPRK. */
    DOCUMENTED,
    /** Told of such trade, of a ship, or in sum, or planned; not of this very cargo. */
    TOLD,
    /** Suspected, never shown. */
    SUSPECTED,
    /** Looked into and found lawful, or of another country in transit. */
    LAWFUL
  }

  /**
   * One of them.
   *
   * @param id of the entity
   * @param sort what is said of it
   * @param when from shipping to landing
   * @param goods by code; empty if not told
   * @param toCountries where it went
   * @param tonnes how much, if it is told by weight
   * @param places ids of places that it left or reached, as ends of ids
   * @param carried ships by name, for sentences
   * @param sources who says so
   */
  record Cargo(
      String id,
      Sort sort,
      Optional<DayRange> when,
      HsSet goods,
      Set<String> toCountries,
      Optional<Double> tonnes,
      Set<String> places,
      String carried,
      List<Cited> sources) {}

  private final Map<String, List<Cargo>> byNumber = new HashMap<>();
  private final Map<String, List<Cargo>> byName = new HashMap<>();
  private final Map<String, Set<String>> numbersByName = new HashMap<>();
  private final Map<String, List<Cargo>> byParty = new HashMap<>();
  private final List<Cargo> landed = new ArrayList<>();
  private final List<Cargo> shipless = new ArrayList<>();

  private Cargoes() {}

  static Cargoes of(CaseView view) {
    return view.derived(Cargoes.class, Cargoes::read);
  }

  private static Cargoes read(CaseView view) {
    Cargoes all = new Cargoes();
    view.all("Consignment").forEach(entity -> all.add(view, entity));
    return all;
  }

  private void add(CaseView view, Entity entity) {
    Optional<Sort> sort = sort(entity);
    if (sort.isEmpty()) {
      return;
    }
    List<String> ships = new ArrayList<>(entity.asserted("transport"));
    ships.addAll(entity.asserted("receivingVessel"));
    List<String> names = new ArrayList<>();
    ships.forEach(id -> names.add(view.caption(id)));
    Cargo cargo =
        new Cargo(
            entity.id(),
            sort.get(),
            when(entity),
            codes(entity),
            Set.copyOf(entity.asserted("destinationCountry")),
            weight(entity),
            places(view, entity),
            String.join(" and ", names),
            cited(view, entity));
    ships.forEach(id -> ship(view, id, cargo));
    entity
        .asserted("sender")
        .forEach(id -> byParty.computeIfAbsent(id, key -> new ArrayList<>()).add(cargo));
    if (ships.isEmpty() && cargo.sort == Sort.SUSPECTED) {
      shipless.add(cargo);
    }
    if (cargo.sort == Sort.DOCUMENTED && !entity.asserted("arrived").isEmpty()) {
      landed.add(cargo);
    }
  }

  private void ship(CaseView view, String id, Cargo cargo) {
    Optional<Entity> ship = view.entity(id);
    List<String> numbers = ship.map(entity -> entity.asserted("imoNumber")).orElse(List.of());
    numbers.forEach(
        number -> byNumber.computeIfAbsent(digits(number), key -> new ArrayList<>()).add(cargo));
    List<String> names = ship.map(entity -> entity.asserted("name")).orElse(List.of());
    for (String name : names) {
      byName.computeIfAbsent(Letters.words(name), key -> new ArrayList<>()).add(cargo);
      numbers.forEach(
          number ->
              numbersByName
                  .computeIfAbsent(Letters.words(name), key -> new LinkedHashSet<>())
                  .add(digits(number)));
    }
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }

  private static Optional<Sort> sort(Entity entity) {
    boolean ofTheCountry = entity.asserted("originCountry").contains(Movement.DPRK);
    return entity.asserted("recordType").stream()
        .findFirst()
        .flatMap(
            type ->
                switch (type) {
                  case "consignment", "ship-to-ship-transfer" ->
                      ofTheCountry ? Optional.of(Sort.DOCUMENTED) : Optional.empty();
                  case "port-call", "aggregate", "pattern", "planned" ->
                      ofTheCountry ? Optional.of(Sort.TOLD) : Optional.empty();
                  case "suspected" -> Optional.of(Sort.SUSPECTED);
                  case "cleared", "exempt-transit" -> Optional.of(Sort.LAWFUL);
                  default -> Optional.empty();
                });
  }

  private static Optional<DayRange> when(Entity entity) {
    Optional<DayRange> hull = Optional.empty();
    for (String property : List.of("shipped", "arrived")) {
      for (Edtf date : Dates.all(entity, property)) {
        DayRange days = date.days();
        hull = Optional.of(hull.map(before -> before.hull(days)).orElse(days));
      }
    }
    return hull;
  }

  private static Optional<Double> weight(Entity entity) {
    try {
      return entity.asserted("quantity").stream()
          .findFirst()
          .flatMap(value -> QuantityRange.parse(value).high())
          .filter(quantity -> quantity.unit().code().equals("t"))
          .map(quantity -> quantity.number().doubleValue());
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  private static HsSet codes(Entity entity) {
    try {
      return HsSet.of(entity.asserted("hsCode"));
    } catch (EvidenceException unreadable) {
      return HsSet.NONE;
    }
  }

  private static Set<String> places(CaseView view, Entity entity) {
    Set<String> places = new LinkedHashSet<>();
    for (String property : List.of("fromPlace", "toPlace")) {
      for (String id : entity.asserted(property)) {
        places.add(Letters.words(view.caption(id)).replace(' ', '-'));
        places.add(id.replaceFirst("^port-", ""));
      }
    }
    return places;
  }

  private static List<Cited> cited(CaseView view, Entity entity) {
    Map<String, Cited> bySource = new java.util.LinkedHashMap<>();
    for (Recorded recorded : entity.asserting("recordType")) {
      Source source = view.source(recorded);
      bySource.putIfAbsent(
          source.key(),
          new Cited(
              source.key(),
              source.title(),
              recorded.statement().details().locator().orElse(""),
              Optional.of(recorded.id())));
    }
    return List.copyOf(bySource.values());
  }

  // ---- asking

  /** The cargo of the case that a row is, the most telling first; empty if it is none of them. */
  Optional<Cargo> of(ShipmentRow row, Goods goods, Claims claims) {
    if (row.date().value().isEmpty()) {
      return Optional.empty();
    }
    DayRange day = row.date().value().get().days();
    List<Cargo> same =
        ships(row).stream()
            .filter(
                cargo ->
                    cargo.when.map(when -> when.widened(slack(cargo)).overlaps(day)).orElse(false))
            .filter(cargo -> alike(cargo, goods))
            .sorted(java.util.Comparator.comparingLong(cargo -> apart(cargo, day)))
            .toList();
    Optional<Cargo> lot = sameLot(row, goods, claims);
    return lot.isPresent() ? lot : same.stream().findFirst().or(() -> withoutShip(row, goods, day));
  }

  /** Such cargoes go under other names: the chapter has to fit, not the heading. */
  private static boolean alike(Cargo cargo, Goods goods) {
    return cargo.goods.isEmpty()
        || goods.among(cargo.goods).maybe()
        || goods.chapters().stream()
            .anyMatch(chapter -> cargo.goods.holds(new HsCode(chapter)).maybe());
  }

  /** A cargo of which no ship is told: the same day, destination and weight. */
  private Optional<Cargo> withoutShip(ShipmentRow row, Goods goods, DayRange day) {
    Optional<String> to = row.discharge().value().flatMap(Port::country);
    if (row.quantity().value().isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    double weight = tonnes(row.quantity().value().get());
    return shipless.stream()
        .filter(cargo -> cargo.when.map(when -> when.overlaps(day)).orElse(false))
        .filter(cargo -> cargo.toCountries.contains(to.get()) && alike(cargo, goods))
        .filter(
            cargo -> cargo.tonnes.map(told -> Math.abs(told - weight) < .01 * told).orElse(false))
        .findFirst();
  }

  private static double tonnes(Measured quantity) {
    return switch (quantity.unit()) {
      case "t" -> quantity.amount();
      case "kg" -> quantity.amount() / 1000;
      default -> Double.NaN;
    };
  }

  /** What is told in sum is told of its own time only. */
  private static long slack(Cargo cargo) {
    return cargo.sort == Sort.TOLD ? 0 : SLACK;
  }

  /**
   * How far a day is from the time told, so that of several cargoes of a ship the nearest counts.
   */
  private static long apart(Cargo cargo, DayRange day) {
    DayRange when = cargo.when.orElse(DayRange.ALWAYS);
    if (when.overlaps(day)) {
      return cargo.sort == Sort.TOLD ? 1 : 0;
    }
    return 1 + (when.first() > day.last() ? when.first() - day.last() : day.first() - when.last());
  }

  private List<Cargo> ships(ShipmentRow row) {
    Optional<String> imo = row.imo().value();
    List<Cargo> found = new ArrayList<>();
    imo.ifPresent(number -> found.addAll(byNumber.getOrDefault(number, List.of())));
    String name = Letters.words(row.vessel());
    if (!name.isEmpty()) {
      Set<String> numbers = numbersByName.getOrDefault(name, Set.of());
      boolean another = imo.isPresent() && !numbers.isEmpty() && !numbers.contains(imo.get());
      if (!another && row.imo().isUnread() == false) {
        byName.getOrDefault(name, List.of()).stream()
            .filter(cargo -> !found.contains(cargo))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** The row says that it is the lot that was landed on a day. */
  private Optional<Cargo> sameLot(ShipmentRow row, Goods goods, Claims claims) {
    Optional<Edtf> date = claims.claimed(Claim.Kind.SAME_LOT).flatMap(Claim::date);
    Optional<String> place = row.loading().value().flatMap(Port::place);
    if (date.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    return landed.stream()
        .filter(
            cargo ->
                cargo
                    .when
                    .map(
                        when ->
                            when.last() >= date.get().days().first()
                                && when.last() <= date.get().days().last())
                    .orElse(false))
        .filter(cargo -> cargo.places.contains(place.get()))
        .filter(cargo -> cargo.goods.isEmpty() || goods.among(cargo.goods).maybe())
        .findFirst();
  }

  /** Trade that the case tells of a seller, on that day, with such goods. */
  Optional<Cargo> ofSeller(String entity, DayRange day, Goods goods) {
    return byParty.getOrDefault(entity, List.of()).stream()
        .filter(cargo -> cargo.sort == Sort.TOLD || cargo.sort == Sort.DOCUMENTED)
        .filter(cargo -> cargo.when.map(when -> when.overlaps(day)).orElse(false))
        .filter(cargo -> !cargo.goods.isEmpty() && goods.among(cargo.goods).maybe())
        .findFirst();
  }
}
