package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.benchmarks.LabelledRows.Label;
import org.davylamp.findings.audit.LineReader;
import org.davylamp.findings.verdicts.Basis;
import org.davylamp.findings.verdicts.Reason;
import org.davylamp.findings.verdicts.Screened;
import org.davylamp.findings.verdicts.Verdict;

/**
 * How well suppliers, shipments and ships are judged: the labelled files among the resources,
 * screened by {@code screen} against the bundled case and the lists of the UN (2026-02-27) and the
 * US (2024-05-03) in the folder {@code DAVYLAMP_DATA}, as of 2026-11-01. Prints what became of each
 * label, by file and by trap, exposed rows that were missed, innocent rows that were not left
 * alone, how often what a label cites is among what our reasons cite, and every row on which the
 * two disagree, with our reasons and the label's.
 *
 * <p>{@code --fresh}: the first other files, which were kept shut until rules had been measured on
 * them. {@code --blind}: files for which no rule was made, a table of ships among them. Of those
 * only figures are printed, unless {@code --all} is given too, which nobody who changes a rule
 * should give.
 *
 * <p>{@code --only suppliers}, {@code shipments} or {@code vessels}; {@code --trap NAME} prints the
 * rows of that trap alone.
 */
public final class ScreeningQuality {
  private static final int LONGEST = 400;

  /** A row with its label and what was found. */
  private record Judged(String id, Label label, Screened found, String cells) {
    boolean right() {
      return label.verdict() == found.verdict();
    }

    boolean cited() {
      Set<String> ours = new TreeSet<>();
      found.reasons().forEach(reason -> ours.addAll(BasisKeys.of(reason)));
      return BasisKeys.of(label.basis()).stream().anyMatch(ours::contains);
    }
  }

  private final Path folder;
  private final boolean rows;
  private final Optional<String> trap;

  private ScreeningQuality(Path folder, boolean rows, Optional<String> trap) {
    this.folder = folder;
    this.rows = rows;
    this.trap = trap;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> options = List.of(arguments);
    if (System.getenv("DAVYLAMP_DATA") == null) {
      System.err.println("DAVYLAMP_DATA is not set: no lists to screen against");
      System.exit(2);
    }
    boolean blind = options.contains("--blind");
    String set = blind ? "blind-" : options.contains("--fresh") ? "fresh-" : "";
    Path folder = Files.createTempDirectory("davylamp-quality");
    try {
      ScreeningQuality quality =
          new ScreeningQuality(
              folder, !blind || options.contains("--all"), after(options, "--trap"));
      List<String> tables = List.of("suppliers", "shipments", "vessels");
      for (String what : blind ? tables : tables.subList(0, 2)) {
        if (after(options, "--only").map(what::equals).orElse(true)) {
          quality.file(what, set + what);
        }
      }
    } finally {
      drop(folder);
    }
  }

  private static Optional<String> after(List<String> options, String name) {
    int at = options.indexOf(name);
    return at < 0 || at + 1 == options.size() ? Optional.empty() : Optional.of(options.get(at + 1));
  }

  private void file(String what, String name) throws IOException, InterruptedException {
    Optional<LabelledRows> labelled = LabelledRows.of(name);
    if (labelled.isEmpty()) {
      System.out.println("\n" + name + ": no such files among the resources");
      return;
    }
    List<Judged> judged = screened(what, name, labelled.get());
    System.out.printf("%n== %s: %,d rows%n", name, judged.size());
    confusion(judged);
    missed(judged);
    innocent(judged);
    cited(judged);
    traps(judged);
    if (rows) {
      disagreements(judged);
    }
  }

  private List<Judged> screened(String what, String name, LabelledRows labelled)
      throws IOException, InterruptedException {
    ScreeningProcess process = new ScreeningProcess(folder);
    Path out = folder.resolve(name + ".jsonl");
    try {
      process.screen(what, labelled.write(folder, name), out, List.of());
    } catch (IOException e) {
      System.err.println(process.said());
      throw e;
    }
    List<Judged> judged = new ArrayList<>();
    try (Stream<String> lines = Files.lines(out)) {
      lines.forEach(
          line -> {
            Screened found =
                LineReader.line(line.getBytes(StandardCharsets.UTF_8)).row().screened();
            String id = labelled.id(found);
            Label label = labelled.label(id);
            judged.add(new Judged(id, label, found, labelled.cells().getOrDefault(id, "")));
          });
    }
    if (judged.size() != labelled.labels().size()) {
      throw new IOException(
          "%d rows have labels, %d came back".formatted(labelled.labels().size(), judged.size()));
    }
    judged.sort(Comparator.comparing(Judged::id));
    return judged;
  }

  // ---- Figures

  private static void confusion(List<Judged> judged) {
    System.out.printf("%n%-10s", "label");
    for (Verdict verdict : Verdict.values()) {
      System.out.printf(" %8s", verdict.word());
    }
    System.out.println();
    for (Verdict label : Verdict.values()) {
      System.out.printf("%-10s", label.word());
      for (Verdict found : Verdict.values()) {
        System.out.printf(
            " %8d",
            count(
                judged,
                each -> each.label().verdict() == label && each.found().verdict() == found));
      }
      System.out.println();
    }
    long right = count(judged, Judged::right);
    System.out.printf(
        "as the label says: %d of %d (%.1f %%)%n",
        right, judged.size(), percent(right, judged.size()));
  }

  private static boolean graver(Judged each, Verdict than) {
    return each.label().verdict().compareTo(than) < 0;
  }

  private static void missed(List<Judged> judged) {
    List<Judged> grave = judged.stream().filter(each -> graver(each, Verdict.REVIEW)).toList();
    List<Judged> clear =
        grave.stream().filter(each -> each.found().verdict() == Verdict.CLEAR).toList();
    long review = count(grave, each -> each.found().verdict() == Verdict.REVIEW);
    System.out.printf(
        "match or exposed by label: %d; missed (clear): %d; left to review: %d%n",
        grave.size(), clear.size(), review);
    long open = count(judged, each -> each.label().verdict() == Verdict.REVIEW);
    long cleared =
        count(
            judged,
            each ->
                each.label().verdict() == Verdict.REVIEW
                    && each.found().verdict() == Verdict.CLEAR);
    System.out.printf("review by label: %d; cleared: %d%n", open, cleared);
  }

  private static void innocent(List<Judged> judged) {
    List<Judged> innocent =
        judged.stream().filter(each -> each.label().verdict() == Verdict.CLEAR).toList();
    int alarms =
        (int) count(innocent, each -> each.found().verdict().compareTo(Verdict.REVIEW) < 0);
    long review = count(innocent, each -> each.found().verdict() == Verdict.REVIEW);
    System.out.printf(
        "clear by label: %d; match or exposed: %d, %.2f %% (at most %.2f %% with 97.5 %%); review: %d, %.1f %%%n",
        innocent.size(),
        alarms,
        percent(alarms, innocent.size()),
        100 * ChangeTally.upper(alarms, innocent.size()),
        review,
        percent(review, innocent.size()));
  }

  private static void cited(List<Judged> judged) {
    for (Verdict verdict : List.of(Verdict.MATCH, Verdict.EXPOSED, Verdict.REVIEW)) {
      List<Judged> citing =
          judged.stream()
              .filter(each -> each.label().verdict() == verdict)
              .filter(each -> !BasisKeys.of(each.label().basis()).isEmpty())
              .toList();
      long found = count(citing, Judged::cited);
      System.out.printf(
          "what the label cites is among ours, %s: %d of %d (%.1f %%)%n",
          verdict.word(), found, citing.size(), percent(found, citing.size()));
    }
  }

  private static void traps(List<Judged> judged) {
    Map<String, List<Judged>> traps =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.label().trap(), TreeMap::new, Collectors.toList()));
    System.out.printf("%n%-22s %5s %5s  label>found%n", "trap", "rows", "right");
    traps.forEach(
        (name, all) ->
            System.out.printf(
                "%-22s %5d %5d  %s%n", name, all.size(), count(all, Judged::right), moves(all)));
  }

  private static String moves(List<Judged> all) {
    Map<String, Long> moves =
        all.stream()
            .filter(each -> !each.right())
            .collect(
                Collectors.groupingBy(
                    each -> each.label().verdict().word() + ">" + each.found().verdict().word(),
                    LinkedHashMap::new,
                    Collectors.counting()));
    return moves.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  // ---- Rows

  private void disagreements(List<Judged> judged) {
    Map<Verdict, List<Judged>> byLabel = new EnumMap<>(Verdict.class);
    judged.stream()
        .filter(each -> trap.map(each.label().trap()::equals).orElse(!each.right()))
        .forEach(
            each ->
                byLabel.computeIfAbsent(each.label().verdict(), v -> new ArrayList<>()).add(each));
    byLabel.forEach(
        (verdict, all) ->
            all.stream()
                .sorted(Comparator.comparing((Judged each) -> each.found().verdict()).reversed())
                .forEach(ScreeningQuality::print));
  }

  private static void print(Judged each) {
    System.out.printf(
        "%n%s %s > %s [%s]%n  row    %s%n  label  %s [%s]%n",
        each.id(),
        each.label().verdict().word(),
        each.found().verdict().word(),
        each.label().trap(),
        each.cells(),
        each.label().reason(),
        each.label().basis());
    for (Reason reason : each.found().reasons()) {
      System.out.printf(
          "  ours   %s %s: %s [%s]%n",
          reason.verdict().word(),
          reason.rule(),
          shortened(reason.text()),
          reason.basis().stream().map(Basis::title).collect(Collectors.joining("; ")));
    }
    if (!each.found().notRead().isEmpty()) {
      System.out.println("  unread " + String.join("; ", each.found().notRead()));
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static <T> long count(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).count();
  }

  private static double percent(long part, long of) {
    return of == 0 ? 0 : 100.0 * part / of;
  }

  static void drop(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.<Path>naturalOrder().reversed()).toList()) {
        Files.delete(file);
      }
    }
  }
}
