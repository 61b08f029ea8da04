package org.davylamp.findings.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;

/**
 * Facilities to which one and the same point is given. A point published for two mines is the
 * position of at most one of them, or of the district that both lie in.
 */
final class SharedPoints {
  private SharedPoints() {}

  /** The facilities at each point that more than one has, by the point. */
  static SortedMap<String, List<Entity>> groups(CaseView view) {
    SortedMap<String, List<Entity>> byPoint = new TreeMap<>();
    view.facilities()
        .forEach(
            facility ->
                facility
                    .asserted("coordinates")
                    .forEach(
                        point ->
                            byPoint
                                .computeIfAbsent(point, key -> new ArrayList<>())
                                .add(facility)));
    byPoint.values().removeIf(facilities -> facilities.size() < 2);
    return byPoint;
  }

  /** One conclusion for each facility after the first. */
  static List<Finding.Result> conclude(String point, List<Entity> facilities) {
    Entity first = facilities.getFirst();
    return facilities.subList(1, facilities.size()).stream()
        .map(other -> result(first, other, point))
        .toList();
  }

  /** A point as people write it, without its uncertainty. */
  static String written(String point) {
    return point.replaceFirst("^geo:", "").replaceFirst(";.*$", "");
  }

  private static Finding.Result result(Entity first, Entity other, String point) {
    List<Recorded> statements = new ArrayList<>(at(first, point));
    statements.addAll(at(other, point));
    return Conclusion.that(
            "The same point is given for %s and for %s: %s."
                .formatted(first.caption(), other.caption(), written(point)))
        .sort("shared point")
        .with("facility1", first.id())
        .with("facility2", other.id())
        .settledBy("An image on which the entrances of both can be told apart.")
        .from(statements)
        .result();
  }

  private static List<Recorded> at(Entity facility, String point) {
    return facility.asserting("coordinates").stream()
        .filter(recorded -> recorded.statement().value().equals(point))
        .toList();
  }
}
