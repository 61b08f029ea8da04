package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.davylamp.ledger.Checkpoint;
import org.davylamp.ledger.Frontier;
import org.davylamp.ledger.NoteSigner;
import org.davylamp.ledger.SignedNote;

/**
 * Where the ledger stood after an append: its frontier, and the signed checkpoint of it.
 *
 * @param note the checkpoint as a C2SP signed note, with its signatures
 */
public record Head(long size, Frontier frontier, String note) {
  static final String CREATE =
      "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, frontier BLOB NOT NULL, note TEXT NOT"
          + " NULL) STRICT";

  static final Head NONE = new Head(0, Frontier.empty(), "");

  /** The head that was stored last; {@link #NONE} before the first. */
  static Head latest(Database database) {
    return database.query(
        "SELECT size, frontier, note FROM checkpoint ORDER BY size DESC LIMIT 1",
        rows ->
            rows.next()
                ? new Head(
                    rows.getLong(1),
                    Frontier.of(rows.getLong(1), Database.bytes(rows, 2)),
                    Database.text(rows, 3))
                : NONE);
  }

  static Head sign(Frontier frontier, NoteSigner... signers) {
    Checkpoint checkpoint = Checkpoint.of(signers[0].name(), frontier.size(), frontier.root());
    SignedNote note = SignedNote.sign(checkpoint.text(), signers);
    return new Head(frontier.size(), frontier, new String(note.toBytes(), StandardCharsets.UTF_8));
  }

  void store(Database database) throws SQLException {
    try (PreparedStatement insert =
        database.prepare("INSERT INTO checkpoint (size, frontier, note) VALUES (?, ?, ?)")) {
      insert.setLong(1, size);
      insert.setBytes(2, frontier.toBytes());
      insert.setString(3, note);
      insert.executeUpdate();
    }
  }

  /** The root hash, 64 hexadecimal digits. */
  public String root() {
    return java.util.HexFormat.of().formatHex(frontier.root());
  }
}
