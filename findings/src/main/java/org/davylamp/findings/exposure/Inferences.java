package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.HsCode;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.network.Kind;

/**
 * Ties that nobody tells and that place and goods make likely: from a place of forced labour to a
 * mine, and from a mine to a port. Each says on what it is inferred; none exposes anybody.
 */
final class Inferences {
  /** As far as the larger camps are long: their one published point is somewhere in the middle. */
  static final double CAMP_TO_MINE_KM = 20;

  /**
   * What a mine sends by rail or lorry to the coast; a port farther away has a nearer one before.
   */
  static final double MINE_TO_PORT_KM = 150;

  private static final double NEAR_KM = 10;
  private static final int NEAR = 25;
  private static final int FAR = 15;
  private static final int SAME_COUNTY = 10;
  private static final int TO_PORT = 10;
  private static final int HEADING = 4;

  private static final Set<String> MINES = Set.of("mine", "mining-complex");
  private static final Set<String> NOT_AT_WORK = Set.of("proposed", "cancelled");

  private final CaseView view;
  private final Places places;
  private final Set<String> documented;
  private final List<Tie> inferred = new ArrayList<>();

  private Inferences(CaseView view, Places places, Collection<Tie> ties) {
    this.view = view;
    this.places = places;
    this.documented =
        ties.stream().map(tie -> tie.from() + "\n" + tie.to()).collect(Collectors.toSet());
  }

  /**
   * What follows from the places of a case.
   *
   * @param ties documented ones, which need no inference
   * @param marks places of forced labour
   */
  static List<Tie> of(CaseView view, Places places, Collection<Tie> ties, List<Mark> marks) {
    Inferences inferences = new Inferences(view, places, ties);
    List<Entity> mines = view.all("Facility").stream().filter(Inferences::isMine).toList();
    for (Mark mark : marks) {
      view.entity(mark.flagged().id())
          .ifPresent(camp -> mines.forEach(mine -> inferences.campToMine(camp, mine)));
    }
    List<Entity> ports =
        view.all("Facility").stream()
            .filter(place -> Places.kinds(place).contains("port"))
            .toList();
    mines.forEach(mine -> inferences.mineToPort(mine, ports));
    return inferences.inferred;
  }

  private static boolean isMine(Entity place) {
    return Places.kinds(place).stream().anyMatch(MINES::contains)
        && place.asserted("status").stream().noneMatch(NOT_AT_WORK::contains);
  }

  private void campToMine(Entity camp, Entity mine) {
    Set<String> shared = new LinkedHashSet<>(mining(camp));
    shared.retainAll(mining(mine));
    if (shared.isEmpty()
        || camp.id().equals(mine.id())
        || documented.contains(camp.id() + "\n" + mine.id())) {
      return;
    }
    String work = String.join(" and ", shared);
    Optional<Double> apart = places.apart(camp, mine);
    if (apart.isPresent()) {
      if (apart.get() <= CAMP_TO_MINE_KM) {
        add(
            camp,
            mine,
            Kind.LABOUR,
            "may send prisoners to",
            "may be worked by prisoners of",
            apart.get() <= NEAR_KM ? NEAR : FAR,
            String.format(
                Locale.ROOT,
                "Nobody says that its prisoners work there: both are told of %s, and lie %.0f km apart.",
                work,
                apart.get()),
            TieRule.WORKED,
            Set.of(),
            List.of("coordinates", "labour"));
      }
    } else if (sameCounty(camp, mine)) {
      add(
          camp,
          mine,
          Kind.LABOUR,
          "may send prisoners to",
          "may be worked by prisoners of",
          SAME_COUNTY,
          "Nobody says that its prisoners work there: both are told of %s, in the same county, and the distance is not known."
              .formatted(work),
          TieRule.WORKED,
          Set.of(),
          List.of("adminArea", "labour"));
    }
  }

  private static boolean sameCounty(Entity one, Entity other) {
    Set<String> counties = Places.counties(one);
    counties.retainAll(Places.counties(other));
    return !counties.isEmpty();
  }

  /** Work that names what is mined: {@code coal mining}, not {@code mining} alone. */
  private static Set<String> mining(Entity place) {
    return place.asserted("labour").stream()
        .map(work -> work.toLowerCase(Locale.ROOT))
        .filter(work -> work.endsWith(" mining"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  // ---- to the coast

  private void mineToPort(Entity mine, List<Entity> ports) {
    List<Entity> products =
        view.pointing("Production", "facility", mine).stream()
            .filter(product -> !product.asserted("linkType").equals(List.of("domestic-consumer")))
            .toList();
    Set<String> headings = headings(products);
    if (headings.isEmpty()) {
      return;
    }
    nearest(mine, ports, headings)
        .filter(port -> !documented.contains(mine.id() + "\n" + port.id()))
        .ifPresent(port -> toPort(mine, port, products, headings));
  }

  /**
   * The nearest port that is told to send such goods abroad; of unknown distance, in the province.
   */
  private Optional<Entity> nearest(Entity mine, List<Entity> ports, Set<String> headings) {
    Entity best = null;
    double least = Double.MAX_VALUE;
    for (Entity port : ports) {
      Set<String> shared = headings(view.pointing("Production", "facility", port));
      shared.retainAll(headings);
      if (!shared.isEmpty()) {
        double far = far(mine, port);
        if (far < least) {
          least = far;
          best = port;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Kilometres; the most that may be where only the province is the same; else out of reach. */
  private double far(Entity mine, Entity port) {
    Optional<Double> apart = places.apart(mine, port);
    if (apart.isPresent()) {
      return apart.get() <= MINE_TO_PORT_KM ? apart.get() : Double.MAX_VALUE;
    }
    Set<String> provinces = Places.provinces(mine);
    provinces.retainAll(Places.provinces(port));
    return provinces.isEmpty() ? Double.MAX_VALUE : MINE_TO_PORT_KM;
  }

  private static Set<String> headings(List<Entity> products) {
    return products.stream()
        .flatMap(product -> product.asserted("hsCode").stream())
        .flatMap(code -> HsCode.read(code).stream())
        .filter(code -> code.digits().length() >= HEADING)
        .map(code -> code.digits().substring(0, HEADING))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void toPort(Entity mine, Entity port, List<Entity> products, Set<String> headings) {
    Set<String> goods =
        products.stream()
            .flatMap(product -> product.asserted("commodity").stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String named = goods.stream().map(view::caption).distinct().collect(Collectors.joining(", "));
    String where =
        places
            .apart(mine, port)
            .map(km -> String.format(Locale.ROOT, "%.0f km away", km))
            .orElse("in the same province");
    add(
        mine,
        port,
        Kind.CARRIAGE,
        "may send its " + named + " through",
        "may be reached by goods of",
        TO_PORT,
        "Nobody says that its %s goes through there: of the ports told to send such goods (HS %s) abroad it is the nearest known, %s."
            .formatted(named, String.join(", ", headings.stream().sorted().toList()), where),
        "Papers of the railway or of the port that name the mine, or dated images of loading.",
        goods,
        List.of("coordinates", "adminArea"));
  }

  // ---- one of them

  private void add(
      Entity from,
      Entity to,
      Kind kind,
      String forth,
      String back,
      int confidence,
      String text,
      String settledBy,
      Set<String> goods,
      List<String> properties) {
    List<Recorded> told = new ArrayList<>();
    for (Entity end : List.of(from, to)) {
      Stream<Recorded> stated =
          properties.stream().flatMap(property -> end.asserting(property).stream());
      told.addAll(stated.toList());
    }
    Backing backing = Backing.of(told, view);
    inferred.add(
        new Tie(
            "inferred/" + from.id() + "/" + to.id(),
            from.id(),
            to.id(),
            kind,
            0,
            forth,
            back,
            Held.UNDATED,
            false,
            new Backing(confidence, 0, false, backing.cited()),
            goods,
            Optional.of(new Tie.Reserve(Doubt.Why.INFERRED, text)),
            true,
            settledBy));
  }
}
