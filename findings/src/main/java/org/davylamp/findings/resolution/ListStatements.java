package org.davylamp.findings.resolution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.ListedIdentifier;
import org.davylamp.exchange.lists.ListedName;
import org.davylamp.exchange.lists.ListedPlace;
import org.davylamp.exchange.lists.ListedVessel;

/**
 * What a list says of one of its entries, as statements. What has no property of its own, or is no
 * value of its property, is said in {@code notes}, with what the list calls it: nothing is left
 * out.
 */
public final class ListStatements {
  private static final String NOTES = "notes";

  private final ListEntry entry;
  private final String id;
  private final RecordId source;
  private final Schema schema;
  private final Set<Statement> said = new LinkedHashSet<>();

  private ListStatements(ListEntry entry, String id, RecordId source) {
    this.entry = entry;
    this.id = id;
    this.source = source;
    this.schema =
        Ontology.standard()
            .schema(entry.schema())
            .or(() -> Ontology.standard().schema("LegalEntity"))
            .orElseThrow();
  }

  /**
   * The statements on an entry.
   *
   * @param id what the entry is called in the case
   * @param source the list's
   */
  public static List<Statement> of(ListEntry entry, String id, RecordId source) {
    return new ListStatements(entry, id, source).all();
  }

  /** Whether all that is said of an entity is said by these sources. */
  public static boolean areAllOf(Entity entity, Set<RecordId> lists) {
    return entity.statements().stream()
        .allMatch(recorded -> lists.contains(recorded.statement().source()));
  }

  private List<Statement> all() {
    entry.names().forEach(this::name);
    entry.births().forEach(birth -> say("birthDate", birth.toString()));
    entry.birthPlaces().forEach(place -> say("birthPlace", place.text()));
    entry.nationalities().forEach(country -> say("nationality", country));
    entry.countries().forEach(country -> say("country", country));
    entry.gender().ifPresent(gender -> say("gender", gender));
    entry.titles().forEach(title -> say("title", title));
    entry.positions().forEach(position -> say("position", position));
    entry.addresses().forEach(this::address);
    entry.identifiers().forEach(this::identifier);
    entry.vessel().ifPresent(this::vessel);
    entry.programmes().forEach(programme -> say("program", programme));
    entry.listed().ifPresent(date -> note("listed", date.toString()));
    entry.remarks().forEach(remark -> say(NOTES, remark));
    return new ArrayList<>(said);
  }

  private void name(ListedName name) {
    say(
        switch (name.kind()) {
          case PRIMARY -> "name";
          case ALIAS, ORIGINAL_SCRIPT -> "alias";
          case WEAK_ALIAS -> "weakAlias";
          case FORMER -> "previousName";
        },
        name.text());
  }

  private void address(ListedPlace place) {
    say("address", place.text());
    place.country().ifPresent(country -> say("country", country));
  }

  private void identifier(ListedIdentifier identifier) {
    Optional<String> property =
        switch (identifier.kind()) {
          case IMO -> Optional.of("imoNumber");
          case MMSI -> Optional.of("mmsi");
          case CALL_SIGN -> Optional.of("callSign");
          case LEI -> Optional.of("leiCode");
          case REGISTRATION -> Optional.of("registrationNumber");
          case TAX -> Optional.of("taxNumber");
          case PASSPORT -> Optional.of("passportNumber");
          case NATIONAL_ID -> Optional.of("idNumber");
          case SWIFT_BIC -> Optional.of("swiftBic");
          case ISIN -> Optional.of("isinCode");
          case DUNS -> Optional.of("dunsCode");
          case AIRCRAFT -> Optional.of("serialNumber");
          case WEBSITE -> Optional.of("website");
          case EMAIL -> Optional.of("email");
          case PHONE -> Optional.of("phone");
          // In the remarks of a firm it may be that of a ship it runs.
          case IMO_IN_REMARKS -> Optional.of("imoNumber").filter(name -> schema.isA("Vessel"));
          case WALLET, OTHER_LIST, OTHER -> Optional.empty();
        };
    String label = identifier.label().isEmpty() ? word(identifier) : identifier.label();
    property.ifPresentOrElse(
        name -> say(name, identifier.value()), () -> note(label, identifier.value()));
  }

  private static String word(ListedIdentifier identifier) {
    return identifier.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private void vessel(ListedVessel vessel) {
    vessel.flags().forEach(flag -> say("flag", flag));
    vessel.pastFlags().forEach(flag -> say("pastFlags", flag));
    vessel.types().forEach(type -> say("type", type));
    vessel.tonnages().forEach(tonnage -> note("tonnage", tonnage));
    vessel.owners().forEach(owner -> note("owner or operator", owner));
  }

  private void say(String name, String raw) {
    Optional<Property> property = schema.property(name).filter(each -> !each.stub());
    Optional<String> value = property.flatMap(each -> normalised(each, raw));
    if (value.isPresent()) {
      said.add(statement(name, value.get(), raw));
    } else {
      note(property.map(Property::label).orElse(name), raw);
    }
  }

  private static Optional<String> normalised(Property property, String raw) {
    try {
      return Optional.of(property.normalise(raw));
    } catch (EvidenceException noValue) {
      return Optional.empty();
    }
  }

  private void note(String label, String raw) {
    if (!raw.isBlank()) {
      said.add(statement(NOTES, label + ": " + raw.strip(), label + ": " + raw.strip()));
    }
  }

  private Statement statement(String property, String value, String raw) {
    StatementDetails details = StatementDetails.NONE.withLocator("entry " + entry.id());
    return new Statement(
        id,
        schema.name(),
        property,
        value,
        source,
        value.equals(raw) ? details : details.withOriginal(raw));
  }
}
