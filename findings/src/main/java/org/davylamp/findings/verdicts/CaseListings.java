package org.davylamp.findings.verdicts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.ListEntries;

/**
 * Which lists a case says that its entities are on: those that a listing names, and those that have
 * their name from an entry of a list which is about nobody else in the case. One listing for each
 * list: of several days told the first, with all who say so.
 */
final class CaseListings {
  private final CaseView view;
  private final ListEntries entries;

  CaseListings(CaseView view) {
    this.view = view;
    this.entries = ListEntries.of(view);
  }

  private static boolean isList(Source source) {
    return source.type() == SourceType.LIST;
  }

  private static String locator(Recorded told) {
    return told.statement().details().locator().orElse("");
  }

  List<Listing> of(Entity party) {
    Map<String, Listing> byList = new LinkedHashMap<>();
    for (Entity sanction : view.pointing("Sanction", "entity", party)) {
      Listing listing = sanction(sanction);
      byList.merge(listing.list(), listing, CaseListings::together);
    }
    for (Recorded told : entries.of(party.id())) {
      Listing listing = named(told, view.source(told));
      byList.merge(listing.list(), listing, CaseListings::together);
    }
    return byList.values().stream().map(listing -> bounded(listing, party)).toList();
  }

  private Listing sanction(Entity sanction) {
    List<Recorded> told = sanction.asserting("entity");
    Source source = view.source(told.getFirst());
    String authority =
        sanction.asserted("authority").stream().findFirst().orElse(publisher(source));
    String list = Authorities.title(authority);
    boolean itself = isList(source) && Authorities.title(publisher(source)).equals(list);
    String locator = locator(told.getFirst());
    Optional<Edtf> since =
        Stream.of("listingDate", "startDate")
            .flatMap(property -> Dates.believed(sanction, property).stream())
            .findFirst();
    return new Listing(
        list,
        itself && ListEntries.isEntry(locator) ? locator : "",
        since,
        since.map(Edtf::days).orElse(new DayRange(DayRange.EVER_BEFORE, published(source))),
        since.map(day -> dated(day, sanction)).orElse(""),
        Dates.first(sanction, "endDate"),
        sanction.asserted("reason").stream().findFirst().orElse(""),
        cited(told));
  }

  private String dated(Edtf day, Entity sanction) {
    boolean known =
        sanction.asserting("startDate").stream()
            .map(view::source)
            .anyMatch(source -> source.type() != SourceType.GENERAL_KNOWLEDGE);
    return Listing.dated(day) + (known ? "" : ", a day that is general knowledge only");
  }

  private Listing named(Recorded told, Source source) {
    return new Listing(
        Authorities.title(publisher(source)),
        locator(told),
        Optional.empty(),
        new DayRange(DayRange.EVER_BEFORE, published(source)),
        "",
        Optional.empty(),
        "",
        cited(List.of(told)));
  }

  private static String publisher(Source source) {
    return source.publisher().orElse(source.title());
  }

  private static long published(Source source) {
    return source
        .published()
        .or(source::retrieved)
        .flatMap(Dates::read)
        .map(date -> date.days().last())
        .orElse(DayRange.EVER_AFTER);
  }

  List<Cited> cited(Collection<Recorded> statements) {
    Set<Cited> cited = new LinkedHashSet<>();
    for (Recorded told : statements) {
      Source source = view.source(told);
      cited.add(new Cited(source.key(), source.title(), locator(told), Optional.of(told.id())));
    }
    return List.copyOf(cited);
  }

  /** Of two that tell of one list: the earlier day, the entry that either names, all sources. */
  private static Listing together(Listing one, Listing other) {
    Listing first =
        one.since().isEmpty()
                || (other.since().isPresent() && other.began().first() < one.began().first())
            ? other
            : one;
    Set<Cited> sources = new LinkedHashSet<>(one.sources());
    sources.addAll(other.sources());
    return new Listing(
        one.list(),
        one.entry().isEmpty() ? other.entry() : one.entry(),
        first.since(),
        first.since().isPresent() ? first.began() : one.began(),
        first.dating(),
        one.ended().isPresent() && other.ended().isPresent() ? one.ended() : Optional.empty(),
        one.ground().isEmpty() ? other.ground() : one.ground(),
        List.copyOf(sources));
  }

  /** With what can be told of a day that nobody gives, and by its number if it is a ship's. */
  private static Listing bounded(Listing listing, Entity party) {
    String entry =
        listing.entry().isEmpty()
            ? party.asserted("imoNumber").stream().findFirst().map(n -> "IMO " + n).orElse("")
            : listing.entry();
    if (listing.since().isPresent()) {
      return new Listing(
          listing.list(),
          entry,
          listing.since(),
          listing.began(),
          listing.dating(),
          listing.ended(),
          listing.ground(),
          listing.sources());
    }
    return Undated.bounded(listing, entry);
  }
}
