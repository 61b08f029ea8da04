package org.davylamp.findings.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.statistics.Holm;

/**
 * What follows for units and episodes: for each episode the rate after it, and one answer for all.
 *
 * <p>The answer is "goes together" only if there are as many looks without growth as with it, p,
 * after Holm's correction for the number of episodes, is at most 5 % wherever the changes lie
 * within their days, it stays so without any one unit, and exchanging labels does not contradict.
 * It is "no doubling seen" only if p is above that wherever they lie, and a doubled rate would have
 * been found four times out of five. Else it is "cannot tell", with what stands in the way.
 */
final class Answer {
  static final double LEVEL = 0.05;
  static final double POWER = 0.8;

  /** Of fewer changes nothing is computed that anybody should read. */
  private static final int FEWEST = 5;

  private static final double[] RATIOS = {1.5, 2, 3, 5, 8};
  private static final double[] MORE = {1, 2, 4, 8};

  private final List<Watched> units;
  private final Seen seen;
  private final List<Around> around = new ArrayList<>();
  private final List<Around.Outcome> outcomes = new ArrayList<>();
  private final List<Double> holm;
  private final List<Double> holmLow;
  private final List<Double> holmHigh;

  /**
   * Looks.
   *
   * @param grown that found growth
   * @param alike that found none
   */
  record Seen(int grown, int alike) {
    static Seen of(Looks looks) {
      return new Seen(looks.count(Looks.Found.GROWTH), looks.count(Looks.Found.NOTHING));
    }
  }

  Answer(List<Watched> units, List<Episode> episodes, Seen seen) {
    this.units = units;
    this.seen = seen;
    if (changes() >= FEWEST) {
      for (Episode episode : episodes) {
        Around one = new Around(units, episode, episodes);
        one.outcome()
            .ifPresent(
                outcome -> {
                  around.add(one);
                  outcomes.add(outcome);
                });
      }
    }
    this.holm = adjusted(outcome -> outcome.p().middle());
    this.holmLow = adjusted(outcome -> outcome.p().low());
    this.holmHigh = adjusted(outcome -> outcome.p().high());
  }

  private List<Double> adjusted(ToDoubleFunction<Around.Outcome> p) {
    return Arrays.stream(Holm.adjusted(outcomes.stream().mapToDouble(p).toArray()))
        .boxed()
        .toList();
  }

  private int changes() {
    return units.stream()
        .filter(unit -> !unit.control())
        .mapToInt(unit -> unit.changes().size())
        .sum();
  }

  List<Finding.Result> results() {
    List<Finding.Result> results = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      results.add(rate(i));
    }
    together().ifPresent(results::add);
    results.add(answer());
    return results;
  }

  // ---- one episode

  private Finding.Result rate(int i) {
    Around.Outcome outcome = outcomes.get(i);
    String ratio =
        outcome
            .ratio()
            .map(
                range ->
                    "was %s times as frequent as at other watched times"
                        .formatted(Words.ratio(range)))
            .orElse("has no ratio to that of other watched times that can be estimated");
    String swap =
        outcome
            .swap()
            .map(
                value ->
                    "; with units and controls exchanged %s, at least %s"
                        .formatted(Words.p(value.p()), Words.p(value.smallest())))
            .orElse("");
    Conclusion conclusion =
        Conclusion.that(
                String.format(
                    Locale.ROOT,
                    "In the %d years from %s on (%s) growth %s, by where"
                        + " the changes lie within their days and with the trend taken out; of %s %s"
                        + " surely in these years, %d may. Against %s of the same month with no measure"
                        + " near: p = %s, and never below %s; at its middle %s after Holm’s correction"
                        + " for %s. Against the window moved around the years: p = %s%s.",
                    Around.WINDOW_YEARS,
                    outcome.episode().day(),
                    outcome.episode().label(),
                    ratio,
                    Words.counted(changes(), "change", "changes"),
                    outcome.certain() == 0
                        ? "none lies"
                        : Words.counted(outcome.certain(), "lies", "lie"),
                    outcome.possible(),
                    Words.counted(outcome.others(), "date", "dates"),
                    Words.p(outcome.p()),
                    Words.p(outcome.smallest()),
                    Words.p(holm.get(i)),
                    Words.counted(outcomes.size(), "question", "questions"),
                    Words.p(outcome.shift()),
                    swap))
            .sort("rate after measures")
            .with("episode", outcome.episode().label())
            .with("day", outcome.episode().day().toString())
            .with("certain", outcome.certain())
            .with("possible", outcome.possible())
            .with("p", Words.p(outcome.p()))
            .with("holm", Words.p(holm.get(i)))
            .with("comparisons", outcome.others())
            .with("smallestP", Words.p(outcome.smallest()))
            .with("shiftP", Words.p(outcome.shift()));
    outcome.ratio().ifPresent(range -> conclusion.with("ratio", Words.ratio(range)));
    outcome.swap().ifPresent(value -> conclusion.with("swapP", Words.p(value.p())));
    outcome
        .without()
        .ifPresent(
            without ->
                conclusion.with("without", without.unit()).with("withoutP", Words.p(without.p())));
    return conclusion.from(statements()).from(outcome.episode().statements()).result();
  }

  /** All episodes at once. */
  private Optional<Finding.Result> together() {
    if (around.size() < 2) {
      return Optional.empty();
    }
    List<Episode> episodes = outcomes.stream().map(Around.Outcome::episode).toList();
    Around first = around.getFirst();
    return first
        .together(episodes)
        .map(
            all ->
                Conclusion.that(
                        String.format(
                            Locale.ROOT,
                            "All %d sets of measures together, their windows moved around the %d years:"
                                + " p = %s, and never below %s; without %s, the one without which it is"
                                + " largest, %s.",
                            episodes.size(),
                            first.years(),
                            Words.p(all.p()),
                            Words.p(1.0 / first.years()),
                            all.without(),
                            Words.p(all.withoutP())))
                    .sort("all measures together")
                    .with("episodes", episodes.size())
                    .with("p", Words.p(all.p()))
                    .with("smallestP", Words.p(1.0 / first.years()))
                    .with("without", all.without())
                    .with("withoutP", Words.p(all.withoutP()))
                    .from(statements())
                    .from(Episode.statements(episodes).toList())
                    .result());
  }

  private List<Recorded> statements() {
    return units.stream().flatMap(unit -> unit.statements().stream()).toList();
  }

  // ---- all of them

  private Finding.Result answer() {
    List<String> reasons = reasons();
    List<Integer> together =
        IntStream.range(0, outcomes.size())
            .filter(i -> holmHigh.get(i) <= LEVEL && rests(i).isEmpty() && !swapContradicts(i))
            .boxed()
            .toList();
    if (reasons.isEmpty() && !together.isEmpty()) {
      return complete(
          Conclusion.that(
                  String.format(
                      Locale.ROOT,
                      "Growth and measures go together in time: growth was more frequent in the %d years"
                          + " after %s than at other watched times (p = %s after Holm’s correction,"
                          + " wherever the changes lie within their days%s). That is an association,"
                          + " not a cause.",
                      Around.WINDOW_YEARS,
                      labels(together),
                      highest(together),
                      outcomes.getFirst().without().isEmpty()
                          ? ""
                          : ", and whichever place is left out"))
              .sort("goes together"));
    }
    reasons.addAll(doubts());
    if (reasons.isEmpty()) {
      return complete(
          Conclusion.that(
                  ("Growth was not seen to be more frequent after any of %s than at other watched"
                          + " times, and a doubled rate would have been found in %s of cases like this"
                          + " one: a doubling is unlikely, a smaller difference is not excluded.")
                      .formatted(
                          Words.counted(outcomes.size(), "set of measures", "sets of measures"),
                          Words.percent(doubled())))
              .sort("no doubling seen"));
    }
    return complete(
        Conclusion.that(
                "Whether growth and measures go together in time cannot be told from this case: "
                    + String.join("; ", reasons)
                    + ".")
            .sort("cannot tell")
            .settledBy(
                "A list of places fixed beforehand, mined and not, each with ground around it as a"
                    + " control; one image of each a year, over thirty years or so; one counting rule,"
                    + " coders who do not know the year; every look kept, those without change too;"
                    + " the measures, the window and the test written down before anybody counts."));
  }

  private String labels(List<Integer> which) {
    return which.stream()
        .map(i -> outcomes.get(i).episode().label())
        .collect(Collectors.joining(" and "));
  }

  private String highest(List<Integer> which) {
    return Words.p(which.stream().mapToDouble(holmHigh::get).max().orElse(1));
  }

  private Finding.Result complete(Conclusion conclusion) {
    conclusion
        .with("changes", changes())
        .with("looksWithGrowth", seen.grown())
        .with("looksWithoutGrowth", seen.alike());
    if (!around.isEmpty()) {
      conclusion
          .with("powerLevel", Words.p(level()))
          .with("powerByRatio", curve(RATIOS, 1, true))
          .with("powerByMore", curve(MORE, 2, false));
    }
    return conclusion
        .from(statements())
        .from(
            outcomes.stream().flatMap(outcome -> outcome.episode().statements().stream()).toList())
        .result();
  }

  /** Five per cent, or what the dates allow if that is more. */
  private double level() {
    return Math.max(LEVEL, outcomes.get(best()).smallest());
  }

  /** The power at the episode that can tell most, over effects or over numbers of changes. */
  private String curve(double[] steps, double fixed, boolean ratios) {
    Around best = around.get(best());
    return Arrays.stream(steps)
        .mapToObj(
            step ->
                "%s=%s"
                    .formatted(
                        Words.ratio(step),
                        Words.two(best.power(ratios ? step : fixed, ratios ? 1 : step, level()))))
        .collect(Collectors.joining(" "));
  }

  private int best() {
    return IntStream.range(0, outcomes.size())
        .boxed()
        .max(Comparator.comparingInt((Integer i) -> outcomes.get(i).others()))
        .orElse(0);
  }

  private double doubled() {
    return around.stream()
        .mapToDouble(one -> one.power(2, 1, LEVEL / around.size()))
        .min()
        .orElse(0);
  }

  /** What stands in the way whatever p is. */
  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (changes() < FEWEST) {
      reasons.add(
          "there %s only"
              .formatted(
                  changes() == 1 ? "is one dated change" : "are " + changes() + " dated changes"));
    } else if (outcomes.isEmpty()) {
      reasons.add("nothing was watched both in the years after a measure and outside them");
    }
    if (seen.alike() < seen.grown()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "of the looks on record %d found growth and %s, so that nobody knows how often places were watched",
              seen.grown(),
              seen.alike() == 0
                  ? "none is told to have found no change"
                  : String.format(Locale.ROOT, "only %d no change", seen.alike())));
    }
    if (!outcomes.isEmpty() && !allowed()) {
      int most = outcomes.get(best()).others();
      reasons.add(
          "measures follow each other so closely that at most %s left for comparison: p cannot be below %s%s, however strong the effect, and even at a level of %s, were all changes independent and dated to the day, a doubled rate would be found in %s of cases like this one"
              .formatted(
                  most == 1 ? "one date is" : most + " dates are",
                  Words.p(smallest()),
                  outcomes.size() == 1
                      ? ""
                      : String.format(
                          Locale.ROOT,
                          ", which is %s after Holm’s correction for %d questions",
                          Words.p(Math.min(1, smallest() * outcomes.size())),
                          outcomes.size()),
                  Words.p(level()),
                  Words.percent(around.get(best()).power(2, 1, level()))));
    }
    return reasons;
  }

  /** Whether any p could be at most the level, after correction. */
  private boolean allowed() {
    return !outcomes.isEmpty() && smallest() * outcomes.size() <= LEVEL;
  }

  private double smallest() {
    return outcomes.stream().mapToDouble(Around.Outcome::smallest).min().orElse(1);
  }

  /** What keeps the p that there are from saying anything. */
  private List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      String label = outcomes.get(i).episode().label();
      if (holmLow.get(i) <= LEVEL && holmHigh.get(i) > LEVEL) {
        doubts.add(
            "after %s p is %s or %s, by where the changes lie within their days"
                .formatted(label, Words.p(holmLow.get(i)), Words.p(holmHigh.get(i))));
      } else if (holmHigh.get(i) <= LEVEL && !rests(i).isEmpty()) {
        doubts.add("after %s all rests on %s".formatted(label, rests(i)));
      } else if (holmHigh.get(i) <= LEVEL && swapContradicts(i)) {
        doubts.add("after %s the control areas saw as much".formatted(label));
      }
    }
    double doubled = doubled();
    if (doubts.isEmpty() && allowed() && doubled < POWER) {
      doubts.add(
          "a doubled rate would be found in %s of cases like this one"
              .formatted(Words.percent(doubled)));
    }
    return doubts;
  }

  /** The unit without which p is above the level; none if there is none. */
  private String rests(int i) {
    return outcomes
        .get(i)
        .without()
        .filter(without -> without.p() * outcomes.size() > LEVEL)
        .map(Around.Without::unit)
        .orElse("");
  }

  /** Labels that could have told, and did not. */
  private boolean swapContradicts(int i) {
    return outcomes
        .get(i)
        .swap()
        .filter(value -> value.smallest() <= LEVEL && value.p() > LEVEL)
        .isPresent();
  }
}
