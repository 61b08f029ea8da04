package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.dossier.html.Element;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Sorts;

/**
 * The first page: what is established, what contradicts, what is missing; and what cannot be said.
 */
final class OverviewPage {
  /** So many contradictions stand on the first page; all of them on the pages of findings. */
  private static final int SHOWN = 24;

  private static final int STATED = 6;

  private final Page page;
  private final Edition edition;

  private OverviewPage(Edition edition) {
    this.edition = edition;
    this.page = new Page(edition, "index.html", "Overview");
  }

  static Page of(Edition edition, Charts charts) {
    OverviewPage made = new OverviewPage(edition);
    made.write(charts);
    return made.page;
  }

  private void write(Charts charts) {
    page.add(Element.of("h1", edition.title()));
    page.note(
        "A dossier made from public sources: every sentence about the world leads to who said it,"
            + " where, how far they can be trusted, and the record in the case that nobody can"
            + " change unnoticed.");
    page.add(numbers());
    limits();
    Element list = Element.link("facilities.html", "All of them, by kind, with the map’s figures");
    charts.map().ifPresent(map -> page.picture(map, list));
    established();
    contradictions();
    stated();
    missing();
  }

  private Element numbers() {
    Map<String, Long> counts = edition.view().reader().counts();
    Independence independence = edition.view().independence(edition.sources());
    Map<String, Long> numbers = new LinkedHashMap<>();
    put(numbers, edition.facilities().size(), "facility", "facilities");
    put(numbers, counts.getOrDefault("statement", 0L), "statement", "statements");
    put(numbers, edition.sources().size(), "source", "sources");
    put(
        numbers,
        independence.count(),
        "of them rests on its own observation",
        "of them rest on their own observation");
    put(numbers, edition.conclusions().size(), "conclusion of analyses", "conclusions of analyses");
    Element list = Element.of("ul").css("numbers");
    numbers.forEach(
        (what, number) ->
            list.add(Element.of("li").add(Element.of("b", Prose.count(number))).add(" " + what)));
    return list;
  }

  private static void put(Map<String, Long> numbers, long number, String one, String many) {
    numbers.put(number == 1 ? one : many, number);
  }

  private void limits() {
    List<Edition.Numbered> limits = edition.conclusions(Sorts.LIMITS::contains).toList();
    if (!limits.isEmpty()) {
      page.add(
          Element.of("section")
              .css("limits")
              .add(Element.of("h2", "What this evidence cannot bear"))
              .add(new Conclusions(page).list(limits, false)));
    }
  }

  // ---- established

  private void established() {
    page.heading("What is established");
    page.note(
        "Established: said by two sources that are independent of one another and of two kinds of"
            + " evidence, and denied by nobody. Ten items on one report are one source, and so are"
            + " all reports of one publisher.");
    List<Edition.Numbered> established =
        edition
            .conclusions(sort -> sort.equals("standing"))
            .filter(one -> one.value("standing").equals("established"))
            .toList();
    if (established.isEmpty()) {
      page.note("Nothing yet: no claim has two independent sources of two kinds.");
      return;
    }
    Map<String, List<Edition.Numbered>> byClaim = new LinkedHashMap<>();
    established.forEach(
        one -> byClaim.computeIfAbsent(one.value("claim"), key -> new ArrayList<>()).add(one));
    Element list = Element.of("ul").css("established");
    byClaim.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<String, List<Edition.Numbered>> claim) -> -claim.getValue().size()))
        .limit(SHOWN)
        .forEach(claim -> list.add(established(claim.getKey(), claim.getValue())));
    page.add(list);
    page.add(
        Element.of("p")
            .css("note")
            .add(standings())
            .add(" ")
            .add(Element.link("findings-corroboration.html", "Every claim with its standing")));
  }

  private Element established(String claim, List<Edition.Numbered> places) {
    Element item = Element.of("li").css("fact").add(Element.of("b", Prose.capital(claim) + ": "));
    List<Recorded> basis = new ArrayList<>();
    Set<Entity> facilities = new LinkedHashSet<>();
    for (Edition.Numbered one : places) {
      edition.subject(one).ifPresent(facilities::add);
      basis.addAll(edition.basis(one));
    }
    int at = 0;
    for (Entity facility : facilities) {
      item.add(at++ == 0 ? "" : "; ").add(page.facilityLink(facility));
    }
    return item.add(".").add(page.references().cite(basis));
  }

  /** How many claims stand how, in one line. */
  private String standings() {
    Map<String, Long> counts =
        edition
            .conclusions(sort -> sort.equals("standing"))
            .collect(
                Collectors.groupingBy(
                    one -> one.value("standing"), LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> Prose.count(entry.getValue()) + " " + entry.getKey())
        .collect(
            Collectors.joining(
                "; ",
                "How the %s claims on facilities stand: "
                    .formatted(
                        Prose.count(counts.values().stream().mapToLong(Long::longValue).sum())),
                "."));
  }

  // ---- contradictions

  private void contradictions() {
    page.heading("What contradicts");
    List<Edition.Numbered> all =
        edition
            .conclusions(Sorts.CONTRADICTIONS::contains)
            .sorted(
                Comparator.comparingInt((Edition.Numbered one) -> order(one.sort()))
                    .thenComparing(OverviewPage::metres, Comparator.reverseOrder()))
            .toList();
    if (all.isEmpty()) {
      page.note("Nothing that the analyses look for.");
      return;
    }
    page.note(
        "Kept as published, never resolved by the machine; with each, what would settle it. Where one"
            + " place has several of a sort, the widest is shown.");
    page.add(
        new Conclusions(page)
            .list(widest(all).stream().limit(SHOWN).toList(), true)
            .css("conclusions columns"));
    if (all.size() > SHOWN) {
      page.add(
          Element.of("p")
              .css("note")
              .add(
                  Element.link(
                      "findings-consistency.html",
                      "All %s contradictions".formatted(Prose.count(all.size())))));
    }
  }

  private static long metres(Edition.Numbered one) {
    return one.value("metres").isEmpty() ? 0 : Long.parseLong(one.value("metres"));
  }

  private static List<Edition.Numbered> widest(List<Edition.Numbered> sorted) {
    Map<String, Edition.Numbered> first = new LinkedHashMap<>();
    sorted.forEach(one -> first.putIfAbsent(one.finding() + one.sort(), one));
    return List.copyOf(first.values());
  }

  private static int order(String sort) {
    return Sorts.CONTRADICTIONS.indexOf(sort);
  }

  /** Shares of trade that somebody states and that the figures at hand do not bear out. */
  private void stated() {
    List<Edition.Numbered> open =
        edition
            .conclusions(sort -> sort.equals("stated share beside figures"))
            .filter(one -> !one.value("verdict").equals("borne out"))
            .sorted(Comparator.comparing((Edition.Numbered one) -> one.value("verdict")))
            .toList();
    if (!open.isEmpty()) {
      page.heading("What is stated of trade, and what figures leave open");
      page.add(
          new Conclusions(page)
              .list(open.stream().limit(STATED).toList(), false)
              .css("conclusions columns"));
      page.add(
          Element.of("p")
              .css("note")
              .add(
                  Element.link(
                      "trade.html", "All of them, with the figures that bear others out")));
    }
  }

  // ---- missing

  private void missing() {
    page.heading("What is missing");
    List<Entity> detention =
        edition.facilities().stream()
            .filter(facility -> Prose.DETENTION.contains(Edition.kind(facility)))
            .toList();
    List<Element> lines = new ArrayList<>();
    missing(lines, detention, "have no published position in this case", this::hasNoPosition);
    missing(lines, detention, "are told of without a dated image", one -> none("Observation", one));
    missing(
        lines,
        detention,
        "are told of without published testimony that names them and rests on more than one"
            + " witness",
        one -> none("TestimonyFact", one));
    if (lines.isEmpty()) {
      page.note("Of no place of detention in this case can it be said that something is missing.");
    } else {
      page.add(Element.of("ul", lines).css("missing"));
    }
    List<Edition.Numbered> unconfirmed =
        edition.conclusions(sort -> sort.equals("confirmed, possible, missing")).toList();
    if (!unconfirmed.isEmpty()) {
      page.add(Element.of("h3", "Places that are not confirmed"));
      page.add(new Conclusions(page).list(unconfirmed.stream().limit(SHOWN).toList(), true));
    }
  }

  private boolean hasNoPosition(Entity facility) {
    return facility.asserting("coordinates").isEmpty();
  }

  private boolean none(String schema, Entity facility) {
    return (schema.equals("Observation")
            ? edition.view().observed(facility)
            : edition.view().pointing(schema, "facility", facility))
        .stream()
            .noneMatch(
                one -> !schema.equals("Observation") || !one.asserting("imageDate").isEmpty());
  }

  private void missing(
      List<Element> lines,
      List<Entity> of,
      String what,
      java.util.function.Predicate<Entity> isMissing) {
    List<Entity> those = of.stream().filter(isMissing).toList();
    if (those.isEmpty()) {
      return;
    }
    Element names = Element.of("p");
    List<Recorded> basis = new ArrayList<>();
    for (int i = 0; i < those.size(); i++) {
      names.add(i == 0 ? "" : "; ").add(page.facilityLink(those.get(i)));
      basis.addAll(those.get(i).asserting("kind"));
    }
    lines.add(
        Element.of("li")
            .css("fact")
            .add(
                "%s of %s places of detention %s."
                    .formatted(Prose.count(those.size()), Prose.count(of.size()), what))
            .add(page.references().cite(basis))
            .add(
                Element.of("details")
                    .css("data")
                    .add(Element.of("summary", "Which they are"))
                    .add(names.add("."))));
  }
}
