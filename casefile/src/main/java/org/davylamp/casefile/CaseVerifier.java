package org.davylamp.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.ledger.LedgerException;

/**
 * Checks that a case is what its ledger says: every record against its leaf hash, the tree against
 * every signed checkpoint, every projection against its digest, every exhibit and every withheld
 * body against its hash. Needs the case's files and nothing else. Names each thing that does not
 * agree.
 *
 * <p>Cost: one pass over everything, on two threads; memory does not grow with the case but for one
 * entry for each object of the vault. {@code deep} also makes all projections anew and compares.
 */
public final class CaseVerifier {
  /** Told what is being checked and how far it has come. */
  public interface Progress {
    void at(String what, long done, long of);
  }

  /** More of one kind than this are counted, not named: a wholly damaged case has millions. */
  static final int NAMED = 100;

  private final CaseFile file;
  private final Progress progress;
  private final Map<String, Long> checked = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  public CaseVerifier(CaseFile file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * Verifies.
   *
   * @param vkey a C2SP verifier key that is to have signed, now or before a rotation
   * @param deep whether to make the projections anew as well
   */
  public Verification verify(Optional<String> vkey, boolean deep) {
    try (Database database = Database.forReading(file.folder().database());
        StructureCheck structure = StructureCheck.begin(file.folder().database(), "case.db")) {
      database.execute("BEGIN");
      layout(database, "case.db", CaseFile::layOut);
      LedgerCheck check = new LedgerCheck(database, file.origin(), failures, progress);
      Verification.Signer signer = ledger(check, vkey);
      LayoutCheck beside = new LayoutCheck(database, "case.db", failures);
      attempt("case.db: meta", beside::meta);
      attempt("case.db: signer", beside::signers);
      projections(database, "case.db", deep);
      attempt("vault", () -> vault(database, Access.PUBLIC));
      structure(structure, "case.db");
      attempt("withheld.db", () -> withheld(database, check.withheld(), deep));
      return new Verification(
          java.util.Collections.unmodifiableMap(checked),
          List.copyOf(failures),
          List.copyOf(remarks),
          signer);
    }
  }

  /**
   * Takes a step of verification; that what is damaged cannot even be read is a failure like
   * others, and no reason to leave the rest unchecked.
   */
  private void attempt(String what, Runnable step) {
    try {
      step.run();
    } catch (CaseException e) {
      if (e.matter() == CaseException.Matter.MACHINE) {
        throw e;
      }
      failures.add(what + ": " + e.getMessage());
    } catch (EvidenceException | LedgerException e) {
      failures.add(what + ": " + e.getMessage());
    }
  }

  private void layout(Database database, String name, Consumer<Database> creation) {
    LayoutCheck check = new LayoutCheck(database, name, failures);
    attempt(name, check::header);
    attempt(name, () -> check.schema(creation));
  }

  /** What SQLite found goes before all else: it may be the reason of the rest. */
  private void structure(StructureCheck check, String name) {
    progress.at(name + " structure", 0, 1);
    failures.addAll(0, check.found());
  }

  private Verification.Signer ledger(LedgerCheck check, Optional<String> vkey) {
    attempt("ledger", check::leaves);
    Verification.Signer signer = check.checkpoints(vkey);
    checked.put("records", check.size());
    checked.put("checkpoints", check.checkpointCount());
    return signer;
  }

  private void projections(Database database, String name, boolean deep) {
    ProjectionCheck check = new ProjectionCheck(database, name, failures, progress);
    checked.merge("projection rows", check.digests(), Long::sum);
    checked.merge("full-text pairs", check.fullText(), Long::sum);
    if (deep) {
      boolean isPublic = name.equals("case.db");
      Vault vault = file.vault(isPublic ? Access.PUBLIC : Access.RESTRICTED);
      check.rebuild(
          isPublic
              ? "SELECT seq, body FROM record ORDER BY seq"
              : "SELECT seq, record FROM body ORDER BY seq",
          id -> seq(id),
          vault);
      checked.merge("projections rebuilt", (long) Projection.values().length + 1, Long::sum);
    }
  }

  private Optional<Long> seq(org.davylamp.evidence.RecordId id) {
    try (Database database = Database.forReading(file.folder().database())) {
      return new Leaves(database).seq(id);
    }
  }

  /** Every object that a record names: there, and of the hash it is named by. */
  private void vault(Database database, Access access) {
    Vault vault = file.vault(access);
    Map<String, String> named = new LinkedHashMap<>();
    objects(database, named);
    checked.merge("vault objects", (long) named.size(), Long::sum);
    long done = 0;
    for (Map.Entry<String, String> object : named.entrySet()) {
      progress.at("vault", done++, named.size());
      object(vault, object.getKey(), object.getValue());
    }
    try {
      long strangers =
          vault.objects().stream()
              .filter(path -> !named.containsKey(String.valueOf(path.getFileName())))
              .count();
      if (strangers > 0) {
        remarks.add(
            strangers
                + " object(s) in the vault that no record names: left by an interrupted add,"
                + " harmless");
      }
    } catch (IOException e) {
      failures.add("vault: " + e.getMessage());
    }
  }

  private void object(Vault vault, String sha256, String what) {
    Path path = vault.path(sha256);
    if (!Files.isRegularFile(path)) {
      failures.add("vault object " + sha256 + " (" + what + ") is missing");
      return;
    }
    try {
      String found = Vault.hash(path, size -> {});
      if (!found.equals(sha256)) {
        failures.add(
            "vault object " + sha256 + " (" + what + "): its bytes have the SHA-256 " + found);
      }
    } catch (IOException e) {
      failures.add("vault object " + sha256 + " (" + what + ") cannot be read: " + e.getMessage());
    }
  }

  /** Hash to description, of all objects that records in this database name. */
  private static void objects(Database database, Map<String, String> named) {
    boolean isPublic =
        database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'record'") > 0;
    String body = isPublic ? "record" : "body";
    String column = isPublic ? "body" : "record";
    String exhibits =
        "SELECT exhibit.seq, " + column + " FROM exhibit JOIN " + body + " USING (seq)";
    String acts =
        "SELECT other.seq, "
            + column
            + " FROM other JOIN "
            + body
            + " USING (seq) WHERE kind = 'act'";
    String longValues =
        "SELECT seq, "
            + column
            + " FROM "
            + body
            + " WHERE instr("
            + column
            + ", CAST(',\"longValue\":\"' AS BLOB)) > 0";
    String screenings =
        "SELECT other.seq, "
            + column
            + " FROM other JOIN "
            + body
            + " USING (seq) WHERE kind = 'screening'";
    for (String sql : List.of(exhibits, acts, longValues, screenings)) {
      database.query(
          sql,
          rows -> {
            while (rows.next()) {
              name(named, rows.getLong(1), Database.bytes(rows, 2));
            }
            return named;
          });
    }
  }

  private static void name(Map<String, String> named, long seq, byte[] body) {
    try {
      switch (EvidenceRecord.parse(body)) {
        case org.davylamp.evidence.Exhibit exhibit ->
            named.put(exhibit.sha256(), "exhibit '" + exhibit.name() + "', record " + seq);
        case org.davylamp.evidence.Act act ->
            act.rows().ifPresent(rows -> named.put(rows, "row map of the act at record " + seq));
        case org.davylamp.evidence.Statement statement ->
            statement
                .details()
                .longValue()
                .ifPresent(value -> named.put(value, "long value of record " + seq));
        case org.davylamp.evidence.Screening screening ->
            named.put(screening.results(), "rows of the screening at record " + seq);
        default -> {}
      }
    } catch (EvidenceException e) {
      // The record's own check has named it already.
      return;
    }
  }

  private void withheld(Database database, BitSet expected, boolean deep) {
    if (!Files.exists(file.folder().withheldDatabase())) {
      return;
    }
    try (Database store = Database.forReading(file.folder().withheldDatabase());
        StructureCheck structure =
            StructureCheck.begin(file.folder().withheldDatabase(), "withheld.db")) {
      store.execute("BEGIN");
      layout(store, "withheld.db", WithheldStore::create);
      attempt("withheld.db", () -> commitments(database, store, expected));
      long orphans = Orphans.count(store, Head.latest(database).size());
      if (orphans > 0) {
        remarks.add(
            "withheld.db: "
                + orphans
                + " bodies of an add that was interrupted; they are not part of the case, and the"
                + " next add of what is not public drops them"
                + (deep ? "; its projections were not rebuilt" : ""));
      }
      projections(store, "withheld.db", deep && orphans == 0);
      attempt("withheld vault", () -> vault(store, Access.RESTRICTED));
      structure(structure, "withheld.db");
    }
  }

  /**
   * Every body that is held against the commitment in its leaf.
   *
   * @param expected the leaves that are commitments
   */
  private void commitments(Database database, Database store, BitSet expected) {
    Leaves leaves = new Leaves(database);
    long size = Head.latest(database).size();
    try (PreparedStatement query =
            store.prepare(
                "SELECT seq, nonce, record FROM body WHERE seq < " + size + " ORDER BY seq");
        ResultSet rows = query.executeQuery()) {
      long count = 0;
      while (rows.next()) {
        long seq = rows.getLong(1);
        Optional<String> committed = leaves.body(seq).flatMap(Withheld::commitment);
        String found = Withheld.commitment(Database.bytes(rows, 2), Database.bytes(rows, 3));
        if (committed.isEmpty() || !committed.get().equals(found)) {
          failures.add(
              "withheld.db: the body of record "
                  + seq
                  + " does not open its commitment; expected "
                  + committed.orElse("a commitment in the ledger")
                  + ", found "
                  + found);
        }
        count++;
        expected.clear((int) seq);
      }
      checked.put("withheld bodies", count);
      expected.stream()
          .limit(NAMED)
          .forEach(seq -> failures.add("withheld.db: the body of record " + seq + " is missing"));
    } catch (SQLException e) {
      failures.add("withheld.db: " + CaseException.of("reading bodies", e).getMessage());
    }
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
