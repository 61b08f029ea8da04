package org.davylamp.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.findings.Assessment;
import org.davylamp.findings.analysis.Conclusion;

/** What a stranger should take from a case in a minute. */
final class DemoSummary {
  private static final int FEW = 10;

  private static final Set<String> LIMITS =
      Set.of("no link to a buyer", "link to a buyer", "no statistical claim");

  /** Those that a reader can check with one number come first. */
  private static final List<String> CONTRADICTIONS =
      List.of(
          "positions apart",
          "change against figures",
          "figures apart",
          "area against dimensions",
          "shared point",
          "outside the division told",
          "impossible share");

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
    summary.heading("What this evidence cannot bear");
    summary.items(said -> LIMITS.contains(said.sort()), Said::result, false);
    summary.established();
    summary.contradictions();
    summary.heading("What is stated, beside what the published figures give");
    summary.items(
        said ->
            said.sort().equals("stated share beside figures")
                && !said.value("verdict").equals("borne out")
                && said.value("period").equals("2013"),
        Said::result,
        false);
    summary.heading("What is not confirmed");
    summary.items(said -> said.sort().equals("confirmed, possible, missing"), Said::result, true);
  }

  private void numbers(CaseReader reader) {
    Map<String, Long> counts = reader.counts();
    List<Source> sources =
        reader.sources().stream().filter(source -> source.type() != SourceType.CASE_FILE).toList();
    Independence independence = Independence.of(sources, reader::source);
    out.println(BundledCase.TITLE);
    out.println("Facts re-keyed from public sources, each with its citation and grade.");
    out.println();
    out.printf(
        Locale.ROOT,
        "  %,d statements on %,d entities, from %,d sources: %d rest on their own observation, of %d it"
            + " is not known on what they rest%n",
        counts.get("statement"),
        counts.get("entity"),
        sources.size(),
        independence.count(),
        independence.undeclared().size());
    out.printf(
        Locale.ROOT,
        "  %,d conclusions of analyses, each with the statements it rests on; %,d records in the"
            + " ledger%n",
        all.size(),
        counts.get("records"));
  }

  private void heading(String text) {
    out.println();
    out.println(text.toUpperCase(Locale.ROOT));
  }

  private Stream<Said> said(Predicate<Said> wanted) {
    return all.stream().filter(wanted);
  }

  private interface Shown {
    Finding.Result of(Said said);
  }

  private void items(Predicate<Said> wanted, Shown shown, boolean withSubject) {
    List<Said> found = said(wanted).toList();
    for (Said one : found.subList(0, Math.min(FEW, found.size()))) {
      FindingsText.wrap(
          "  · ", "    ", (withSubject ? one.about() + ": " : "") + shown.of(one).text(), out);
    }
    if (found.isEmpty()) {
      out.println("  nothing");
    }
    more(found.size());
  }

  private void more(int found) {
    if (found > FEW) {
      out.printf(Locale.ROOT, "    and %,d more in the dossier%n", found - FEW);
    }
  }

  private void established() {
    heading("What is established (two or more independent sources, of two or more kinds)");
    Map<String, List<String>> byClaim = new LinkedHashMap<>();
    said(said -> said.value("standing").equals("established"))
        .forEach(
            said ->
                byClaim
                    .computeIfAbsent(said.value("claim"), claim -> new ArrayList<>())
                    .add(said.about()));
    byClaim.forEach(
        (claim, about) ->
            FindingsText.wrap("  · ", "    ", claim + ": " + String.join("; ", about), out));
    if (byClaim.isEmpty()) {
      out.println("  nothing");
    }
  }

  private void contradictions() {
    List<Said> found =
        said(said -> CONTRADICTIONS.contains(said.sort()))
            .sorted(
                Comparator.comparingInt((Said said) -> CONTRADICTIONS.indexOf(said.sort()))
                    .thenComparing(DemoSummary::metres, Comparator.reverseOrder()))
            .toList();
    heading("What contradicts (kept as published, never resolved by the machine)");
    Map<String, Said> widest = new LinkedHashMap<>();
    found.forEach(said -> widest.putIfAbsent(said.about() + said.sort(), said));
    widest.values().stream()
        .limit(FEW + CONTRADICTIONS.size())
        .forEach(
            said ->
                FindingsText.wrap("  ! ", "    ", said.about() + ": " + said.result().text(), out));
    long others =
        said(said -> said.sort().equals("disputed event") || said.sort().equals("estimates apart"))
            .count();
    out.printf(
        Locale.ROOT,
        "    and %,d disputes over events and numbers of people in the dossier%n",
        others);
  }

  private static long metres(Said said) {
    return said.value("metres").isEmpty() ? 0 : Long.parseLong(said.value("metres"));
  }
}
