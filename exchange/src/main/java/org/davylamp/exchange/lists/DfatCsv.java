package org.davylamp.exchange.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Australia's consolidated list of the Department of Foreign Affairs and Trade, saved as CSV. The
 * first name of entry 101 has the reference 101, its other names 101a, 101b …; cells enumerate with
 * {@code a) … b) …}.
 */
final class DfatCsv implements CsvListReader.Form {
  private static final Pattern REFERENCE =
      Pattern.compile("(\\d+)[a-z]*", Pattern.CASE_INSENSITIVE);

  @Override
  public String format() {
    return "dfat-csv";
  }

  @Override
  public boolean recognises(Set<String> columns) {
    return columns.containsAll(Set.of("reference", "nameofindividualorentity", "nametype"));
  }

  @Override
  public String id(CsvRow row) {
    Matcher reference = REFERENCE.matcher(row.get("reference").strip());
    return reference.matches() ? reference.group(1) : row.get("reference").strip();
  }

  @Override
  public String kind(CsvRow row) {
    String kind = row.get("type").strip().toLowerCase(Locale.ROOT);
    return kind.isEmpty() ? "entity" : kind;
  }

  @Override
  public String schema(CsvRow row) {
    return switch (kind(row)) {
      case "individual" -> "Person";
      case "entity" -> "Organization";
      case "vessel", "ship" -> "Vessel";
      default -> "LegalEntity";
    };
  }

  @Override
  public void add(CsvRow row, EntryDraft draft) {
    draft.name(row.get("nameofindividualorentity"), nameKind(row));
    draft.birth(row.get("dateofbirth"));
    for (String place : ListText.enumerated(row.get("placeofbirth"))) {
      draft.birthPlace(place);
    }
    for (String address : ListText.enumerated(row.get("address"))) {
      draft.address(address);
    }
    citizenship(row.get("citizenship"), draft);
    draft.identifier(IdentifierKind.IMO, row.get("imonumber"), "", "IMO number");
    draft.programme(row.get("committees"));
    Optional.of(row.get("controldate")).filter(date -> !date.isBlank()).ifPresent(draft::listed);
    draft.remark(row.get("additionalinformation"));
    draft.remark("listing", row.get("listinginformation"));
    draft.remark("instrument", row.get("instrumentofdesignation"));
  }

  private static NameKind nameKind(CsvRow row) {
    if (row.get("aliasstrength").strip().equalsIgnoreCase("weak")) {
      return NameKind.WEAK_ALIAS;
    }
    String type = row.get("nametype").strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("original")) {
      return NameKind.ORIGINAL_SCRIPT;
    }
    if (type.startsWith("former") || type.startsWith("fka") || type.contains("f.k.a")) {
      return NameKind.FORMER;
    }
    return type.startsWith("primary") || type.isEmpty() ? NameKind.PRIMARY : NameKind.ALIAS;
  }

  /** Several are separated by commas, unless all of it is one country's name. */
  private static void citizenship(String text, EntryDraft draft) {
    String clean = ListText.clean(text);
    List<String> all =
        new ListCountries().code(clean).isPresent()
            ? List.of(clean)
            : ListText.enumerated(clean.replace(",", ";"));
    for (String country : all) {
      if (draft.person()) {
        draft.nationality(country);
      } else {
        draft.country(country);
      }
    }
  }
}
