package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How long a person waits for the first answer of {@code ./davylamp match}: whole processes, from
 * the shell's start to the file of hits, on the lists in the folder {@code DAVYLAMP_DATA}. Cold is
 * without any index of the lists, kept with those of the run before. In turn with each runs {@code
 * ./davylamp --version}, the least that any command takes. Build once by {@code ./davylamp --help}
 * before; run it on an idle machine.
 *
 * <p>Arguments: runs (default 5) and the launcher (default {@code ./davylamp}). Processor time is
 * read from Linux's {@code /proc}; elsewhere it is 0.
 */
public final class MatchStart {
  private static final double COLD_LIMIT = 3;
  private static final double KEPT_LIMIT = 1;
  private static final double TICKS_PER_SECOND = 100;

  /** Of this process in {@code /proc/self/stat}, after the parenthesis: of ended children. */
  private static final int CHILDREN_USER = 13;

  private static final List<String> LISTS =
      List.of(
          "2026-02-27_un_consolidated.xml",
          "ofac_sdn_2024-05-03.csv",
          "ofac_2025-03-28_nonsdn.xml",
          "uk_2025-08-11.csv");

  /** One query for each script that lists have much of. */
  private static final String QUERIES =
      """
      id,schema,name,country,imoNumber
      1,Organization,Korea Mining Development Trading Corp,kp,
      2,Vessel,CHON MA SAN,kp,8660313
      3,Person,김정은,,
      4,Organization,青松联合贸易公司,,
      5,Organization,Рособоронэкспорт АО,,
      """;

  private record Taken(double seconds, double processor) {}

  private final Path work;
  private final Path launcher;

  private MatchStart(Path work, Path launcher) {
    this.work = work;
    this.launcher = launcher;
  }

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Path launcher = Path.of(arguments.length > 1 ? arguments[1] : "davylamp").toAbsolutePath();
    Path work = Files.createTempDirectory("davylamp-start");
    try {
      new MatchStart(work, launcher).run(runs);
    } finally {
      drop(work);
    }
  }

  private void run(int runs) throws Exception {
    Path data = Path.of(Objects.requireNonNull(System.getenv("DAVYLAMP_DATA"), "DAVYLAMP_DATA"));
    Path queries = Files.writeString(work.resolve("queries.csv"), QUERIES);
    List<String> match = new ArrayList<>(List.of("match", "--list"));
    LISTS.forEach(list -> match.add(data.resolve("lists").resolve(list).toString()));
    match.addAll(
        List.of("--queries", queries.toString(), "--out", work.resolve("hits").toString()));
    time(List.of("--version"));
    List<Taken> floor = new ArrayList<>();
    List<Taken> cold = new ArrayList<>();
    List<Taken> kept = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      floor.add(time(List.of("--version")));
      drop(work.resolve("cache"));
      cold.add(time(match));
      kept.add(time(match));
    }
    System.out.printf(
        Locale.ROOT,
        "--version: %.2f s, %.2f s of processor time%n",
        median(floor.stream().map(Taken::seconds).toList()),
        median(floor.stream().map(Taken::processor).toList()));
    print("cold match", cold, floor, COLD_LIMIT);
    print("kept match", kept, floor, KEPT_LIMIT);
  }

  private static void print(String what, List<Taken> taken, List<Taken> floor, double limit) {
    List<Double> seconds = taken.stream().map(Taken::seconds).toList();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      ratios.add(taken.get(i).seconds() / floor.get(i).seconds());
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s (%.2f to %.2f), %.2f s of processor time; / limit of %.0f s: %.2f; /"
            + " --version: %.1f%n",
        what,
        median(seconds),
        seconds.stream().mapToDouble(each -> each).min().orElseThrow(),
        seconds.stream().mapToDouble(each -> each).max().orElseThrow(),
        median(taken.stream().map(Taken::processor).toList()),
        limit,
        median(seconds) / limit,
        median(ratios));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private Taken time(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(work.resolve("log").toFile());
    builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    builder.environment().put("XDG_CONFIG_HOME", work.resolve("config").toString());
    double before = ofChildren();
    long begun = System.nanoTime();
    int status = builder.start().waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (status != 0) {
      throw new IllegalStateException(
          command + " ended with " + status + ": " + Files.readString(work.resolve("log")));
    }
    return new Taken(seconds, ofChildren() - before);
  }

  /** Seconds of processor time that ended children of this process have taken. */
  private static double ofChildren() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    String line = Files.readString(stat);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]))
        / TICKS_PER_SECOND;
  }

  private static void drop(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
