package org.davylamp.findings.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.HsSet;
import org.davylamp.evidence.Quantity;
import org.davylamp.evidence.QuantityRange;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.exposure.Cited;

/**
 * The measures of a case. Read once from its statements; then it needs the case no more and may be
 * asked by any number of threads. Goods are asked for by chapter, so that of some eighty measures
 * three or four are looked at.
 */
public final class Measures {
  private static final int CHAPTERS = 97;

  private final List<Measure> all;
  private final Map<String, Measure> byId = new HashMap<>();
  private final Map<String, List<Measure>> byChapter = new HashMap<>();
  private final Map<String, List<Measure>> amending = new HashMap<>();

  private Measures(List<Measure> all) {
    this.all = List.copyOf(all);
    for (Measure measure : all) {
      byId.put(measure.id(), measure);
      measure
          .amends()
          .forEach(id -> amending.computeIfAbsent(id, key -> new ArrayList<>()).add(measure));
    }
    IntStream.rangeClosed(1, CHAPTERS).forEach(this::index);
  }

  private void index(int number) {
    String chapter = String.format(Locale.ROOT, "%02d", number);
    byChapter.put(chapter, all.stream().filter(measure -> measure.mayReach(chapter)).toList());
  }

  /** Reads them. A value that cannot be read, such as a date that is none, counts as not stated. */
  public static Measures of(CaseView view) {
    return view.derived(Measures.class, Measures::read);
  }

  private static Measures read(CaseView view) {
    return new Measures(view.all("Measure").stream().map(entity -> measure(view, entity)).toList());
  }

  /** Every one, in the order of ids. */
  public List<Measure> all() {
    return all;
  }

  public Optional<Measure> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those that reach something, in the order of ids. */
  public List<Measure> reaching(String word) {
    return all.stream().filter(measure -> measure.reaching(word).findAny().isPresent()).toList();
  }

  /** Those that are of some goods of a chapter. */
  List<Measure> ofChapter(String chapter) {
    return byChapter.getOrDefault(chapter, List.of());
  }

  /** Those that change or replace a measure. */
  List<Measure> amending(Measure measure) {
    return amending.getOrDefault(measure.id(), List.of());
  }

  // ---- reading

  private static Measure measure(CaseView view, Entity entity) {
    List<Term> terms =
        view.pointing("MeasureTerm", "measure", entity).stream()
            .flatMap(term -> term(view, term).stream())
            .toList();
    return new Measure(
        entity.id(),
        first(entity, "name"),
        first(entity, "resolution"),
        first(entity, "paragraph"),
        first(entity, "authority"),
        Way.of(first(entity, "direction")),
        Set.copyOf(entity.asserted("targetCountry")),
        codes(entity),
        Dates.first(entity, "adopted"),
        Dates.first(entity, "effective"),
        Dates.first(entity, "lapses"),
        Dates.first(entity, "windDownUntil"),
        quantity(entity, "capQuantity"),
        quantity(entity, "capValue"),
        new LinkedHashSet<>(entity.asserted("amends")),
        terms,
        cited(view, entity, "name", "effective", "hsCode", "capQuantity", "windDownUntil"));
  }

  private static Optional<Term> term(CaseView view, Entity entity) {
    Optional<Edtf> until = Dates.first(entity, "until");
    return Term.Kind.of(first(entity, "kind"))
        .map(
            kind ->
                new Term(
                    entity.id(),
                    kind,
                    first(entity, "word"),
                    first(entity, "paragraph"),
                    first(entity, "citedAs"),
                    Way.of(first(entity, "direction")),
                    codes(entity),
                    Set.copyOf(entity.asserted("boundCountry")),
                    Set.copyOf(entity.asserted("requires")),
                    quantity(entity, "threshold"),
                    until,
                    cited(view, entity, "kind")));
  }

  private static String first(Entity entity, String property) {
    return entity.asserted(property).stream().findFirst().orElse("");
  }

  private static HsSet codes(Entity entity) {
    try {
      return HsSet.of(entity.asserted("hsCode"));
    } catch (EvidenceException unreadable) {
      return HsSet.NONE;
    }
  }

  private static Optional<Quantity> quantity(Entity entity, String property) {
    try {
      return entity.asserted(property).stream()
          .findFirst()
          .flatMap(value -> QuantityRange.parse(value).high());
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  /** Who says it: for each source the first statement of these properties. */
  private static List<Cited> cited(CaseView view, Entity entity, String... properties) {
    Map<String, Cited> bySource = new java.util.LinkedHashMap<>();
    for (String property : properties) {
      for (Recorded recorded : entity.asserting(property)) {
        Source source = view.source(recorded);
        String locator = recorded.statement().details().locator().orElse("");
        bySource.putIfAbsent(
            source.key(),
            new Cited(source.key(), source.title(), locator, Optional.of(recorded.id())));
      }
    }
    return bySource.values().stream().collect(Collectors.toUnmodifiableList());
  }
}
