package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.davylamp.ledger.LedgerException;

/**
 * A small case with one of everything: public and restricted files with row maps, a value longer
 * than a record, a judgement, a correction, a withdrawn source, a rotated key, a tile above the
 * lowest level, several checkpoints.
 */
record SmallCase(CaseFile file, Settings settings) {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  /** Enough that the ledger has a tile of level 1. */
  private static final int MINES = 132;

  static Settings settings(Path keys) {
    return new Settings(new SigningKeys(keys), CLOCK, "tester");
  }

  static SmallCase create(Path folder) {
    Settings settings = settings(folder.resolve("keys"));
    CaseFile file = CaseFile.create(folder.resolve("case"), "A small case", settings);
    SmallCase small = new SmallCase(file, settings);
    small.report();
    small.interview();
    small.judgements();
    file.rotateKey();
    small.article();
    return small;
  }

  private void report() {
    try (Append append = file.append(Access.PUBLIC)) {
      RecordId source = exhibit(append, "report", Access.PUBLIC, "mines.txt");
      for (int i = 0; i < MINES; i++) {
        append.add(
            Statement.of("mine-" + i, "Company", "name", "Mine No. " + i + " 광산", source), i + 2);
      }
      append.add(Statement.of("owner", "Ownership", "asset", "mine-1", source), MINES + 2);
      append.add(Statement.of("mine-0", "Company", "notes", "x".repeat(70_000), source), MINES + 3);
      commitFile(append, "mines.txt");
    }
  }

  private void interview() {
    try (Append append = file.append(Access.RESTRICTED)) {
      RecordId source = exhibit(append, "interview-7", Access.RESTRICTED, "interview.txt");
      append.add(Statement.of("village", "Company", "name", "Secretville 비밀", source), 2);
      append.add(Statement.of("village", "Company", "notes", "s".repeat(66_000), source), 3);
      append.add(Statement.of("relation", "Ownership", "asset", "village", source), 4);
      commitFile(append, "interview.txt");
    }
  }

  private void judgements() {
    try (Append append = file.append(Access.PUBLIC)) {
      append.add(
          Resolution.on("mine-2", "mine-1", Judgement.SAME, Optional.empty(), Optional.empty()), 0);
      append.add(
          Resolution.on(
              "mine-3", "mine-4", Judgement.DIFFERENT, Optional.empty(), Optional.empty()),
          0);
      append.commit(Append.Deed.of(Act.Deed.RESOLVE));
    }
  }

  private void article() {
    try (Append append = file.append(Access.PUBLIC)) {
      RecordId source = append.declare(Source.of("article", SourceType.REPORT, "An article"));
      RecordId wrong = append.add(Statement.of("mine-5", "Company", "name", "Mnie", source), 0);
      append.add(
          new Statement(
              "mine-5",
              "Company",
              "name",
              "Mine",
              source,
              StatementDetails.NONE.superseding(wrong)),
          0);
      append.commit(
          new Append.Deed(
              Act.Deed.WITHDRAW,
              Optional.empty(),
              Optional.empty(),
              java.util.List.of(append.cited("report").orElseThrow()),
              Optional.of("asked to")));
    }
  }

  private static RecordId exhibit(Append append, String key, Access access, String name) {
    RecordId source = append.declare(Source.of(key, SourceType.REPORT, key).with(access));
    byte[] bytes = bytes(name);
    try (Vault.Staged staged = append.vault().stage(bytes)) {
      append.add(new Exhibit(staged.sha256(), staged.size(), name, "file", source), 0);
      append.keep(staged);
    }
    return source;
  }

  private static void commitFile(Append append, String name) {
    try (Vault.Staged staged = append.vault().stage(bytes(name))) {
      append.commit(
          new Append.Deed(
              Act.Deed.ADD,
              Optional.of("file/1"),
              Optional.of(staged.sha256()),
              java.util.List.of(),
              Optional.empty()));
    }
  }

  private static byte[] bytes(String name) {
    return ("The bytes of " + name).getBytes(StandardCharsets.UTF_8);
  }

  /** What verification says of the case in a folder: its failures, or nothing if all is well. */
  static String verify(Path directory, Settings settings, boolean deep) {
    try {
      CaseFile opened = CaseFile.open(directory, settings);
      Verification found =
          new CaseVerifier(opened, (what, done, of) -> {}).verify(Optional.empty(), deep);
      return String.join("\n", found.failures());
    } catch (CaseException e) {
      if (e.matter() == CaseException.Matter.INTEGRITY) {
        return String.valueOf(e.getMessage());
      }
      throw new AssertionError("not told as damage: " + e.matter() + " " + e.getMessage(), e);
    } catch (LedgerException | EvidenceException e) {
      throw new AssertionError("not told as damage: " + e, e);
    }
  }

  String verify() {
    return verify(file.directory(), settings, false);
  }
}
