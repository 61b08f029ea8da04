package org.davylamp.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.SourceType;
import org.davylamp.findings.Assessment;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Sorts;

/**
 * What a stranger should take from a case in a minute. Each conclusion is told by its main clause;
 * its reasons and who says what stand in the dossier, to which the last lines lead.
 */
final class DemoSummary {
  private static final int FEW = 5;
  private static final int FEW_OF_A_SORT = 3;

  private final PrintStream out;
  private final List<Said> all = new ArrayList<>();

  /** A conclusion and what it is about. */
  private record Said(String about, Finding.Result result) {
    String sort() {
      return value(Conclusion.SORT);
    }

    String value(String name) {
      return result.values().getOrDefault(name, "");
    }

    /** What it says, without what stands behind the colon: the reasons, the sides. */
    String clause() {
      String text = result.text();
      int colon = text.indexOf(": ");
      return colon < 0 ? text : text.substring(0, colon) + ".";
    }

    /** Sentences at the beginning and at the end, what stands between them left out. */
    String ends() {
      String text = result.text();
      int first = text.indexOf(". ");
      int last = text.lastIndexOf(". ");
      return first == last ? text : text.substring(0, first + 1) + text.substring(last + 1);
    }

    long metres() {
      return value("metres").isEmpty() ? 0 : Long.parseLong(value("metres"));
    }
  }

  private DemoSummary(List<Assessment.Outcome> outcomes, PrintStream out) {
    this.out = out;
    for (Assessment.Outcome outcome : outcomes) {
      for (Assessment.Concluded found : outcome.inForce()) {
        found.finding().results().forEach(result -> all.add(new Said(found.about(), result)));
      }
    }
  }

  static void print(CaseReader reader, List<Assessment.Outcome> outcomes, PrintStream out) {
    DemoSummary summary = new DemoSummary(outcomes, out);
    summary.numbers(reader);
    summary.established();
    summary.contradictions();
    summary.figures();
    summary.heading("What is not confirmed");
    summary.items(
        said -> said.sort().equals("confirmed, possible, missing"),
        said -> said.about() + ": " + said.ends());
    summary.heading("What this evidence cannot bear");
    summary.items(said -> Sorts.LIMITS.contains(said.sort()), Said::clause);
  }

  private void numbers(CaseReader reader) {
    Map<String, Long> counts = reader.counts();
    long sources =
        reader.sources().stream().filter(source -> source.type() != SourceType.CASE_FILE).count();
    out.println(BundledCase.TITLE);
    FindingsText.wrap(
        "",
        "",
        String.format(
            Locale.ROOT,
            "%,d statements on %,d entities, each with its citation and grade, from %,d public"
                + " sources; %,d conclusions, each with the statements it rests on.",
            counts.get("statement"),
            counts.get("entity"),
            sources,
            all.size()),
        out);
  }

  private void heading(String text) {
    out.println();
    out.println(text.toUpperCase(Locale.ROOT));
  }

  private Stream<Said> said(Predicate<Said> wanted) {
    return all.stream().filter(wanted);
  }

  private void items(Predicate<Said> wanted, Function<Said, String> told) {
    List<String> found = said(wanted).map(told).distinct().toList();
    found.stream().limit(FEW).forEach(text -> FindingsText.wrap("  · ", "    ", text, out));
    if (found.isEmpty()) {
      out.println("  nothing");
    } else if (found.size() > FEW) {
      out.printf(Locale.ROOT, "    and %,d more in the dossier%n", found.size() - FEW);
    }
  }

  private void established() {
    heading("What is established");
    out.println("  (by two sources independent of one another, of two kinds of evidence)");
    Map<String, List<String>> byClaim = new LinkedHashMap<>();
    said(said -> said.value("standing").equals("established"))
        .forEach(
            said ->
                byClaim
                    .computeIfAbsent(said.value("claim"), claim -> new ArrayList<>())
                    .add(said.about()));
    byClaim.entrySet().stream()
        .sorted(Comparator.comparingInt(claim -> -claim.getValue().size()))
        .forEach(
            claim ->
                FindingsText.wrap(
                    "  · ",
                    "    ",
                    claim.getKey() + ": " + String.join("; ", claim.getValue()),
                    out));
    if (byClaim.isEmpty()) {
      out.println("  nothing");
    }
  }

  private void contradictions() {
    heading("What contradicts");
    out.println("  (kept as published; which side is right is for people to find out)");
    long told = 0;
    for (String sort : Sorts.CHECKED_AT_ONCE) {
      List<Said> widest = widest(sort);
      told += Math.min(FEW_OF_A_SORT, widest.size());
      widest.stream()
          .limit(FEW_OF_A_SORT)
          .forEach(said -> FindingsText.wrap("  ! ", "    ", contradiction(said), out));
    }
    long rest = said(said -> Sorts.CHECKED_AT_ONCE.contains(said.sort())).count() - told;
    out.printf(
        Locale.ROOT,
        "    and %,d more, and %,d disputes over events and numbers of people%n",
        rest,
        said(said -> Sorts.DISPUTES.contains(said.sort())).count());
  }

  /** The widest of each subject, the widest first. */
  private List<Said> widest(String sort) {
    Map<String, Said> widest = new LinkedHashMap<>();
    said(said -> said.sort().equals(sort))
        .sorted(Comparator.comparingLong(Said::metres).reversed())
        .forEach(said -> widest.putIfAbsent(said.about(), said));
    return List.copyOf(widest.values());
  }

  /** Its sides are told where they are figures, its subject where the sentence does not name it. */
  private static String contradiction(Said said) {
    return switch (said.sort()) {
      case "positions apart", "outside the division told" -> said.about() + ": " + said.clause();
      case "shared point" -> said.clause();
      case "impossible share" -> said.result().text();
      default -> said.about() + ": " + said.result().text();
    };
  }

  /** What others state, as far as figures do not bear it out; told once, whoever repeats it. */
  private void figures() {
    heading("What is stated, and not borne out by published figures");
    items(
        said ->
            said.sort().equals("stated share beside figures")
                && !said.value("verdict").equals("borne out")
                && said.value("period").equals("2013"),
        said -> {
          String text = said.result().text();
          int end = text.indexOf(". ");
          return (end < 0 ? text : text.substring(0, end)) + " — " + verdict(said.value("verdict"));
        });
  }

  private static String verdict(String word) {
    return switch (word) {
      case "nothing at hand" -> "no figures at hand to compare it with";
      case "left open" -> "figures leave it open";
      default -> "figures are " + word;
    };
  }
}
