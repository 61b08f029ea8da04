package org.davylamp.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Resolutions;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.findings.resolution.Basis;
import org.davylamp.findings.resolution.Comparables;
import org.davylamp.findings.screening.Profiles;
import org.davylamp.names.Comparison;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.Score;

/**
 * Two that somebody names on the command line, each as the case and its lists have it.
 *
 * @param score of comparing them, with its reasons
 */
record Pair(Side one, Side other, Score score) {
  /**
   * One of them.
   *
   * @param id as it was named
   * @param entity what the case has of it; empty for an entry that nobody has judged yet
   * @param listed what a list has of it now, if that is all that is known of it
   * @param profile what is compared: of an entry as its list has it
   */
  record Side(
      String id, Optional<Entity> entity, Optional<CaseLists.Listed> listed, Profile profile) {
    String caption() {
      return listed
          .map(each -> each.entries().getFirst().caption())
          .or(() -> entity.map(Entity::caption))
          .orElse(id);
    }
  }

  static Pair of(CaseLists lists, String one, String other) throws IOException {
    if (one.equals(other)) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected two ids, found '" + one + "' twice; nothing was recorded");
    }
    Side first = side(lists, one, other);
    Side second = side(lists, other, one);
    if (first.entity().isEmpty() && second.entity().isEmpty()) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected an entity of this case and another or an entry of a list, found two entries;"
              + " nothing was recorded");
    }
    Side near = chosen(first, second.profile());
    Side far = chosen(second, near.profile());
    return new Pair(
        near, far, new Comparison().score(Prepared.of(near.profile()), Prepared.of(far.profile())));
  }

  private static Side side(CaseLists lists, String id, String other) throws IOException {
    Optional<Entity> entity = apart(lists.reader(), id, other);
    Optional<CaseLists.Listed> listed =
        entity.filter(each -> !lists.isOnlyListed(each)).isPresent()
            ? Optional.empty()
            : lists.entry(id);
    Profile profile =
        listed
            .map(each -> Profiles.of(each.entries().getFirst()))
            .or(() -> entity.map(Comparables::profile))
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.REQUEST,
                        "expected an entity of this case or an entry of a list that it holds"
                            + " (LIST:ENTRY), found '"
                            + id
                            + "'; 'davylamp search' finds entities"));
    return new Side(id, entity, listed, profile);
  }

  /** What is said of one, without what only a judgement on these two adds to it. */
  private static Optional<Entity> apart(CaseReader reader, String id, String other) {
    NavigableSet<String> its = component(reader.resolutions(), id, other);
    List<Recorded> said =
        reader.entity(id).map(Entity::statements).orElse(List.of()).stream()
            .filter(recorded -> its.contains(recorded.statement().entity()))
            .toList();
    return said.isEmpty() ? Optional.empty() : Optional.of(new Entity(its.getFirst(), said));
  }

  private static NavigableSet<String> component(Resolutions resolutions, String id, String other) {
    NavigableSet<String> reached = new TreeSet<>(Set.of(id));
    int before = 0;
    while (before < reached.size()) {
      before = reached.size();
      for (Resolutions.Held held : resolutions.all()) {
        boolean these = Set.of(held.a(), held.b()).equals(Set.of(id, other));
        if (held.judgement() == Judgement.SAME && !these) {
          if (reached.contains(held.a())) {
            reached.add(held.b());
          } else if (reached.contains(held.b())) {
            reached.add(held.a());
          }
        }
      }
    }
    return reached;
  }

  /** Of several entries under one id the likeliest, as a search for candidates finds it first. */
  private static Side chosen(Side side, Profile against) {
    List<ListEntry> entries = side.listed().map(CaseLists.Listed::entries).orElse(List.of());
    if (entries.size() < 2) {
      return side;
    }
    Comparison comparison = new Comparison();
    Prepared other = Prepared.of(against);
    Profile best =
        entries.stream()
            .map(Profiles::of)
            // The first of equal ones.
            .reduce(
                (a, b) ->
                    Comparator.<Profile>comparingDouble(
                                    each -> comparison.value(other, Prepared.of(each)))
                                .compare(a, b)
                            >= 0
                        ? a
                        : b)
            .orElseThrow();
    return new Side(side.id(), side.entity(), side.listed(), best);
  }

  /** Of what was compared. */
  String basis() {
    return Basis.of(one.profile(), other.profile());
  }
}
