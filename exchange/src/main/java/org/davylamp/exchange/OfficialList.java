package org.davylamp.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.EvidenceException;

/**
 * A sanctions list as its authority publishes it, as far as registering it needs: which it is, of
 * what date, how many entries it has. Reads the file once, streaming.
 *
 * @param format which list in which form: {@code un-xml}, {@code ofac-xml}, {@code ofac-csv} …
 * @param date EDTF date that the list bears, if it bears one
 * @param counts how many entries it has, by the kind that the list itself gives them
 */
public record OfficialList(String format, Optional<String> date, SortedMap<String, Long> counts) {

  /** Of this reader, in acts. */
  public static final String VERSION = "1";

  public OfficialList {
    counts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * How an XML list is told and counted.
   *
   * @param root its outermost element
   * @param dated the attribute of the root, or the element, that bears its date
   * @param entries elements that are entries
   * @param kind the child of an entry, if any, that says of which kind it is
   */
  private record Form(
      String format, String root, String dated, List<String> entries, Optional<String> kind) {}

  private static final List<Form> XML =
      List.of(
          new Form(
              "un-xml",
              "CONSOLIDATED_LIST",
              "dateGenerated",
              List.of("INDIVIDUAL", "ENTITY"),
              Optional.empty()),
          new Form(
              "ofac-xml", "sdnList", "Publish_Date", List.of("sdnEntry"), Optional.of("sdnType")),
          new Form(
              "ofac-advanced-xml",
              "Sanctions",
              "DateOfIssue",
              List.of("DistinctParty"),
              Optional.empty()),
          new Form(
              "eu-xml", "export", "generationDate", List.of("sanctionEntity"), Optional.empty()),
          new Form(
              "uk-xml",
              "Designations",
              "DateGenerated",
              List.of("Designation"),
              Optional.of("IndividualEntityShip")));

  private static final Pattern DAY_LAST = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

  /** OFAC's CSV has no header: a number, then eleven fields, absent ones written like this. */
  private static final String OFAC_ABSENT = "-0-";

  private static final int OFAC_FIELDS = 12;

  /**
   * Recognises a list by its content.
   *
   * @return empty if it is none that is known here
   * @throws BadInput if it is one, and damaged
   */
  public static Optional<OfficialList> of(InputFile file) throws IOException {
    Head head = Head.of(file.path());
    if (head.text().stripLeading().startsWith("<")) {
      return xml(file);
    }
    List<String> first = CaseLines.fields(head.firstLine());
    if (first.size() == OFAC_FIELDS
        && first.getFirst().matches("\\d+")
        && first.stream().anyMatch(field -> field.strip().equals(OFAC_ABSENT))) {
      return Optional.of(rows(file, "ofac-csv", 3, false));
    }
    if (first.containsAll(List.of("Unique ID", "OFSI Group ID", "Regime Name", "Type"))) {
      return Optional.of(rows(file, "uk-csv", 1 + first.indexOf("Type"), true));
    }
    return Optional.empty();
  }

  private static Optional<OfficialList> xml(InputFile file) throws IOException {
    try (KmlInput xml = KmlInput.open(Files.newInputStream(file.path()), file.name())) {
      if (!xml.child()) {
        return Optional.empty();
      }
      String root = xml.name();
      for (Form form : XML) {
        if (form.root().equals(root)) {
          return Optional.of(read(xml, form));
        }
      }
      return Optional.empty();
    }
  }

  private static OfficialList read(KmlInput xml, Form form) throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    Optional<String> date = date(xml.attribute(form.dated()));
    while (xml.more()) {
      if (!xml.child()) {
        continue;
      }
      String name = xml.name();
      if (form.entries().contains(name)) {
        counts.merge(kind(xml, form, name), 1L, Long::sum);
      } else if (name.equals(form.dated()) && date.isEmpty()) {
        date = date(form.format().equals("ofac-advanced-xml") ? parts(xml) : xml.text());
      }
    }
    return new OfficialList(form.format(), date, counts);
  }

  /** Reads an entry to its end. */
  private static String kind(KmlInput xml, Form form, String entry) throws IOException {
    String kind = entry;
    if (form.kind().isEmpty()) {
      xml.skip();
      return kind;
    }
    while (xml.child()) {
      if (form.kind().get().equals(xml.name())) {
        kind = xml.text().strip();
      } else {
        xml.skip();
      }
    }
    return kind.isEmpty() ? entry : kind;
  }

  /** OFAC's advanced form has year, month and day as elements. */
  private static String parts(KmlInput xml) throws IOException {
    StringBuilder date = new StringBuilder();
    while (xml.child()) {
      String part = xml.text().strip();
      date.append(date.isEmpty() ? "" : "-").append(part.length() == 1 ? "0" + part : part);
    }
    return date.toString();
  }

  private static Optional<String> date(String text) {
    Matcher iso = DAY_LAST.matcher(text.strip());
    Matcher american = MONTH_FIRST.matcher(text.strip());
    String date =
        iso.matches()
            ? iso.group(1)
            : american.matches()
                ? american.group(3) + "-" + american.group(1) + "-" + american.group(2)
                : "";
    try {
      return date.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(date).toString());
    } catch (EvidenceException e) {
      // A list whose date cannot be is a list without a date.
      return Optional.empty();
    }
  }

  /**
   * Counts rows by a field.
   *
   * @param kind which field says of what kind an entry is, from 1
   */
  private static OfficialList rows(InputFile file, String format, int kind, boolean header)
      throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    try (CaseLines lines = CaseLines.open(file)) {
      boolean first = header;
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        if (!first && row.get().getFieldCount() > 1) {
          counts.merge(kind(row.get(), kind), 1L, Long::sum);
        }
        first = false;
      }
    }
    return new OfficialList(format, Optional.empty(), counts);
  }

  private static String kind(CsvRecord row, int field) {
    String kind = field <= row.getFieldCount() ? row.getField(field - 1).strip() : "";
    return kind.isEmpty() || kind.equals(OFAC_ABSENT) ? "entity" : kind.toLowerCase(Locale.ROOT);
  }

  /** How many entries it has, of all kinds. */
  public long entries() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
