package org.davylamp.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.PixelSeries;

/**
 * How fast changes are looked for: {@code ChangeSpeed [PAIRS]}. The fit by vectors and its twin in
 * plain loops, which a virtual machine without the vector module takes, each as a process, in turn;
 * the median of the pairwise ratios. {@code ChangeSpeed side} is one such process: it prints the
 * name of each measure and pixels a second.
 *
 * <p>Fits are of whole series, from the samples to how rare the strongest change is, on one thread,
 * in seconds of that thread: five bands on 423 dates ({@link HarvardForest}, repeated), one band on
 * 166 dates ({@link Tura}). A scan fits and dates what it finds, both sides of it again. Two
 * threads against one are of the clock, and mean something on an idle machine only.
 */
public final class ChangeSpeed {
  private static final int PAIRS = 5;
  private static final int WARM = 4;
  private static final int ROUNDS = 7;
  private static final int REPEATED = 10;
  private static final int CONTROL = 40;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ChangeSpeed() {}

  public static void main(String[] arguments) throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    if (data == null) {
      System.err.println("DAVYLAMP_DATA is not set: no pixels to look at");
      System.exit(2);
      return;
    }
    if (arguments.length > 0 && arguments[0].equals("side")) {
      side(Path.of(data));
    } else {
      pairs(arguments.length > 0 ? Integer.parseInt(arguments[0]) : PAIRS);
    }
  }

  private static void side(Path data) throws IOException {
    HarvardForest forest = HarvardForest.read(data);
    PixelSeries line = forest.series(HarvardForest.CLEAR);
    PixelSeries control = Pixels.pick(line, forest.stable(3));
    PixelSeries many = Pixels.repeated(line, REPEATED);
    ChangeSettings one = ChangeSettings.USUAL.withThreads(1);
    measure("five-bands", ChangeDetector.against(control, one), many);
    PixelSeries tura = Tura.read(data);
    PixelSeries some = Pixels.pick(tura, Tura.every(tura.pixels(), CONTROL));
    measure("one-band", ChangeDetector.against(some, one), tura);
    if (ChangeDetector.byVectors()) {
      ChangeDetector detector = ChangeDetector.against(control, one);
      System.out.printf("scan %.1f%n", rate(many.pixels(), () -> detector.scan(many, done -> {})));
      threads(control, many);
    }
  }

  private static void measure(String name, ChangeDetector detector, PixelSeries series) {
    System.out.printf("%s %.1f%n", name, rate(series.pixels(), () -> detector.rarity(series)));
  }

  /** Pixels a second of the thread, the median of the rounds. */
  private static double rate(int pixels, Runnable work) {
    double[] rates = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      work.run();
      double seconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
      if (round >= 0) {
        rates[round] = pixels / seconds;
      }
    }
    Arrays.sort(rates);
    return rates[ROUNDS / 2];
  }

  private static void threads(PixelSeries control, PixelSeries series) {
    ChangeSettings usual = ChangeSettings.USUAL;
    ChangeDetector one = ChangeDetector.against(control, usual.withThreads(1));
    ChangeDetector two = ChangeDetector.against(control, usual.withThreads(2));
    double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      ratios[round] = (double) clock(one, series) / clock(two, series);
    }
    Arrays.sort(ratios);
    System.out.printf("two-threads %.2f%n", ratios[ROUNDS / 2]);
  }

  private static long clock(ChangeDetector detector, PixelSeries series) {
    long begin = System.nanoTime();
    detector.rarity(series);
    return System.nanoTime() - begin;
  }

  private static void pairs(int pairs) throws IOException {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    for (int pair = 0; pair < pairs; pair++) {
      System.err.printf("pair %d of %d%n", pair + 1, pairs);
      Map<String, Double> vectors = start(true);
      Map<String, Double> plain = start(false);
      vectors.forEach((name, v) -> rates.computeIfAbsent(name, n -> new ArrayList<>()).add(v));
      plain.forEach(
          (name, value) ->
              ratios
                  .computeIfAbsent(name, n -> new ArrayList<>())
                  .add(vectors.getOrDefault(name, Double.NaN) / value));
    }
    rates.forEach((name, values) -> print(name, "", values));
    ratios.forEach((name, values) -> print(name, " / plain loops", values));
  }

  private static void print(String name, String to, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    System.out.printf(
        "%-26s %,12.2f (%,.2f–%,.2f)%n",
        name + to, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  private static Map<String, Double> start(boolean vectors) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (vectors) {
      command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    String classes = System.getProperty("java.class.path");
    command.addAll(List.of("-Xmx2g", "-cp", classes, ChangeSpeed.class.getName(), "side"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Map<String, Double> measures = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", 2);
        measures.put(words[0], Double.parseDouble(words[1]));
      }
    }
    if (measures.isEmpty()) {
      throw new IOException("nothing came from: " + String.join(" ", command));
    }
    return measures;
  }
}
