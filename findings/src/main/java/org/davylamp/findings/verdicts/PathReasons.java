package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.evidence.DayRange;
import org.davylamp.findings.exposure.CaseNetwork;
import org.davylamp.findings.exposure.CasePath;
import org.davylamp.findings.exposure.Doubt;
import org.davylamp.findings.exposure.Flagged;
import org.davylamp.findings.exposure.Leg;

/** What the case's network says of somebody who is on no list himself. */
final class PathReasons {
  /** Paths of one kind that are told. */
  private static final int MOST = 2;

  private final CaseNetwork network;
  private final int hops;

  PathReasons(CaseNetwork network, int hops) {
    this.network = network;
    this.hops = hops;
  }

  /**
   * The reasons that paths to a party of the case give.
   *
   * @param answer who it is, as far as names tell
   * @param declared how the row ties its own party to it, if it is not that party itself
   */
  List<Reason> of(Asked asked, Answer answer, DayRange when, Optional<Leg> declared) {
    String id = answer.found().known().map(Known::id).orElse("");
    if (id.isEmpty() || !when.hasLast()) {
      return List.of();
    }
    List<CasePath> paths = network.to(id, when.last(), hops, 4);
    boolean exposes = paths.stream().anyMatch(CasePath::exposes);
    return paths.stream()
        .filter(path -> path.exposes() == exposes)
        .limit(exposes ? MOST : 1)
        .map(path -> reason(asked, answer, path, declared))
        .toList();
  }

  private static Reason reason(Asked asked, Answer answer, CasePath path, Optional<Leg> declared) {
    Flagged flagged = path.flagged();
    boolean exposes = path.exposes() && answer.isSame();
    List<Leg> legs = new ArrayList<>(path.legs());
    declared.ifPresent(legs::add);
    String text =
        "%s %s %s, and is tied to %s, %s: %s.%s"
            .formatted(
                ListedReasons.subject(asked),
                declared
                    .map(leg -> "by the row's own words " + leg.tie())
                    .orElse(answer.isSame() ? "is" : "may be"),
                answer.found().caption(),
                flagged.name(),
                flagged.words(),
                path.legs().stream().map(PathReasons::words).collect(Collectors.joining("; ")),
                doubts(path, answer));
    return new Reason(
        flagged.kind() == Flagged.Kind.LISTED ? "tied-to-listed" : "tied-to-forced-labour",
        exposes ? Verdict.EXPOSED : Verdict.REVIEW,
        text,
        List.of(flagged(flagged), Guidance.of(Step.IDENTIFY)),
        legs,
        exposes ? Step.RESPOND : Step.IDENTIFY,
        ask(flagged),
        path.weakest().settledBy()
            + " If a step is shown to be wrong, or was over before the dealings, the path does not"
            + " hold.");
  }

  private static String words(Leg leg) {
    return "%s %s %s (%s)".formatted(leg.from(), leg.tie(), leg.to(), leg.dates());
  }

  private static String doubts(CasePath path, Answer answer) {
    String doubts = path.doubts().stream().map(Doubt::text).collect(Collectors.joining(" "));
    String name =
        answer.isSame()
            ? ""
            : " The name alone ties the row to it: " + answer.likeness().words() + ".";
    return (doubts.isEmpty() ? "" : " " + doubts) + name;
  }

  private static Basis flagged(Flagged flagged) {
    return new Basis(
        flagged.name() + ", " + flagged.words(),
        Optional.of(flagged.id()),
        Optional.of(flagged.since()).filter(day -> !day.isEmpty()),
        flagged.sources());
  }

  private static String ask(Flagged flagged) {
    return flagged.kind() == Flagged.Kind.LISTED
        ? "Ask for all owners and those who decide, with days, for its dealings with "
            + flagged.name()
            + " since then, and for papers of each delivery."
        : "Ask which mine, works or workshop the goods are from, for papers of each step from there,"
            + " and for an independent audit of that place.";
  }
}
