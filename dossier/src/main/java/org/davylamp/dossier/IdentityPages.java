package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Resolutions;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.findings.resolution.Comparables;
import org.davylamp.findings.resolution.Judged;
import org.davylamp.findings.resolution.ListStatements;

/**
 * Who was judged to be whom. What only looks alike and was judged by nobody is not published; nor
 * is a person, unless somebody judged that a list names that person.
 */
final class IdentityPages {
  static final String FIRST = "identities.html";
  static final String TITLE = "Who was judged to be whom";

  /** One of two, as its own statements have it, whatever it was joined with. */
  private record Side(Entity entity, boolean listed) {
    /** Or may be one: of a legal entity it is not said. */
    boolean isPerson() {
      return entity.schemata().contains("Person")
          || entity.schemata().equals(Set.of("LegalEntity"));
    }

    String told() {
      return entity.caption() + " (" + entity.id() + ")";
    }

    Stream<Recorded> basis() {
      List<Recorded> compared =
          Comparables.properties().stream()
              .flatMap(property -> entity.asserting(property).stream())
              .toList();
      return compared.isEmpty() ? entity.statements().stream() : compared.stream();
    }
  }

  private record Row(Side one, Side other, Judged judged) {
    /** Two persons of whom no list speaks are nobody's business. */
    boolean isPublishable() {
      return !(one.isPerson() || other.isPerson())
          || (judged.resolution().judgement() == Judgement.SAME
              && (one.listed() || other.listed()));
    }
  }

  private IdentityPages() {}

  /** None, if nothing was judged that may be published. */
  static Stream<Page> of(Edition edition) {
    List<Row> rows = rows(edition);
    return rows.isEmpty()
        ? Stream.empty()
        : ListPages.of(edition, "identities", TITLE, rows, IdentityPages::write);
  }

  static boolean isEmpty(Edition edition) {
    return rows(edition).isEmpty();
  }

  private static List<Row> rows(Edition edition) {
    CaseReader reader = edition.view().reader();
    Set<RecordId> lists =
        reader.lists().stream().map(listed -> listed.list().source()).collect(Collectors.toSet());
    List<Row> rows = new ArrayList<>();
    for (Resolutions.Held held : reader.resolutions().all()) {
      Optional<Side> one = side(reader, held.a(), lists);
      Optional<Side> other = side(reader, held.b(), lists);
      if (one.isPresent() && other.isPresent()) {
        Row row = new Row(one.get(), other.get(), Judged.of(reader, held));
        if (row.isPublishable()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static Optional<Side> side(CaseReader reader, String id, Set<RecordId> lists) {
    List<Recorded> its =
        reader.entity(id).map(Entity::statements).orElse(List.of()).stream()
            .filter(recorded -> recorded.statement().entity().equals(id))
            .toList();
    return its.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entity(id, its))
            .map(entity -> new Side(entity, ListStatements.areAllOf(entity, lists)));
  }

  private static void write(Page page, List<Row> rows) {
    page.note(
        "Two entities of the case, or one of them and an entry of a list, that somebody looked at"
            + " side by side. What is the same counts as one on every page. A judgement can be"
            + " taken back by a later one; the latest is shown. What nobody has judged is not"
            + " published, and no person is named here unless a list names that person.");
    List<Element> elements = new ArrayList<>();
    for (Row row : rows) {
      elements.add(
          page.row(
              Stream.concat(row.one().basis(), row.other().basis()).toList(),
              Html.text(row.one().told()),
              Html.text(words(row.judged().resolution().judgement())),
              Html.text(row.other().told()),
              Html.text(row.judged().at().toString().substring(0, 10)),
              Html.text(row.judged().resolution().note().orElse("not told")),
              Element.of("code", row.judged().id().hex().substring(0, 12))));
    }
    page.add(
        Page.table(
            "Judgements",
            List.of("Who", "Judged", "Whom", "On", "Why", "Record", "Sources"),
            elements));
  }

  private static String words(Judgement judgement) {
    return switch (judgement) {
      case SAME -> "the same";
      case DIFFERENT -> "not the same";
      case UNDECIDED -> "undecided";
    };
  }
}
