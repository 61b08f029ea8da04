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
import org.davylamp.names.Kind;

/** What the case's network says of somebody who is on no list himself. */
final class PathReasons {
  /** Paths of one kind that are told. */
  private static final int MOST = 2;

  /** A tie to a ship that was told of longer ago than this, in days, may well be over. */
  private static final int STALE = 3 * 366;

  private final CaseNetwork network;
  private final CaseParties parties;
  private final TiesTold ties;
  private final int hops;

  PathReasons(ScreeningBasis basis) {
    this.network = basis.network();
    this.parties = basis.parties();
    this.ties = basis.ties();
    this.hops = basis.scope().hops();
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
    DayRange dealings = asked.dealings().orElse(when);
    long day = Math.min(when.last(), dealings.last());
    List<CasePath> paths = network.to(id, day, hops, 4);
    boolean exposes = paths.stream().anyMatch(CasePath::exposes);
    return paths.stream()
        .filter(path -> path.exposes() == exposes)
        .limit(exposes ? MOST : 1)
        .map(path -> reason(asked, answer, path, declared, stale(id, path, dealings)))
        .toList();
  }

  /** Ships change hands: who had one years ago need not have it today. */
  private boolean stale(String id, CasePath path, DayRange dealings) {
    List<String> entities = path.entities();
    String neighbour = entities.size() < 2 ? "" : entities.get(entities.size() - 2);
    boolean ship =
        parties.party(neighbour).filter(each -> each.profile().kind() == Kind.VESSEL).isPresent();
    List<TiesTold.Told> told =
        ties.all(id).stream()
            .filter(each -> each.other().equals(neighbour) && each.days().hasLast())
            .toList();
    long latest =
        told.stream().mapToLong(each -> each.days().last()).max().orElse(DayRange.EVER_AFTER);
    return ship && !told.isEmpty() && dealings.hasFirst() && latest + STALE < dealings.first();
  }

  private static Reason reason(
      Asked asked, Answer answer, CasePath path, Optional<Leg> declared, boolean stale) {
    Flagged flagged = path.flagged();
    boolean exposes = path.exposes() && answer.isSame() && !stale;
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
                doubts(path, answer)
                    + (stale
                        ? " That was told years before these dealings, and ships change hands."
                        : ""));
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
