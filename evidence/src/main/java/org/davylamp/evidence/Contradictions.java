package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what the statements on one entity say that cannot all be so. It decides nothing and reports
 * only what stands against itself however the figures were rounded.
 *
 * <ol>
 *   <li>Two asserted values of {@code location} or {@code coordinates} that are positions: a
 *       contradiction if the distance between them, less twice their joint uncertainty, is above
 *       {@link #SITE_METRES}. Twice, because published decimals are as often cut off as rounded,
 *       which errs by a whole unit in the last place; and a floor, because a point stands for a
 *       compound, and two people put it in different corners.
 *   <li>The same value of the same property asserted and denied.
 *   <li>Stated against computed, on an {@code Observation}: {@code statedChange} (percent) against
 *       {@code quantity} and {@code unit} here and on the observation it is {@code comparedWith};
 *       {@code quantity} against {@code length} × {@code width}. See {@link StatedFigures}.
 *   <li>Several values of a property that can only have one: dates that have no day in common
 *       ({@code 1968} and {@code 1968-05} do), amounts that differ, texts that differ. Positions
 *       are the first rule's matter.
 * </ol>
 *
 * <p>A value that cannot be read as what its property needs takes no part: that is for whoever
 * checks values against the {@link Ontology}. Cost: quadratic in the positions and in the values of
 * a single-valued property, else linear in the statements.
 */
public final class Contradictions {
  /** Two points this near may both lie on one site; the smallest prisons are 200 m across. */
  public static final double SITE_METRES = 500;

  /**
   * Properties that nothing has twice: dates of a beginning or an end, and the number of a hull.
   */
  public static final Set<String> SINGLE_VALUED =
      Set.of(
          "opened",
          "closed",
          "birthDate",
          "deathDate",
          "incorporationDate",
          "dissolutionDate",
          "buildDate",
          "imageDate",
          "imoNumber");

  private static final Set<String> POSITIONS = Set.of("location", "coordinates");

  private final Map<String, List<Entity.Value>> values;

  private Contradictions(Entity entity) {
    this.values = entity.values();
  }

  /** As below, with {@link #SINGLE_VALUED} as what can have one value only. */
  public static List<Contradiction> of(Entity entity, Function<String, Optional<Entity>> lookup) {
    return of(entity, lookup, SINGLE_VALUED::contains);
  }

  /**
   * The contradictions among the statements on one entity, in the order of the rules above.
   *
   * @param lookup finds the entity of an id, for observations compared with one another
   * @param singleValued whether a property can have one value only
   */
  public static List<Contradiction> of(
      Entity entity, Function<String, Optional<Entity>> lookup, Predicate<String> singleValued) {
    Contradictions contradictions = new Contradictions(entity);
    List<Contradiction> found = new ArrayList<>();
    found.addAll(contradictions.positions());
    found.addAll(contradictions.denials());
    found.addAll(StatedFigures.of(entity, lookup));
    found.addAll(contradictions.severals(singleValued));
    return List.copyOf(found);
  }

  private record Position(Coordinates coordinates, List<Recorded> statements) {}

  private List<Contradiction> positions() {
    List<Position> positions =
        values.keySet().stream()
            .filter(POSITIONS::contains)
            .flatMap(this::asserted)
            .flatMap(value -> position(value).stream())
            .toList();
    List<Contradiction> found = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      for (int j = i + 1; j < positions.size(); j++) {
        Position first = positions.get(i);
        Position second = positions.get(j);
        Distance distance = first.coordinates.to(second.coordinates);
        if (distance.metres() - 2 * distance.uncertainty() > SITE_METRES) {
          found.add(new Contradiction.Apart(first.statements, second.statements, distance));
        }
      }
    }
    return found;
  }

  private static Optional<Position> position(Entity.Value value) {
    try {
      return Optional.of(
          new Position(Coordinates.read(value.value()).coordinates(), value.asserting()));
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  private List<Contradiction> denials() {
    List<Contradiction> found = new ArrayList<>();
    values.forEach(
        (property, told) ->
            told.stream()
                .filter(Entity.Value::contested)
                .map(
                    value ->
                        new Contradiction.Denied(
                            property, value.value(), value.asserting(), value.denying()))
                .forEach(found::add));
    return found;
  }

  private List<Contradiction> severals(Predicate<String> singleValued) {
    List<Contradiction> found = new ArrayList<>();
    for (String property : values.keySet()) {
      if (singleValued.test(property) && !POSITIONS.contains(property)) {
        List<Entity.Value> told = asserted(property).toList();
        if (someDisagree(told)) {
          found.add(new Contradiction.Several(property, told));
        }
      }
    }
    return found;
  }

  private static boolean someDisagree(List<Entity.Value> told) {
    for (int i = 0; i < told.size(); i++) {
      for (int j = i + 1; j < told.size(); j++) {
        if (!agree(told.get(i).value(), told.get(j).value())) {
          return true;
        }
      }
    }
    return false;
  }

  private Stream<Entity.Value> asserted(String property) {
    return values.getOrDefault(property, List.of()).stream()
        .filter(value -> !value.asserting().isEmpty());
  }

  /** Whether both can be so: two dates with a day in common, one amount in two units, one text. */
  private static boolean agree(String first, String second) {
    return first.equals(second)
        || read(Edtf::parse, first, second, Contradictions::shareADay)
        || read(Quantity::parse, first, second, Contradictions::sameAmount);
  }

  private static boolean shareADay(Edtf first, Edtf second) {
    return first.within().overlaps(second.within()).maybe();
  }

  private static boolean sameAmount(Quantity first, Quantity second) {
    return first.unit().dimension() == second.unit().dimension() && first.compare(second) == 0;
  }

  /** Whether both texts can be read and then agree. */
  private static <T> boolean read(
      Function<String, T> reader, String first, String second, BiPredicate<T, T> agree) {
    try {
      return agree.test(reader.apply(first), reader.apply(second));
    } catch (EvidenceException unreadable) {
      return false;
    }
  }
}
