package org.davylamp.casefile;

import java.util.List;

/**
 * A table that says again, in an order that can be searched, what the records say. Rows are only
 * ever added. The full-text index is a projection too; {@link FullText} tells of it.
 */
enum Projection {
  /** First eight bytes of a leaf hash, and which leaf it is: finds a record by its id. */
  RECORD_ID(
      1, "prefix INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (prefix, seq)", true, "NN"),
  /** The distinct names of schemata and properties. */
  WORD(1, "no INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE", false, "NT"),
  /**
   * The distinct entity ids, in the order met; schema is that of the first statement, 0 if none
   * yet.
   */
  ENTITY(1, "no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE", false, "NT"),
  /** Which statements speak of an entity; source is the leaf of the source's first record. */
  STATEMENT(
      1,
      "entity INTEGER NOT NULL, property INTEGER NOT NULL, seq INTEGER NOT NULL, schema INTEGER NOT"
          + " NULL, source INTEGER NOT NULL, PRIMARY KEY (entity, property, seq)",
      true,
      "NNNNN"),
  /** Which statements have an entity as their value. */
  REFERENCE(
      1, "entity INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (entity, seq)", true, "NN"),
  /** Every record of a source; first is the leaf of the first one with that key. */
  SOURCE(1, "seq INTEGER PRIMARY KEY, key TEXT NOT NULL, first INTEGER NOT NULL", false, "NTN"),
  /** Which exhibits there are. */
  EXHIBIT(
      1, "seq INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, source INTEGER NOT NULL", false, "NTN"),
  /** Every judgement; the latest on a pair holds. */
  RESOLUTION(
      1,
      "seq INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, judgement TEXT NOT NULL",
      false,
      "NTTT"),
  /** What was taken out of account, statement or source, and by which record. */
  EXCLUDED(
      1, "subject INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (subject, seq)", true, "NN"),
  /** Reference lists, findings and acts, by what they are. */
  OTHER(1, "seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, what TEXT NOT NULL", false, "NTT");

  private final int version;
  private final String columns;
  private final boolean withoutRowid;
  private final String types;

  /**
   * @param types one letter a column: N for a number, T for a text
   */
  Projection(int version, String columns, boolean withoutRowid, String types) {
    this.version = version;
    this.columns = columns;
    this.withoutRowid = withoutRowid;
    this.types = types;
  }

  String table() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Counts up when the same records would give other rows than before. */
  int version() {
    return version;
  }

  String types() {
    return types;
  }

  String create() {
    return "CREATE TABLE "
        + table()
        + " ("
        + columns
        + ")"
        // Strict: a number that damage turned into a text of the same digits is found.
        + (withoutRowid ? " STRICT, WITHOUT ROWID" : " STRICT");
  }

  /** The table's columns, in order. */
  List<String> columnNames() {
    return java.util.Arrays.stream(columns.split(", PRIMARY", 2)[0].split(",", -1))
        .map(column -> column.trim().split(" ", 2)[0])
        .toList();
  }
}
