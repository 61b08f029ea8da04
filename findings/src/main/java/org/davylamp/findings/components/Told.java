package org.davylamp.findings.components;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;

/**
 * A figure in words; or many that were computed, which a sentence cannot list.
 *
 * @param statements what the words rest on
 */
record Told(String words, List<Recorded> statements) {

  /** Who counts, and in what unit: figures of one of these make a series. */
  record Counter(Source source, String unit) {
    static Counter of(Measured figure, CaseView view) {
      return new Counter(view.sources(figure.statements()).getFirst(), figure.amount().unit());
    }
  }

  /** Figures in the order given; of a long computed series all at its first. */
  static List<Told> of(List<Measured> figures, boolean withCounter, CaseView view) {
    List<Told> told = new ArrayList<>();
    Map<Counter, List<Measured>> series = series(figures, view);
    Set<Counter> done = new HashSet<>();
    for (Measured figure : figures) {
      Counter counter = Counter.of(figure, view);
      List<Measured> all = series.getOrDefault(counter, List.of());
      if (!isLong(all)) {
        told.add(new Told(words(figure, withCounter, view), figure.statements()));
      } else if (done.add(counter)) {
        told.add(together(all, withCounter, view));
      }
    }
    return told;
  }

  private static boolean isLong(List<Measured> figures) {
    return figures.size() > Measured.MOST_TOLD
        && figures.stream().allMatch(figure -> CaseView.isComputed(figure.observation()));
  }

  private static Map<Counter, List<Measured>> series(List<Measured> figures, CaseView view) {
    return figures.stream()
        .collect(
            Collectors.groupingBy(
                figure -> Counter.of(figure, view), LinkedHashMap::new, Collectors.toList()));
  }

  private static Told together(List<Measured> all, boolean withCounter, CaseView view) {
    Comparator<Measured> bySize = Comparator.comparing(figure -> figure.amount().low());
    List<Measured> marked =
        Stream.of(
                all.getFirst(),
                all.stream().min(bySize).orElseThrow(),
                all.stream().max(bySize).orElseThrow(),
                all.getLast())
            .distinct()
            .sorted(Comparator.comparingInt(all::indexOf))
            .toList();
    String words =
        marked.stream()
            .map(figure -> words(figure, withCounter, view))
            .collect(Collectors.joining("; "));
    return new Told(
        String.format(
            Locale.ROOT,
            "%,d figures, of which the first, the last, the least and the most are %s",
            all.size(),
            words),
        marked.stream().flatMap(figure -> figure.statements().stream()).toList());
  }

  private static String words(Measured figure, boolean withCounter, CaseView view) {
    String when = figure.seen().map(Edtf::toString).map(Dates::words).orElse("undated");
    String who =
        withCounter
            ? view.sources(figure.statements()).stream()
                .map(source -> ", " + source.publisher().orElse(source.title()))
                .findFirst()
                .orElse("")
            : "";
    return figure.amount() + " (" + when + who + ")";
  }
}
