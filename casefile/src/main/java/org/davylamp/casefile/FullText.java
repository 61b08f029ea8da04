package org.davylamp.casefile;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * The full-text index: every three characters in a row of a folded value lead to it, so a
 * two-syllable Korean place is found as well as a word in the middle of another. SQLite's FTS5 with
 * its trigram tokenizer, without positions and without the text: what the index proposes is
 * compared with the records themselves.
 *
 * <p>A document is a run of statements on one entity, recorded one after another; its number is the
 * sequence number of the first. A file lists an entity's values together, so documents are several
 * times fewer than statements, and the index as much smaller and quicker to fill. Values are set
 * off by newlines, so that a word of two characters, too, is part of some trigram.
 *
 * <p>The digest is the sum, over all pairs of a trigram and a document that has it, of
 * hash(trigram) × document: linear in the document numbers, so that {@link CaseVerifier} can have
 * SQLite add up the documents of each trigram and need not see every pair.
 */
final class FullText implements AutoCloseable {
  static final int VERSION = 1;
  static final String NAME = "full_text";

  /** Under which name the digest of {@link FullTextCheck#state} is kept. */
  static final String STATE = "full_text_state";

  private static final String CREATE =
      "CREATE VIRTUAL TABLE full_text USING fts5 (text, content='', columnsize=0, detail=none,"
          + " tokenize='trigram case_sensitive 1')";

  /** The distinct trigrams; a view of the index, holding nothing itself. */
  private static final String CREATE_TERMS =
      "CREATE VIRTUAL TABLE full_text_terms USING fts5vocab (full_text, row)";

  /** Every pair of a trigram and a document; a view of the index, holding nothing itself. */
  private static final String CREATE_PAIRS =
      "CREATE VIRTUAL TABLE full_text_pairs USING fts5vocab (full_text, instance)";

  /** In bytes. */
  private static final int GATHERED = 32 << 20;

  /** Longest document; a run with more text goes on in a next one. */
  static final int MAX_DOCUMENT = 16_384;

  private final Inserter inserter;
  private final RowDigest digest;
  private final StringBuilder document = new StringBuilder();
  private String entity = "";
  private Extent extent = new Extent();
  private long number;
  private long[] seen = new long[1024];

  FullText(Database database, RowDigest digest) throws SQLException {
    this.inserter = new Inserter(database, NAME, "rowid, text", 2);
    this.digest = digest;
  }

  /**
   * Creates the index, empty. It gathers {@value #GATHERED} bytes in memory before it writes a
   * segment, and merges sixteen segments at a time instead of a little with each write: a quarter
   * less to do for a large file (measured, see docs/decisions/0004). SQLite keeps these settings in
   * the database.
   */
  static void create(Database database) {
    database.execute(CREATE);
    database.execute(
        "INSERT INTO full_text (full_text, rank) VALUES ('hashsize', " + GATHERED + ")");
    database.execute("INSERT INTO full_text (full_text, rank) VALUES ('automerge', 0)");
    database.execute(CREATE_TERMS);
    database.execute(CREATE_PAIRS);
  }

  /** Drops the index and its views. */
  static void drop(Database database) {
    for (String table : new String[] {"full_text_pairs", "full_text_terms", NAME}) {
      database.execute("DROP TABLE " + table);
    }
  }

  /** How far a document goes: the same when it is written and when a search reads it again. */
  static final class Extent {
    private int length;

    /** Whether the next value, folded, belongs to the document still; the first one always does. */
    boolean takes(String folded) {
      if (length > 0 && length + folded.length() > MAX_DOCUMENT) {
        return false;
      }
      length += folded.length() + 2;
      return true;
    }
  }

  /**
   * Adds a folded value of an entity, said by statement {@code seq}; empty if the statement has no
   * text. That one, too, ends the document of another entity: a search reads runs of statements,
   * and could not tell otherwise where a document goes on.
   */
  void add(long seq, String ofEntity, String folded) {
    if (!entity.equals(ofEntity)) {
      endDocument();
      entity = ofEntity;
    }
    if (folded.isEmpty()) {
      return;
    }
    if (!document.isEmpty() && !extent.takes(folded)) {
      endDocument();
    }
    if (document.isEmpty()) {
      number = seq;
      extent = new Extent();
      extent.takes(folded);
      document.append('\n');
    }
    document.append(folded.replace('\0', ' ')).append('\n');
  }

  /** Nothing more will be added to the document at hand. */
  void endDocument() {
    if (document.isEmpty()) {
      return;
    }
    String text = document.toString();
    inserter.add(number);
    inserter.add(text);
    digestPairs(text);
    document.setLength(0);
  }

  void flush() {
    endDocument();
    inserter.flush();
  }

  /** One pair for each distinct trigram; found by open addressing, some 10 ns a character. */
  private void digestPairs(String text) {
    int[] points = text.codePoints().toArray();
    int needed = Integer.highestOneBit(Math.max(512, 2 * points.length)) << 1;
    if (seen.length < needed) {
      seen = new long[needed];
    } else {
      Arrays.fill(seen, 0, needed, 0);
    }
    for (int i = 0; i + 2 < points.length; i++) {
      long hash = trigramHash(points[i], points[i + 1], points[i + 2]);
      int slot = (int) hash & (needed - 1);
      while (seen[slot] != 0 && seen[slot] != hash) {
        slot = (slot + 1) & (needed - 1);
      }
      if (seen[slot] == 0) {
        seen[slot] = hash;
        digest.add(hash * number, RowDigest.mix(hash));
      }
    }
  }

  /** Never 0. */
  static long trigramHash(int a, int b, int c) {
    return RowDigest.mix(((long) a << 42) | ((long) b << 21) | c) | 1L << 63;
  }

  @Override
  public void close() throws SQLException {
    inserter.close();
  }
}
