package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.davylamp.ledger.Checkpoint;
import org.davylamp.ledger.LedgerException;
import org.davylamp.ledger.MerkleHash;
import org.davylamp.ledger.NoteVerifier;
import org.davylamp.ledger.SignedNote;
import org.davylamp.ledger.TileBuilder;

/**
 * The first half of verification: records, leaf hashes, tiles, checkpoints, signatures. One thread
 * reads the rows, another hashes them.
 */
final class LedgerCheck {
  private static final int BATCH = 4_096;

  private final Database database;
  private final String origin;
  private final List<String> failures;
  private final CaseVerifier.Progress progress;
  private final long size;
  private final Map<Long, byte[]> rootAt = new HashMap<>();
  private final Map<Long, String> notes = new TreeMap<>();
  private final List<Differing> differing = new ArrayList<>();
  private final BitSet withheld = new BitSet();
  private final TileBuilder tree;
  private final MerkleHash hash = new MerkleHash();
  private final byte[] leafHash = new byte[MerkleHash.BYTES];
  private byte[] tile = new byte[0];
  private long tileIndex = -1;
  private long expected;
  private int named;

  LedgerCheck(
      Database database, String origin, List<String> failures, CaseVerifier.Progress progress) {
    this.database = database;
    this.origin = origin;
    this.failures = failures;
    this.progress = progress;
    this.size = database.number("SELECT coalesce(max(size), 0) FROM checkpoint");
    this.tree = TileBuilder.empty(this::compare);
    database.query(
        "SELECT size, note FROM checkpoint ORDER BY size",
        rows -> {
          while (rows.next()) {
            notes.put(rows.getLong(1), Database.text(rows, 2));
          }
          return notes;
        });
  }

  long size() {
    return size;
  }

  /** The leaves that commit to what is withheld; known once {@link #leaves} is through. */
  BitSet withheld() {
    return withheld;
  }

  long checkpointCount() {
    return notes.size();
  }

  /** A record that does not hash to what its tile says. */
  private record Differing(long seq, String kept, String found) {}

  /** A row on its way from the reading thread to the hashing one. */
  private record Row(long seq, Body body) {}

  /** Bytes of a record; a class of its own because records compare arrays by identity. */
  private static final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  /**
   * Reads every record once; each is held against its stored leaf hash, the whole against the tree.
   */
  void leaves() {
    try (ExecutorService hashing =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        PreparedStatement query = database.prepare("SELECT seq, body FROM record ORDER BY seq");
        ResultSet rows = query.executeQuery()) {
      Optional<Future<?>> running = Optional.empty();
      List<Row> batch = read(rows);
      while (!batch.isEmpty()) {
        List<Row> full = batch;
        if (running.isPresent()) {
          running.get().get();
        }
        running = Optional.of(hashing.submit(() -> hash(full)));
        batch = read(rows);
      }
      if (running.isPresent()) {
        running.get().get();
      }
    } catch (SQLException e) {
      failures.add("case.db: " + CaseException.of("reading records", e).getMessage());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CaseException(CaseException.Matter.MACHINE, "interrupted while verifying");
    }
    if (expected != size) {
      fail("the case has " + expected + " records, its last checkpoint says " + size);
    }
    tree.flush();
  }

  private static List<Row> read(ResultSet rows) throws SQLException {
    List<Row> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH && rows.next()) {
      batch.add(new Row(rows.getLong(1), new Body(Database.bytes(rows, 2))));
    }
    return batch;
  }

  private void hash(List<Row> batch) {
    progress.at("records", expected, size);
    for (Row row : batch) {
      if (row.seq() != expected) {
        fail("record " + expected + " is missing; the next one is " + row.seq());
      }
      byte[] body = row.body().bytes;
      hash.leafInto(body, 0, body.length, leafHash, 0);
      compareLeaf(row.seq());
      tree.append(leafHash);
      expected = row.seq() + 1;
      boolean isPlace = row.seq() >= 0 && row.seq() < size;
      if (isPlace && Withheld.commitment(body).isPresent()) {
        withheld.set(Math.toIntExact(row.seq()));
      }
      if (notes.containsKey(expected)) {
        rootAt.put(expected, tree.root());
        frontier(expected);
      }
    }
  }

  /**
   * With the leaf hash that was stored when the record was: tells which record is not what it was.
   */
  private void compareLeaf(long seq) {
    if (seq >>> 8 != tileIndex) {
      tileIndex = seq >>> 8;
      tile = stored(0, tileIndex);
    }
    int at = (int) (seq & 255) * MerkleHash.BYTES;
    if (tile.length < at + MerkleHash.BYTES) {
      fail("tile " + tileIndex + " of level 0 lacks the leaf hash of record " + seq);
    } else if (differing.size() <= CaseVerifier.NAMED
        && !Arrays.equals(leafHash, 0, MerkleHash.BYTES, tile, at, at + MerkleHash.BYTES)) {
      differing.add(
          new Differing(
              seq,
              CaseVerifier.hex(Arrays.copyOfRange(tile, at, at + MerkleHash.BYTES)),
              CaseVerifier.hex(leafHash)));
    }
  }

  /**
   * With the tile that was stored: a level above 0 that differs while the records agree. Those of
   * level 0 have been compared hash by hash; they are to hold nothing else.
   */
  private void compare(int level, long index, byte[] hashes) {
    byte[] kept = stored(level, index);
    if (level == 0 && kept.length > hashes.length) {
      fail(
          "tile "
              + index
              + " of level 0: expected "
              + hashes.length
              + " bytes, found "
              + kept.length);
    } else if (level > 0 && !Arrays.equals(hashes, kept)) {
      fail("tile " + index + " of level " + level + " is not what its records hash to");
    }
  }

  /**
   * Queried from the hashing thread while the other reads: the driver locks the connection for each
   * call.
   */
  private byte[] stored(int level, long index) {
    return database.query(
        "SELECT hashes FROM tile WHERE level = ? AND no = ?",
        rows -> rows.next() ? Database.bytes(rows, 1) : new byte[0],
        level,
        index);
  }

  /** Every checkpoint's root and signatures; then who signed, against the key that was given. */
  Verification.Signer checkpoints(Optional<String> vkey) {
    List<Signed> keys = keys();
    differing();
    for (Map.Entry<Long, String> entry : notes.entrySet()) {
      long at = entry.getKey();
      try {
        root(at, entry.getValue());
        signatures(at, entry.getValue(), keys);
      } catch (LedgerException e) {
        fail("the checkpoint at size " + at + " cannot be read: " + e.getMessage());
      }
    }
    handOvers(keys);
    return vkey.map(NoteVerifier::parse).map(this::signedBy).orElse(Verification.Signer.UNPROVEN);
  }

  /**
   * A key counts only by what it signed, never by being named: it must have signed a checkpoint of
   * this log, and every hand-over since must be signed by the key before it, see {@link
   * #signatures}.
   */
  private Verification.Signer signedBy(NoteVerifier given) {
    boolean signed =
        notes.values().stream()
            .anyMatch(
                note -> {
                  try {
                    return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8))
                        .check(List.of(given))
                        .holds();
                  } catch (LedgerException e) {
                    return false;
                  }
                });
    return signed ? Verification.Signer.PINNED : Verification.Signer.OTHER;
  }

  /** Where a key took over there must be a checkpoint: it is what the key before it signed. */
  private void handOvers(List<Signed> keys) {
    for (Signed key : keys.subList(Math.min(1, keys.size()), keys.size())) {
      if (!notes.containsKey(key.since())) {
        fail(
            "the key "
                + key.verifier().vkey()
                + " is said to have taken over at size "
                + key.since()
                + ", where there is no checkpoint");
      }
    }
  }

  /**
   * Names the records that do not hash to what their tiles say, or the tiles: where all records
   * together give the root that was signed, it is the tile that changed.
   */
  private void differing() {
    boolean recordsHold = false;
    try {
      byte[] note = notes.getOrDefault(size, "").getBytes(StandardCharsets.UTF_8);
      byte[] signed = Checkpoint.parse(SignedNote.parse(note).text()).root();
      recordsHold = Arrays.equals(signed, rootAt.get(size));
    } catch (LedgerException e) {
      // Named with the checkpoints.
      recordsHold = false;
    }
    for (Differing one : differing) {
      fail(
          (recordsHold
                  ? "tile " + (one.seq() >>> 8) + " of level 0 has another hash for record "
                  : "record ")
              + one.seq()
              + (recordsHold ? "" : " is not what was recorded")
              + ": expected the leaf hash "
              + (recordsHold ? one.found() : one.kept())
              + ", found "
              + (recordsHold ? one.kept() : one.found()));
    }
  }

  private record Signed(NoteVerifier verifier, long since) {}

  private List<Signed> keys() {
    return database.query(
        "SELECT vkey, since FROM signer ORDER BY since",
        rows -> {
          List<Signed> keys = new ArrayList<>();
          while (rows.next()) {
            try {
              keys.add(new Signed(NoteVerifier.parse(Database.text(rows, 1)), rows.getLong(2)));
            } catch (LedgerException e) {
              fail("a signer's key cannot be read: " + e.getMessage());
            }
          }
          return keys;
        });
  }

  private void root(long at, String note) {
    Checkpoint checkpoint =
        Checkpoint.parse(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text());
    byte[] root = rootAt.getOrDefault(at, at == 0 ? MerkleHash.emptyRoot() : new byte[0]);
    if (!checkpoint.origin().equals(origin)) {
      fail(
          "the checkpoint at size "
              + at
              + " is of the log "
              + checkpoint.origin()
              + ", not "
              + origin);
    }
    if (checkpoint.size() != at) {
      fail("the checkpoint stored for size " + at + " says size " + checkpoint.size());
    } else if (!Arrays.equals(root, checkpoint.root())) {
      fail(
          "the checkpoint at size "
              + at
              + " signs the root "
              + CaseVerifier.hex(checkpoint.root())
              + ", the records give "
              + CaseVerifier.hex(root));
    }
  }

  /** The key in force at that size must have signed; where one took over, the one before it too. */
  private void signatures(long at, String text, List<Signed> keys) {
    SignedNote note = SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    List<Signed> inForce = keys.stream().filter(key -> key.since() <= at).toList();
    if (inForce.isEmpty()) {
      fail("no signer is named for the checkpoint at size " + at);
      return;
    }
    Signed current = inForce.getLast();
    requireSignature(at, note, current.verifier());
    if (current.since() == at && inForce.size() > 1) {
      requireSignature(at, note, inForce.get(inForce.size() - 2).verifier());
    }
  }

  private void requireSignature(long at, SignedNote note, NoteVerifier key) {
    if (!note.check(List.of(key)).holds()) {
      fail("the checkpoint at size " + at + " is not signed by " + key.vkey());
    }
  }

  /** The frontier that was stored with a checkpoint: from the last one the next append goes on. */
  private void frontier(long at) {
    byte[] stored =
        database.query(
            "SELECT frontier FROM checkpoint WHERE size = ?",
            rows -> rows.next() ? Database.bytes(rows, 1) : new byte[0],
            at);
    if (!Arrays.equals(stored, tree.frontier().toBytes())) {
      fail("the frontier stored with the checkpoint at size " + at + " is not that of the records");
    }
  }

  private void fail(String failure) {
    named++;
    if (named <= CaseVerifier.NAMED) {
      failures.add("ledger: " + failure);
    } else if (named == CaseVerifier.NAMED + 1) {
      failures.add("ledger: more than " + CaseVerifier.NAMED + " failures; the rest are not named");
    }
  }
}
