package org.davylamp.findings.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
      Pattern.compile("[ -](gun|si|county|city|district|up|kuyok|guyok|province|do)$");

  private final List<Entity> places;
  private final List<County> counties = new ArrayList<>();

  private record County(
      Entity entity, String name, String province, String provinceName, Coordinates middle) {
    County(Entity entity, Entity province, Coordinates middle) {
      this(entity, folded(entity.caption()), folded(province.caption()), province.caption(), middle);
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

  /** What a facility is held against: nothing, unless it has a position and is told to lie somewhere. */
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
    for (Recorded told : facility.asserting("adminArea")) {
      List<County> stated = stated(told.statement().value());
      if (!stated.isEmpty()) {
        for (Recorded position : facility.asserting("coordinates")) {
          point(position)
              .flatMap(point -> result(point, position, told, stated))
              .ifPresent(results::add);
        }
      }
    }
    return results;
  }

  private static Optional<Coordinates> point(Recorded position) {
    try {
      return Optional.of(Coordinates.parse(position.statement().value()));
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The counties that a text such as {@code Kaechon-gun, South Pyongan} can mean: those of that name
   * (in that province, if it names one), else all of the province.
   */
  private List<County> stated(String text) {
    List<String> parts =
        Stream.of(text.split("[,;]", -1)).map(StatedDivision::folded).toList();
    List<County> inProvince =
        counties.stream().filter(county -> parts.contains(county.province)).toList();
    List<County> named =
        (inProvince.isEmpty() ? counties : inProvince)
            .stream().filter(county -> parts.contains(county.name)).toList();
    return named.isEmpty() ? inProvince : named;
  }

  /** One spelling for what romanisations spell differently: {@code Eunsan-gun}, {@code Unsan}. */
  private static String folded(String name) {
    String plain = Folding.fold(name).toLowerCase(Locale.ROOT).replaceAll("[’'ʼ`]", "").strip();
    return SUFFIX
        .matcher(plain)
        .replaceFirst("")
        .replace("eo", "o")
        .replace("eu", "u")
        .replace("ph", "p")
        .replace("th", "t")
        .replace("kh", "k")
        .replaceFirst("^chung", "jung")
        .replaceFirst("^tong", "dong")
        .replaceFirst("^tan", "dan");
  }

  private Optional<Finding.Result> result(
      Coordinates point, Recorded position, Recorded told, List<County> stated) {
    County nearestStated = nearest(point, stated);
    County nearest = nearest(point, counties);
    double away = point.to(nearestStated.middle).metres();
    double reaches = away / reach(nearestStated);
    if (reaches <= 1 || nearest.equals(nearestStated)) {
      return Optional.empty();
    }
    List<Recorded> statements = new ArrayList<>(List.of(position, told));
    statements.addAll(nearestStated.entity.asserting("coordinates"));
    statements.addAll(nearest.entity.asserting("coordinates"));
    boolean certain = reaches > CERTAIN;
    return Optional.of(
        Conclusion.that(sentence(point, told, nearestStated, nearest, certain))
            .sort(certain ? "outside the division told" : "perhaps outside the division told")
            .with("metres", Math.round(away))
            .settledBy(
                "The borders of the counties, which the case does not hold, or an image of the site"
                    + " with a place that has a name.")
            .from(statements)
            .result());
  }

  private static String sentence(
      Coordinates point, Recorded told, County stated, County nearest, boolean certain) {
    return "The point %s, %s %s “%s”: it is %s from the middle of %s and %s from that of %s in %s."
        .formatted(
            point.latitude().toPlainString() + "," + point.longitude().toPlainString(),
            certain ? "does not lie in" : "probably does not lie in",
            "what is told as",
            told.statement().value(),
            rounded(point.to(stated.middle)),
            stated.entity.caption(),
            rounded(point.to(nearest.middle)),
            nearest.entity.caption(),
            nearest.provinceName);
  }

  private static String rounded(Distance distance) {
    return Math.round(distance.metres() / 1000) + " km";
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
