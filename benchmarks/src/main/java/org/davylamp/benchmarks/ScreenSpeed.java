package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.davylamp.exchange.rows.Row;
import org.davylamp.exchange.rows.Rows;

/**
 * How long {@code screen} takes for a file of shipments ({@link GeneratedShipments}), as users
 * start it: by the launcher of the checkout in which this is run, from its start to the results on
 * disk, on the UN's and the US list in the folder {@code DAVYLAMP_DATA} and the bundled case. One
 * run of few rows goes before, so that the case and the indexes of the lists are kept, as they are
 * for anybody who screens twice. Reading the rows without judging them is timed as well, in this
 * process. Run it on an idle machine.
 *
 * <p>Arguments: rows (default 1,000,000); {@code --keep FOLDER} leaves the file, the results and
 * what the process said there; what follows {@code --java} are more options of its virtual machine.
 * Processor time and memory are read from Linux's {@code /proc}; elsewhere they are 0.
 */
public final class ScreenSpeed {
  private static final double LIMIT = 60;
  private static final double TICKS_PER_SECOND = 100;

  private final ScreeningProcess process;

  private ScreenSpeed(Path folder) {
    process = new ScreeningProcess(folder);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> options = List.of(arguments);
    int rows =
        options.isEmpty() || options.getFirst().startsWith("--")
            ? 1_000_000
            : Integer.parseInt(options.getFirst());
    int java = options.indexOf("--java");
    List<String> virtual = java < 0 ? List.of() : options.subList(java + 1, options.size());
    int keep = options.indexOf("--keep");
    Path folder =
        keep < 0
            ? Files.createTempDirectory("davylamp-speed")
            : Files.createDirectories(Path.of(options.get(keep + 1)).toAbsolutePath());
    try {
      new ScreenSpeed(folder).run(rows, virtual);
    } finally {
      if (keep < 0) {
        ScreeningQuality.drop(folder);
      }
    }
  }

  private void run(int rows, List<String> virtual) throws Exception {
    Path few = process.folder().resolve("few.csv");
    new GeneratedShipments().write(few, 100);
    process.build();
    process.launch("shipments", few, process.folder().resolve("few.jsonl"), List.of()).waitFor();
    Path table = process.folder().resolve("shipments.csv");
    new GeneratedShipments().write(table, rows);
    System.out.printf(Locale.ROOT, "%,d rows, %.0f MB%n", rows, Files.size(table) / 1e6);
    reading(table);
    Path out = process.folder().resolve("out.jsonl");
    long begun = System.nanoTime();
    Process screening = process.launch("shipments", table, out, virtual);
    Watched watched = Watched.until(screening);
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (screening.exitValue() != 0) {
      throw new IOException(process.said());
    }
    System.out.printf(
        Locale.ROOT,
        "screened: %.1f s, %,.0f rows/s; %.1f s of processors, %.0f MB resident at most; / limit of"
            + " %.0f s: %.2f%n",
        seconds,
        rows / seconds,
        watched.processor,
        watched.megabytes,
        LIMIT,
        seconds / LIMIT);
    verdicts(out);
  }

  /** Twice, the second time warm, on one thread. */
  private static void reading(Path table) throws IOException {
    for (String state : List.of("cold", "warm")) {
      long begun = System.nanoTime();
      Rows rows;
      try (var in = Files.newInputStream(table)) {
        rows = Rows.read(in, "table", Rows.Kind.SHIPMENTS, Map.of(), ScreenSpeed::taken);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "read alone, %s: %.1f s, %,.0f rows/s%n",
          state,
          seconds,
          rows.rows() / seconds);
    }
  }

  private static void taken(Row row) {
    if (row.line() == 0) {
      throw new IllegalStateException(HexFormat.of().toHexDigits(row.hashCode()));
    }
  }

  private static void verdicts(Path out) throws IOException {
    Map<String, Long> verdicts = new TreeMap<>();
    try (Stream<String> lines = Files.lines(out)) {
      lines.forEach(
          line -> {
            int at = line.indexOf("\"verdict\":\"") + 11;
            verdicts.merge(line.substring(at, line.indexOf('"', at)), 1L, Long::sum);
          });
    }
    System.out.printf(
        Locale.ROOT, "verdicts: %s; %.0f MB of results%n", verdicts, Files.size(out) / 1e6);
  }

  /** What a process takes, looked at while it runs. */
  private static final class Watched {
    private double processor;
    private double megabytes;

    static Watched until(Process process) throws IOException, InterruptedException {
      Watched watched = new Watched();
      Path at = Path.of("/proc", String.valueOf(process.pid()));
      while (!process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        watched.look(at);
      }
      return watched;
    }

    private void look(Path at) throws IOException {
      try {
        String stat = Files.readString(at.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        processor = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        Files.readString(at.resolve("status"))
            .lines()
            .filter(line -> line.startsWith("VmHWM:"))
            .findFirst()
            .ifPresent(line -> megabytes = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
      } catch (java.nio.file.NoSuchFileException e) {
        // It has ended, or this is no Linux.
      }
    }
  }
}
