package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.network.Span;

/**
 * Who is on a sanctions list, as the case tells it. A listing without a day was there at the latest
 * when the list was published that was read; where another listing of the same party has a day,
 * that one counts.
 */
final class Listings {
  private final CaseView view;
  private final Map<String, List<Entity>> byParty = new LinkedHashMap<>();

  private Listings(CaseView view) {
    this.view = view;
    for (Entity listing : view.all("Sanction")) {
      for (Entity party : view.named(listing, "entity")) {
        byParty.computeIfAbsent(party.id(), id -> new ArrayList<>()).add(listing);
      }
    }
  }

  static List<Mark> of(CaseView view) {
    Listings listings = new Listings(view);
    List<Mark> marks = new ArrayList<>();
    listings.byParty.forEach((party, told) -> marks.add(listings.mark(party, told)));
    ListEntries entries = ListEntries.of(view);
    for (String party : new TreeSet<>(entries.parties())) {
      if (!listings.byParty.containsKey(party)) {
        marks.add(listings.named(party, entries.of(party)));
      }
    }
    return marks;
  }

  /** One whom the case knows from an entry of a list, without a listing that says more. */
  private Mark named(String party, List<Recorded> entries) {
    Backing backing = Backing.of(entries, view);
    Set<String> publishers = new LinkedHashSet<>();
    entries.forEach(entry -> publishers.add(view.teller(entry)));
    long published =
        view.sources(entries).stream()
            .flatMap(source -> source.published().or(source::retrieved).stream())
            .flatMap(date -> Dates.read(date).stream())
            .mapToLong(date -> date.days().last())
            .min()
            .orElse(DayRange.EVER_AFTER);
    Flagged flagged =
        new Flagged(
            party,
            view.caption(party),
            Flagged.Kind.LISTED,
            "",
            "listed by " + String.join("; by ", publishers) + ", since when is not told",
            backing.cited());
    Span span =
        new Span(Span.ALWAYS_BEFORE, Held.day(published), Span.ALWAYS_AFTER, Span.ALWAYS_AFTER);
    return new Mark(flagged, span, backing.confidence(), Optional.empty());
  }

  private Mark mark(String party, List<Entity> listings) {
    List<Recorded> told = new ArrayList<>();
    listings.forEach(listing -> told.addAll(listing.asserting("entity")));
    Backing backing = Backing.of(told, view);
    Set<String> words = new LinkedHashSet<>();
    listings.stream()
        .sorted(Comparator.comparing(one -> since(one).map(Edtf::toString).findFirst().orElse("~")))
        .forEach(listing -> words.add(words(listing)));
    Flagged flagged =
        new Flagged(
            party,
            view.caption(party),
            Flagged.Kind.LISTED,
            listings.stream()
                .flatMap(Listings::since)
                .map(Edtf::toString)
                .sorted()
                .findFirst()
                .orElse(""),
            "listed by " + String.join("; by ", words),
            backing.cited());
    List<Entity> dated = listings.stream().filter(one -> since(one).findAny().isPresent()).toList();
    Span span = span(dated.isEmpty() ? listings : dated);
    return new Mark(flagged, span, backing.confidence(), Optional.empty());
  }

  private static String words(Entity listing) {
    String who = listing.asserted("authority").stream().findFirst().orElse("an authority not told");
    String since = since(listing).map(Edtf::toString).map(Dates::words).findFirst().orElse("");
    return who + (since.isEmpty() ? ", since when is not told" : " since " + since);
  }

  private static Stream<Edtf> since(Entity listing) {
    List<Edtf> listed = Dates.believed(listing, "listingDate");
    return (listed.isEmpty() ? Dates.believed(listing, "startDate") : listed).stream();
  }

  /** From the first listing to the end of the last. */
  private Span span(List<Entity> listings) {
    int earliest = Span.ALWAYS_AFTER;
    int latest = Span.ALWAYS_AFTER;
    int ends = Span.ALWAYS_BEFORE;
    int endsLatest = Span.ALWAYS_BEFORE;
    for (Entity listing : listings) {
      DayRange begins = begins(listing);
      earliest = Math.min(earliest, Held.day(begins.first()));
      latest = Math.min(latest, Held.day(begins.last()));
      Optional<DayRange> end =
          Dates.all(listing, "endDate").stream().map(Edtf::days).reduce(DayRange::hull);
      ends = Math.max(ends, end.map(days -> Held.day(days.first())).orElse(Span.ALWAYS_AFTER));
      endsLatest =
          Math.max(endsLatest, end.map(days -> Held.day(days.last())).orElse(Span.ALWAYS_AFTER));
    }
    return earliest > endsLatest
        ? Span.within(Math.min(earliest, endsLatest), Math.max(earliest, endsLatest))
        : new Span(earliest, Math.min(latest, endsLatest), Math.max(ends, earliest), endsLatest);
  }

  private DayRange begins(Entity listing) {
    return since(listing)
        .map(date -> date.qualified() ? date.reach() : date.days())
        .reduce(DayRange::hull)
        .orElseGet(() -> new DayRange(DayRange.EVER_BEFORE, published(listing)));
  }

  private long published(Entity listing) {
    return view.sources(listing.asserting("entity")).stream()
        .flatMap(source -> source.published().or(source::retrieved).stream())
        .flatMap(date -> Dates.read(date).stream())
        .mapToLong(date -> date.days().last())
        .min()
        .orElse(DayRange.EVER_AFTER);
  }
}
