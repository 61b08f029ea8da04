package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Outline;

/**
 * The components that a map draws, gathered to what each look at a facility found: so many of a
 * kind on the image of a day. Only counts, lengths and areas reach the case, never where anything
 * stands. What the file has to look like: docs/formats/geographic.md.
 *
 * <p>A map is either of components or of places. In one of both, something that is no component of
 * a facility (a home, a grave) would be recorded as a precise place by oversight.
 *
 * <p>Holds all components of a file at once, because outlines that overlap have to be compared.
 */
final class ComponentLooks {
  private static final int MOST_FEATURES = 100_000;
  private static final int MOST_CORNERS = 2_000_000;

  /** Steps of comparing outlines that overlap: some seconds. */
  private static final double MOST_WORK = 4e9;

  /** Of the smaller of two outlines: more in common, and one thing was drawn twice. */
  private static final double TWICE = 0.5;

  /** Square metres in common that are put down to rounding. */
  private static final double LEAST = 0.01;

  private final String file;
  private final Intake intake;
  private final SortedMap<ComponentLook.Key, List<ComponentFeature>> looks = new TreeMap<>();
  private long firstComponent;
  private long firstPlace;
  private int features;
  private long corners;
  private double work;

  ComponentLooks(String file, Intake intake) {
    this.file = file;
    this.intake = intake;
  }

  Intake intake() {
    return intake;
  }

  /** Notes that something that is no component was recorded. */
  void place(long row) {
    firstPlace = firstPlace == 0 ? row : firstPlace;
  }

  /**
   * Takes a feature.
   *
   * @throws BadInput if it is not told whole, or of a facility that the case does not know
   */
  void take(ComponentTold told, Optional<GeoJsonGeometry> geometry, long row) {
    firstComponent = firstComponent == 0 ? row : firstComponent;
    ComponentFeature feature;
    try {
      feature = ComponentFeature.of(told, geometry, row);
      fits(feature);
    } catch (EvidenceException e) {
      throw bad(row, Objects.requireNonNullElse(e.getMessage(), "expected a component"));
    }
    corners += feature.geometry().corners();
    if (++features > MOST_FEATURES || corners > MOST_CORNERS) {
      throw bad(
          row,
          String.format(
              Locale.ROOT,
              "expected at most %d components of %d corners in one file, found more",
              MOST_FEATURES,
              MOST_CORNERS));
    }
    known(feature);
    looks.computeIfAbsent(ComponentLook.Key.of(feature), key -> new ArrayList<>()).add(feature);
  }

  private void known(ComponentFeature feature) {
    Optional<String> schema = intake.schemaOf(feature.facility());
    boolean facility =
        schema
            .flatMap(Ontology.standard()::schema)
            .filter(found -> found.isA(CaseFacilityTables.FACILITY))
            .isPresent();
    if (!facility) {
      throw bad(
          feature.row(),
          "expected the id of a facility that the case knows, found '"
              + feature.facility()
              + "'"
              + schema.map(found -> ", which is a " + found + " in this case").orElse("")
              + "; add the facility first");
    }
  }

  /** That what is drawn can be measured as its kind is. */
  private static void fits(ComponentFeature feature) {
    DrawnGeometry geometry = feature.geometry();
    ComponentKind kind = feature.kind();
    boolean fits =
        geometry.isNone()
            || (kind.measures().contains(ComponentKind.Measure.COUNT)
                ? geometry.lines().isEmpty() || kind.measures().size() == 3
                : kind.measures().contains(ComponentKind.Measure.AREA)
                    ? !geometry.outlines().isEmpty()
                    : !geometry.lines().isEmpty()
                        || (kind.isPerimeter() && !geometry.outlines().isEmpty()));
    boolean counted =
        feature.count().isEmpty()
            || feature.isZero()
            || kind.measures().contains(ComponentKind.Measure.COUNT);
    if (!fits || !counted) {
      throw new EvidenceException(
          "expected "
              + kind.name()
              + " to be "
              + drawn(kind)
              + ", found "
              + (fits ? "a count" : found(geometry)));
    }
  }

  private static String drawn(ComponentKind kind) {
    if (kind.measures().contains(ComponentKind.Measure.COUNT)) {
      return "drawn as points or polygons";
    }
    if (kind.measures().contains(ComponentKind.Measure.AREA)) {
      return "drawn as polygons";
    }
    return kind.isPerimeter() ? "drawn as a polygon or a line" : "drawn as lines";
  }

  private static String found(DrawnGeometry geometry) {
    return geometry.points() > 0 ? "a point" : geometry.lines().isEmpty() ? "a polygon" : "a line";
  }

  /**
   * States what all looks found.
   *
   * @throws BadInput if the file has places too, a look says both something and nothing, or one
   *     thing is drawn twice
   */
  void finish() {
    if (firstComponent == 0) {
      return;
    }
    if (firstPlace > 0) {
      throw bad(
          firstPlace,
          "expected every feature of a file of components to have 'component' and 'facility' (as"
              + " that on line "
              + firstComponent
              + " has), found one without; a place that is no component belongs in a map of its own");
    }
    Map<String, ComponentLook.Measured> measured = new HashMap<>();
    looks.forEach(
        (key, drawn) ->
            measured.merge(
                key.series(), ComponentLook.Measured.of(drawn), ComponentLook.Measured::and));
    looks.forEach(
        (key, drawn) ->
            new ComponentLook(key, consistent(drawn), overlap(drawn))
                .state(intake, Objects.requireNonNull(measured.get(key.series()))));
  }

  private List<ComponentFeature> consistent(List<ComponentFeature> drawn) {
    ComponentFeature first = drawn.getFirst();
    for (int i = 0; i < drawn.size(); i++) {
      ComponentFeature feature = drawn.get(i);
      if (feature.isZero() && drawn.size() > 1) {
        long other = drawn.get(i == 0 ? 1 : 0).row();
        throw bad(
            feature.row(),
            "expected a look with 'count' 0 to be the only word on "
                + first.kind().name()
                + " of "
                + first.imageDate()
                + ", found another on line "
                + other);
      }
      if (feature.geometry().lines().isEmpty() != first.geometry().lines().isEmpty()) {
        throw bad(
            feature.row(),
            "expected all "
                + first.kind().name()
                + " of "
                + first.imageDate()
                + " to be drawn alike, found lines beside the other shape on line "
                + first.row());
      }
    }
    return drawn;
  }

  // ---- overlaps

  private record Placed(Outline outline, ComponentFeature feature, int nth) {}

  /** Square metres that more than one outline covers. */
  private double overlap(List<ComponentFeature> drawn) {
    List<Placed> all = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      for (Outline outline : drawn.get(i).geometry().outlines()) {
        all.add(new Placed(outline, drawn.get(i), i));
      }
    }
    int[] cluster = IntStream.range(0, all.size()).toArray();
    Outline.meeting(
        all.stream().map(Placed::outline).toList(),
        (i, j) -> {
          if (meet(all.get(i), all.get(j))) {
            cluster[top(cluster, j)] = top(cluster, i);
          }
        });
    Map<Integer, List<Outline>> clusters = new TreeMap<>();
    for (int i = 0; i < cluster.length; i++) {
      clusters.computeIfAbsent(top(cluster, i), key -> new ArrayList<>()).add(all.get(i).outline());
    }
    return clusters.values().stream()
        .filter(together -> together.size() > 1)
        .mapToDouble(ComponentLooks::more)
        .sum();
  }

  private static double more(List<Outline> together) {
    return together.stream().mapToDouble(Outline::squareMetres).sum() - Outline.together(together);
  }

  /** The outline by which a cluster is known. */
  private static int top(int[] cluster, int of) {
    int at = of;
    while (cluster[at] != at) {
      cluster[at] = cluster[cluster[at]];
      at = cluster[at];
    }
    return at;
  }

  private boolean meet(Placed first, Placed second) {
    double size = first.outline().corners() + second.outline().corners();
    work += size * size;
    if (work > MOST_WORK) {
      throw bad(
          second.feature().row(),
          "expected outlines of which few overlap, found too many to compare");
    }
    double common = first.outline().common(second.outline());
    double smaller = Math.min(first.outline().squareMetres(), second.outline().squareMetres());
    if (common > TWICE * smaller && first.nth() != second.nth()) {
      throw bad(
          second.feature().row(),
          String.format(
                  Locale.ROOT,
                  "expected each of the %s of %s to be drawn once, found one that shares %.0f %% of its area",
                  second.feature().kind().name(),
                  second.feature().imageDate(),
                  100 * common / smaller)
              + " with that on line "
              + first.feature().row());
    }
    return common > LEAST;
  }

  private BadInput bad(long row, String problem) {
    return new BadInput(file, row, problem);
  }
}
