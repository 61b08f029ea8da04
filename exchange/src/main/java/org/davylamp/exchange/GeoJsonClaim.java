package org.davylamp.exchange;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.Coordinates;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * The part of a feature that Davylamp writes for itself: the statements behind it and the sources
 * they cite, so that a map comes back as the claims it was drawn from. It stands under {@link #KEY}
 * in GeoJSON properties and in KML extended data.
 *
 * <pre>{"version":"1","entity":id,"draws":value,"statements":[…],"sources":[…]}</pre>
 *
 * <p>A statement is its record with the source's key for its id; a source is its description. What
 * only the case of origin can resolve (vault objects, superseded records) is left out.
 */
final class GeoJsonClaim {
  static final String KEY = "davylamp";
  private static final String VERSION = "1";

  /**
   * Degrees, 11 cm: other programs pass positions on with the noise of binary fractions or rounded
   * to six decimals; no hand moves a pin by so little.
   */
  private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

  private static final Set<String> LOCAL = Set.of("kind", "longValue", "supersedes");

  private GeoJsonClaim() {}

  /**
   * @param draws the location or geometry that the feature shows
   */
  static CanonicalJson.Obj write(
      String entity, String draws, List<Recorded> statements, Function<RecordId, Source> sources) {
    Map<String, CanonicalJson.Value> cited = new TreeMap<>();
    List<CanonicalJson.Value> said = new ArrayList<>();
    for (Recorded recorded : statements) {
      Statement statement = recorded.statement();
      if (statement.value().isEmpty()) {
        continue;
      }
      Source source = sources.apply(statement.source());
      cited.computeIfAbsent(source.key(), key -> source.description());
      said.add(portable(statement, source.key()));
    }
    return new CanonicalJson.Obj()
        .put("version", VERSION)
        .put("entity", entity)
        .put("draws", draws)
        .put("statements", new CanonicalJson.Arr(said))
        .put("sources", new CanonicalJson.Arr(List.copyOf(cited.values())));
  }

  private static CanonicalJson.Obj portable(Statement statement, String source) {
    CanonicalJson.Obj object = new CanonicalJson.Obj();
    statement
        .toJson()
        .fields()
        .forEach(
            (key, value) -> {
              if (!LOCAL.contains(key)) {
                object.put(key, value);
              }
            });
    return object.put("source", source);
  }

  /**
   * The claim that a text holds.
   *
   * @throws EvidenceException if it is not a JSON object
   */
  static CanonicalJson.Obj parse(String json) {
    try (JsonParser parser =
        GeoJsonReader.factory().createParser(ObjectReadContext.empty(), new StringReader(json))) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        return GeoJsonValue.record(parser);
      }
    } catch (JacksonException e) {
      throw new EvidenceException(
          "expected a JSON object under '" + KEY + "': " + e.getOriginalMessage());
    }
    throw EvidenceException.expected("a JSON object under '" + KEY + "'", json);
  }

  /**
   * Gives the claim's statements to the case, under its own sources if the case knows them by key:
   * what a map says of a source never amends what the case knows of it.
   *
   * @param location the location of the feature's geometry; must be the one claimed, or somebody
   *     has moved the pin
   * @throws EvidenceException if the claim is not what {@link #write} gives
   */
  static void read(CanonicalJson.Obj claim, Optional<String> location, Intake intake, long row) {
    String version = claim.string("version");
    if (!version.equals(VERSION)) {
      throw EvidenceException.expected("a '" + KEY + "' member of version " + VERSION, version);
    }
    requireUnmoved(claim.string("draws"), location);
    Map<String, RecordId> sources = new HashMap<>();
    for (CanonicalJson.Obj description : claim.objects("sources")) {
      Source source = Source.of(description);
      RecordId id = intake.cited(source.key()).orElseGet(() -> intake.declare(source, row));
      sources.put(source.key(), id);
    }
    for (CanonicalJson.Obj statement : claim.objects("statements")) {
      intake.accept(statement(statement, sources), row);
    }
  }

  private static Statement statement(CanonicalJson.Obj object, Map<String, RecordId> sources) {
    String key = object.string("source");
    RecordId source = sources.get(key);
    if (source == null) {
      throw EvidenceException.expected("a source among those of the same feature", key);
    }
    object.put("kind", Statement.KIND).put("source", source.hex());
    EvidenceRecord read = EvidenceRecord.parse(CanonicalJson.write(object));
    return known((Statement) read);
  }

  private static Statement known(Statement statement) {
    Schema schema =
        Ontology.standard()
            .schema(statement.schema())
            .orElseThrow(() -> EvidenceException.expected("a known schema", statement.schema()));
    Property property =
        schema
            .property(statement.property())
            .orElseThrow(
                () ->
                    EvidenceException.expected(
                        "a property of " + schema.name(), statement.property()));
    if (property.type() == PropertyType.COORDINATES) {
      Coordinates.parse(statement.value());
    }
    return statement;
  }

  private static void requireUnmoved(String draws, Optional<String> location) {
    if (!draws.startsWith("geo:") || location.isEmpty()) {
      return;
    }
    Coordinates claimed = Coordinates.parse(draws);
    Coordinates found = Coordinates.parse(location.get());
    if (apart(claimed.latitude(), found.latitude())
        || apart(claimed.longitude(), found.longitude())) {
      throw new EvidenceException(
          "expected the position that the feature claims, "
              + draws
              + ", found "
              + location.get()
              + "; remove its '"
              + KEY
              + "' member to record the moved position as this file's own claim");
    }
  }

  private static boolean apart(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(ROUNDING) > 0;
  }
}
