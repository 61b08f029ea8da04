package org.davylamp.findings.association;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.ControlArea;
import org.davylamp.findings.components.Measured;
import org.davylamp.statistics.Days;

/**
 * What one source counted of one component, look by look. From one look to a later the figure may
 * have grown, by more than it may be wrong by if the source tells that; where it has shrunk or
 * stayed, that look found no growth. What grew is told of by the looks around it; of a computed
 * series too long to name every look, by those and the first and the last.
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

  /** The least and the most that a figure may be: what its teller says, or the figure itself. */
  private BigDecimal end(int look, String property) {
    Measured figure = figures.get(look);
    return figure.observation().asserted(property).stream()
        .flatMap(told -> Measured.amount(figure.observation(), told).stream())
        .filter(end -> end.unit().equals(figure.amount().unit()))
        .map(Measured.Amount::low)
        .findFirst()
        .orElse(figure.amount().low());
  }

  private boolean isMore(int look, int than) {
    return end(look, "quantityLow").compareTo(end(than, "quantityHigh")) > 0;
  }

  /**
   * Growth between two looks.
   *
   * @param before the last look that has certainly less
   * @param at the look that has more
   * @param size since the look that growth is reckoned from
   */
  private record Grown(int before, int at, BigDecimal size) {}

  /**
   * Growth beyond what the figures may be wrong by. Each look is compared with the one that growth
   * is reckoned from, not with the one before: what grows slowly would never be seen to.
   */
  private List<Grown> growth() {
    List<Grown> growth = new ArrayList<>();
    int from = 0;
    for (int look = 1; look < figures.size(); look++) {
      if (isMore(look, from)) {
        int before = look - 1;
        while (!isMore(look, before)) {
          before--;
        }
        BigDecimal size =
            figures.get(look).amount().low().subtract(figures.get(from).amount().low());
        growth.add(new Grown(before, look, size));
        from = look;
      } else if (isMore(from, look)) {
        from = look;
      }
    }
    return growth;
  }

  private boolean isComputed() {
    return figures.stream().allMatch(figure -> CaseView.isComputed(figure.observation()));
  }

  /** Looks that found growth. */
  int grown() {
    return growth().size();
  }

  /** Looks that found none. */
  int alike() {
    return figures.size() - 1 - grown();
  }

  Watched watched() {
    List<Watched.Change> changes = new ArrayList<>();
    NavigableSet<Integer> named = new TreeSet<>(List.of(0, figures.size() - 1));
    for (Grown one : growth()) {
      long first = days(figures.get(one.before())).first();
      long last = days(figures.get(one.at())).last();
      changes.add(
          new Watched.Change(new Days(Math.min(first + 1, last), last), one.size().doubleValue()));
      named.addAll(List.of(one.before(), one.at()));
    }
    if (!isComputed() || figures.size() <= Measured.MOST_TOLD) {
      IntStream.range(0, figures.size()).forEach(named::add);
    }
    List<Recorded> statements = named.stream().flatMap(look -> told(figures.get(look))).toList();
    return new Watched(component, control, from(), to(), changes, statements);
  }

  private static Stream<Recorded> told(Measured figure) {
    return Stream.of(
            figure.statements(),
            figure.observation().asserting("quantityLow"),
            figure.observation().asserting("quantityHigh"))
        .flatMap(List::stream);
  }
}
