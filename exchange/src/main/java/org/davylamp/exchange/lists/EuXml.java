package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.List;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.XmlElement;
import org.davylamp.exchange.XmlInput;

/** The EU's consolidated list of financial sanctions, XML of version 1.1. */
final class EuXml implements XmlListReader.Form {
  @Override
  public String format() {
    return "eu-xml";
  }

  @Override
  public String root() {
    return "export";
  }

  @Override
  public void read(XmlInput xml, InputFile file, Tally tally) throws IOException {
    ListCountries countries = new ListCountries();
    tally.date(ListDates.date(xml.attribute("generationDate")));
    while (xml.more()) {
      if (xml.child() && xml.name().equals("sanctionEntity")) {
        tally.entry("sanctionEntity", draft(XmlElement.read(xml), countries, file.name()));
      }
    }
  }

  private static EntryDraft draft(XmlElement entry, ListCountries countries, String file) {
    String reference = entry.attribute("euReferenceNumber");
    EntryDraft draft =
        new EntryDraft(
            countries,
            file,
            reference.isEmpty() ? entry.attribute("logicalId") : reference,
            EuEntry.schema(
                entry.first("subjectType").map(type -> type.attribute("code")).orElse("")),
            entry.line());
    List<XmlElement> names = entry.all("nameAlias");
    for (int i = 0; i < names.size(); i++) {
      EuEntry.name(names.get(i)::attribute, draft, i == 0 ? NameKind.PRIMARY : NameKind.ALIAS);
    }
    draft.identifier(
        IdentifierKind.OTHER_LIST, entry.attribute("unitedNationId"), "", "UN reference");
    draft.listed(entry.attribute("designationDate"));
    draft.remark(entry.attribute("designationDetails"));
    entry.children().forEach(child -> part(child, draft));
    return draft;
  }

  private static void part(XmlElement child, EntryDraft draft) {
    switch (child.name()) {
      case "remark" -> draft.remark(child.text());
      case "regulation" -> {
        draft.programme(child.attribute("programme"));
        if (draft.undated()) {
          draft.listed(child.attribute("entryIntoForceDate"));
        }
      }
      case "citizenship" -> EuEntry.citizenship(child::attribute, draft);
      case "birthdate" -> EuEntry.birth(child::attribute, draft);
      case "identification" -> {
        EuEntry.identification(child::attribute, draft);
        draft.remark("identification", child.text("remark"));
      }
      case "address" -> {
        EuEntry.address(child::attribute, draft);
        for (XmlElement contact : child.all("contactInfo")) {
          draft.identifier(
              IdentifierLabels.kind(contact.attribute("key")),
              contact.attribute("value"),
              "",
              contact.attribute("key"));
        }
      }
      default -> {}
    }
  }
}
