package org.davylamp.casefile;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * The full-text index as verification sees it. What it holds is added up and compared with its
 * digest; how SQLite finds its way in it is checked here as far as SQLite's own check leaves it
 * open. Format: the comments in SQLite's ext/fts5/fts5_index.c.
 */
final class FullTextCheck {
  private static final int SEGMENT_SHIFT = 37;
  private static final long DOCLIST_INDEX = 1L << 36;
  private static final int LEAF_HEADER = 4;
  private static final long PAGE = (1L << 31) - 1;

  /** Ids of the record of averages and of the record of structure; pages have greater ones. */
  private static final long AVERAGES = 1;

  private static final long STRUCTURE = 10;

  private final Database database;
  private final String name;
  private final List<String> failures;

  FullTextCheck(Database database, String name, List<String> failures) {
    this.database = database;
    this.name = name + ": " + FullText.NAME;
    this.failures = failures;
  }

  /** Sums over all pairs of a trigram and a document; {@link FullText} has the formula. */
  static RowDigest pairs(Database database) {
    return database.query(
        "SELECT term, count(*), sum(doc) FROM full_text_pairs GROUP BY term",
        rows -> {
          long a = 0;
          long b = 0;
          long pairs = 0;
          while (rows.next()) {
            int[] points = Database.text(rows, 1).codePoints().toArray();
            if (points.length != 3) {
              // Not something that was ever indexed: no digest can agree.
              b++;
              continue;
            }
            long hash = FullText.trigramHash(points[0], points[1], points[2]);
            a += hash * rows.getLong(3);
            b += RowDigest.mix(hash) * rows.getLong(2);
            pairs += rows.getLong(2);
          }
          return new RowDigest(a, b, pairs);
        });
  }

  /**
   * The few rows from which SQLite sets out: which segments there are, averages, configuration. All
   * else is reached from them, so they alone need a digest of their bytes.
   */
  static RowDigest state(Database database) {
    // Asking for a term makes the index write down what it still holds in memory.
    database.number("SELECT count(*) FROM (SELECT 1 FROM full_text_terms LIMIT 1)");
    RowDigest digest = new RowDigest();
    database.query(
        "SELECT id, hex(block) FROM full_text_data WHERE id <= " + STRUCTURE + " ORDER BY id",
        rows -> {
          while (rows.next()) {
            digest.column(rows.getLong(1)).column(Database.text(rows, 2)).row();
          }
          return digest;
        });
    return database.query(
        "SELECT k, v, typeof(v) FROM full_text_config ORDER BY k",
        rows -> {
          while (rows.next()) {
            digest.column(Database.text(rows, 1)).column(rows.getLong(2));
            digest.column(Database.text(rows, 3)).row();
          }
          return digest;
        });
  }

  /**
   * The table that leads from a term to its page against the pages: each page on which a term
   * begins has one row, whose key is the beginning of that term. Both are read in order, side by
   * side.
   */
  void pages() {
    try (PreparedStatement pages =
            database.prepare(
                "SELECT id, block FROM full_text_data WHERE id > " + STRUCTURE + " ORDER BY id");
        PreparedStatement ways =
            database.prepare("SELECT segid, term, pgno FROM full_text_idx ORDER BY segid, term");
        ResultSet page = pages.executeQuery();
        ResultSet way = ways.executeQuery()) {
      if (database.number("SELECT count(*) FROM full_text_data WHERE id < " + AVERAGES) > 0) {
        fail("a page with an id that none has");
      }
      if (database.number("SELECT count(*) FROM full_text_data WHERE typeof(block) <> 'blob'")
          > 0) {
        fail("a page that is not of bytes");
      }
      // A zero where an empty term stood leads to the same page, but is not what was written.
      if (database.number(
              "SELECT count(*) FROM full_text_idx WHERE typeof(segid) <> 'integer'"
                  + " OR typeof(term) <> 'blob' OR typeof(pgno) <> 'integer'")
          > 0) {
        fail("full_text_idx has a key that is not a segment, bytes and a page");
      }
      while (page.next()) {
        page(page.getLong(1), Database.bytes(page, 2), way);
      }
      if (way.next()) {
        fail("full_text_idx leads to page " + way.getLong(3) / 2 + ", on which no term begins");
      }
    } catch (SQLException e) {
      fail(String.valueOf(CaseException.of("reading its pages", e).getMessage()));
    }
  }

  private void page(long id, byte[] block, ResultSet way) throws SQLException {
    long number = id & PAGE;
    // SQLite's own check holds the index of a long list of documents against the list.
    boolean leaf = (id & DOCLIST_INDEX) == 0;
    if (leaf && block.length >= LEAF_HEADER && !tellsItsFirstDocument(block)) {
      fail("page " + number + " of segment " + (id >> SEGMENT_SHIFT) + " has another beginning");
    }
    byte[] term = leaf ? firstTerm(block) : new byte[0];
    if (term.length == 0) {
      return;
    }
    boolean found = way.next();
    byte[] key = found ? Database.bytes(way, 2) : new byte[0];
    boolean leadsHere =
        found && way.getLong(1) == id >> SEGMENT_SHIFT && way.getLong(3) >> 1 == number;
    if (!leadsHere
        || key.length > term.length
        || !Arrays.equals(key, Arrays.copyOf(term, key.length))) {
      fail(
          "full_text_idx does not lead to page " + number + " of segment " + (id >> SEGMENT_SHIFT));
    }
  }

  /**
   * A leaf page begins with the place of its first document that belongs to a term of an earlier
   * page. Without positions in the index that document stands right behind the header, or there is
   * none and a term stands there.
   */
  private static boolean tellsItsFirstDocument(byte[] block) {
    int told = unsigned(block, 0);
    int end = unsigned(block, 2);
    int[] at = {end};
    boolean termFirst = end < block.length && varint(block, at) == LEAF_HEADER;
    return told == (termFirst || end <= LEAF_HEADER ? 0 : LEAF_HEADER);
  }

  private static int unsigned(byte[] block, int at) {
    return ((block[at] & 0xFF) << 8) | (block[at + 1] & 0xFF);
  }

  /** The first term that begins on a leaf page; empty if none does, or the page cannot be read. */
  private static byte[] firstTerm(byte[] block) {
    int end = block.length < LEAF_HEADER ? 0 : unsigned(block, 2);
    if (end < LEAF_HEADER || end >= block.length) {
      return new byte[0];
    }
    int[] at = {end};
    int start = varint(block, at);
    at[0] = start;
    int length = varint(block, at);
    return length <= 0 || at[0] + length > block.length
        ? new byte[0]
        : Arrays.copyOfRange(block, at[0], at[0] + length);
  }

  /** A number in SQLite's variable form, at most four bytes of it; moves {@code at} behind it. */
  private static int varint(byte[] block, int[] at) {
    int value = 0;
    for (int i = 0; i < 4 && at[0] < block.length; i++) {
      byte next = block[at[0]++];
      value = (value << 7) | (next & 0x7F);
      if (next >= 0) {
        return value;
      }
    }
    return value;
  }

  private void fail(String failure) {
    failures.add(name + " is not what was projected: " + failure);
  }
}
