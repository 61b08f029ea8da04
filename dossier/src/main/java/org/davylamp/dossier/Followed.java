package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.pictures.Amount;
import org.davylamp.dossier.pictures.AreaPicture;
import org.davylamp.dossier.pictures.Frame;
import org.davylamp.dossier.pictures.MultiplesPicture;
import org.davylamp.dossier.pictures.Picture;
import org.davylamp.dossier.pictures.Width;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.ControlArea;
import org.davylamp.findings.monitor.Look;
import org.davylamp.findings.monitor.Series;

/** A facility's components from look to look: pictures, and what changed between the looks. */
final class Followed {
  /** Fewer series are seen well enough one by one. */
  private static final int GLANCE = 3;

  static final Set<String> SORTS = Set.of("dated change", "unchanged look", "counters apart");

  private final Page page;
  private final Entity facility;
  private final String suffix;
  private final List<ImageSeries> computed;
  private final List<Series> series;

  /** A component's curve on a page, and as a file of its own. */
  record Curve(Charts.Drawn drawn, String svg) {}

  /**
   * @param suffix of the ids of pictures, if there are several sections on a page
   */
  Followed(Page page, Entity facility, List<Entity> observations, String suffix) {
    this(page, facility, observations, suffix, List.of());
  }

  private Followed(
      Page page,
      Entity facility,
      List<Entity> observations,
      String suffix,
      List<ImageSeries> computed) {
    this.page = page;
    this.facility = facility;
    this.suffix = suffix;
    this.computed = computed;
    this.series = Series.of(observations, page.edition().view());
  }

  /** Of what people told; what was computed from images has sections of its own. */
  static Followed told(
      Page page, Entity facility, List<Entity> observations, List<ImageSeries> computed) {
    return new Followed(page, facility, observations, "", computed);
  }

  /** All series that can be followed at a glance, where there are several. */
  Optional<Charts.Drawn> glance() {
    List<Series> followed =
        series.stream()
            .filter(one -> one.isFollowed() && !ControlArea.isNamed(one.component()))
            .toList();
    if (followed.size() < GLANCE) {
      return Optional.empty();
    }
    List<MultiplesPicture.Panel> panels =
        followed.stream()
            .map(
                one ->
                    new MultiplesPicture.Panel(
                        Prose.capital(one.component()), by(one), points(one), ""))
            .toList();
    Picture picture =
        Picture.fitting(
            new Frame(
                "looks",
                "Components of " + facility.caption() + ", look by look",
                "",
                Width.COLUMN),
            List.of(Width.NARROW, Width.COLUMN),
            frame -> MultiplesPicture.draw(frame, panels));
    return Optional.of(new Charts.Drawn(picture, statements(followed)));
  }

  private static String by(Series one) {
    return one.unit().isEmpty() ? one.counter() : one.counter() + ", " + Prose.units(one.unit());
  }

  private static List<AreaPicture.Point> points(Series one) {
    return one.looks().stream().map(Followed::point).toList();
  }

  private static AreaPicture.Point point(Look look) {
    double told = (look.amount().low().doubleValue() + look.amount().high().doubleValue()) / 2;
    Amount amount =
        look.isExact()
            ? Amount.of(told)
            : look.amount().exact()
                ? Amount.around(look.low(), told, look.high())
                : Amount.between(look.low(), look.high());
    return new AreaPicture.Point(Charts.span(look.seen().toString(), false), amount);
  }

  private static List<Recorded> statements(List<Series> series) {
    return series.stream()
        .flatMap(one -> one.looks().stream())
        .flatMap(look -> look.statements().stream())
        .toList();
  }

  /** Curves of what has errors, by component: these need no second picture. */
  Map<String, Curve> curves() {
    Map<String, Curve> curves = new LinkedHashMap<>();
    for (Series one : series) {
      boolean ranged = one.looks().stream().anyMatch(look -> look.error() != Look.Basis.NONE_TOLD);
      if (one.isFollowed() && ranged && !ControlArea.isNamed(one.component())) {
        curves.putIfAbsent(one.component(), curve(one));
      }
    }
    return curves;
  }

  /** Observations that a curve does not show: of the same component, but counted, say. */
  static List<Entity> notIn(Optional<Curve> curve, List<Entity> observations) {
    Set<Recorded> shown = curve.map(one -> Set.copyOf(one.drawn().statements())).orElseGet(Set::of);
    return observations.stream()
        .filter(one -> one.asserting("quantity").stream().noneMatch(shown::contains))
        .toList();
  }

  private Curve curve(Series one) {
    Optional<Series> control = series.stream().filter(other -> other.isControlOf(one)).findFirst();
    List<AreaPicture.Curve> curves = new ArrayList<>();
    curves.add(new AreaPicture.Curve(one.component(), false, points(one)));
    control.ifPresent(
        other -> curves.add(new AreaPicture.Curve("control annulus", true, points(other))));
    List<Recorded> statements = new ArrayList<>(statements(List.of(one)));
    control.ifPresent(other -> statements.addAll(statements(List.of(other))));
    List<AreaPicture.Moment> moments = moments(one, statements);
    String unit = one.unit().isEmpty() ? "" : " (" + Prose.units(one.unit()) + ")";
    Frame frame =
        new Frame(
            "curve-" + Names.ofPicture(one.component()) + suffix,
            Prose.capital(one.component()) + " at " + facility.caption(),
            "As " + one.counter() + " tells it. " + errors(one) + ".",
            Width.COLUMN);
    Function<Frame, Picture> draw =
        at -> AreaPicture.draw(at, one.component() + unit, curves, moments);
    Picture picture = Picture.fitting(frame, List.of(Width.NARROW, Width.COLUMN), draw);
    return new Curve(
        new Charts.Drawn(picture, statements), draw.apply(frame.at(Width.WIDE)).plainSvg());
  }

  private static String errors(Series one) {
    return Prose.capital(
        String.join(
            "; ", one.looks().stream().map(look -> look.error().words()).distinct().toList()));
  }

  /** Resolutions of the UN Security Council between the first look and the last. */
  private List<AreaPicture.Moment> moments(Series one, List<Recorded> statements) {
    long first = one.looks().getFirst().days().first();
    long last = one.looks().stream().mapToLong(look -> look.days().last()).max().orElse(first);
    List<AreaPicture.Moment> moments = new ArrayList<>();
    for (MeasureDates.Adopted adopted : MeasureDates.of(page.edition().view())) {
      if (adopted.isWithin(first, last)) {
        moments.add(adopted.moment());
        statements.add(adopted.said());
      }
    }
    return moments;
  }

  // ---- what changed

  /** What the analysis concluded on this facility. */
  private List<Edition.Numbered> conclusions() {
    return all(SORTS);
  }

  private List<Edition.Numbered> all(Set<String> sorts) {
    return page.edition().about(facility).stream()
        .filter(one -> sorts.contains(one.sort()))
        .filter(one -> computed.stream().noneMatch(other -> other.isCounterOf(one)))
        .toList();
  }

  /** Whether a conclusion gives one number where there is a range. */
  private static boolean isRange(Edition.Numbered one) {
    return !one.value("low").equals(one.value("high"));
  }

  private static boolean restsOnAllOf(Edition.Numbered one, Edition.Numbered other) {
    return Set.copyOf(one.result().derivedFrom()).containsAll(other.result().derivedFrom());
  }

  /** Rates of the analysis of components, without those that are told from look to look. */
  List<Edition.Numbered> rates() {
    List<Edition.Numbered> told =
        conclusions().stream()
            .filter(one -> isRange(one) || one.sort().equals("unchanged look"))
            .toList();
    return all(Set.of("change")).stream()
        .filter(rate -> told.stream().noneMatch(one -> restsOnAllOf(one, rate)))
        .toList();
  }

  void write() {
    List<Edition.Numbered> rates = all(Set.of("change"));
    List<Edition.Numbered> told =
        conclusions().stream()
            .filter(
                one ->
                    !one.sort().equals("dated change")
                        || isRange(one)
                        || rates.stream().noneMatch(rate -> restsOnAllOf(rate, one)))
            .toList();
    if (!told.isEmpty()) {
      page.add(Element.of("h3", "From look to look"));
      page.note(
          "Between two looks of one counter. A change happened some time between them; a look that"
              + " found none is evidence too. Figures of different counters are not joined.");
      page.add(new Conclusions(page).list(told, false));
    }
  }
}
