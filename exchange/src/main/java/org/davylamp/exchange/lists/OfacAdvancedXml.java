package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.XmlElement;
import org.davylamp.exchange.XmlInput;

/**
 * OFAC's lists in the advanced form: parties with numbers for everything, and places, documents and
 * measures in parts of their own, before and after the parties. Read once for the parties, and once
 * more for each {@link Batch} of them.
 */
final class OfacAdvancedXml implements XmlListReader.Form {
  private final int most;

  OfacAdvancedXml() {
    this(Batch.MOST);
  }

  OfacAdvancedXml(int most) {
    this.most = most;
  }

  @Override
  public String format() {
    return "ofac-advanced-xml";
  }

  @Override
  public String root() {
    return "Sanctions";
  }

  @Override
  public void read(XmlInput xml, InputFile file, Tally tally) throws IOException {
    ListCountries countries = new ListCountries();
    Batch<XmlElement> batch = new Batch<>(file.name(), most);
    AdvancedReferences references = new AdvancedReferences();
    while (xml.more()) {
      if (!xml.child()) {
        continue;
      }
      switch (xml.name()) {
        case "DateOfIssue" -> tally.date(ListDates.date(day(XmlElement.read(xml))));
        case "ReferenceValueSets" -> references = AdvancedReferences.of(XmlElement.read(xml));
        case "DistinctParty" -> {
          party(XmlElement.read(xml), references, countries, batch, file.name());
          if (batch.full()) {
            join(file, batch, tally);
          }
        }
        case "Locations", "IDRegDocuments", "ProfileRelationships", "SanctionsEntries" ->
            xml.skip();
        default -> {}
      }
    }
    join(file, batch, tally);
  }

  private static String day(XmlElement date) {
    return date.children().stream()
        .map(part -> part.text().length() == 1 ? "0" + part.text() : part.text())
        .collect(Collectors.joining("-"));
  }

  private static void party(
      XmlElement party,
      AdvancedReferences references,
      ListCountries countries,
      Batch<XmlElement> batch,
      String file) {
    Optional<XmlElement> profile = party.first("Profile");
    String kind = profile.map(each -> references.kind(each.attribute("PartySubTypeID"))).orElse("");
    EntryDraft draft =
        new EntryDraft(
            countries,
            file,
            party.attribute("FixedRef").isEmpty()
                ? profile.map(each -> each.attribute("ID")).orElse("")
                : party.attribute("FixedRef"),
            kind.isEmpty() ? "LegalEntity" : OfacKinds.schema(kind),
            party.line());
    new AdvancedParty(references, batch, draft).read(party);
    batch.add("DistinctParty", draft);
  }

  /** Reads the file through for what the batch waits for, and sends it out. */
  private static void join(InputFile file, Batch<XmlElement> batch, Tally tally)
      throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    try (XmlInput xml = XmlListReader.open(file)) {
      while (xml.more()) {
        if (!xml.child()) {
          continue;
        }
        String name = xml.name();
        switch (name) {
          case "Location" -> give(name, xml.attribute("ID"), xml, batch);
          case "IDRegDocument" -> give(name, xml.attribute("IdentityID"), xml, batch);
          case "SanctionsEntry" -> give(name, xml.attribute("ProfileID"), xml, batch);
          case "ReferenceValueSets", "DistinctParties", "ProfileRelationships" -> xml.skip();
          default -> {}
        }
      }
    }
    batch.flush(tally);
  }

  private static void give(String name, String id, XmlInput xml, Batch<XmlElement> batch)
      throws IOException {
    String key = name + ":" + id;
    if (!batch.wants(key)) {
      xml.skip();
      return;
    }
    long line = xml.line();
    XmlElement found = XmlElement.read(xml);
    batch.give(key, found, found.length(), xml.file(), line);
  }
}
