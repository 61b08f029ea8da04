package org.davylamp.findings.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.davylamp.evidence.Coordinates;
import org.davylamp.evidence.Distance;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Folding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;

/**
 * A position against the county or province that is told beside it.
 *
 * <p>Only the middles of counties are known to the case, not their borders, so the rule is blunt. A
 * county's <i>reach</i> is how far from its middle that of its third nearest neighbour lies. Of a
 * point farther from the stated county's middle than the reach it is said that the point probably
 * lies elsewhere; farther than 1.5 reaches, that it does. Where only a province is told and known,
 * its county with the nearest middle stands for it.
 */
final class StatedDivision {
  private static final double CERTAIN = 1.5;
  private static final int NEIGHBOURS = 3;
  private static final Pattern SUFFIX =
      Pattern.compile(
          "[\\s\\u2010-\\u2015-](gun|si|county|city|district|up|kuyok|guyok|province|do)$");

  private final List<Entity> places;
  private final List<County> counties = new ArrayList<>();

  private record County(
      Entity entity, String name, String province, String provinceName, Coordinates middle) {
    County(Entity entity, Entity province, Coordinates middle) {
      this(
          entity, folded(entity.caption()), folded(province.caption()), province.caption(), middle);
    }
  }

  private StatedDivision(CaseView view) {
    this.places = view.all("Place");
    for (Entity place : places) {
      Optional<Coordinates> middle =
          place.asserting("coordinates").stream().findFirst().flatMap(StatedDivision::point);
      Optional<Entity> province = view.named(place, "partOf").stream().findFirst();
      if (middle.isPresent() && province.isPresent()) {
        counties.add(new County(place, province.get(), middle.get()));
      }
    }
  }

  static StatedDivision of(CaseView view) {
    return view.derived(StatedDivision.class, StatedDivision::new);
  }

  /**
   * What a facility is held against: nothing, unless it has a position and is told to lie
   * somewhere.
   */
  List<Entity> background(Entity facility) {
    boolean asked =
        !facility.asserted("adminArea").isEmpty() && !facility.asserted("coordinates").isEmpty();
    return asked ? places : List.of();
  }

  List<Finding.Result> conclude(Entity facility) {
    List<Finding.Result> results = new ArrayList<>();
    if (counties.size() <= NEIGHBOURS) {
      return results;
    }
    Map<String, List<Recorded>> divisions = byValue(facility.asserting("adminArea"));
    Map<String, List<Recorded>> points = byValue(facility.asserting("coordinates"));
    for (List<Recorded> told : divisions.values()) {
      List<County> stated = stated(told.getFirst().statement().value());
      Map<County, List<Recorded>> outside = new LinkedHashMap<>();
      for (List<Recorded> position : points.values()) {
        point(position.getFirst())
            .flatMap(point -> outside(point, stated))
            .ifPresent(
                nearest ->
                    outside.computeIfAbsent(nearest, key -> new ArrayList<>()).addAll(position));
      }
      outside.forEach(
          (nearest, positions) -> results.add(result(positions, told, stated, nearest)));
    }
    return results;
  }

  private static Map<String, List<Recorded>> byValue(List<Recorded> statements) {
    Map<String, List<Recorded>> byValue = new LinkedHashMap<>();
    for (Recorded recorded : statements) {
      byValue.computeIfAbsent(recorded.statement().value(), key -> new ArrayList<>()).add(recorded);
    }
    return byValue;
  }

  /** The county with the nearest middle, if the point lies outside the reach of those stated. */
  private Optional<County> outside(Coordinates point, List<County> stated) {
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    County nearestStated = nearest(point, stated);
    County nearest = nearest(point, counties);
    return nearest.equals(nearestStated) || reaches(point, nearestStated) <= 1
        ? Optional.empty()
        : Optional.of(nearest);
  }

  private double reaches(Coordinates point, County county) {
    return point.to(county.middle).metres() / reach(county);
  }

  private static Optional<Coordinates> point(Recorded position) {
    try {
      return Optional.of(Coordinates.parse(position.statement().value()));
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The counties that a text such as {@code Kaechon-gun, South Pyongan} can mean: those of that
   * name (in that province, if it names one), else all of the province.
   */
  private List<County> stated(String text) {
    List<String> parts = Stream.of(text.split("[,;]", -1)).map(StatedDivision::folded).toList();
    List<County> inProvince =
        counties.stream().filter(county -> parts.contains(county.province)).toList();
    List<County> named =
        (inProvince.isEmpty() ? counties : inProvince)
            .stream()
                .filter(county -> parts.contains(county.name))
                .filter(county -> !county.name.equals(county.province))
                .toList();
    return named.isEmpty() ? inProvince : named;
  }

  /** One spelling for what romanisations spell differently: {@code Eunsan-gun}, {@code Unsan}. */
  private static String folded(String name) {
    // Folding drops hyphens, so what stands behind one goes first; then spaces mean nothing either.
    String bare = SUFFIX.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return Folding.fold(bare)
        .replace(" ", "")
        .replace("eo", "o")
        .replace("eu", "u")
        .replace("ph", "p")
        .replace("th", "t")
        .replace("kh", "k")
        .replaceFirst("^chung", "jung")
        .replaceFirst("^tong", "dong")
        .replaceFirst("^tan", "dan");
  }

  private Finding.Result result(
      List<Recorded> positions, List<Recorded> told, List<County> stated, County nearest) {
    Coordinates point = point(positions.getFirst()).orElseThrow();
    County nearestStated = nearest(point, stated);
    boolean certain = reaches(point, nearestStated) > CERTAIN;
    List<Recorded> statements = new ArrayList<>(positions);
    statements.addAll(told);
    statements.addAll(nearestStated.entity.asserting("coordinates"));
    statements.addAll(nearest.entity.asserting("coordinates"));
    return Conclusion.that(
            "The point %s,%s %s in “%s”, where the place is told to be: it is %s from the middle of %s, and %s from the middle of %s in %s."
                .formatted(
                    point.latitude().toPlainString(),
                    point.longitude().toPlainString(),
                    certain ? "does not lie" : "probably does not lie",
                    told.getFirst().statement().value(),
                    rounded(point.to(nearestStated.middle)),
                    nearestStated.entity.caption(),
                    rounded(point.to(nearest.middle)),
                    nearest.entity.caption(),
                    nearest.provinceName))
        .sort(certain ? "outside the division told" : "perhaps outside the division told")
        .with("metres", Math.round(point.to(nearestStated.middle).metres()))
        .settledBy(
            "The borders of the counties, which the case does not hold, or an image of the site"
                + " with a place that has a name.")
        .from(statements)
        .result();
  }

  private static String rounded(Distance distance) {
    long km = Math.round(distance.metres() / 1000);
    return km == 0 ? "less than 1 km" : km + " km";
  }

  private static County nearest(Coordinates point, List<County> counties) {
    return counties.stream()
        .min(Comparator.comparingDouble(county -> point.to(county.middle).metres()))
        .orElseThrow();
  }

  /** How far from its middle that of its third nearest neighbour lies, in metres. */
  private double reach(County county) {
    return counties.stream()
        .filter(other -> !other.equals(county))
        .mapToDouble(other -> county.middle.to(other.middle).metres())
        .sorted()
        .skip(NEIGHBOURS - 1)
        .findFirst()
        .orElseThrow();
  }
}
