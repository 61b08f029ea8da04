package org.davylamp.exchange.queries;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Countries;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Schema;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.lists.ListDate;

/** A query in the making: values as the table has them become what they mean. */
final class QueryDraft {
  private final Map<QueryField, List<String>> values = new EnumMap<>(QueryField.class);
  private final List<String> notRead = new ArrayList<>();
  private final String file;
  private final long line;

  QueryDraft(String file, long line) {
    this.file = file;
    this.line = line;
  }

  void add(QueryField field, String value) {
    String text = value.strip();
    if (!text.isEmpty()) {
      values.computeIfAbsent(field, each -> new ArrayList<>(2)).add(text);
    }
  }

  private List<String> all(QueryField field) {
    return values.getOrDefault(field, List.of());
  }

  Query query() {
    List<Edtf> births = new ArrayList<>();
    for (String date : all(QueryField.BIRTH_DATE)) {
      birth(date).ifPresentOrElse(births::add, () -> notRead(QueryField.BIRTH_DATE, date));
    }
    List<String> countries = new ArrayList<>();
    for (String country : all(QueryField.COUNTRY)) {
      Countries.find(country)
          .ifPresentOrElse(countries::add, () -> notRead(QueryField.COUNTRY, country));
    }
    return new Query(
        all(QueryField.ID).isEmpty() ? "line " + line : String.join(";", all(QueryField.ID)),
        schema(),
        all(QueryField.NAME),
        all(QueryField.ALIAS),
        births,
        countries,
        all(QueryField.ID_NUMBER),
        all(QueryField.IMO_NUMBER),
        all(QueryField.REGISTRATION_NUMBER),
        notRead,
        line);
  }

  private void notRead(QueryField field, String value) {
    notRead.add(field.column() + " '" + value + "'");
  }

  private static Optional<Edtf> birth(String date) {
    try {
      return Optional.of(Edtf.parse(date));
    } catch (EvidenceException e) {
      return ListDate.read(date);
    }
  }

  private Optional<String> schema() {
    List<String> named = all(QueryField.SCHEMA);
    return named.isEmpty() ? Optional.empty() : Optional.of(schema(named.getFirst(), file, line));
  }

  /**
   * A schema by its name, whatever its case.
   *
   * @throws BadInput if there is none of that name
   */
  static String schema(String name, String file, long line) {
    return Ontology.standard()
        .schema(name)
        .or(() -> Ontology.standard().schema(capitalised(name)))
        .map(Schema::name)
        .orElseThrow(
            () ->
                new BadInput(
                    file,
                    line,
                    "expected a schema of FollowTheMoney such as Person, Company, Organization or"
                        + " Vessel, found '"
                        + (name.length() > 80 ? name.substring(0, 80) + "…" : name)
                        + "'"));
  }

  private static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
