package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The two bundled descriptions hold together: every name they use is there and fits. */
class OntologyTest {
  private static final Ontology ONTOLOGY = Ontology.standard();

  /** FollowTheMoney lets nothing look back from the source of a risk: too much would. */
  private static final Set<String> ONE_WAY = Set.of("Thing:riskSource");

  static Stream<Schema> schemata() {
    return ONTOLOGY.schemata().stream();
  }

  static Stream<Schema> extension() {
    return schemata().filter(Schema::extension);
  }

  @Test
  void holdsFollowTheMoneyAndTheExtension() {
    assertThat(schemata().filter(schema -> !schema.extension())).hasSize(73);
    assertThat(extension().map(Schema::name))
        .contains(
            "Facility",
            "Commodity",
            "Consignment",
            "PortCall",
            "Scene",
            "Observation",
            "Testimony",
            "Violation",
            "LabourUse",
            "Flow",
            "Measure");
  }

  @ParameterizedTest
  @MethodSource("schemata")
  void parentsStandBeforeChildrenAndDoNotGoRound(Schema schema) {
    List<Schema> order = List.copyOf(ONTOLOGY.schemata());
    assertThat(schema.ancestors()).containsAll(schema.parents()).doesNotContain(schema);
    assertThat(schema.ancestors())
        .allSatisfy(
            ancestor -> assertThat(order.indexOf(ancestor)).isLessThan(order.indexOf(schema)));
  }

  @ParameterizedTest
  @MethodSource("schemata")
  void namesOnlyPropertiesItHas(Schema schema) {
    List<String> named = new ArrayList<>();
    named.addAll(schema.caption());
    named.addAll(schema.featured());
    named.addAll(schema.required());
    schema.edge().ifPresent(edge -> named.addAll(edge.caption()));
    assertThat(named).allSatisfy(name -> assertThat(schema.property(name)).as(name).isPresent());
  }

  @ParameterizedTest
  @MethodSource("schemata")
  void spansAreDatesAndEdgesAreEntities(Schema schema) {
    Stream.concat(schema.span().begins().stream(), schema.span().ends().stream())
        .forEach(date -> assertThat(typeOf(schema, date).temporal()).as(date).isTrue());
    schema
        .edge()
        .ifPresent(
            edge -> {
              assertThat(typeOf(schema, edge.source())).isEqualTo(PropertyType.ENTITY);
              assertThat(typeOf(schema, edge.target())).isEqualTo(PropertyType.ENTITY);
            });
  }

  @ParameterizedTest
  @MethodSource("schemata")
  void everyEntityPropertyHasAnotherEnd(Schema schema) {
    for (Property property : schema.ownProperties().values()) {
      assertThat(property.range().isPresent()).isEqualTo(property.type() == PropertyType.ENTITY);
      if (property.range().isEmpty() || ONE_WAY.contains(schema + ":" + property.name())) {
        assertThat(property.reverse()).as(schema + ":" + property.name()).isEmpty();
        continue;
      }
      Schema range = ONTOLOGY.schema(property.range().get()).orElseThrow();
      String back = property.reverse().orElseThrow();
      assertThat(range.ownProperties()).as(schema + ":" + property.name()).containsKey(back);
      Property reverse = range.property(back).orElseThrow();
      assertThat(reverse.range()).hasValue(schema.name());
      assertThat(reverse.stub()).isEqualTo(!property.stub());
    }
  }

  @ParameterizedTest
  @MethodSource("schemata")
  void whatIsDeclaredAgainKeepsItsType(Schema schema) {
    for (Property property : schema.ownProperties().values()) {
      for (Schema ancestor : schema.ancestors()) {
        Optional.ofNullable(ancestor.ownProperties().get(property.name()))
            .ifPresent(above -> assertThat(property.type()).isEqualTo(above.type()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("extension")
  void addsNoNameThatFollowTheMoneyHasOnTheWayUp(Schema schema) {
    Set<String> inherited = new HashSet<>();
    schema.ancestors().forEach(ancestor -> inherited.addAll(ancestor.ownProperties().keySet()));
    assertThat(schema.ownProperties().keySet()).doesNotContainAnyElementsOf(inherited);
  }

  @ParameterizedTest
  @MethodSource("extension")
  void degradesToASchemaThatEntitiesCanHave(Schema schema) {
    Schema target = ONTOLOGY.exportSchema(schema);
    assertThat(target.extension()).isFalse();
    assertThat(schema.isA(target.name())).isTrue();
    assertThat(schema.isAbstract() || !target.isAbstract()).isTrue();
    assertThat(ONTOLOGY.exportRemarks(schema)).isPresent();
    for (Property property : schema.properties()) {
      property.exportAs().ifPresent(as -> assertFits(schema, property, target, as));
    }
  }

  private static void assertFits(Schema schema, Property property, Schema target, String as) {
    if (!schema.ownProperties().containsValue(property)) {
      return;
    }
    Optional<Property> carrier = target.property(as);
    assertThat(carrier).as(property.name() + " as=" + as).isPresent();
    assertThat(carrier.get().type().extension()).isFalse();
    assertThat(carrier.get().stub()).isFalse();
    if (property.range().isPresent()) {
      Schema range = ONTOLOGY.schema(property.range().get()).orElseThrow();
      assertThat(ONTOLOGY.exportSchema(range).isA(carrier.get().range().orElseThrow()))
          .as(property.name() + " may point where " + as + " may")
          .isTrue();
    } else {
      assertThat(carrier.get().type()).isNotEqualTo(PropertyType.ENTITY);
    }
  }

  @ParameterizedTest(name = "{0} goes out as {1}")
  @CsvSource({
    "Facility, RealEstate",
    "Place, Address",
    "Commodity, Asset",
    "Consignment, EconomicActivity",
    "PortCall, Event",
    "Scene, Image",
    "Observation, Event",
    "Testimony, Document",
    "Violation, Event",
    "LabourUse, Event",
    "Flow, Payment",
    "Measure, Event",
    "Direction, UnknownLink",
    "Production, UnknownLink",
    "Company, Company",
  })
  void exportSchema(String own, String exported) {
    assertThat(ONTOLOGY.exportSchema(schema(own)).name()).isEqualTo(exported);
  }

  @ParameterizedTest(name = "{0}:{1} goes out as {2}")
  @CsvSource({
    "Facility, name, name",
    "Facility, nameHangul, alias",
    "Facility, nameMcCuneReischauer, alias",
    "Facility, kind, propertyType",
    "Facility, partOf, parent",
    "Facility, coordinates, ",
    "Consignment, hsCode, vedCode",
    "Production, facility, subject",
    "Production, commodity, object",
    "Measure, effective, startDate",
    "Measure, exemption, ",
    "Person, birthDate, birthDate",
  })
  void exportProperty(String schema, String property, String exported) {
    assertThat(
            ONTOLOGY
                .exportProperty(schema(schema), schema(schema).property(property).orElseThrow())
                .map(Property::name))
        .isEqualTo(Optional.ofNullable(exported));
  }

  @Test
  void remarksGoToNotesOrTheDescriptionOfALink() {
    assertThat(ONTOLOGY.exportRemarks(schema("Facility")).orElseThrow().name()).isEqualTo("notes");
    assertThat(ONTOLOGY.exportRemarks(schema("Consignment")).orElseThrow().name())
        .isEqualTo("description");
  }

  @Test
  void inheritsPropertiesAndKnowsWhatItIs() {
    Schema facility = schema("Facility");
    assertThat(facility.isA("Thing")).isTrue();
    assertThat(facility.isA("Located")).isTrue();
    assertThat(facility.isA("Address")).isFalse();
    assertThat(facility.property("ownershipAsset").orElseThrow().stub()).isTrue();
    assertThat(facility.property("observations").orElseThrow().range()).hasValue("Observation");
    assertThat(facility.property("opened").orElseThrow().dateMeaning())
        .isEqualTo(DateMeaning.WITHIN);
    assertThat(facility.property("operatingDuring").orElseThrow().dateMeaning())
        .isEqualTo(DateMeaning.THROUGHOUT);
    assertThat(facility.property("coordinates").orElseThrow().singleValued()).isTrue();
    assertThat(schema("Person").property("birthDate").orElseThrow().singleValued()).isTrue();
    assertThat(facility.property("colour")).isEmpty();
    assertThat(ONTOLOGY.schema("Castle")).isEmpty();
  }

  @Test
  void guessesWhatWasMeant() {
    assertThat(ONTOLOGY.nearest("Facilty")).startsWith("Facility");
    assertThat(ONTOLOGY.nearest("vessel")).startsWith("Vessel");
    assertThat(schema("Facility").nearest("nameHangle")).containsExactly("nameHangul");
    assertThat(ONTOLOGY.nearest("Xylophone")).isEmpty();
  }

  @ParameterizedTest(name = "{0} reads \"{1}\"")
  @CsvSource({
    "imoNumber, IMO number",
    "nameHangul, Name in Hangul",
    "hsCode, HS code",
    "birthDate, Birth date",
    "street2, Street2",
  })
  void labelsFollowFromNames(String property, String label) {
    assertThat(
            schemata()
                .flatMap(schema -> schema.ownProperties().values().stream())
                .filter(candidate -> candidate.name().equals(property))
                .map(Property::label))
        .isNotEmpty()
        .containsOnly(label);
  }

  @ParameterizedTest(name = "several {0} are {1}")
  @CsvSource({
    "Company, Companies",
    "PublicBody, Public bodies",
    "Pages, Paged documents",
    "CallForTenders, Calls for tenders",
    "PortCall, Port calls",
    "Facility, Facilities",
  })
  void plurals(String schema, String plural) {
    assertThat(schema(schema).plural()).isEqualTo(plural);
  }

  private static PropertyType typeOf(Schema schema, String property) {
    return schema.property(property).orElseThrow().type();
  }

  private static Schema schema(String name) {
    return ONTOLOGY.schema(name).orElseThrow();
  }
}
