package org.davylamp.findings.association;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.components.Growth;
import org.davylamp.statistics.Power;

/** What keeps dated growth from telling, each measured by itself. */
final class Reasons {
  /** From here on a correlation is called one. */
  private static final double STRONG = 0.5;

  private Reasons() {}

  /** Whether growth was found where and when somebody looked. */
  static Finding.Result following(Looks looks, List<Growth> growth) {
    Map<Integer, Integer> seen = Looks.firstSeen(growth);
    double correlation = Looks.correlation(looks.images(), seen);
    int images = looks.images().values().stream().mapToInt(Integer::intValue).sum();
    return Conclusion.that(
            String.format(
                Locale.ROOT,
                "%s of places of detention: %d found growth, %s no change, and of %d neither is said."
                    + " Year by year, images and growth first seen have a rank correlation of %s (%s of"
                    + " one year each)%s.",
                Words.counted(looks.count(), "dated look is told", "dated looks are told"),
                looks.count(Looks.Found.GROWTH),
                looks.count(Looks.Found.NOTHING) == 0
                    ? "none"
                    : Integer.toString(looks.count(Looks.Found.NOTHING)),
                looks.count(Looks.Found.OTHER),
                Words.two(correlation),
                Words.counted(images, "image", "images"),
                correlation < STRONG
                    ? ""
                    : ": the count of changes follows the count of looks, in part because growth is"
                        + " only told with the image that shows it"))
        .sort("growth and looking")
        .with("looks", looks.count())
        .with("withGrowth", looks.count(Looks.Found.GROWTH))
        .with("withoutChange", looks.count(Looks.Found.NOTHING))
        .with("correlation", Words.two(correlation))
        .with("imagesByYear", Words.byYear(looks.images()))
        .with("growthByYear", Words.byYear(seen))
        .from(looks.statements())
        .from(growth.stream().flatMap(one -> one.statements().stream()).toList())
        .result();
  }

  /** How many changes lie in one stretch between the beginnings of episodes. */
  static Finding.Result windows(List<Growth> growth, List<Episode> episodes) {
    List<Recorded> statements =
        new ArrayList<>(growth.stream().flatMap(one -> one.statements().stream()).toList());
    statements.addAll(Episode.statements(episodes).toList());
    List<Long> edges = new ArrayList<>();
    for (Episode episode : episodes) {
      edges.add(episode.day().toEpochDay());
      edges.add(episode.day().plusYears(Around.WINDOW_YEARS).toEpochDay());
    }
    long wide = growth.stream().filter(one -> edges.stream().anyMatch(one::straddles)).count();
    return Conclusion.that(
            String.format(
                Locale.ROOT,
                "Of %s, %d may lie on either side of an edge of a window of %d years after %s: on which"
                    + " side is not known. Half of the dates are wider than %s.",
                Words.counted(growth.size(), "dated change", "dated changes"),
                wide,
                Around.WINDOW_YEARS,
                Words.counted(episodes.size(), "set of measures", "sets of measures"),
                middleWidth(growth)))
        .sort("dates and windows")
        .with("changes", growth.size())
        .with("wide", wide)
        .with("episodes", episodes.size())
        .from(statements)
        .result();
  }

  private static String middleWidth(List<Growth> growth) {
    long[] widths =
        growth.stream()
            .map(Growth::days)
            .mapToLong(
                days ->
                    days.hasFirst() && days.hasLast() ? days.last() - days.first() : Long.MAX_VALUE)
            .sorted()
            .toArray();
    long middle = widths[(widths.length - 1) / 2];
    return middle == Long.MAX_VALUE ? "anybody can say" : Words.ratio(middle / 365.2425) + " years";
  }

  /** How far the changes are independent of each other, beside how many it would take. */
  static Finding.Result runs(List<Watched> units) {
    List<Watched> grown =
        units.stream().filter(unit -> !unit.control() && !unit.changes().isEmpty()).toList();
    int changes = grown.stream().mapToInt(unit -> unit.changes().size()).sum();
    int phases = grown.stream().mapToInt(Watched::phases).sum();
    long needed = Math.round(Power.needed(2, Answer.LEVEL, Answer.POWER));
    List<Recorded> statements = grown.stream().flatMap(unit -> unit.statements().stream()).toList();
    String most =
        grown.stream()
            .max(
                Comparator.comparingInt((Watched unit) -> unit.changes().size())
                    .thenComparing(Watched::name, Comparator.reverseOrder()))
            .map(
                unit ->
                    String.format(
                        Locale.ROOT, "%d of them at %s", unit.changes().size(), unit.name()))
            .orElse("none of them anywhere");
    return Conclusion.that(
            String.format(
                Locale.ROOT,
                "%s at %s are at most %s: what overlaps in time at one place may be one phase of"
                    + " building, seen several times (%s). To show a doubled rate between two equally"
                    + " watched periods takes about %d that are independent (80 %% power, two-sided 5"
                    + " %%); with %d there is %s power.",
                Words.counted(changes, "dated change", "dated changes"),
                Words.counted(grown.size(), "place", "places"),
                Words.counted(phases, "independent one", "independent ones"),
                most,
                needed,
                phases,
                Words.percent(Power.exact(phases, 2, Answer.LEVEL))))
        .sort("independent changes")
        .with("changes", changes)
        .with("sites", grown.size())
        .with("independent", phases)
        .with("needed", needed)
        .with("power", Words.two(Power.exact(phases, 2, Answer.LEVEL)))
        .from(statements)
        .result();
  }
}
