package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseVerifier;
import org.davylamp.casefile.Settings;
import org.davylamp.casefile.Verification;
import org.davylamp.dossier.Dossier;
import org.davylamp.findings.Analyses;
import org.davylamp.findings.Assessment;
import org.davylamp.ledger.Failure;
import org.davylamp.ledger.LedgerVerifier;
import org.davylamp.ledger.NoteVerifier;
import org.davylamp.ledger.TileDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether a case or an export is what it was signed to be. */
@Command(
    name = "verify",
    description =
        "Verify a case, a dossier or an export from its files alone: hashes, tree, signatures,"
            + " projections. Exits 4, naming each thing, if something is not what it was.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A case, a dossier, a tlog export or an exported file (default: the case).")
  @Nullable Path path;

  @Option(
      names = "--key",
      paramLabel = "VKEY",
      description = "The public key that is to have signed.")
  @Nullable String key;

  @Option(names = "--deep", description = "Also make projections and findings anew and compare.")
  boolean deep;

  @Override
  public Integer call() throws IOException {
    Path target = path == null ? session.directory() : path;
    Optional.ofNullable(key).ifPresent(one -> Session.option("--key", one, NoteVerifier::parse));
    if (Files.isRegularFile(target)) {
      return file(target);
    }
    if (Files.exists(target.resolve(TileDirectory.CHECKPOINT))) {
      return log(target);
    }
    if (Files.exists(target.resolve("case.db"))
        || !(Files.exists(target.resolve(Sums.NAME)) || Dossier.is(target))) {
      return verifyCase(target);
    }
    return files(target);
  }

  /** A folder of files with their sums; a dossier's pages are these and no others. */
  private Integer files(Path target) throws IOException {
    Map<String, String> sums = Sums.read(target);
    List<String> failures = new ArrayList<>(Sums.failures(target, sums));
    boolean dossier = Dossier.is(target);
    if (sums.isEmpty()) {
      failures.add(Sums.NAME + ": expected the sums of the files here, found none");
    } else if (dossier) {
      failures.addAll(Sums.unnamed(target, sums));
    }
    Map<String, Object> checked = new LinkedHashMap<>();
    checked.put("files", (long) sums.size());
    return report(
        dossier ? "dossier" : "sums",
        checked,
        failures,
        List.of(),
        "files agree with " + Sums.NAME);
  }

  private Integer verifyCase(Path target) {
    CaseFile file = CaseFile.open(target, Settings.ofEnvironment());
    try (ProgressBar progress = session.progress()) {
      Verification found =
          new CaseVerifier(file, progress::at).verify(Optional.ofNullable(key), deep);
      List<String> failures = new ArrayList<>(found.failures());
      Map<String, Object> checked = new LinkedHashMap<>(found.checked());
      if (found.signer() == Verification.Signer.OTHER) {
        failures.add("ledger: " + found.signer().words());
      }
      if (deep) {
        progress.at("drawing conclusions again", 0, 0);
        Assessment.Comparison again = Assessment.compare(file, Analyses.all());
        checked.put("findings drawn again", again.findings());
        failures.addAll(again.disagreements());
      }
      progress.clear();
      return report("case", checked, failures, found.remarks(), found.signer().words());
    }
  }

  private Integer log(Path target) throws IOException {
    LedgerVerifier verifier = LedgerVerifier.of(target);
    if (key != null) {
      verifier = verifier.trusting(List.of(NoteVerifier.parse(key)));
    }
    org.davylamp.ledger.Verification found = verifier.verify();
    Map<String, Object> checked = new LinkedHashMap<>();
    checked.put("entries", found.checked().entries());
    checked.put("tiles", found.checked().tiles());
    Map<String, String> sums = Sums.read(target);
    checked.put("files in " + Sums.NAME, (long) sums.size());
    List<String> failures = new ArrayList<>();
    if (found instanceof org.davylamp.ledger.Verification.Failed failed) {
      for (Failure failure : failed.failures()) {
        failures.add(failure.file() + ": " + failure.sentence());
      }
    }
    failures.addAll(Sums.failures(target, sums));
    return report("log", checked, failures, List.of(), found.summary());
  }

  private Integer file(Path target) throws IOException {
    Path folder = target.toAbsolutePath().normalize().resolveSibling("");
    String name = target.getFileName().toString();
    Map<String, String> sums = Sums.read(folder);
    if (!sums.containsKey(name)) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected a case, an export or a file that the "
              + Sums.NAME
              + " beside it names, found "
              + target);
    }
    return report(
        "file",
        new LinkedHashMap<>(Map.of("files", 1L)),
        Sums.failures(folder, Map.of(name, sums.get(name))),
        List.of(),
        "agrees with " + Sums.NAME);
  }

  private Integer report(
      String what,
      Map<String, Object> checked,
      List<String> failures,
      List<String> remarks,
      String verdict) {
    checked.forEach(
        (thing, count) ->
            session.people().printf(Locale.ROOT, "  %,12d  %s checked%n", (Long) count, thing));
    remarks.forEach(remark -> session.people().println("  note: " + remark));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("verified", what);
    result.put("checked", checked);
    result.put("failures", failures);
    result.put("remarks", remarks);
    result.put("holds", failures.isEmpty());
    result.put("verdict", failures.isEmpty() ? verdict : failures(failures.size()));
    session.result(result);
    if (failures.isEmpty()) {
      session.people().println("verified: " + verdict);
      return Davylamp.DONE;
    }
    failures.forEach(failure -> session.err().println("  FAILED  " + failure));
    throw new NotVerified("not verified: " + failures(failures.size()) + "; nothing was changed");
  }

  private static String failures(int number) {
    return number + (number == 1 ? " failure" : " failures");
  }
}
