package org.davylamp.casefile;

import java.sql.ResultSet;
import org.davylamp.ledger.LedgerException;
import org.davylamp.ledger.TileSink;
import org.davylamp.ledger.TileSource;

/** The ledger's tiles (C2SP tlog-tiles) in the case's database. */
final class TileTable implements TileSink, TileSource {
  static final String CREATE =
      "CREATE TABLE tile (level INTEGER NOT NULL, no INTEGER NOT NULL, hashes BLOB NOT NULL,"
          + " PRIMARY KEY (level, no)) STRICT, WITHOUT ROWID";

  private final Database database;

  TileTable(Database database) {
    this.database = database;
  }

  @Override
  public void tile(int level, long index, byte[] hashes) {
    database.later(
        hashes.length,
        "INSERT OR REPLACE INTO tile (level, no, hashes) VALUES (?, ?, ?)",
        statement -> {
          statement.setInt(1, level);
          statement.setLong(2, index);
          statement.setBytes(3, hashes);
        });
  }

  @Override
  public byte[] tile(int level, long index, int width) {
    byte[] hashes =
        database.query(
            "SELECT hashes FROM tile WHERE level = ? AND no = ?",
            (ResultSet rows) -> rows.next() ? Database.bytes(rows, 1) : new byte[0],
            level,
            index);
    if (hashes.length < width * 32) {
      throw new LedgerException(
          "tile "
              + index
              + " of level "
              + level
              + ": expected "
              + width
              + " hashes, found "
              + hashes.length / 32);
    }
    return hashes;
  }
}
