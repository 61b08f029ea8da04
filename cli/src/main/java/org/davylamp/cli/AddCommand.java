package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Reliability;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.FormatReader;
import org.davylamp.exchange.lists.OfficialList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add}: registers files and reads what they say. */
@Command(
    name = "add",
    description =
        "Add files to the case: each becomes a source and an exhibit, and what it says becomes"
            + " statements. Formats are found by content. A FILE.source.json beside a file"
            + " describes its source. Each file is wholly in or wholly out; the same file twice"
            + " changes nothing.")
final class AddCommand implements Callable<Integer> {
  /** Of more files beside one, only the number is told. */
  private static final int MOST_NAMED = 4;

  @Mixin Session session = new Session();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to add.")
  List<Path> files = List.of();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description =
          "Read as this format; 'list' registers a reference list whole, 'file' keeps without reading.")
  @Nullable String format;

  @Option(
      names = "--reliability",
      paramLabel = "A-F",
      description = "Of the sources (Admiralty code).")
  @Nullable String reliability;

  @Option(
      names = "--credibility",
      paramLabel = "1-6",
      description = "Of statements that have none of their own.")
  @Nullable String credibility;

  @Option(
      names = "--access",
      paramLabel = "LEVEL",
      description = "public, restricted or sealed (default: public).")
  String access = "public";

  @Option(
      names = "--reread",
      description = "Read again what is held already: a newer reader may find more.")
  boolean reread;

  @Override
  public Integer call() throws IOException {
    Addition.Wishes wishes =
        new Addition.Wishes(
            Optional.ofNullable(format),
            Optional.ofNullable(reliability)
                .map(grade -> Session.option("--reliability", grade, Reliability::of)),
            Optional.ofNullable(credibility)
                .map(grade -> Session.option("--credibility", grade, Credibility::of)),
            Session.option("--access", access, Access::of),
            reread);
    if (wishes.access() == Access.SEALED) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "sealing does not exist yet: sealed sources cannot be added; nothing was recorded");
    }
    CaseFile file = session.open();
    files.forEach(AddCommand::requireFile);
    List<Map<String, Object>> results = new ArrayList<>();
    try (ProgressBar progress = session.progress()) {
      Addition addition = new Addition(file, wishes, progress);
      for (Path path : ordered(addition)) {
        Addition.Report report = addition.add(path);
        progress.clear();
        print(report);
        results.add(json(report));
      }
    }
    session.result(results);
    return Davylamp.DONE;
  }

  /** All are looked for before the first is read: a slip of the pen leaves nothing half done. */
  private static void requireFile(Path path) {
    if (!Files.isRegularFile(path)) {
      String found = Files.isDirectory(path) ? "a folder" : "nothing there";
      throw new BadInput(
          path.toString(), 0, "expected a file, found " + found + "; nothing was added");
    }
  }

  /** What others refer to is read first, whatever order the files were given in. */
  private List<Path> ordered(Addition addition) throws IOException {
    record Ranked(Path path, int rank) {}
    List<Ranked> ranked = new ArrayList<>();
    for (Path path : files) {
      ranked.add(new Ranked(path, addition.reader(path).map(FormatReader::rank).orElse(0)));
    }
    ranked.sort(Comparator.comparingInt(Ranked::rank));
    return ranked.stream().map(Ranked::path).toList();
  }

  private static String read(Addition.Report report) {
    return report.format().equals(Addition.KEPT)
        ? "kept as an exhibit, not read"
        : String.format(
            Locale.ROOT, "%,d statements (%,d new records)", report.statements(), report.records());
  }

  static String registered(OfficialList list) {
    return counted(list) + passedOver(list);
  }

  private static String counted(OfficialList list) {
    String date = list.date().map(" of "::concat).orElse("");
    if (list.entries() == 0) {
      return "registered as a list"
          + date
          + ", its entries not counted: its form is not known here";
    }
    return String.format(
        Locale.ROOT,
        "registered as a list%s of %,d entries (%s)",
        date,
        list.entries(),
        list.counts().entrySet().stream()
            .map(kind -> String.format(Locale.ROOT, "%s %,d", kind.getKey(), kind.getValue()))
            .collect(Collectors.joining(", ")));
  }

  /** What a reader of the list will not find in it, or find twice. */
  private static String passedOver(OfficialList list) {
    List<String> said = new ArrayList<>();
    if (list.unnamed() > 0) {
      said.add(String.format(Locale.ROOT, "%,d without a name", list.unnamed()));
    }
    if (list.repeated() > 0) {
      said.add(String.format(Locale.ROOT, "%,d with an id that stood before", list.repeated()));
    }
    if (list.unattached() > 0) {
      said.add(
          String.format(
              Locale.ROOT, "%,d rows beside it that belong to no entry", list.unattached()));
    }
    return said.isEmpty() ? "" : "; among them " + String.join(", ", said);
  }

  /** What became of a file, without its name. */
  static String line(Addition.Report report) {
    return switch (report.outcome()) {
      case ADDED -> report.list().map(AddCommand::registered).orElseGet(() -> read(report));
      case REREAD -> String.format(Locale.ROOT, "read again: %,d new records", report.records());
      case UNCHANGED -> "already in the case: nothing changed";
      case AMENDED -> "already in the case: its source's description was amended";
    };
  }

  private void print(Addition.Report report) {
    String line = line(report) + with(report.beside());
    session
        .people()
        .printf("%s  [%s, source %s]  %s%n", report.file(), report.format(), report.source(), line);
  }

  private static String with(List<String> beside) {
    return beside.isEmpty()
        ? ""
        : beside.size() > MOST_NAMED
            ? String.format(Locale.ROOT, ", with %d files beside it", beside.size())
            : ", with " + String.join(", ", beside);
  }

  static Map<String, Object> json(Addition.Report report) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", report.file().toString());
    result.put("format", report.format());
    result.put("sha256", report.sha256());
    result.put("source", report.source());
    result.put("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
    result.put("statements", report.statements());
    result.put("records", report.records());
    report
        .list()
        .ifPresent(
            list -> {
              list.date().ifPresent(date -> result.put("date", date));
              result.put("entries", list.counts());
              result.put("unnamed", list.unnamed());
              result.put("repeated", list.repeated());
              result.put("unattached", list.unattached());
            });
    if (!report.beside().isEmpty()) {
      result.put("beside", report.beside());
    }
    return result;
  }
}
