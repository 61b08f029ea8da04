package org.davylamp.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Foreign;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;

/** One reading of a file of FollowTheMoney statements. */
final class FtmStatementRows {
  /** Below this a record has room for it, whatever its characters. */
  private static final int SHORT = 4_000;

  /** What a reference to a long value in the vault takes, with its key. */
  private static final int LONG_VALUE = 100;

  private static final int ABSENT = -1;

  private final String file;
  private final Intake intake;
  private final RecordId source;
  private final List<String> header;
  private final Map<FtmColumn, Integer> at = new EnumMap<>(FtmColumn.class);
  private final Map<Integer, String> others = new TreeMap<>();
  private final FtmNames names = new FtmNames();

  /** The last list of each carried column: data sets and dates repeat from row to row. */
  private final List<List<String>> last;

  private long line;

  FtmStatementRows(String file, List<String> header, Intake intake) {
    this.file = file;
    this.intake = intake;
    this.source = intake.source();
    this.header = header;
    this.last = new ArrayList<>(Collections.nCopies(header.size(), List.of("")));
    columns();
  }

  private void columns() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String word = header.get(i);
      if (seen.put(word, i) != null) {
        throw new BadInput(
            file, 1, i + 1, "expected the column '" + word + "' once, found it twice");
      }
      Optional<FtmColumn> column = FtmColumn.of(word);
      if (column.isPresent()) {
        at.put(column.get(), i);
      } else if (word.isBlank() || word.startsWith(":")) {
        throw new BadInput(
            file, 1, i + 1, "expected the name of a column, found " + FtmText.shown(word));
      } else {
        others.put(i, word);
      }
    }
    for (FtmColumn column : FtmColumn.REQUIRED) {
      if (!at.containsKey(column)) {
        throw new BadInput(
            file,
            1,
            "expected a column '" + column.word() + "', found only " + String.join(", ", header));
      }
    }
  }

  void row(CsvRecord row) {
    line = row.getStartingLineNumber();
    if (row.getFieldCount() != header.size()) {
      throw new BadInput(
          file, line, "expected " + header.size() + " columns, found " + row.getFieldCount());
    }
    String entity = required(row, FtmColumn.ENTITY_ID);
    if (entity.length() > FtmJsonLines.MAX_ID) {
      throw bad(
          FtmColumn.ENTITY_ID,
          "expected at most "
              + FtmJsonLines.MAX_ID
              + " characters in an id, found "
              + entity.length());
    }
    FtmNames.Known schema = schema(row);
    Optional<Property> property = property(row, schema);
    String type = property.map(p -> p.type().word()).orElse(FtmStatement.ID);
    Statement statement =
        new Statement(
            entity,
            schema.schema().name(),
            property.map(Property::name).orElse(FtmStatement.ID),
            required(row, FtmColumn.VALUE),
            source,
            details(row, foreign(row, entity, type)));
    fits(statement);
    intake.accept(statement, line);
  }

  private FtmNames.Known schema(CsvRecord row) {
    String name = required(row, FtmColumn.SCHEMA);
    return names.schema(name).orElseThrow(() -> bad(FtmColumn.SCHEMA, names.unknown(name)));
  }

  /** The property stated; empty for {@code id}, which stands for the entity as a whole. */
  private Optional<Property> property(CsvRecord row, FtmNames.Known schema) {
    String name = required(row, FtmColumn.PROP);
    if (name.equals(FtmStatement.ID)) {
      return Optional.empty();
    }
    Optional<Property> property = schema.property(name);
    if (property.isEmpty()) {
      throw bad(FtmColumn.PROP, schema.unknown(name));
    }
    if (property.get().stub()) {
      throw bad(
          FtmColumn.PROP,
          "expected a property that can be stated, found '" + name + "', which only looks back");
    }
    return property;
  }

  private StatementDetails details(CsvRecord row, Foreign foreign) {
    return new StatementDetails(
        filled(row, FtmColumn.ORIGINAL_VALUE),
        filled(row, FtmColumn.LANG),
        Optional.empty(),
        Stance.ASSERTS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        foreign);
  }

  /** What goes out again as it came in: every column whose content the rest does not tell. */
  private Foreign foreign(CsvRecord row, String entity, String type) {
    SortedMap<String, List<String>> fields = new TreeMap<>();
    carry(row, FtmColumn.CANONICAL_ID, entity, fields);
    carry(row, FtmColumn.PROP_TYPE, type, fields);
    required(row, FtmColumn.DATASET);
    carry(row, FtmColumn.DATASET, "", fields);
    carry(row, FtmColumn.ORIGIN, "", fields);
    carry(row, FtmColumn.EXTERNAL, FtmStatement.NOT_EXTERNAL, fields);
    carry(row, FtmColumn.FIRST_SEEN, "", fields);
    carry(row, FtmColumn.LAST_SEEN, "", fields);
    carry(row, FtmColumn.ID, "", fields);
    others.forEach((i, word) -> carry(row, i, word, "", fields));
    return new Foreign(fields);
  }

  private void carry(
      CsvRecord row, FtmColumn column, String unless, SortedMap<String, List<String>> fields) {
    int i = at.getOrDefault(column, ABSENT);
    if (i >= 0) {
      carry(row, i, column.word(), unless, fields);
    }
  }

  private void carry(
      CsvRecord row, int i, String word, String unless, SortedMap<String, List<String>> fields) {
    String text = row.getField(i);
    if (text.equals(unless)) {
      return;
    }
    if (!text.equals(last.get(i).getFirst())) {
      last.set(i, List.of(checked(text, i)));
    }
    fields.put(word, last.get(i));
  }

  private Optional<String> filled(CsvRecord row, FtmColumn column) {
    int i = at.getOrDefault(column, ABSENT);
    if (i < 0 || row.getField(i).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(checked(row.getField(i), i));
  }

  private String required(CsvRecord row, FtmColumn column) {
    int i = at.getOrDefault(column, ABSENT);
    String text = row.getField(i);
    if (text.isEmpty()) {
      throw bad(column, "expected a value in the column '" + column.word() + "', found none");
    }
    return checked(text, i);
  }

  private String checked(String text, int i) {
    String fault = FtmText.fault(text);
    if (!fault.isEmpty()) {
      throw new BadInput(file, line, i + 1, fault);
    }
    return text;
  }

  /** A long value goes to the vault; all else of the row has to find room in a record. */
  private void fits(Statement statement) {
    long length = statement.original().map(String::length).orElse(0);
    for (Map.Entry<String, List<String>> field :
        statement.details().foreign().fields().entrySet()) {
      length += field.getValue().getFirst().length();
    }
    if (length <= SHORT) {
      return;
    }
    int rest =
        new Statement(
                    statement.entity(),
                    statement.schema(),
                    statement.property(),
                    "-",
                    source,
                    statement.details())
                .canonical()
                .length
            + LONG_VALUE;
    if (rest > EvidenceRecord.MAX_BYTES) {
      throw new BadInput(
          file,
          line,
          "expected at most "
              + EvidenceRecord.MAX_BYTES
              + " bytes in the columns besides the value, found "
              + rest);
    }
  }

  private BadInput bad(FtmColumn column, String problem) {
    return new BadInput(file, line, at.getOrDefault(column, ABSENT) + 1, problem);
  }
}
