package org.davylamp.findings.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.components.Growth;

/**
 * How often places were looked at, as far as observations tell: an image of a place on a date is
 * one look, whoever tells of it and however often.
 */
final class Looks {
  /** What a look is known to have found. */
  enum Found {
    GROWTH,
    NOTHING,
    /** A state, or a change that is no growth: nobody says that nothing grew. */
    OTHER
  }

  /** One image of one place. */
  private record Look(String place, String date) {}

  private final Map<Look, Found> looks = new LinkedHashMap<>();
  private final List<Recorded> statements = new ArrayList<>();
  private final Map<Integer, Integer> images = new TreeMap<>();

  private Looks() {}

  static Looks of(List<Entity> observations, CaseView view) {
    Looks looks = new Looks();
    for (Entity observation : observations) {
      for (Entity place : view.named(observation, "facility")) {
        String key = place.id() + (CaseView.ofControlArea(observation) ? " control" : "");
        for (String date : observation.asserted("imageDate")) {
          if (Dates.read(date).isPresent()) {
            looks.looks.merge(new Look(key, date), found(observation), Looks::more);
          }
        }
      }
      looks.statements.addAll(observation.asserting("imageDate"));
      looks.statements.addAll(observation.asserting("changeClass"));
    }
    for (Look look : looks.looks.keySet()) {
      looks
          .year(Dates.read(look.date).orElseThrow().reach())
          .ifPresent(year -> looks.images.merge(year, 1, Integer::sum));
    }
    return looks;
  }

  /** The year of a date that lies within one. */
  private Optional<Integer> year(DayRange days) {
    return days.hasFirst() && days.hasLast() && year(days.first()) == year(days.last())
        ? Optional.of(year(days.first()))
        : Optional.empty();
  }

  private static int year(long day) {
    return LocalDate.ofEpochDay(day).getYear();
  }

  private static Found found(Entity observation) {
    return Growth.tells(observation)
        ? Found.GROWTH
        : observation.asserted("changeClass").contains("none") ? Found.NOTHING : Found.OTHER;
  }

  /** Growth in one component is growth; a look is without change only if nobody says more of it. */
  private static Found more(Found one, Found other) {
    return one == Found.GROWTH || other == Found.GROWTH
        ? Found.GROWTH
        : one == other ? one : Found.OTHER;
  }

  int count() {
    return looks.size();
  }

  int count(Found found) {
    return (int) looks.values().stream().filter(found::equals).count();
  }

  List<Recorded> statements() {
    return statements;
  }

  /** Images of one year each, by year. */
  Map<Integer, Integer> images() {
    return images;
  }

  /** Growth by the year of the first image that shows it. */
  static Map<Integer, Integer> firstSeen(List<Growth> growth) {
    Map<Integer, Integer> seen = new TreeMap<>();
    growth.stream()
        .filter(one -> one.days().hasLast())
        .forEach(one -> seen.merge(year(one.days().last()), 1, Integer::sum));
    return seen;
  }

  /** The days on which an observation, or what it compares with, saw its place. */
  static Stream<DayRange> seen(Entity observation, CaseView view) {
    Stream<Edtf> earlier =
        view.named(observation, "comparedObservation").stream()
            .flatMap(one -> Dates.all(one, "imageDate").stream());
    return Stream.of(
            Dates.all(observation, "imageDate").stream(),
            Dates.all(observation, "comparedWith").stream(),
            Dates.all(observation, "changeInterval").stream(),
            earlier)
        .flatMap(dates -> dates)
        .map(Edtf::reach);
  }

  /** Spearman's rank correlation of two counts over all years from the first of any to the last. */
  static double correlation(Map<Integer, Integer> one, Map<Integer, Integer> other) {
    int first =
        Stream.of(one, other).flatMap(map -> map.keySet().stream()).min(Integer::compare).orElse(0);
    int last =
        Stream.of(one, other).flatMap(map -> map.keySet().stream()).max(Integer::compare).orElse(0);
    long[] a = LongStream.rangeClosed(first, last).map(y -> one.getOrDefault((int) y, 0)).toArray();
    long[] b =
        LongStream.rangeClosed(first, last).map(y -> other.getOrDefault((int) y, 0)).toArray();
    return pearson(ranks(a), ranks(b));
  }

  private static double[] ranks(long[] values) {
    return Arrays.stream(values)
        .mapToDouble(
            value ->
                Arrays.stream(values).filter(other -> other < value).count()
                    + (Arrays.stream(values).filter(other -> other == value).count() + 1) / 2.0)
        .toArray();
  }

  private static double pearson(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa == 0 || bb == 0 ? 0 : ab / StrictMath.sqrt(aa * bb);
  }
}
