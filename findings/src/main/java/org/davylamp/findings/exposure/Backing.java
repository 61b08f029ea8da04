package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Reliability;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;

/**
 * On what a tie rests.
 *
 * <p>The Admiralty code orders grades and gives them no numbers. The numbers here are ours, stated
 * in decision 0026, and serve to put paths in order: no probability of anything.
 *
 * @param confidence in percent, 1 to 100
 * @param voices how many sources independent of one another say so for certain
 * @param doubted whether nobody says so who is not doubted: credibility 4 to 6 throughout
 * @param cited where it is said
 */
record Backing(int confidence, int voices, boolean doubted, List<Cited> cited) {
  /** Of what nobody has graded. */
  private static final double UNGRADED = .50;

  private static final double MOST = .95;

  static Backing of(Collection<Recorded> told, CaseView view) {
    Map<String, Double> bySource = new LinkedHashMap<>();
    Map<String, Source> sources = new LinkedHashMap<>();
    Set<Cited> cited = new java.util.LinkedHashSet<>();
    Set<String> places = new HashSet<>();
    boolean doubted = true;
    for (Recorded recorded : told) {
      Source source = view.source(recorded);
      sources.put(source.key(), source);
      bySource.merge(source.key(), sure(recorded, source), Math::max);
      doubted &= doubted(recorded);
      String locator = recorded.statement().details().locator().orElse("");
      if (places.add(source.key() + "\n" + locator)) {
        cited.add(new Cited(source.key(), source.title(), locator, Optional.of(recorded.id())));
      }
    }
    double confidence = together(bySource, sources, view);
    return new Backing(
        (int) Math.max(1, Math.min(100, Math.round(100 * confidence))),
        view.voices(sources.values()),
        doubted && !told.isEmpty(),
        List.copyOf(cited));
  }

  /** Sources that have nobody behind them in common fail apart; of others the surest counts. */
  private static double together(
      Map<String, Double> bySource, Map<String, Source> sources, CaseView view) {
    List<Map.Entry<String, Double>> surest = new ArrayList<>(bySource.entrySet());
    surest.sort(
        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Set<String> used = new HashSet<>();
    double wrong = 1;
    for (Map.Entry<String, Double> one : surest) {
      Source source = java.util.Objects.requireNonNull(sources.get(one.getKey()));
      Set<String> behind = Independence.behind(source, view::source);
      if (wrong == 1 || (!behind.isEmpty() && Collections.disjoint(used, behind))) {
        wrong *= 1 - one.getValue();
        used.addAll(behind);
      }
    }
    return Math.min(MOST, 1 - wrong);
  }

  private static boolean doubted(Recorded recorded) {
    return recorded
        .statement()
        .details()
        .credibility()
        .filter(credibility -> credibility.digit() >= Credibility.DOUBTFUL.digit())
        .isPresent();
  }

  private static double sure(Recorded recorded, Source source) {
    Optional<Credibility> credibility = recorded.statement().details().credibility();
    if (credibility.isEmpty() && source.reliability() == Reliability.F) {
      return UNGRADED;
    }
    return credible(credibility.orElse(Credibility.POSSIBLE)) * reliable(source.reliability());
  }

  private static double credible(Credibility credibility) {
    return switch (credibility) {
      case CONFIRMED -> .95;
      case PROBABLE -> .85;
      case POSSIBLE -> .65;
      case DOUBTFUL -> .35;
      case IMPROBABLE -> .10;
      case UNJUDGED -> .25;
    };
  }

  private static double reliable(Reliability reliability) {
    return switch (reliability) {
      case A -> 1;
      case B -> .9;
      case C -> .75;
      case D -> .5;
      case E -> .25;
      case F -> .4;
    };
  }
}
