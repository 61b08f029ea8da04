package org.davylamp.findings.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Dates;

/**
 * A day on which the Security Council adopted a resolution.
 *
 * @param resolution as its measures call it
 * @param day of the epoch
 * @param statements of the measures that say so
 */
public record Adoption(String resolution, long day, List<Recorded> statements) {
  private static final String UN = "UNSCR";

  /**
   * Of these measures, in order of days; of several on one day the first. A measure whose day of
   * adoption is not told to the day, or in two ways, dates nothing.
   */
  public static List<Adoption> of(List<Entity> measures) {
    SortedMap<Long, Adoption> byDay = new TreeMap<>();
    for (Entity measure : measures) {
      List<DayRange> days = Dates.all(measure, "adopted").stream().map(Edtf::reach).toList();
      Optional<String> resolution =
          measure.asserted("resolution").stream().filter(name -> name.startsWith(UN)).findFirst();
      if (resolution.isPresent()
          && days.size() == 1
          && days.getFirst().first() == days.getFirst().last()) {
        List<Recorded> statements = new ArrayList<>(measure.asserting("adopted"));
        statements.addAll(measure.asserting("resolution"));
        long day = days.getFirst().first();
        byDay.putIfAbsent(day, new Adoption(resolution.get(), day, statements));
      }
    }
    return List.copyOf(byDay.values());
  }
}
