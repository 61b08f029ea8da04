package org.davylamp.findings.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.ControlArea;

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

  /** Whether there is anything to follow: two looks of which one is certainly earlier. */
  public boolean isFollowed() {
    return !steps().isEmpty();
  }

  List<Recorded> statements() {
    return looks.stream().flatMap(look -> look.statements().stream()).toList();
  }
}
