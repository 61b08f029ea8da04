package org.davylamp.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.davylamp.findings.exposure.CaseNetwork;
import org.davylamp.findings.exposure.CasePath;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.Doubt;
import org.davylamp.findings.exposure.Flagged;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.exposure.Party;
import org.davylamp.findings.exposure.PathWords;

/**
 * The paths that {@code trace} found, for people and for programs.
 *
 * @param day as of which
 * @param to whether they lead to the party, or away from it
 */
record TracedPaths(
    CaseNetwork network, Party party, long day, int hops, boolean to, List<CasePath> paths) {
  /** A longer title is cut. */
  private static final int TITLE = 80;

  void print(boolean bundled, PrintStream people) {
    if (bundled) {
      people.println("No case here: the bundled one was asked.");
    }
    people.println(party.name() + "  (" + party.id() + ")");
    people.println("as of " + LocalDate.ofEpochDay(day) + ", at most " + hops + " steps");
    network
        .flagged(party.id(), day)
        .ifPresent(flagged -> people.println("Itself: " + flagged.words()));
    if (paths.isEmpty()) {
      people.println();
      people.println("Nothing found in what was checked: " + checked() + ".");
      return;
    }
    for (int i = 0; i < paths.size(); i++) {
      people.println();
      print(i + 1, paths.get(i), people);
    }
    if (to && paths.stream().noneMatch(CasePath::exposes)) {
      people.println();
      FindingsText.wrap(
          "",
          "",
          "No path here exposes: each has a step that is inferred or left open, and is for a"
              + " person to review.",
          people);
    }
  }

  private String checked() {
    return String.format(
        Locale.ROOT,
        "%,d rows that tie somebody, %,d inferred ties",
        network.told(),
        network.inferred());
  }

  private void print(int number, CasePath path, PrintStream people) {
    String end =
        to ? path.flagged().name() + ", " + path.flagged().words() : path.legs().getLast().to();
    String verdict = path.exposes() ? "EXPOSED" : "REVIEW";
    FindingsText.wrap(
        number + ". ",
        "   ",
        "%s, %s along %s: %s"
            .formatted(
                to ? verdict : path.exposes() ? "documented" : "open",
                path.hops() == 1 ? "one step" : path.hops() + " steps",
                path.along().words(),
                end),
        people);
    for (Leg leg : path.legs()) {
      leg(leg, people);
    }
    path.doubts().stream()
        .map(Doubt::text)
        .distinct()
        .forEach(doubt -> FindingsText.wrap("   ? ", "     ", doubt, people));
    FindingsText.wrap("   weakest: ", "     ", PathWords.weakest(path), people);
    FindingsText.wrap("   settled by: ", "     ", path.weakest().settledBy(), people);
  }

  private static void leg(Leg leg, PrintStream people) {
    FindingsText.wrap(
        leg.ground() == Leg.Ground.INFERRED ? "   ┄ " : "   ─ ",
        "     ",
        leg.from() + " — " + leg.tie() + " → " + leg.to(),
        people);
    FindingsText.wrap(
        "     ",
        "     ",
        String.format(
            Locale.ROOT,
            "%s; %s, confidence %d %%",
            leg.dates(),
            leg.ground().word(),
            leg.confidence()),
        people);
    for (Cited cited : leg.sources()) {
      String title = cited.title();
      FindingsText.wrap(
          leg.ground() == Leg.Ground.INFERRED ? "     from: " : "     source: ",
          "       ",
          (title.length() > TITLE ? title.substring(0, TITLE) + "…" : title)
              + (cited.locator().isEmpty() ? "" : ", " + cited.locator())
              + " ["
              + cited.source()
              + "]",
          people);
    }
  }

  // ---- for programs

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(to ? "to" : "from", party.id());
    json.put("name", party.name());
    json.put("asOf", LocalDate.ofEpochDay(day).toString());
    json.put("hops", hops);
    network.flagged(party.id(), day).ifPresent(flagged -> json.put("flagged", json(flagged)));
    json.put("exposed", to && paths.stream().anyMatch(CasePath::exposes));
    json.put("ties", network.told());
    json.put("inferredTies", network.inferred());
    json.put("paths", paths.stream().map(TracedPaths::json).toList());
    json.put("leftOut", new RowsLeftOut(network.leftOut()).json());
    return json;
  }

  private static Map<String, Object> json(Flagged flagged) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", flagged.id());
    json.put("name", flagged.name());
    json.put("kind", flagged.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("since", flagged.since());
    json.put("words", flagged.words());
    return json;
  }

  private static Map<String, Object> json(CasePath path) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", path.exposes() ? "exposed" : "review");
    json.put("along", path.along().word());
    json.put("flagged", json(path.flagged()));
    json.put("entities", path.entities());
    json.put("legs", path.legs().stream().map(TracedPaths::json).toList());
    json.put("certain", path.certain());
    json.put("weight", Math.round(path.weight() * 1e6) / 1e6);
    json.put(
        "doubts",
        path.doubts().stream()
            .map(
                doubt ->
                    Map.of("why", doubt.why().name(), "leg", doubt.leg() + 1, "text", doubt.text()))
            .toList());
    json.put(
        "weakest",
        Map.of(
            "leg",
            path.weakest().leg() + 1,
            "why",
            path.weakest().why(),
            "settledBy",
            path.weakest().settledBy()));
    return json;
  }

  private static Map<String, Object> json(Leg leg) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", leg.from());
    json.put("to", leg.to());
    json.put("tie", leg.tie());
    json.put("dates", leg.dates());
    json.put("ground", leg.ground().word());
    json.put("confidence", leg.confidence());
    json.put(
        "sources",
        leg.sources().stream()
            .map(
                cited ->
                    Map.of(
                        "source",
                        cited.source(),
                        "title",
                        cited.title(),
                        "locator",
                        cited.locator(),
                        "statement",
                        cited.statement().map(id -> id.hex()).orElse("")))
            .toList());
    return json;
  }
}
