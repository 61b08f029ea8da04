package org.davylamp.findings.association;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.ControlArea;
import org.davylamp.findings.components.Measured;
import org.davylamp.statistics.Days;

/**
 * What one source counted of one component, look by look. From one look to the next the figure may
 * have grown; where it has shrunk or stayed, that look found no growth.
 */
record Series(String component, boolean control, List<Measured> figures) {
  private record Key(String component, boolean control, Source source, String unit) {}

  /**
   * Of each component the series with most looks, and of its control; what has two looks or more.
   */
  static List<Series> of(List<Entity> observations, CaseView view) {
    Map<Key, List<Measured>> byKey = new LinkedHashMap<>();
    for (Entity observation : observations) {
      for (Measured figure : Measured.of(observation)) {
        if (figure.amount().exact() && figure.seen().isPresent() && bounded(figure)) {
          for (String told : CaseView.components(observation)) {
            String component = ControlArea.inside(told);
            Key key =
                new Key(
                    component,
                    CaseView.ofControlArea(observation),
                    view.sources(figure.statements()).getFirst(),
                    figure.amount().unit());
            byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(figure);
          }
        }
      }
    }
    Map<String, Series> longest = new LinkedHashMap<>();
    byKey.forEach(
        (key, figures) -> {
          figures.sort(Comparator.comparingLong(figure -> days(figure).first()));
          Series series = new Series(key.component, key.control, List.copyOf(figures));
          longest.merge(
              key.component + " " + key.control,
              series,
              (one, other) -> other.figures.size() > one.figures.size() ? other : one);
        });
    return longest.values().stream().filter(one -> one.from() < one.to()).toList();
  }

  private static boolean bounded(Measured figure) {
    return days(figure).hasFirst() && days(figure).hasLast();
  }

  private static DayRange days(Measured figure) {
    return figure.seen().orElseThrow().reach();
  }

  private long from() {
    return days(figures.getFirst()).first();
  }

  private long to() {
    return figures.stream().mapToLong(figure -> days(figure).last()).max().orElseThrow();
  }

  private BigDecimal grownAt(int look) {
    return figures
        .get(look)
        .amount()
        .low()
        .subtract(figures.get(look - 1).amount().low())
        .max(BigDecimal.ZERO);
  }

  /** Looks that found growth. */
  int grown() {
    int grown = 0;
    for (int look = 1; look < figures.size(); look++) {
      grown += grownAt(look).signum();
    }
    return grown;
  }

  /** Looks that found none. */
  int alike() {
    return figures.size() - 1 - grown();
  }

  Watched watched() {
    List<Watched.Change> changes = new ArrayList<>();
    List<Recorded> statements = new ArrayList<>(figures.getFirst().statements());
    for (int look = 1; look < figures.size(); look++) {
      statements.addAll(figures.get(look).statements());
      if (grownAt(look).signum() > 0) {
        long first = days(figures.get(look - 1)).first();
        long last = days(figures.get(look)).last();
        changes.add(
            new Watched.Change(
                new Days(Math.min(first + 1, last), last), grownAt(look).doubleValue()));
      }
    }
    return new Watched(component, control, from(), to(), changes, statements);
  }
}
