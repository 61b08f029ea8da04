package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.davylamp.benchmarks.NamePairs.Pair;
import org.davylamp.names.Comparison;
import org.davylamp.names.Kind;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;

/**
 * How well names are told apart at the shipped threshold, on other people's pairs in the folder
 * {@code DAVYLAMP_DATA}: {@code names/name_cases_dev.csv} and {@code names/ofac_fixtures.csv}. With
 * {@code --fresh} on pairs of ours instead, {@code fresh_pairs.csv} among the resources.
 *
 * <p>Of the pairs one half, TUNE, may be looked at, and its categories and misses are printed,
 * those of the fresh ones with {@code --misses} only; of the other, REPORT, only figures are,
 * unless {@code --all} is given too. The file of the folder is one half of what its publisher has;
 * with {@code --whole FILE}, its {@code contrib/name_bench/cases.csv} (opensanctions/nomenklatura
 * at 502208c2), the other half is reported. The interval is the middle 95 % of {@value #ROUNDS}
 * bootstrap samples.
 */
public final class NamesQuality {
  private static final int ROUNDS = 2000;
  private static final long SEED = 20_261_126;

  private record Scored(Pair pair, double score) {
    boolean hit() {
      return score >= Comparison.HIT;
    }

    boolean right() {
      return hit() == pair.same();
    }
  }

  private final Comparison comparison = new Comparison();

  private NamesQuality() {}

  public static void main(String[] arguments) throws IOException {
    List<String> options = List.of(arguments);
    boolean all = options.contains("--all");
    if (options.contains("--fresh")) {
      new NamesQuality().pairs("Fresh pairs", NamePairs.fresh(), options.contains("--misses"), all);
      return;
    }
    String data = System.getenv("DAVYLAMP_DATA");
    if (data == null) {
      System.err.println("DAVYLAMP_DATA is not set: no names to compare");
      System.exit(2);
      return;
    }
    int whole = options.indexOf("--whole") + 1;
    new NamesQuality()
        .run(
            Path.of(data, "names"),
            whole == 0 ? Optional.empty() : Optional.of(Path.of(options.get(whole))),
            all);
  }

  private void run(Path names, Optional<Path> whole, boolean all) throws IOException {
    Path ours = names.resolve("name_cases_dev.csv");
    List<Pair> hard = new ArrayList<>(NamePairs.hard(ours));
    if (whole.isPresent()) {
      hard.addAll(NamePairs.others(whole.get(), ours));
    }
    pairs("Hard pairs", hard, true, all);
    ofac(score(NamePairs.ofac(names.resolve("ofac_fixtures.csv"))));
    System.out.printf(
        "%n김종은 / 김정은 %.3f%n",
        score(new Pair("Person", "", Kind.PERSON, "김종은", "김정은", false, true)).score());
  }

  private void pairs(String title, List<Pair> pairs, boolean misses, boolean all) {
    List<Scored> scored = score(pairs);
    System.out.println(title + " at " + Comparison.HIT);
    table("all", scored);
    table("TUNE", scored.stream().filter(s -> s.pair().tune()).toList());
    List<Scored> report = scored.stream().filter(s -> !s.pair().tune()).toList();
    if (!report.isEmpty()) {
      table("REPORT", report);
    }
    List<Scored> seen = scored.stream().filter(s -> all || s.pair().tune()).toList();
    String which = all ? "" : " of TUNE";
    System.out.println("\nBy category" + which + " (right of all)");
    categories(seen);
    if (misses) {
      System.out.println("\nMisses" + which);
      misses(seen);
    }
  }

  private List<Scored> score(List<Pair> pairs) {
    return pairs.stream().map(this::score).toList();
  }

  private Scored score(Pair pair) {
    Prepared one = Prepared.of(Profile.of("1", pair.kind(), pair.one()));
    Prepared other = Prepared.of(Profile.of("2", pair.kind(), pair.other()));
    return new Scored(pair, comparison.value(one, other));
  }

  private static void table(String title, List<Scored> scored) {
    System.out.printf(
        "%n%-16s %5s %5s %5s %6s %6s  95 %%%n", title, "pairs", "P", "R", "F1", "wrong");
    row("overall", scored);
    Map<String, List<Scored>> groups =
        scored.stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.pair().group(), LinkedHashMap::new, Collectors.toList()));
    groups.forEach(NamesQuality::row);
  }

  private static void row(String title, List<Scored> scored) {
    RandomGenerator random = new java.util.SplittableRandom(SEED);
    double[] samples = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      samples[round] =
          f1(random.ints(scored.size(), 0, scored.size()).mapToObj(scored::get).toList());
    }
    Arrays.sort(samples);
    long wrong = scored.stream().filter(s -> !s.right()).count();
    System.out.printf(
        "%-16s %5d %5.3f %5.3f %6.3f %6d  %.3f–%.3f%n",
        title,
        scored.size(),
        share(scored, Scored::hit),
        share(scored, s -> s.pair().same()),
        f1(scored),
        wrong,
        samples[ROUNDS / 40],
        samples[ROUNDS - ROUNDS / 40 - 1]);
  }

  /** Of those that the condition holds for, the share that is hit and the same. */
  private static double share(List<Scored> scored, Function<Scored, Boolean> of) {
    List<Scored> base = scored.stream().filter(of::apply).toList();
    double right = base.stream().filter(s -> s.hit() && s.pair().same()).count();
    return right / base.size();
  }

  private static double f1(List<Scored> scored) {
    double both = 0;
    double either = 0;
    for (Scored s : scored) {
      both += s.hit() && s.pair().same() ? 2 : 0;
      either += (s.hit() ? 1 : 0) + (s.pair().same() ? 1 : 0);
    }
    return either == 0 ? 1 : both / either;
  }

  private static void categories(List<Scored> scored) {
    Map<String, List<Scored>> groups =
        scored.stream()
            .collect(Collectors.groupingBy(s -> s.pair().group() + " · " + s.pair().category()));
    groups.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            group ->
                System.out.printf(
                    "%-50s %3d of %3d%n",
                    group.getKey(),
                    group.getValue().stream().filter(Scored::right).count(),
                    group.getValue().size()));
  }

  private static void misses(List<Scored> scored) {
    List<Scored> wrong = new ArrayList<>(scored.stream().filter(s -> !s.right()).toList());
    wrong.sort(
        Comparator.comparing((Scored s) -> s.pair().group())
            .thenComparing(s -> s.pair().same())
            .thenComparing(s -> s.pair().category()));
    for (Scored s : wrong) {
      System.out.printf(
          "%-13s %-7s %.3f  %s | %s  (%s)%n",
          s.pair().group(),
          s.pair().same() ? "missed" : "false",
          s.score(),
          s.pair().one(),
          s.pair().other(),
          s.pair().category());
    }
  }

  private static void ofac(List<Scored> scored) {
    long same = scored.stream().filter(s -> s.pair().same()).count();
    long hit = scored.stream().filter(s -> s.pair().same() && s.hit()).count();
    System.out.printf(
        "%nOFAC ≥ 95: %d pairs, %d the same by our labels, %d hit%n", scored.size(), same, hit);
    misses(scored);
  }
}
