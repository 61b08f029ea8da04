package org.davylamp.findings.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.components.Adoption;

/**
 * Resolutions adopted so near each other that what follows one cannot be told from what follows the
 * next: each less than {@link Around#WINDOW_YEARS} years after the one before.
 */
record Episode(List<Adoption> adoptions) {
  static List<Episode> of(List<Adoption> adoptions) {
    List<List<Adoption>> episodes = new ArrayList<>();
    for (Adoption adoption : adoptions) {
      boolean follows =
          !episodes.isEmpty()
              && adoption.day()
                  < LocalDate.ofEpochDay(episodes.getLast().getLast().day())
                      .plusYears(Around.WINDOW_YEARS)
                      .toEpochDay();
      if (!follows) {
        episodes.add(new ArrayList<>());
      }
      episodes.getLast().add(adoption);
    }
    return episodes.stream().map(Episode::new).toList();
  }

  /** The day on which it began. */
  LocalDate day() {
    return LocalDate.ofEpochDay(adoptions.getFirst().day());
  }

  /** {@code UNSCR 1718}, or {@code UNSCR 2270 and 5 after it}. */
  String label() {
    String first = adoptions.getFirst().resolution();
    return adoptions.size() == 1
        ? first
        : String.format(Locale.ROOT, "%s and %d after it", first, adoptions.size() - 1);
  }

  List<Recorded> statements() {
    return adoptions.stream().flatMap(adoption -> adoption.statements().stream()).toList();
  }

  /** Months since year 0 of all adoptions of these. */
  static List<Integer> months(List<Episode> episodes) {
    return episodes.stream()
        .flatMap(episode -> episode.adoptions.stream())
        .map(adoption -> month(LocalDate.ofEpochDay(adoption.day())))
        .toList();
  }

  static int month(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  static Stream<Recorded> statements(List<Episode> episodes) {
    return episodes.stream().flatMap(episode -> episode.statements().stream());
  }
}
