package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.evidence.FollowTheMoneyModel.flag;
import static org.davylamp.evidence.FollowTheMoneyModel.listedValues;
import static org.davylamp.evidence.FollowTheMoneyModel.object;
import static org.davylamp.evidence.FollowTheMoneyModel.strings;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Our description says of FollowTheMoney exactly what its model of June 2025 says, as published in
 * JSON by the project itself: every schema, property, type, range, reverse, ancestor and flag. What
 * it says beyond that came later, and is listed here; benchmarks/interop/followthemoney.sh holds it
 * against a later version. Labels and descriptions are ours, and not compared.
 */
class OntologyGoldenTest {
  /** In 4.11.2, and not in June 2025. */
  private static final Set<String> LATER_SCHEMATA = Set.of("Control", "Risk", "Territory");

  /** In 4.11.2, and not in June 2025; the other ends of new entity properties among them. */
  private static final Map<String, Set<String>> LATER_PROPERTIES =
      Map.ofEntries(
          Map.entry("Thing", Set.of("riskSource", "risks")),
          Map.entry("Interval", Set.of("proof")),
          Map.entry("Document", Set.of("provenIntervals")),
          Map.entry("Person", Set.of("biography", "profession")),
          Map.entry("Vessel", Set.of("deadweightTonnage")),
          Map.entry("UserAccount", Set.of("phone")),
          Map.entry("Image", Set.of("credit")),
          Map.entry(
              "LegalEntity",
              Set.of(
                  "abbreviation",
                  "uscCode",
                  "okvedCode",
                  "sayariId",
                  "brightQueryId",
                  "brightQueryOrgId",
                  "controlledEntities",
                  "controllingEntities")),
          Map.entry(
              "Occupancy",
              Set.of("politicalGroup", "constituency", "electionDate", "periodStart", "periodEnd")),
          Map.entry(
              "CryptoWallet",
              Set.of(
                  "cryptoAddress", "accountId", "blockchain", "managingExchange", "custodyType")));

  @Test
  void everySchemaIsTheirs() throws IOException {
    Map<String, Object> theirs = object(FollowTheMoneyModel.read(), "schemata");
    Ontology ours = ours();
    Set<String> names = new TreeSet<>(theirs.keySet());
    names.addAll(LATER_SCHEMATA);
    assertThat(ours.schemata().stream().map(Schema::name))
        .containsExactlyInAnyOrderElementsOf(names);
    for (Schema schema : known(ours)) {
      Map<String, Object> their = object(theirs, schema.name());
      assertThat(facts(schema)).as(schema.name()).isEqualTo(facts(their));
    }
  }

  @Test
  void everyPropertyIsTheirs() throws IOException {
    Map<String, Object> theirs = object(FollowTheMoneyModel.read(), "schemata");
    for (Schema schema : known(ours())) {
      Map<String, Object> their = object(object(theirs, schema.name()), "properties");
      Set<String> beyond = new TreeSet<>(schema.ownProperties().keySet());
      beyond.removeAll(their.keySet());
      assertThat(beyond)
          .as(schema.name())
          .containsExactlyInAnyOrderElementsOf(
              LATER_PROPERTIES.getOrDefault(schema.name(), Set.of()));
      for (String name : their.keySet()) {
        Property property = schema.property(name).orElseThrow();
        assertThat(facts(property))
            .as(schema + ":" + property.name())
            .isEqualTo(propertyFacts(object(their, property.name())));
      }
    }
  }

  @Test
  void everyTypeIsTheirs() throws IOException {
    Map<String, Object> theirs = object(FollowTheMoneyModel.read(), "types");
    List<PropertyType> ours =
        Arrays.stream(PropertyType.values()).filter(type -> !type.extension()).toList();
    assertThat(ours.stream().map(PropertyType::word))
        .containsExactlyInAnyOrderElementsOf(theirs.keySet());
    for (PropertyType type : ours) {
      Map<String, Object> their = object(theirs, type.word());
      assertThat(type.matchable()).as(type.word()).isEqualTo(flag(their, "matchable"));
    }
  }

  @Test
  void everyListedValueIsAValue() throws IOException {
    Map<String, Object> model = FollowTheMoneyModel.read();
    for (PropertyType type :
        List.of(
            PropertyType.COUNTRY, PropertyType.GENDER, PropertyType.LANGUAGE, PropertyType.TOPIC)) {
      for (String value : listedValues(model, type.word())) {
        assertThat(type.normalise(value)).isEqualTo(value);
      }
    }
  }

  private static List<Schema> known(Ontology ours) {
    return ours.schemata().stream()
        .filter(schema -> !LATER_SCHEMATA.contains(schema.name()))
        .toList();
  }

  private static Ontology ours() throws IOException {
    String file = "followthemoney.ontology";
    try (InputStream in = Ontology.class.getResourceAsStream(file)) {
      assertThat(in).isNotNull();
      return new OntologyParser().read(file, in.readAllBytes(), false).ontology();
    }
  }

  private static Map<String, Object> facts(Schema schema) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("extends", schema.parents().stream().map(Schema::name).toList());
    Set<String> lineage =
        schema.ancestors().stream()
            .map(Schema::name)
            .collect(Collectors.toCollection(TreeSet::new));
    lineage.add(schema.name());
    facts.put("schemata", List.copyOf(lineage));
    facts.put("caption", schema.caption());
    facts.put("featured", schema.featured());
    facts.put("required", schema.required());
    facts.put("begins", schema.span().begins());
    facts.put("ends", schema.span().ends());
    for (Schema.Trait trait : Schema.Trait.values()) {
      facts.put(trait.name(), schema.traits().contains(trait));
    }
    schema
        .edge()
        .ifPresent(
            edge ->
                facts.put(
                    "edge",
                    List.of(edge.source(), edge.target(), edge.directed(), edge.caption())));
    return facts;
  }

  private static Map<String, Object> facts(Map<String, Object> schema) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("extends", strings(schema, "extends"));
    facts.put("schemata", strings(schema, "schemata"));
    facts.put("caption", strings(schema, "caption"));
    facts.put("featured", strings(schema, "featured"));
    facts.put("required", strings(schema, "required"));
    Map<String, Object> span = object(schema, "temporalExtent");
    facts.put("begins", strings(span, "start"));
    facts.put("ends", strings(span, "end"));
    facts.put("ABSTRACT", flag(schema, "abstract"));
    facts.put("MATCHABLE", flag(schema, "matchable"));
    facts.put("GENERATED", flag(schema, "generated"));
    facts.put("HIDDEN", flag(schema, "hidden"));
    facts.put("DEPRECATED", flag(schema, "deprecated"));
    if (schema.containsKey("edge")) {
      Map<String, Object> edge = object(schema, "edge");
      facts.put(
          "edge",
          List.of(
              String.valueOf(edge.get("source")),
              String.valueOf(edge.get("target")),
              flag(edge, "directed"),
              strings(edge, "caption")));
    }
    return facts;
  }

  private static Map<String, Object> facts(Property property) {
    return Map.of(
        "type", property.type().word(),
        "range", property.range().orElse(""),
        "reverse", property.reverse().orElse(""),
        "format", property.format().orElse(""),
        "stub", property.stub(),
        "hidden", property.hidden(),
        "deprecated", property.deprecated(),
        "matchable", property.matchable());
  }

  private static Map<String, Object> propertyFacts(Map<String, Object> property) {
    return Map.of(
        "type", property.getOrDefault("type", ""),
        "range", property.getOrDefault("range", ""),
        "reverse", property.getOrDefault("reverse", ""),
        "format", property.getOrDefault("format", ""),
        "stub", flag(property, "stub"),
        "hidden", flag(property, "hidden"),
        "deprecated", flag(property, "deprecated"),
        "matchable", flag(property, "matchable"));
  }
}
