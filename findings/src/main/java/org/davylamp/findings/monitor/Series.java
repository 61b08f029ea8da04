package org.davylamp.findings.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.ControlArea;
import org.davylamp.findings.components.Measured;

/**
 * What one counter tells of one component in one unit, look by look.
 *
 * @param component as observations call it; of a control area as {@link ControlArea} does
 * @param unit as told
 * @param counter who counts: one publisher is one counter, whichever of its texts says it
 * @param looks in the order of time; not empty
 */
public record Series(String component, String unit, String counter, List<Look> looks) {
  public Series {
    looks = List.copyOf(looks);
  }

  private record Key(String component, String unit, String counter) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::component).thenComparing(Key::unit).thenComparing(Key::counter);
  }

  /** The series that these observations make, by component, unit and counter. */
  public static List<Series> of(Collection<Entity> observations, CaseView view) {
    Map<Key, List<Look>> series = new TreeMap<>(Key.ORDER);
    for (Entity observation : observations) {
      for (Recorded figure : observation.asserting("quantity")) {
        Optional<Look> look = Look.of(observation, figure, view);
        for (String component : CaseView.components(observation)) {
          look.ifPresent(
              one ->
                  add(
                      one,
                      series.computeIfAbsent(
                          new Key(component, one.amount().unit(), view.teller(figure)),
                          key -> new ArrayList<>())));
        }
      }
    }
    List<Series> all = new ArrayList<>();
    series.forEach(
        (key, looks) ->
            all.add(
                new Series(
                    key.component(),
                    key.unit(),
                    key.counter(),
                    looks.stream().sorted(Look.BY_TIME).toList())));
    return all;
  }

  /** Whether this is what the same counter tells of the same thing in the control area. */
  public boolean isControlOf(Series other) {
    return !ControlArea.isNamed(other.component)
        && component.equals(ControlArea.of(other.component))
        && unit.equals(other.unit)
        && counter.equals(other.counter);
  }

  /** Two texts of one publisher that tell the same of the same observation are one look. */
  private static void add(Look look, List<Look> to) {
    for (int i = 0; i < to.size(); i++) {
      if (to.get(i).isToldAgainBy(look)) {
        to.set(i, to.get(i).and(look));
        return;
      }
    }
    to.add(look);
  }

  /**
   * What lies between looks that follow each other. Of looks whose dates overlap, or that are of
   * one day, nothing is told: of those the last look that is certainly earlier is taken.
   */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < looks.size(); i++) {
      Look to = looks.get(i);
      for (int j = i - 1; j >= 0; j--) {
        if (Step.isInOrder(looks.get(j), to)) {
          steps.add(new Step(looks.get(j), to));
          break;
        }
      }
    }
    return steps;
  }

  /** Whether it was computed from images: then there is a look for every clear one. */
  public boolean isComputed() {
    return looks.stream().allMatch(look -> CaseView.isComputed(look.observation()));
  }

  /** Whether it was, and there are more looks than anybody reads one by one. */
  public boolean isLong() {
    return looks.size() > Measured.MOST_TOLD && isComputed();
  }

  /**
   * What there is to tell, in the order of time: each step by itself, of a series that was computed
   * those together that tell one thing.
   */
  public List<Phase> phases() {
    return isComputed()
        ? Phase.of(inOrder())
        : steps().stream().map(step -> new Phase(step, List.of(step.from(), step.to()))).toList();
  }

  /** Those of the looks that are certainly after the one before. */
  private List<Look> inOrder() {
    List<Look> ordered = new ArrayList<>();
    for (Look look : looks) {
      if (ordered.isEmpty() || Step.isInOrder(ordered.getLast(), look)) {
        ordered.add(look);
      }
    }
    return ordered;
  }

  /** The step between the looks of two dates, if there are such. */
  Optional<Step> between(Edtf from, Edtf to) {
    return at(from).flatMap(first -> at(to).map(last -> new Step(first, last)));
  }

  private Optional<Look> at(Edtf seen) {
    return looks.stream().filter(look -> look.seen().equals(seen)).findFirst();
  }

  /** The first look, the last, and those with the least and the most. */
  List<Look> marked() {
    return java.util.stream.Stream.of(
            looks.getFirst(),
            looks.stream().min(Comparator.comparing(look -> look.amount().low())).orElseThrow(),
            looks.stream().max(Comparator.comparing(look -> look.amount().high())).orElseThrow(),
            looks.getLast())
        .distinct()
        .sorted(Look.BY_TIME)
        .toList();
  }

  /** Whether there is anything to follow: two looks of which one is certainly earlier. */
  public boolean isFollowed() {
    return !steps().isEmpty();
  }

  /** What is told of the series as a whole rests on: of a long one the looks that are named. */
  List<Recorded> statements() {
    return (isLong() ? marked() : looks)
        .stream().flatMap(look -> look.statements().stream()).toList();
  }
}
