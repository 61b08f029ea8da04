package org.davylamp.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.EvidenceRecord;

/**
 * What was committed when it was taken, as far as an access lets it be seen: of the public, and
 * perhaps the withheld, database one transaction each that only reads, and the vaults beside them.
 */
final class Snapshot implements AutoCloseable {
  private final Access access;
  private final Vault publicVault;
  private final Vault withheldVault;
  private final Database database;
  private final Optional<Database> withheld;
  private final Leaves leaves;
  private final Head head;
  private final Statements statements;

  Snapshot(CaseFile file, Access access) {
    this.access = access;
    this.publicVault = file.vault(Access.PUBLIC);
    this.withheldVault = file.vault(Access.RESTRICTED);
    this.database = Database.forReading(file.folder().database());
    // A transaction that only reads holds one snapshot until it ends.
    database.execute("BEGIN");
    this.leaves = new Leaves(database);
    this.head = Head.latest(database);
    this.withheld =
        access != Access.PUBLIC && Files.exists(file.folder().withheldDatabase())
            ? Optional.of(Database.forReading(file.folder().withheldDatabase()))
            : Optional.empty();
    withheld.ifPresent(
        store -> {
          store.execute("BEGIN");
          Orphans.hide(store, head.size());
        });
    this.statements =
        new Statements(database, withheld, head.size(), List.of(publicVault, withheldVault));
  }

  Access access() {
    return access;
  }

  Head head() {
    return head;
  }

  Leaves leaves() {
    return leaves;
  }

  Statements statements() {
    return statements;
  }

  /** The public one first. */
  List<Database> databases() {
    List<Database> all = new ArrayList<>();
    all.add(database);
    withheld.ifPresent(all::add);
    return all;
  }

  long sum(String sql) {
    return databases().stream().mapToLong(store -> store.number(sql)).sum();
  }

  /** The leaves that a query names, in their order if they are in it in each database. */
  List<Long> sequence(String sql, Object... parameters) {
    List<Long> all = new ArrayList<>();
    for (Database store : databases()) {
      all.addAll(store.query(sql, Snapshot::numbers, parameters));
    }
    all.removeIf(seq -> seq >= head.size());
    if (withheld.isPresent()) {
      all.sort(Long::compare);
    }
    return all;
  }

  static List<Long> numbers(ResultSet rows) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    while (rows.next()) {
      numbers.add(rows.getLong(1));
    }
    return numbers;
  }

  Optional<EvidenceRecord> record(long seq) {
    return statements.body(seq).map(EvidenceRecord::parse);
  }

  /** Where the bytes with this hash are, if they are and may be seen. */
  Optional<Path> object(String sha256) {
    return publicVault
        .find(sha256)
        .or(() -> withheld.isPresent() ? withheldVault.find(sha256) : Optional.empty());
  }

  /** The vault that has the object with this hash. */
  Vault vault(String sha256) {
    return publicVault.find(sha256).isPresent() ? publicVault : withheldVault;
  }

  @Override
  public void close() {
    withheld.ifPresent(Database::close);
    database.close();
  }
}
