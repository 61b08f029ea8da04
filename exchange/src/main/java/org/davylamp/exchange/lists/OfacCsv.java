package org.davylamp.exchange.lists;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;

/**
 * OFAC's lists as CSV without header: {@code sdn.csv}, with aliases in {@code alt.csv}, addresses
 * in {@code add.csv} and remarks too long for it in {@code sdn_comments.csv}, found beside it (of
 * the consolidated list {@code cons_prim.csv}, {@code cons_alt.csv}, {@code cons_add.csv}). Fields
 * without a value are {@code -0-}; the files end with U+001A.
 *
 * @see <a href="https://ofac.treasury.gov/media/29976/download">OFAC's data specification</a>
 */
final class OfacCsv implements ListReader {
  private static final int FIELDS = 12;
  private static final String ABSENT = "-0-";
  private static final String END = "\u001A";

  private final int most;

  OfacCsv() {
    this(Batch.MOST);
  }

  OfacCsv(int most) {
    this.most = most;
  }

  @Override
  public String format() {
    return "ofac-csv";
  }

  @Override
  public boolean recognises(Head head, String root) {
    List<String> first = CsvLines.fields(head.firstLine());
    return first.size() == FIELDS
        && first.getFirst().matches("\\d+")
        && first.stream().anyMatch(field -> field.strip().equals(ABSENT));
  }

  @Override
  public List<InputFile> beside(InputFile file) {
    return OfacBeside.of(file).stream().map(OfacBeside::file).toList();
  }

  @Override
  public OfficialList read(InputFile file, Consumer<ListEntry> to) throws IOException {
    ListCountries countries = new ListCountries();
    List<OfacBeside> beside = OfacBeside.of(file);
    Batch<List<String>> batch = new Batch<>(file.name(), most);
    try (CsvLines lines = CsvLines.open(file);
        Tally tally = new Tally(format(), to)) {
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        if (over(row.get())) {
          continue;
        }
        EntryDraft draft = draft(row.get(), countries, file.name());
        batch.add(kind(row.get()), draft);
        beside.forEach(each -> each.want(draft, batch));
        if (batch.full()) {
          join(beside, batch, tally);
        }
      }
      join(beside, batch, tally);
      beside.forEach(each -> tally.unattached(each.unattached()));
      return tally.end();
    }
  }

  private static void join(List<OfacBeside> beside, Batch<List<String>> batch, Tally tally)
      throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    for (OfacBeside each : beside) {
      each.give(batch);
    }
    batch.flush(tally);
  }

  /** Whether a row is nothing but the end of the file as DOS marked it. */
  static boolean over(CsvRecord row) {
    return row.getFieldCount() == 1 && row.getField(0).strip().equals(END);
  }

  /** A row's fields, if there are as many as there must be. */
  static List<String> checked(CsvRecord row, int fields, String file) {
    long line = row.getStartingLineNumber();
    List<String> values = row.getFields();
    if (values.size() != fields) {
      throw new BadInput(
          file,
          line,
          String.format(
              Locale.ROOT,
              "expected %d fields, as OFAC's specification has, found %d",
              fields,
              values.size()));
    }
    for (int i = 0; i < fields; i++) {
      ListText.checked(values.get(i), file, line, i + 1);
    }
    return values;
  }

  private static String value(String field) {
    return ListText.clean(field);
  }

  private static String kind(CsvRecord row) {
    String kind = value(row.getField(2));
    return kind.isEmpty() ? "entity" : kind.toLowerCase(Locale.ROOT);
  }

  private static EntryDraft draft(CsvRecord row, ListCountries countries, String file) {
    List<String> fields = checked(row, FIELDS, file);
    EntryDraft draft =
        new EntryDraft(
            countries,
            file,
            fields.get(0).strip(),
            OfacKinds.schema(kind(row)),
            row.getStartingLineNumber());
    name(draft, fields.get(1), NameKind.PRIMARY);
    for (String programme : value(fields.get(3)).split("\\]\\s*\\[|[\\[\\]]", -1)) {
      draft.programme(programme);
    }
    draft.title(fields.get(4));
    draft.identifier(IdentifierKind.CALL_SIGN, fields.get(5), "", "Vessel Call Sign");
    draft.type(fields.get(6));
    draft.tonnage(fields.get(7));
    draft.grossTonnage(value(fields.get(8)));
    draft.flag(fields.get(9));
    draft.owner(fields.get(10));
    OfacRemarks.read(value(fields.get(11)), draft);
    return draft;
  }

  /**
   * {@code KIM, Jong Un}: a person's surname stands before the comma; of others it is no surname.
   */
  static void name(EntryDraft draft, String field, NameKind kind) {
    String name = value(field);
    int comma = name.indexOf(", ");
    if (draft.person() && comma > 0) {
      draft.whole(name, name.substring(0, comma), name.substring(comma + 2), kind);
    } else {
      draft.name(name, kind);
    }
  }
}
