package org.davylamp.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One million statements: {@code add} against hand-written SQL, {@code verify} against a loop that
 * reads and hashes the same rows, the vault against this machine's SHA-256. Each side is a process
 * of its own; sides alternate; what is printed is medians and the median of pairwise ratios.
 *
 * <p>Arguments: statements (default 1,000,000) and pairs of runs (default 5).
 */
public final class CaseBenchmark {
  private static final String LIMITED = "-Xmx512m";

  private final Path work;
  private final int pairs;
  private final long statements;

  private CaseBenchmark(Path work, long statements, int pairs) {
    this.work = work;
    this.statements = statements;
    this.pairs = pairs;
  }

  public static void main(String[] arguments) throws Exception {
    long statements = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path work = Files.createTempDirectory("davylamp-benchmark");
    try {
      new CaseBenchmark(work, statements, pairs).run();
    } finally {
      drop(work);
    }
  }

  private void run() throws Exception {
    Path input = work.resolve("input.ftm.json");
    StatementFile.write(input, statements, 20261121);
    Path first = work.resolve("case-0");
    Path documents = work.resolve("documents");
    side(LIMITED, CaseSide.class, "add", first.toString(), input.toString());
    side(LIMITED, CaseSide.class, "documents", first.toString(), documents.toString());
    System.out.printf(
        Locale.ROOT,
        "%,d statements, %,d bytes of input, %,d bytes of case.db; heap %s%n",
        statements,
        Files.size(input),
        Files.size(first.resolve("case.db")),
        LIMITED);
    add(input, first, documents);
    verify(first);
    vault();
    List<Double> open = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      open.add(side(LIMITED, CaseSide.class, "open", first.toString()));
    }
    System.out.printf(Locale.ROOT, "open and one search: %.2f s%n", median(open));
  }

  private void add(Path input, Path first, Path documents) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> tuned = new ArrayList<>();
    for (int i = 1; i <= pairs; i++) {
      Path folder = work.resolve("case-" + i);
      ours.add(side(LIMITED, CaseSide.class, "add", folder.toString(), input.toString()));
      drop(folder);
      theirs.add(handWritten(first, documents, "plain"));
      tuned.add(handWritten(first, documents, "tuned"));
    }
    print("add / hand-written SQL (at most 1.3)", ours, theirs);
    print("add / the same, its index with our settings", ours, tuned);
    System.out.printf(Locale.ROOT, "  %,.0f statements/s%n", statements / median(ours));
  }

  private double handWritten(Path first, Path documents, String settings) throws Exception {
    Path sql = work.resolve("sql.db");
    double seconds =
        side(
            "-Xmx6g",
            HandWritten.class,
            first.resolve("case.db").toString(),
            documents.toString(),
            sql.toString(),
            settings);
    Files.deleteIfExists(sql);
    return seconds;
  }

  private void verify(Path first) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> limit = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      ours.add(side(LIMITED, CaseSide.class, "verify", first.toString()));
      limit.add(side(LIMITED, CaseSide.class, "read", first.toString()));
    }
    print("read-and-hash loop / verify, as rates (at least .8)", limit, ours);
  }

  /** On one object of 1 GB: smaller ones are over before the clock has begun. */
  private void vault() throws Exception {
    Path input = work.resolve("object");
    try (OutputStream out = Files.newOutputStream(input)) {
      byte[] chunk = new byte[1 << 20];
      new Random(1).nextBytes(chunk);
      for (int i = 0; i < 1_000; i++) {
        out.write(chunk);
      }
    }
    List<Double> ours = new ArrayList<>();
    List<Double> limit = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      ours.add(side(LIMITED, CaseSide.class, "vault", input.toString()));
      limit.add(side(LIMITED, CaseSide.class, "sha256", "-", Long.toString(Files.size(input))));
    }
    print("SHA-256 / vault, as rates (at least .9)", limit, ours);
  }

  private static void print(String what, List<Double> a, List<Double> b) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      ratios.add(a.get(i) / b.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "%-52s %.2f  (%.2f to %.2f)  medians %.2f s, %.2f s%n",
        what,
        median(ratios),
        Collections.min(ratios),
        Collections.max(ratios),
        median(a),
        median(b));
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Runs one side; gives the seconds that it printed. */
  private static double side(String heap, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String line;
    try (BufferedReader out = process.inputReader()) {
      line = String.valueOf(out.readLine());
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + command);
    }
    return line.equals("null") ? 0 : Long.parseLong(line) / 1e9;
  }

  private static void drop(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
