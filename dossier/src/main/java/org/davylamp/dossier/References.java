package org.davylamp.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.Dates;

/**
 * The sources that one page cites, numbered in the order met. What a page says of the world is made
 * here, with its citations or not at all.
 */
final class References {
  /** From so many numbers in a row on, first and last stand for them. */
  private static final int RUN = 4;

  /** More places in one source than these are told with their records only. */
  private static final int PLACES = 6;

  private final Edition edition;
  private final String root;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private static final class Entry {
    private final int number;
    private final Source source;
    private final Map<String, Set<String>> recordsByPlace = new LinkedHashMap<>();

    Entry(int number, Source source) {
      this.number = number;
      this.source = source;
    }
  }

  References(Edition edition, String root) {
    this.edition = edition;
    this.root = root;
  }

  /** A paragraph that says something of the world. */
  Element paragraph(String text, Collection<Recorded> statements) {
    return fact("p", text, statements);
  }

  /**
   * An element that says something of the world, with its citations behind it.
   *
   * @throws IllegalArgumentException if it has no source
   */
  Element fact(String element, String text, Collection<Recorded> statements) {
    return Element.of(element, Prose.units(text)).css("fact").add(cite(statements));
  }

  /** The numbers of the sources that say these, as links to the list. */
  Element cite(Collection<Recorded> statements) {
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("expected a source for what a page says, found none");
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    statements.forEach(recorded -> numbers.add(note(recorded)));
    Element cites = Element.of("sup").css("cites");
    List<Integer> sorted = numbers.stream().sorted().toList();
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
        to++;
      }
      if (to - from < RUN - 1) {
        to = from;
      }
      cites.add(from == 0 ? "" : ", ").add(link(sorted.get(from), sorted.get(to)));
      from = to + 1;
    }
    return cites;
  }

  /** One number, or a run of them, which leads to the first. */
  private static Element link(int from, int to) {
    return from == to
        ? Element.link("#s" + from, Integer.toString(from)).with("aria-label", "source " + from)
        : Element.link("#s" + from, from + "–" + to)
            .with("aria-label", "sources " + from + " to " + to);
  }

  private int note(Recorded recorded) {
    Source source = edition.view().source(recorded);
    Entry entry =
        entries.computeIfAbsent(source.key(), key -> new Entry(entries.size() + 1, source));
    entry
        .recordsByPlace
        .computeIfAbsent(place(recorded), place -> new LinkedHashSet<>())
        .add(recorded.id().hex().substring(0, 12));
    return entry.number;
  }

  /** Where in the source, and how far it is to be believed. */
  private static String place(Recorded recorded) {
    String grade =
        recorded
            .statement()
            .details()
            .credibility()
            .map(credibility -> ", credibility " + credibility.digit())
            .orElse("");
    return recorded.statement().details().locator().orElse("place in it not told") + grade;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The list that the numbers lead to. */
  Html list() {
    Element list = Element.of("ol").css("references");
    entries.values().forEach(entry -> list.add(item(entry)));
    Element grades =
        Element.of("p")
            .css("note")
            .add(
                "Reliability A to F is the source’s, credibility 1 to 6 that of what it says here: ")
            .add(Element.link(root + "sources.html#grades", "what the grades mean"))
            .add(".");
    return Element.of("section")
        .id("sources")
        .add(Element.of("h2", "Sources of this page"), grades, list);
  }

  private static String places(Entry entry) {
    Set<String> places = entry.recordsByPlace.keySet();
    return places.size() <= PLACES
        ? String.join("; ", places) + "."
        : "At %s places, each told with its records.".formatted(Prose.count(places.size()));
  }

  private Element item(Entry entry) {
    Source source = entry.source;
    Element item = Element.of("li").id("s" + entry.number);
    item.add(Element.link(edition.sourceHref(root, source.key()), source.title()));
    source
        .publisher()
        .ifPresent(publisher -> item.add((source.title().endsWith(".") ? " " : ". ") + publisher));
    source.published().ifPresent(date -> item.add(", " + Dates.words(date)));
    item.add(". Reliability " + source.reliability() + ". ");
    item.add(Element.of("span", places(entry)).css("places"));
    Element records = Element.of("details").css("records");
    records.add(
        Element.of(
            "summary",
            Prose.counted(
                entry.recordsByPlace.values().stream().mapToInt(Set::size).sum(),
                "record",
                "records")));
    entry.recordsByPlace.forEach(
        (place, ids) ->
            records.add(
                Element.of("p", place + ": ").add(Element.of("code", String.join(" ", ids)))));
    return item.add(" ").add(records);
  }
}
