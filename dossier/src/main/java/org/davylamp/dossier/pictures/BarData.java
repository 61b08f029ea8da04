package org.davylamp.dossier.pictures;

import java.util.List;
import java.util.OptionalDouble;
import org.davylamp.dossier.pictures.BarsPicture.Arrangement;
import org.davylamp.dossier.pictures.BarsPicture.Bar;

/**
 * What a bar chart shows, checked: every bar in a known category, none below zero, no two alike.
 */
record BarData(
    String unit,
    Arrangement arrangement,
    OptionalDouble most,
    List<String> categories,
    List<Bar> bars) {
  BarData {
    categories = List.copyOf(categories);
    bars = List.copyOf(bars);
    Refusal.unless(
        categories.stream().distinct().count() == categories.size(),
        "expected categories that differ, found %s",
        categories);
    most.ifPresent(
        m ->
            Refusal.unless(
                m > 0 && Double.isFinite(m), "expected an axis that ends above 0, found %s", m));
    for (Bar bar : bars) {
      Refusal.unless(
          categories.contains(bar.category()),
          "expected a bar in one of %s, found \"%s\"",
          categories,
          bar.category());
      Refusal.unless(
          bar.amount().low() >= 0,
          "expected a bar of 0 or more in \"%s\", found %s",
          bar.category(),
          bar.amount().low());
      Refusal.unless(
          most.isEmpty() || bar.amount().high() <= most.getAsDouble(),
          "expected a bar of at most %s in \"%s\", found %s",
          most.orElse(0),
          bar.category(),
          bar.amount().high());
    }
    for (String category :
        most.isPresent() && arrangement == Arrangement.STACKED ? categories : List.<String>of()) {
      double sum = sum(bars.stream().filter(b -> b.category().equals(category)).toList()).high();
      Refusal.unless(
          sum <= most.getAsDouble() * (1 + 1e-9),
          "expected bars of at most %s together in \"%s\", found %s",
          most.getAsDouble(),
          category,
          sum);
    }
    long different = bars.stream().map(b -> List.of(b.category(), b.series())).distinct().count();
    Refusal.unless(
        different == bars.size(),
        "expected one bar per category and series, found %s bars for %s places",
        bars.size(),
        different);
  }

  Kinds series() {
    return Kinds.of(bars.stream().map(Bar::series));
  }

  List<Bar> of(String category) {
    Kinds series = series();
    return bars.stream()
        .filter(bar -> bar.category().equals(category))
        .sorted(
            (a, b) ->
                Integer.compare(
                    series.names().indexOf(a.series()), series.names().indexOf(b.series())))
        .toList();
  }

  boolean stacked() {
    return arrangement == Arrangement.STACKED;
  }

  /** The sum of a category's bars, ends and all; preferred if every part has a preferred value. */
  static Amount sum(List<Bar> parts) {
    double low = parts.stream().mapToDouble(b -> b.amount().low()).sum();
    double high = parts.stream().mapToDouble(b -> b.amount().high()).sum();
    if (parts.stream().anyMatch(b -> b.amount().best().isEmpty())) {
      return Amount.between(low, Math.max(low, high));
    }
    double best = parts.stream().mapToDouble(b -> b.amount().level()).sum();
    return Amount.around(Math.min(low, best), best, Math.max(best, high));
  }

  double highest() {
    if (most.isPresent()) {
      return most.getAsDouble();
    }
    double single = bars.stream().mapToDouble(b -> b.amount().high()).max().orElse(0);
    double sums = categories.stream().mapToDouble(c -> sum(of(c)).high()).max().orElse(0);
    return stacked() ? sums : single;
  }

  String name(Bar bar) {
    String series = bar.series().isBlank() ? "" : ", " + bar.series();
    String note = bar.note().isBlank() ? "" : ", " + bar.note();
    return bar.category() + series + ": " + bar.amount().text() + " " + unit + note;
  }

  String words() {
    long empty = categories.stream().filter(c -> of(c).isEmpty()).count();
    String none = empty == 0 ? "" : " No figure for " + Figures.count(empty) + " of them.";
    return Figures.count(categories.size(), "bar") + ", in " + unit + "." + none;
  }

  DataTable table(String caption) {
    return new DataTable(
        caption,
        List.of("Category", "Series", "Value (" + unit + ")", "Note"),
        bars.stream()
            .map(b -> List.of(b.category(), b.series(), b.amount().text(), b.note()))
            .toList());
  }
}
