package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.Settings;
import org.davylamp.exchange.rows.ColumnMap;
import org.davylamp.exchange.rows.Rows;
import org.davylamp.findings.screening.ListSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code screen}: holds a table of somebody's business against lists, measures and the case. */
@Command(
    name = "screen",
    description =
        "Screen suppliers, shipments or ships: per row a verdict, the worst first, with reasons,"
            + " what they rest on, the path with its sources, what to ask and what would change the"
            + " verdict. Nobody is cleared: of a row without a reason it is said that nothing was"
            + " found in what was checked. Without a case the bundled one is read. No private"
            + " person is screened for origin here, and none should be.")
final class ScreenCommand implements Callable<Integer> {
  private static final int MOST_HOPS = 16;

  @Mixin Session session = new Session();

  @Option(
      names = "--suppliers",
      paramLabel = "FILE",
      description =
          "A table of suppliers: id, name, alias, country, address, registrationNumber, products;"
              + " - for standard input.")
  @Nullable Path suppliers;

  @Option(
      names = "--shipments",
      paramLabel = "FILE",
      description =
          "A table of shipments: id, date, hs, description, origin, portOfLoading, portOfDischarge,"
              + " vessel, imo, consignor, consignee, quantity, unit, value, currency.")
  @Nullable Path shipments;

  @Option(
      names = "--vessels",
      paramLabel = "FILE",
      description = "A table of ships: id, name, imo, mmsi, flag.")
  @Nullable Path vessels;

  @Option(
      names = "--recorded",
      paramLabel = "SCREENING",
      description =
          "Write a screening of the case again, with what was decided since: its id, or 'last'.")
  @Nullable String recorded;

  @Option(names = "--history", description = "List the screenings that the case holds.")
  boolean history;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      arity = "1",
      description =
          "Where to: a table if the name ends with .csv, a report if it ends with .html, else a JSON"
              + " object for each row; - for standard output. May be given several times.")
  List<Path> outs = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day whose lists and links count, and on which suppliers and ships are judged"
              + " (default: today). A shipment is judged on its own date.")
  @Nullable String asOf;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "Which column of the table is which: a line each, 'their column = ours', or '= -' for one"
              + " that is not to be read.")
  @Nullable Path map;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Lists to search, whatever their form. Without it, those that the case holds.")
  List<Path> lists = List.of();

  @Option(
      names = "--max-hops",
      paramLabel = "N",
      description = "How many links a path may have (default: 4).")
  int hops = 4;

  @Option(
      names = "--since",
      paramLabel = "SCREENING",
      description =
          "Write only what is new since a screening of the case (its id, or 'last') or since a file"
              + " of results (.jsonl).")
  @Nullable String since;

  @Option(names = "--no-record", description = "Do not record the screening in the case.")
  boolean noRecord;

  @Option(
      names = "--no-cache",
      description = "Keep no index of the lists, and use none that was kept.")
  boolean noCache;

  @Override
  public Integer call() throws IOException {
    requireSense();
    OutFile.require(outs, inputs());
    if (history) {
      new ScreeningHistory(session).print();
    } else if (recorded != null) {
      new ScreeningHistory(session).write(recorded, outs);
    } else {
      screen();
    }
    return Davylamp.DONE;
  }

  private void screen() throws IOException {
    Thread.ofPlatform().daemon().start(ListSearch::readTables);
    ScreenWishes wishes = wishes();
    try (ProgressBar progress = session.progress();
        OpenedCase opened = OpenedCase.of(session, progress)) {
      new ScreenRun(session, opened, wishes, progress)
          .screen(new ScreeningSummary(session, outs)::tell);
    }
  }

  private Stream<Path> tables() {
    return Stream.of(
            Optional.ofNullable(suppliers),
            Optional.ofNullable(shipments),
            Optional.ofNullable(vessels))
        .flatMap(Optional::stream);
  }

  /** Every file that is read. */
  private List<Path> inputs() {
    Stream<Path> others =
        Stream.of(Optional.ofNullable(map), Optional.ofNullable(since).map(Path::of))
            .flatMap(Optional::stream);
    return Stream.of(tables(), others, lists.stream()).flatMap(each -> each).toList();
  }

  private void requireSense() {
    long tasks = tables().count() + (history ? 1 : 0) + (recorded == null ? 0 : 1);
    if (tasks != 1) {
      throw request(
          "expected one of --suppliers, --shipments, --vessels, --recorded and --history, found "
              + (tasks == 0 ? "none" : "several"));
    }
    if (hops < 0 || hops > MOST_HOPS) {
      throw request("--max-hops: expected 0 to " + MOST_HOPS + ", found " + hops);
    }
    if (outs.stream().filter(ScreeningOutputs::isStandardOutput).count() > 1) {
      throw request("--out: expected one '-', found several; standard output is one file");
    }
    if (outs.stream().map(Path::toAbsolutePath).distinct().count() < outs.size()) {
      throw request("--out: expected files that differ, found one of them twice");
    }
    if (!history && outs.isEmpty()) {
      throw request("missing --out FILE");
    }
    if (session.json() && outs.stream().anyMatch(ScreeningOutputs::isStandardOutput)) {
      throw request("expected --json or --out -, found both; standard output is for one of them");
    }
  }

  static CaseException request(String message) {
    return new CaseException(CaseException.Matter.REQUEST, message + "; nothing was written");
  }

  private ScreenWishes wishes() throws IOException {
    return new ScreenWishes(
        kind(),
        tables().findFirst().orElseThrow(),
        outs,
        day(),
        lists,
        hops,
        renamed(),
        Optional.ofNullable(since),
        !noRecord,
        !noCache);
  }

  private Rows.Kind kind() {
    return suppliers != null
        ? Rows.Kind.SUPPLIERS
        : shipments != null ? Rows.Kind.SHIPMENTS : Rows.Kind.VESSELS;
  }

  private Map<String, String> renamed() throws IOException {
    if (map == null) {
      return Map.of();
    }
    try (QueryInput in = QueryInput.open("--map", map)) {
      return ColumnMap.read(in, in.name(), kind());
    }
  }

  private LocalDate day() {
    if (asOf == null) {
      return LocalDate.ofInstant(Settings.ofEnvironment().clock().instant(), ZoneOffset.UTC);
    }
    long day = Session.option("--as-of", Objects.requireNonNull(asOf), ListsCommand::day);
    if (day == Long.MAX_VALUE) {
      throw request("--as-of: expected a day, found '" + asOf + "', which has no end");
    }
    return LocalDate.ofEpochDay(day);
  }
}
