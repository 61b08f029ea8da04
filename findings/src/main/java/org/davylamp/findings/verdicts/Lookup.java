package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.screening.Hit;
import org.davylamp.findings.screening.ListSearch;
import org.davylamp.names.Candidates;
import org.davylamp.names.Comparison;
import org.davylamp.names.Feature;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.Score;

/**
 * Finds by name and number who may be meant, on the opened lists and in the case; what a list and
 * the case tell of one entry is one. For one thread.
 */
final class Lookup {
  private static final int CANDIDATES = 30;
  private static final int MOST = 8;

  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, Long> published = new LinkedHashMap<>();
  private final ListSearch lists;
  private final boolean any;
  private final CaseParties parties;
  private final double threshold;
  private final Comparison comparison = new Comparison();

  Lookup(ScreeningBasis basis) {
    for (ListSearch.Searched list : basis.lists().lists()) {
      titles.put(list.dataset(), Authorities.title(list));
      list.index()
          .date()
          .flatMap(Dates::read)
          .ifPresent(day -> published.put(list.dataset(), day.days().last()));
    }
    lists = new ListSearch(basis.lists());
    any = !basis.lists().lists().isEmpty();
    parties = basis.parties();
    threshold = basis.scope().threshold();
  }

  /** Whoever may be meant, the likest first. */
  List<Found> find(Sought sought) {
    Map<String, Found> found = new LinkedHashMap<>();
    double least = Math.min(threshold, sought.threshold());
    sought.numbered().ifPresent(number -> find(number, threshold, found));
    Profile profile = sought.profile();
    if (!profile.names().isEmpty()) {
      find(profile, least, found);
    }
    return found.values().stream()
        .sorted(Comparator.comparingDouble(Found::name).reversed())
        .limit(MOST)
        .toList();
  }

  /** Ships with a number. */
  List<Found> ships(Identifier number) {
    Map<String, Found> found = new LinkedHashMap<>();
    find(Sought.of(Kind.VESSEL, List.of(), List.of(number)), threshold, found);
    return found.values().stream().filter(Found::byNumber).toList();
  }

  private void find(Profile profile, double least, Map<String, Found> found) {
    Prepared query = lists.prepared(profile);
    if (any) {
      for (Hit hit :
          lists.search(List.of(query), Optional.empty(), least, MOST, ListSearch.CANDIDATES)) {
        Found one = onList(hit);
        found.merge(key(one), one, Found::and);
      }
    }
    inCase(query, least).forEach(one -> found.merge(key(one), one, Found::and));
  }

  private static String key(Found found) {
    return found.known().map(Known::id).orElseGet(() -> found.listings().getFirst().title());
  }

  private Found onList(Hit hit) {
    Listing listing = listing(hit);
    Optional<Known> known = parties.listed(listing.title());
    TreeSet<String> countries = new TreeSet<>(hit.profile().countries());
    known.ifPresent(each -> countries.addAll(each.profile().countries()));
    Found alone = of(hit.caption(), hit.profile(), countries, hit.score(), List.of(listing), known);
    return known
        .map(
            each ->
                alone.and(
                    of(
                        hit.caption(),
                        hit.profile(),
                        countries,
                        hit.score(),
                        each.listings(),
                        known)))
        .orElse(alone);
  }

  private static Found of(
      String caption,
      Profile profile,
      SortedSet<String> countries,
      Score score,
      List<Listing> listings,
      Optional<Known> known) {
    double name =
        score.features().stream()
            .filter(feature -> feature.name().equals("name"))
            .mapToDouble(Feature::weight)
            .findFirst()
            .orElse(score.value());
    return new Found(caption, profile, countries, name, score.features(), listings, known);
  }

  /** The entry as it stands on the opened list. */
  Listing listing(Hit hit) {
    String title = titles.getOrDefault(hit.dataset(), hit.dataset());
    String entry = title.startsWith("US list") ? "entry " + hit.id() : hit.id();
    Optional<Edtf> since = hit.listed();
    long last = published.getOrDefault(hit.dataset(), DayRange.EVER_AFTER);
    Listing listing =
        new Listing(
            title,
            entry,
            since,
            since.map(Edtf::days).orElse(new DayRange(DayRange.EVER_BEFORE, last)),
            since.map(Listing::dated).orElse(""),
            Optional.empty(),
            hit.programmes().isEmpty() ? "" : "programme " + String.join(", ", hit.programmes()),
            List.of(new Cited(hit.dataset(), title, entry, Optional.empty())));
    return since.isPresent() ? listing : Undated.bounded(listing, entry);
  }

  private List<Found> inCase(Prepared query, double least) {
    Candidates candidates = parties.index().candidates(query, CANDIDATES);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      int number = candidates.entry(i);
      Prepared party = parties.prepared(number);
      double alike =
          least >= Comparison.HIT ? comparison.hit(query, party) : comparison.value(query, party);
      if (alike >= least) {
        Known known = parties.party(number);
        found.add(
            of(
                known.caption(),
                known.profile(),
                new TreeSet<>(known.profile().countries()),
                comparison.score(query, party),
                known.listings(),
                Optional.of(known)));
      }
    }
    return found;
  }
}
