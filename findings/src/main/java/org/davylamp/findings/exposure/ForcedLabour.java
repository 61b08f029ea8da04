package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.network.Span;

/**
 * Places where people are held and made to work: where the paths of goods begin.
 *
 * <p>Two things have to be told of a place: that people are held there, and what work is done. That
 * both are <em>established</em> in the sense of the analysis <i>corroboration</i>, by two
 * independent sources of two kinds, is not asked: hardly a word on labour in one named place is,
 * and none would be left. On how many independent sources both rest is said with the flag, and a
 * place of which one of the two is told only by who is doubted exposes nobody by itself.
 */
final class ForcedLabour {
  private static final Set<String> HELD_TO_WORK =
      Set.of("prisoner", "prisoners", "forced", "detainee", "detainees", "inmates");

  /** So many kinds of work are named. */
  private static final int FEW = 3;

  private final CaseView view;
  private final List<Mark> marks = new ArrayList<>();

  private ForcedLabour(CaseView view) {
    this.view = view;
    view.all("Facility").forEach(this::facility);
  }

  static List<Mark> of(CaseView view) {
    return new ForcedLabour(view).marks;
  }

  private void facility(Entity place) {
    List<Recorded> held = held(place);
    List<Recorded> work = work(place);
    if (held.isEmpty() || work.isEmpty()) {
      return;
    }
    Backing ofHeld = Backing.of(held, view);
    Backing ofWork = Backing.of(work, view);
    boolean weak = ofHeld.doubted() || ofWork.doubted();
    List<Cited> cited = new ArrayList<>(ofHeld.cited());
    cited.addAll(ofWork.cited());
    Flagged flagged =
        new Flagged(
            place.id(),
            place.caption(),
            Flagged.Kind.FORCED_LABOUR,
            Dates.all(place, "opened").stream().map(Object::toString).findFirst().orElse(""),
            words(place),
            cited.stream().distinct().toList());
    marks.add(
        new Mark(
            flagged,
            span(place),
            Math.min(ofHeld.confidence(), ofWork.confidence()),
            weak
                ? Optional.of(
                    new Tie.Reserve(
                        Doubt.Why.DOUBTED,
                        "That people are held there, or what work they do, is told only by who is"
                            + " doubted."))
                : Optional.empty()));
  }

  /** What says that people are held there. */
  private List<Recorded> held(Entity place) {
    List<Recorded> held = new ArrayList<>();
    for (Recorded kind : place.asserting("kind")) {
      if (Places.kindsOfDetention(place).contains(kind.statement().value())) {
        held.add(kind);
      }
    }
    view.pointing("LabourUse", "facility", place).stream()
        .filter(ForcedLabour::ofPrisoners)
        .forEach(use -> held.addAll(use.asserting("population")));
    if (held.isEmpty() && Places.isDetention(place)) {
      held.addAll(place.asserting("name"));
    }
    return held.stream().anyMatch(ForcedLabour::believed)
        ? held.stream().filter(ForcedLabour::believed).toList()
        : held;
  }

  private static boolean ofPrisoners(Entity use) {
    return use.asserted("population").stream()
        .flatMap(words -> Stream.of(words.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+")))
        .anyMatch(HELD_TO_WORK::contains);
  }

  private static boolean believed(Recorded told) {
    return told.statement()
        .details()
        .credibility()
        .filter(grade -> grade.digit() >= Credibility.DOUBTFUL.digit())
        .isEmpty();
  }

  /** What says that they are made to work. */
  private List<Recorded> work(Entity place) {
    List<Recorded> work = new ArrayList<>(place.asserting("labour"));
    for (Entity product : view.pointing("Production", "facility", place)) {
      work.addAll(product.asserting("commodity"));
    }
    for (String end : List.of("facility", "origin")) {
      for (Entity use : view.pointing("LabourUse", end, place)) {
        work.addAll(use.asserting("population"));
      }
    }
    for (Entity fact : view.pointing("TestimonyFact", "facility", place)) {
      work.addAll(fact.asserting("labour"));
    }
    return work.stream().anyMatch(ForcedLabour::believed)
        ? work.stream().filter(ForcedLabour::believed).toList()
        : work;
  }

  private String words(Entity place) {
    String what =
        Places.kindsOfDetention(place).stream()
            .findFirst()
            .map(kind -> kind.equals("other-detention") ? "a place of detention" : "a " + kind)
            .orElse("told of as worked by people who are held");
    Set<String> works = new LinkedHashSet<>(place.asserted("labour"));
    if (works.isEmpty()) {
      view.pointing("Production", "facility", place).stream()
          .flatMap(product -> product.asserted("commodity").stream())
          .map(view::caption)
          .forEach(works::add);
    }
    return works.isEmpty() ? what : what + "; work told of: " + few(List.copyOf(works));
  }

  private static String few(List<String> works) {
    String first = works.stream().limit(FEW).collect(Collectors.joining(", "));
    return works.size() <= FEW ? first : first + " and other work";
  }

  // ---- when

  /** From the first day on which it may have been opened to the last on which it may be closed. */
  private Span span(Entity place) {
    Optional<DayRange> opened = days(place, "opened");
    Optional<DayRange> closed = days(place, "closed");
    boolean closedAtAll = closed.isPresent() || happened(place, "closed").findAny().isPresent();
    boolean disputed =
        happened(place, "closed").anyMatch(event -> !event.asserted("disputeId").isEmpty())
            && place.asserted("status").stream().noneMatch(status -> status.equals("closed"));
    int opens = opened.map(range -> Held.day(range.first())).orElse(Span.ALWAYS_BEFORE);
    int opensLatest = opened.map(range -> Held.day(range.last())).orElse(opens);
    if (!closedAtAll) {
      return new Span(opens, opensLatest, Span.ALWAYS_AFTER, Span.ALWAYS_AFTER);
    }
    int closes = closed.map(range -> Held.day(range.first())).orElse(opensLatest);
    int closesLatest =
        disputed
            ? Span.ALWAYS_AFTER
            : closed.map(range -> Held.day(range.last())).orElse(Span.ALWAYS_AFTER);
    return opens > closesLatest
        ? Span.ALWAYS
        : new Span(
            opens, Math.min(opensLatest, closesLatest), Math.max(opens, closes), closesLatest);
  }

  private Optional<DayRange> days(Entity place, String word) {
    return Stream.concat(
            Dates.all(place, word).stream(),
            happened(place, word).flatMap(event -> Dates.all(event, "occurred").stream()))
        .map(date -> date.qualified() ? date.reach() : date.days())
        .reduce(DayRange::hull);
  }

  private Stream<Entity> happened(Entity place, String word) {
    return view.pointing("FacilityEvent", "facility", place).stream()
        .filter(event -> event.asserted("eventType").contains(word));
  }
}
