package org.davylamp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Vault;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Screening;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.ScreenedTable;

/**
 * The screenings that a case holds. Whom a business buys from is confidential, so all of it is
 * restricted: record, rows, act. Neither exports nor the dossier nor a search that is not for what
 * is restricted have it.
 */
final class KeptScreenings {
  private static final String LAST = "last";
  private static final int SHORTEST = 4;
  private static final int SHOWN = 12;

  private KeptScreenings() {}

  /** As people call it: enough digits to find it again. */
  static String called(RecordId id) {
    return id.hex().substring(0, SHOWN);
  }

  /**
   * Finds one by its id, by digits that begin it and no other, or as the last one.
   *
   * @param kind of rows that {@code last} is of; empty for any
   * @throws CaseException if there is none, or several
   */
  static CaseReader.Screened find(CaseReader reader, String named, Optional<String> kind) {
    List<CaseReader.Screened> all = reader.screenings();
    String digits = named.toLowerCase(Locale.ROOT);
    List<CaseReader.Screened> found =
        named.equals(LAST)
            ? all.stream()
                .filter(each -> kind.isEmpty() || kind.get().equals(each.screening().of()))
                .reduce((first, second) -> second)
                .stream()
                .toList()
            : all.stream().filter(each -> each.id().hex().startsWith(digits)).toList();
    if (found.size() == 1 && (named.equals(LAST) || digits.length() >= SHORTEST)) {
      return found.getFirst();
    }
    throw new CaseException(
        CaseException.Matter.REQUEST,
        "expected the id of a screening of this case, "
            + SHORTEST
            + " or more digits that begin it and no other, or 'last', found '"
            + named
            + "'"
            + (found.size() > 1 ? ", which begins " + found.size() : "")
            + (all.isEmpty()
                ? "; the case holds no screening"
                : "; 'davylamp screen --history' lists them")
            + "; nothing was done");
  }

  /** Where its rows are. */
  static Path rows(CaseReader reader, CaseReader.Screened screened) {
    return reader
        .object(screened.screening().results())
        .orElseThrow(
            () ->
                new CaseException(
                    CaseException.Matter.INTEGRITY,
                    "the vault has lost the rows of the screening "
                        + called(screened.id())
                        + "; 'davylamp verify' tells more"));
  }

  /**
   * Records a screening; one that came to the same, of the same table against the same, is found
   * again instead.
   *
   * @return its id, and whether it is new
   */
  static Recorded record(CaseFile file, ScreenedTable table, Results results) throws IOException {
    Path rows = Files.createTempFile("davylamp-rows", ".jsonl");
    try {
      Screening screening = screening(table, results, write(results, rows));
      Optional<RecordId> before = before(file, screening);
      if (before.isPresent()) {
        return new Recorded(before.get(), false);
      }
      try (Append append = file.append(Access.RESTRICTED);
          InputStream in = Files.newInputStream(rows);
          Vault.Staged staged = append.vault().stage(in, done -> {})) {
        append.keep(staged);
        RecordId id = append.add(screening, 0);
        append.commit(
            new Append.Deed(
                Act.Deed.SCREEN,
                Optional.empty(),
                Optional.empty(),
                List.of(id),
                Optional.empty()));
        return new Recorded(id, true);
      }
    } finally {
      Files.deleteIfExists(rows);
    }
  }

  /** A screening's record, and whether it was made just now. */
  record Recorded(RecordId id, boolean isNew) {}

  private static Screening screening(ScreenedTable table, Results results, String sha256) {
    SortedMap<String, Long> counts = new TreeMap<>();
    results.counts().forEach((verdict, count) -> counts.put(verdict.word(), count));
    return new Screening(
        table.what(), table.input(), table.file(), counts, sha256, table.checked());
  }

  /** Where the ledger stood does not count: it grows with each screening. */
  private static Optional<RecordId> before(CaseFile file, Screening screening) {
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      return reader.screenings().stream()
          .filter(each -> isSame(each.screening(), screening))
          .map(CaseReader.Screened::id)
          .reduce((first, second) -> second);
    }
  }

  private static boolean isSame(Screening one, Screening other) {
    return one.of().equals(other.of())
        && one.input().equals(other.input())
        && one.file().equals(other.file())
        && one.results().equals(other.results())
        && one.checked().isOfTheSame(other.checked());
  }

  private static String write(Results results, Path to) throws IOException {
    MessageDigest sha256 = sha256();
    try (OutputStream out =
        new DigestOutputStream(
            new java.io.BufferedOutputStream(Files.newOutputStream(to), 1 << 16), sha256)) {
      results.lines(
          line -> {
            out.write(line);
            out.write('\n');
          });
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
