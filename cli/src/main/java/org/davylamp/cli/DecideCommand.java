package org.davylamp.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Settings;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Decision;
import org.davylamp.evidence.RecordId;
import org.davylamp.findings.audit.Decisions;
import org.davylamp.findings.audit.LineReader;
import org.davylamp.findings.audit.RowResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decide}: what a reviewer decided on a row of a screening. */
@Command(
    name = "decide",
    description =
        "Record what a reviewer decided on a row of a screening. The latest decision holds, all are"
            + " kept, and no row goes away by one. The next screening shows it as long as the row"
            + " and what is found of it are the same, and asks again when they are not.")
final class DecideCommand implements Callable<Integer> {
  private static final String LINE = "line:";

  @Mixin Session session = new Session();

  @Parameters(
      index = "0",
      paramLabel = "SCREENING",
      description = "Its id, some digits that begin it, or 'last'.")
  String screening = "";

  @Parameters(
      index = "1",
      paramLabel = "ROW",
      description = "The row's id, or line:N for the line of the table on which it stands.")
  String row = "";

  @Option(
      names = "--as",
      required = true,
      paramLabel = "DECISION",
      description = "false-positive or confirmed.")
  String as = "";

  @Option(
      names = "--note",
      required = true,
      paramLabel = "T",
      description = "Why. Kept with the screening, restricted as it is.")
  String note = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides (default: DAVYLAMP_ACTOR, or 'recorder').")
  @Nullable String by;

  @Override
  public Integer call() throws IOException {
    Decision.Judgement judgement = Session.option("--as", as, Decision.Judgement::of);
    if (note.isBlank()) {
      throw request("--note: expected a reason, found none");
    }
    if (by != null && by.isBlank()) {
      throw request("--by: expected a name, found none");
    }
    CaseFile file = open();
    CaseReader.Screened found;
    RowResult decided;
    Optional<RecordId> before;
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      found = KeptScreenings.find(reader, screening, Optional.empty());
      decided = row(reader, found);
      before =
          Decisions.of(reader, found.screening().of())
              .on(decided.screened().row(), decided.basis())
              .map(CaseReader.Decided::id);
    }
    RecordId id = record(file, found, decided, judgement, before);
    tell(found, decided, judgement, id);
    return Davylamp.DONE;
  }

  private CaseFile open() {
    Settings settings = Settings.ofEnvironment();
    return CaseFile.open(
        session.directory(),
        by == null
            ? settings
            : new Settings(settings.keys(), settings.clock(), Objects.requireNonNull(by).strip()));
  }

  private static CaseException request(String message) {
    return new CaseException(CaseException.Matter.REQUEST, message + "; nothing was recorded");
  }

  private RowResult row(CaseReader reader, CaseReader.Screened found) throws IOException {
    List<RowResult> named = new ArrayList<>();
    ScreeningHistory.lines(
        KeptScreenings.rows(reader, found),
        line -> {
          RowResult each = LineReader.row(line);
          if (isNamed(each)) {
            named.add(each);
          }
        });
    String called = KeptScreenings.called(found.id());
    if (named.isEmpty()) {
      throw request("expected a row of the screening " + called + ", found '" + row + "'");
    }
    if (named.size() > 1) {
      throw request(
          named.size()
              + " rows of the screening "
              + called
              + " are called '"
              + row
              + "'; name one by its line, such as line:"
              + named.getFirst().screened().line());
    }
    RowResult one = named.getFirst();
    if (one.screened().reasons().isEmpty()) {
      throw request("nothing was found of the row '" + row + "', so there is nothing to decide");
    }
    return one;
  }

  private boolean isNamed(RowResult each) {
    return each.screened().row().equals(row) || (LINE + each.screened().line()).equals(row);
  }

  private RecordId record(
      CaseFile file,
      CaseReader.Screened found,
      RowResult decided,
      Decision.Judgement judgement,
      Optional<RecordId> before) {
    try (Append append = file.append(Access.RESTRICTED)) {
      RecordId id =
          append.add(
              new Decision(
                  found.id(),
                  decided.screened().row(),
                  decided.screened().line(),
                  decided.basis(),
                  judgement,
                  note.strip(),
                  before),
              0);
      append.commit(
          new Append.Deed(
              Act.Deed.DECIDE, Optional.empty(), Optional.empty(), List.of(id), Optional.empty()));
      return id;
    }
  }

  private void tell(
      CaseReader.Screened found, RowResult decided, Decision.Judgement judgement, RecordId id) {
    session
        .people()
        .println(
            decided.screened().row()
                + " ("
                + decided.verdict().words()
                + ", "
                + decided.screened().name()
                + "): decided "
                + judgement.word()
                + ", kept with the screening "
                + KeptScreenings.called(found.id()));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("screening", found.id().hex());
    result.put("row", decided.screened().row());
    result.put("decision", judgement.word());
    result.put("basis", decided.basis());
    result.put("record", id.hex());
    session.result(result);
  }
}
