package org.davylamp.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.davylamp.evidence.Coordinates;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;

/**
 * One position that somebody claims for an entity: what a feature or a placemark shows. An entity
 * with three positions is drawn three times, for no position is chosen over another.
 *
 * @param claimed the position with everybody who asserts or denies it
 * @param number which position of the entity this is, from 1
 * @param count how many it has
 */
record GeoJsonDrawing(
    Entity entity,
    Entity.Value claimed,
    int number,
    int count,
    Function<RecordId, Source> sources) {
  private static final MathContext TWO_DIGITS_UP = new MathContext(2, RoundingMode.CEILING);
  private static final List<String> CAPTIONS =
      List.of("name", "nameMcCuneReischauer", "nameRevised", "nameHangul", "alias");

  /** A value with all who speak on it, as a sentence or an object needs it. */
  record Said(String property, String value, Optional<String> lang, List<Cited> by) {}

  /** Who says it: a statement with its source. */
  record Cited(Recorded recorded, Source source) {}

  /** The positions of an entity in the order met; none if it has no position. */
  static List<GeoJsonDrawing> of(Entity entity, Function<RecordId, Source> sources) {
    List<Entity.Value> positions =
        entity.values().getOrDefault(GeoJsonPlace.LOCATION, List.of()).stream()
            .filter(value -> drawable(value.value()))
            .toList();
    List<GeoJsonDrawing> drawings = new ArrayList<>();
    for (Entity.Value position : positions) {
      drawings.add(
          new GeoJsonDrawing(entity, position, drawings.size() + 1, positions.size(), sources));
    }
    return drawings;
  }

  /** Values of other people's files are taken as they are, so a position may be none. */
  private static boolean drawable(String value) {
    try {
      Coordinates.parse(value);
      return true;
    } catch (EvidenceException e) {
      return false;
    }
  }

  Coordinates coordinates() {
    return Coordinates.parse(claimed.value());
  }

  /** Unique among all drawings; the entity's own id if it has one position only. */
  String id() {
    return count == 1 ? entity.id() : entity.id() + "#" + number;
  }

  String schema() {
    return entity.statements().getFirst().statement().schema();
  }

  String caption() {
    return CAPTIONS.stream()
        .flatMap(property -> entity.asserted(property).stream())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(entity.id());
  }

  /** What sort of facility or place it is, by its first statement on that; else its schema. */
  String kind() {
    return entity.asserted("kind").stream().findFirst().filter(k -> !k.isEmpty()).orElse(schema());
  }

  /**
   * Metres by which the position can be wrong: as stated, in its digits, or else how far rounding
   * to the last digit can have moved it, rounded up to two digits.
   */
  String uncertainty() {
    Coordinates at = coordinates();
    return at.told()
        .orElseGet(() -> new BigDecimal(at.uncertainty()).round(TWO_DIGITS_UP))
        .toPlainString();
  }

  /** {@code asserted}, {@code denied} or {@code contested}. */
  String standing() {
    if (claimed.contested()) {
      return "contested";
    }
    return claimed.denying().isEmpty() ? "asserted" : "denied";
  }

  List<Cited> asserting() {
    return cited(claimed.asserting());
  }

  List<Cited> denying() {
    return cited(claimed.denying());
  }

  /** Every asserted name in every spelling. */
  List<Said> names() {
    return said(PropertyType.NAME);
  }

  /** What is asserted in whole sentences about it. */
  List<Said> descriptions() {
    return said(PropertyType.TEXT).stream()
        .filter(said -> said.property().equals("description"))
        .toList();
  }

  private List<Said> said(PropertyType type) {
    List<Said> said = new ArrayList<>();
    entity
        .values()
        .forEach(
            (property, values) -> {
              if (isOf(type, property)) {
                values.stream()
                    .filter(value -> !value.asserting().isEmpty() && !value.value().isEmpty())
                    .forEach(value -> said.add(said(property, value)));
              }
            });
    return said;
  }

  private Said said(String property, Entity.Value value) {
    Optional<String> lang = value.asserting().getFirst().statement().details().lang();
    return new Said(property, value.value(), lang, cited(value.asserting()));
  }

  private boolean isOf(PropertyType type, String property) {
    return Ontology.standard()
        .schema(schema())
        .flatMap(schema -> schema.property(property))
        .filter(known -> known.type() == type)
        .isPresent();
  }

  private List<Cited> cited(List<Recorded> recorded) {
    return recorded.stream()
        .map(one -> new Cited(one, sources.apply(one.statement().source())))
        .toList();
  }

  /**
   * The statements that this drawing carries to whoever reads it back: those on its position, and
   * with the first position everything else that is said of the entity.
   */
  List<Recorded> carried() {
    if (number > 1) {
      return entity.statements().stream()
          .filter(recorded -> isPosition(recorded) && isClaimed(recorded))
          .toList();
    }
    return entity.statements().stream()
        .filter(recorded -> !isPosition(recorded) || isClaimed(recorded))
        .toList();
  }

  private static boolean isPosition(Recorded recorded) {
    return recorded.statement().property().equals(GeoJsonPlace.LOCATION)
        && drawable(recorded.statement().value());
  }

  private boolean isClaimed(Recorded recorded) {
    return recorded.statement().value().equals(claimed.value());
  }
}
