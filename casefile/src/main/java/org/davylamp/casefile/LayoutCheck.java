package org.davylamp.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.EvidenceRecord;

/**
 * What verification needs before it can trust a query: that its header and its tables are those a
 * case has and no others, and that what stands beside the records (title, signers) is what the
 * records say.
 */
final class LayoutCheck {
  private final Database database;
  private final String name;
  private final List<String> failures;

  LayoutCheck(Database database, String name, List<String> failures) {
    this.database = database;
    this.name = name;
    this.failures = failures;
  }

  /** What the file's header says it is. */
  void header() {
    HeaderCheck.of(database.file(), name, failures);
  }

  /** Every table and index against those of a database that has just been created. */
  void schema(Consumer<Database> creation) {
    String all =
        "SELECT type, name, tbl_name, coalesce(sql, ''),"
            + " typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql) FROM sqlite_schema";
    try (Database fresh = Database.inMemory()) {
      creation.accept(fresh);
      TreeSet<String> expected = new TreeSet<>(texts(fresh, all, 5));
      TreeSet<String> found = new TreeSet<>(texts(database, all, 5));
      for (String one : expected) {
        if (!found.remove(one)) {
          failures.add(name + ": its schema lacks: " + one);
        }
      }
      found.forEach(one -> failures.add(name + ": its schema has what no case has: " + one));
    }
    schemaRows();
  }

  /** What of the schema's rows has no effect on what is read, and yet is as it was written. */
  private void schemaRows() {
    long unlike =
        database.number(
            "SELECT count(*) FROM sqlite_schema"
                + " WHERE (rootpage = 0) <> (sql LIKE 'CREATE VIRTUAL %')");
    if (unlike > 0) {
      failures.add(name + ": its schema: expected pages for all tables but virtual ones");
    }
    long last = database.number("SELECT max(rowid) FROM sqlite_schema");
    long rows = database.number("SELECT count(*) FROM sqlite_schema");
    if (last != rows) {
      failures.add(name + ": its schema: expected " + rows + " rows numbered so, found " + last);
    }
  }

  /** The table {@code meta} against the first act. */
  void meta() {
    List<String> keys = texts(database, "SELECT key FROM meta ORDER BY key", 1);
    if (!keys.equals(List.of("format", "origin", "title"))) {
      failures.add(name + ": meta: expected format, origin and title, found " + keys);
    }
    String title =
        texts(database, "SELECT value FROM meta WHERE key = 'title'", 1).stream()
            .findFirst()
            .orElse("");
    Optional<String> first = act(0, Act.Deed.INIT).flatMap(Act::note);
    if (!first.equals(Optional.of(title))) {
      failures.add(
          name
              + ": meta: expected the title '"
              + first.orElse("")
              + "' that the first act records, found '"
              + title
              + "'");
    }
  }

  /** The table {@code signer} against the acts that rotated keys. */
  void signers() {
    record Row(String vkey, long since) {}
    List<Row> signers =
        database.query(
            "SELECT vkey, since FROM signer ORDER BY since",
            rows -> {
              List<Row> read = new ArrayList<>();
              while (rows.next()) {
                read.add(new Row(Database.text(rows, 1), rows.getLong(2)));
              }
              return read;
            });
    long rotations =
        database.number("SELECT count(*) FROM other WHERE kind = 'act' AND what = 'rotate-key'");
    if (signers.size() != rotations + 1) {
      failures.add(
          name
              + ": signer: expected "
              + (rotations + 1)
              + " keys after "
              + rotations
              + " rotations, found "
              + signers.size());
    }
    for (int i = 0; i < signers.size(); i++) {
      Row row = signers.get(i);
      if (i == 0 && row.since() != 0) {
        failures.add(
            name + ": signer: expected the first key from size 0 on, found " + row.since());
      } else if (i > 0 && !handedOver(signers.get(i - 1).vkey(), row.vkey(), row.since())) {
        failures.add(
            name
                + ": signer: no act before size "
                + row.since()
                + " records the hand-over to "
                + row.vkey());
      }
    }
  }

  private boolean handedOver(String from, String to, long since) {
    return act(since - 1, Act.Deed.ROTATE_KEY)
        .flatMap(Act::note)
        .filter(Append.handOver(from, to)::equals)
        .isPresent();
  }

  private Optional<Act> act(long seq, Act.Deed deed) {
    return new Leaves(database)
        .body(seq)
        .map(EvidenceRecord::parse)
        .filter(record -> record instanceof Act act && act.deed() == deed)
        .map(record -> (Act) record);
  }

  static List<String> texts(Database database, String sql, int columns) {
    return database.query(
        sql,
        rows -> {
          List<String> texts = new ArrayList<>();
          while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
              row.add(Database.text(rows, column));
            }
            texts.add(String.join(" ", row));
          }
          return texts;
        });
  }
}
