package org.davylamp.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.davylamp.dossier.pictures.Amount;
import org.davylamp.dossier.pictures.BarsPicture;
import org.davylamp.dossier.pictures.Box;
import org.davylamp.dossier.pictures.Coastline;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.LocatorPicture;
import org.davylamp.dossier.pictures.MapPicture;
import org.davylamp.dossier.pictures.Marker;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.SeriesPicture;
import org.davylamp.dossier.pictures.Span;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Coordinates;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.components.Measured;

/** Turns what a case says into what pictures need. */
final class Charts {
  private static final double AROUND_METRES = 45_000;

  /** How much farther than the nearest edge the corner of a locator lies; it is five by three. */
  private static final double CORNER = 2;

  /** A map of this size has no room for more. */
  private static final int NEIGHBOURS = 24;

  private static final List<Width> PAGE = List.of(Width.NARROW, Width.WIDE);
  private static final List<Width> TEXT = List.of(Width.NARROW, Width.COLUMN);

  private final Edition edition;
  private final Coastline coastline;
  private final Map<String, Marker> markers = new LinkedHashMap<>();

  private Optional<Drawn> map = Optional.empty();

  private final Neighbourhood neighbourhood = new Neighbourhood();

  /** A picture and the statements that it was drawn from. */
  record Drawn(Picture picture, List<Recorded> statements) {}

  Charts(Edition edition, Coastline coastline) {
    this.edition = edition;
    this.coastline = coastline;
    for (Entity facility : edition.facilities()) {
      position(facility)
          .ifPresent(
              point -> {
                Marker marker = marker(facility, point);
                markers.put(facility.id(), marker);
                neighbourhood.add(facility.id(), marker);
              });
    }
  }

  static Span span(String edtf, boolean throughout) {
    Edtf date = Edtf.parse(edtf);
    DayRange days = date.days();
    Span span =
        new Span(
            Dates.words(edtf),
            days.hasFirst() ? days.first() : Span.OPEN_START,
            days.hasLast() ? days.last() : Span.OPEN_END,
            throughout ? Span.Meaning.THROUGHOUT : Span.Meaning.WITHIN,
            false);
    return date.qualified() ? span.doubted() : span;
  }

  // ---- maps

  private static Optional<Coordinates> position(Entity facility) {
    return facility.asserted("coordinates").stream().flatMap(Charts::read).findFirst();
  }

  private static Stream<Coordinates> read(String text) {
    try {
      return Stream.of(Coordinates.parse(text));
    } catch (EvidenceException unreadable) {
      return Stream.of();
    }
  }

  private Marker marker(Entity facility, Coordinates point) {
    String kind = Edition.kind(facility);
    Marker marker =
        Marker.at(
                facility.caption(),
                point.latitude().doubleValue(),
                point.longitude().doubleValue(),
                kind(kind))
            .ranked(rank(kind))
            .in(state(facility, kind));
    Marker precise =
        facility.asserted("coordinatePrecision").stream()
                .anyMatch(word -> word.equals("report-header") || word.equals("text"))
            ? marker.exactly()
            : marker;
    return point.told().map(metres -> precise.within(metres.doubleValue())).orElse(precise);
  }

  private static Marker.Kind kind(String kind) {
    return switch (kind) {
      case "kwan-li-so" -> Marker.Kind.CAMP;
      case "kyo-hwa-so" -> Marker.Kind.PRISON;
      case "other-detention", "suspected-detention", "restricted-area" -> Marker.Kind.DETENTION;
      case "mine", "mining-complex" -> Marker.Kind.MINE;
      case "plant" -> Marker.Kind.PLANT;
      case "port", "border-crossing", "station" -> Marker.Kind.PORT;
      default -> Marker.Kind.OTHER;
    };
  }

  private static int rank(String kind) {
    return switch (kind) {
      case "kwan-li-so" -> 0;
      case "kyo-hwa-so", "suspected-detention", "restricted-area" -> 1;
      case "port" -> 2;
      default -> 3;
    };
  }

  private static Marker.State state(Entity facility, String kind) {
    if (kind.equals("suspected-detention") || kind.equals("restricted-area")) {
      return Marker.State.SUSPECTED;
    }
    return facility.asserted("status").contains("closed") ? Marker.State.CLOSED : Marker.State.OPEN;
  }

  /** The map of all facilities, drawn once for every page that shows it. */
  Optional<Drawn> map() {
    if (map.isEmpty() && !markers.isEmpty()) {
      map = Optional.of(drawMap());
    }
    return map;
  }

  private Drawn drawMap() {
    List<Marker> linked = new ArrayList<>();
    List<Recorded> statements = new ArrayList<>();
    for (Entity facility : edition.facilities()) {
      Marker marker = markers.get(facility.id());
      if (marker != null) {
        linked.add(marker.linked(edition.facilityHref("", facility.id())));
        statements.addAll(facility.asserting("coordinates"));
      }
    }
    List<Marker> ordered = MapPicture.ordered(linked);
    Picture picture =
        Picture.fitting(
            new Frame(
                "map",
                "Facilities with a published position",
                "Each mark leads to its page.",
                Width.WIDE),
            PAGE,
            frame -> MapPicture.draw(frame, coastline, box(ordered), towns(statements), ordered));
    return new Drawn(picture, statements);
  }

  /** Places that the case has only to say where something is: they help to find one's way. */
  private List<MapPicture.Place> towns(List<Recorded> statements) {
    List<MapPicture.Place> towns = new ArrayList<>();
    for (Entity facility : edition.view().all("Facility")) {
      if (Edition.kind(facility).equals("place")) {
        position(facility)
            .ifPresent(
                point -> {
                  towns.add(
                      new MapPicture.Place(
                          facility.caption(),
                          point.latitude().doubleValue(),
                          point.longitude().doubleValue()));
                  statements.addAll(facility.asserting("coordinates"));
                });
      }
    }
    return towns;
  }

  /** The country, if all lies there; else whatever holds them all. */
  private static Box box(List<Marker> markers) {
    Box box = Box.PENINSULA_NORTH;
    boolean inside =
        markers.stream()
            .allMatch(
                marker ->
                    marker.latitude() > box.south()
                        && marker.latitude() < box.north()
                        && marker.longitude() > box.west()
                        && marker.longitude() < box.east());
    return inside ? box : Box.around(markers);
  }

  /** Where a facility lies, with every other position given for it and what lies around it. */
  Optional<Drawn> locator(Page page, Entity facility) {
    Marker marker = markers.get(facility.id());
    if (marker == null) {
      return Optional.empty();
    }
    List<LocatorPicture.Claim> claims = new ArrayList<>();
    List<Recorded> positions = facility.asserting("coordinates");
    for (Recorded recorded : positions) {
      read(recorded.statement().value())
          .filter(
              point ->
                  point.latitude().doubleValue() != marker.latitude()
                      || point.longitude().doubleValue() != marker.longitude())
          .forEach(
              point ->
                  claims.add(
                      new LocatorPicture.Claim(
                          who(recorded),
                          point.latitude().doubleValue(),
                          point.longitude().doubleValue(),
                          "")));
    }
    List<LocatorPicture.Claim> far =
        claims.stream().filter(claim -> metres(marker, claim) > 1_000).distinct().toList();
    double reach = claims.stream().mapToDouble(claim -> metres(marker, claim)).max().orElse(0);
    Neighbourhood.Around around =
        neighbourhood.around(
            facility.id(), marker, CORNER * Math.max(AROUND_METRES, reach), NEIGHBOURS);
    Picture picture =
        Picture.fitting(
            new Frame(
                "locator",
                facility.caption() + " and what lies around it",
                considered(around),
                Width.COLUMN),
            TEXT,
            frame ->
                LocatorPicture.draw(
                    frame, coastline, marker, AROUND_METRES, far, linked(page, around)));
    return Optional.of(new Drawn(picture, positions));
  }

  private String who(Recorded recorded) {
    String publisher =
        edition.view().source(recorded).publisher().orElse(edition.view().source(recorded).key());
    String locator = recorded.statement().details().locator().orElse("");
    String part = locator.endsWith("(pin)") ? ", pin" : locator.endsWith("(text)") ? ", text" : "";
    int bracket = publisher.indexOf('(');
    String name =
        bracket > 0 && publisher.endsWith(")")
            ? publisher.substring(bracket + 1, publisher.length() - 1)
            : publisher;
    return name + part;
  }

  private static double metres(Marker marker, LocatorPicture.Claim claim) {
    return Coordinates.of(
            BigDecimal.valueOf(marker.latitude()), BigDecimal.valueOf(marker.longitude()))
        .to(
            Coordinates.of(
                BigDecimal.valueOf(claim.latitude()), BigDecimal.valueOf(claim.longitude())))
        .metres();
  }

  private List<Marker> linked(Page page, Neighbourhood.Around around) {
    return around.nearest().stream()
        .map(one -> one.marker().linked(edition.facilityHref(page.root(), one.id())))
        .toList();
  }

  private static String considered(Neighbourhood.Around around) {
    return around.nearest().size() == around.all()
        ? ""
        : String.format(
            Locale.ROOT,
            "Of %s facilities around, the %d nearest are considered.",
            Prose.count(around.all()),
            around.nearest().size());
  }

  // ---- components

  /**
   * A component's figures over time, where one unit has two or more dates and figures that differ.
   */
  Optional<Drawn> series(Entity facility, String component, List<Entity> observations) {
    Map<String, List<Measured>> byUnit = new LinkedHashMap<>();
    for (Entity observation : observations) {
      for (Measured measured : Measured.of(observation)) {
        if (measured.seen().isPresent()) {
          byUnit.computeIfAbsent(measured.amount().unit(), key -> new ArrayList<>()).add(measured);
        }
      }
    }
    return byUnit.entrySet().stream()
        .filter(
            figures -> differ(figures.getValue(), figure -> figure.seen().orElseThrow().toString()))
        .filter(figures -> differ(figures.getValue(), figure -> figure.amount().toString()))
        .findFirst()
        .map(figures -> series(facility, component, figures.getKey(), figures.getValue()));
  }

  private static boolean differ(List<Measured> figures, Function<Measured, String> by) {
    return figures.stream().map(by).distinct().count() > 1;
  }

  private Drawn series(Entity facility, String component, String unit, List<Measured> figures) {
    List<SeriesPicture.Reading> readings = new ArrayList<>();
    List<Recorded> statements = new ArrayList<>();
    for (Measured figure : figures) {
      String counter =
          edition.view().sources(figure.statements()).stream()
              .map(source -> source.publisher().orElse(source.title()))
              .findFirst()
              .orElse("");
      readings.add(
          new SeriesPicture.Reading(
              span(figure.seen().orElseThrow().toString(), false),
              amount(figure.amount().low(), figure.amount().high()),
              counter,
              "",
              ""));
      statements.addAll(figure.statements());
    }
    String id = "series-" + Names.ofPicture(component);
    Picture picture =
        Picture.fitting(
            new Frame(
                id,
                Prose.capital(component) + " at " + facility.caption(),
                "Lines join only what one source counted.",
                Width.COLUMN),
            TEXT,
            frame ->
                SeriesPicture.draw(
                    frame,
                    component + (unit.isEmpty() ? "" : " (" + Prose.units(unit) + ")"),
                    true,
                    readings));
    return new Drawn(picture, statements);
  }

  static Amount amount(BigDecimal low, BigDecimal high) {
    return low.compareTo(high) == 0
        ? Amount.of(low.doubleValue())
        : Amount.between(low.doubleValue(), high.doubleValue());
  }

  // ---- people

  Optional<Drawn> estimates(String id, Collection<Entity> estimates) {
    List<BarsPicture.Estimate> drawn = new ArrayList<>();
    List<Recorded> statements = new ArrayList<>();
    for (Entity estimate : estimates) {
      Optional<BigDecimal> low = number(estimate, "low");
      Optional<BigDecimal> high = number(estimate, "high");
      Optional<String> year = estimate.asserted("year").stream().findFirst();
      if (year.isPresent() && (low.isPresent() || high.isPresent())) {
        drawn.add(
            new BarsPicture.Estimate(
                Estimates.by(edition, estimate) + bound(low.isPresent(), high.isPresent()),
                span(year.get(), true),
                amount(low.or(() -> high).orElseThrow(), high.or(() -> low).orElseThrow()),
                Prose.units(String.join("; ", estimate.asserted("method"))),
                ""));
        statements.addAll(estimate.statements());
      }
    }
    if (drawn.size() < 2) {
      // One estimate is read in the table; a picture would have nothing to compare it with.
      return Optional.empty();
    }
    Picture picture =
        Picture.fitting(
            new Frame(
                "people-" + Names.ofPicture(id),
                "Published estimates of people held",
                "Each bar or dot is what one publisher gives, a range or a number, and the year it is for.",
                Width.WIDE),
            PAGE,
            frame -> BarsPicture.intervals(frame, "people", drawn));
    return Optional.of(new Drawn(picture, statements));
  }

  private static String bound(boolean low, boolean high) {
    return low && high ? "" : low ? " (at least)" : " (at most)";
  }

  static Optional<BigDecimal> number(Entity entity, String property) {
    return entity.asserted(property).stream().findFirst().map(BigDecimal::new);
  }

  /** Columns of one series, such as a share for each year. */
  static Picture columns(
      String id,
      String title,
      String description,
      String unit,
      OptionalDouble most,
      BarsPicture.Arrangement arrangement,
      List<BarsPicture.Bar> bars) {
    List<String> categories = bars.stream().map(BarsPicture.Bar::category).distinct().toList();
    return Picture.fitting(
        new Frame(id, title, description, Width.WIDE),
        PAGE,
        frame -> BarsPicture.columns(frame, unit, arrangement, most, categories, bars));
  }
}
