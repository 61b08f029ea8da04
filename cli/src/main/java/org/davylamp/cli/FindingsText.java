package org.davylamp.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.Assessment;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Sorts;

/** What analyses conclude, as people read it in a terminal. */
final class FindingsText {
  /** Conclusions that a reader should not miss, by their sort; of others the number is told. */
  private static final Set<String> MAIN =
      Stream.of(
              Sorts.CONTRADICTIONS,
              Sorts.LIMITS,
              Set.of(
                  "dated growth",
                  "dates wider than windows",
                  "stated share beside figures",
                  "history",
                  "confirmed, possible, missing"))
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final int WIDTH = 80;

  private FindingsText() {}

  static void print(Assessment.Outcome outcome, boolean all, PrintStream out) {
    out.println();
    wrap(
        "",
        "  ",
        outcome.analysis().name().toUpperCase(Locale.ROOT) + " — " + outcome.analysis().question(),
        out);
    out.printf(
        Locale.ROOT,
        "  %s in %s; %s%n",
        counted(outcome.conclusions(), "conclusion"),
        counted(outcome.inForce().size(), "finding"),
        outcome.changed() == 0
            ? "nothing has changed since they were recorded"
            : counted(outcome.changed(), "finding") + " recorded");
    for (Assessment.Concluded found : outcome.inForce()) {
      print(found, all, out);
    }
    if (!all) {
      rest(outcome, out);
    }
  }

  private static String counted(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  private static void print(Assessment.Concluded found, boolean all, PrintStream out) {
    List<Finding.Result> shown =
        found.finding().results().stream().filter(result -> all || isMain(result)).toList();
    if (!shown.isEmpty()) {
      out.println();
      out.println("  " + found.about());
      shown.forEach(result -> print(result, out));
    }
  }

  private static boolean isMain(Finding.Result result) {
    return MAIN.contains(result.values().getOrDefault(Conclusion.SORT, ""));
  }

  private static void print(Finding.Result result, PrintStream out) {
    wrap("  · ", "    ", result.text(), out);
    String settledBy = result.values().getOrDefault(Conclusion.SETTLED_BY, "");
    if (!settledBy.isEmpty()) {
      wrap("    → settled by: ", "      ", settledBy, out);
    }
  }

  private static void rest(Assessment.Outcome outcome, PrintStream out) {
    Map<String, Integer> others = new TreeMap<>();
    for (Assessment.Concluded found : outcome.inForce()) {
      for (Finding.Result result : found.finding().results()) {
        if (!isMain(result)) {
          String sort = result.values().getOrDefault(Conclusion.SORT, "other");
          String standing = result.values().getOrDefault("standing", "");
          others.merge(standing.isEmpty() ? sort : sort + ": " + standing, 1, Integer::sum);
        }
      }
    }
    if (!others.isEmpty()) {
      out.println();
      others.forEach((sort, count) -> out.printf(Locale.ROOT, "  %,6d %s%n", count, sort));
      out.println("  (all of them: davylamp assess " + outcome.analysis().name() + ")");
    }
  }

  /** Breaks lines at spaces. */
  static void wrap(String first, String next, String text, PrintStream out) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line);
  }
}
