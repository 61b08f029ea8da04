package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.network.Kind;

/**
 * The documented ties of a case, as its readers hand them in: {@link Related}, {@link Owned},
 * {@link Operated}, {@link Shipped}, {@link Produced}. What they share stands here: ends, dates,
 * backing, denials, and what is left out and why.
 */
final class Ties {
  private final CaseView view;
  private final Places places;
  private final List<Tie> ties = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  Ties(CaseView view, Places places) {
    this.view = view;
    this.places = places;
    Related.read(view, places, this);
    Owned.read(view, places, this);
    Related.partners(view, places, this);
    Operated.read(view, this);
    Shipped.read(view, this);
    Produced.read(view, places, this);
    Owned.countOnce(ties);
  }

  List<Tie> ties() {
    return ties;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  // ---- what others add

  /** The ends that a property names, each an entity of which something is said. */
  List<String> ends(Entity entity, String property) {
    List<String> ends = new ArrayList<>();
    for (Recorded told : entity.asserting(property)) {
      Optional<Entity> end = view.entity(told.statement().value());
      if (end.isEmpty()) {
        leave(
            entity,
            told,
            "expected an entity of the case as %s, found '%s', of which nothing is said"
                .formatted(property, told.statement().value()));
      } else if (!ends.contains(end.get().id())) {
        ends.add(end.get().id());
      }
    }
    return ends;
  }

  void leave(Entity entity, Recorded told, String text) {
    leftOut.add(new LeftOut(entity.id(), view.reader().rowOf(told.id()), text));
  }

  /** Adds a tie, unless both ends are one. */
  void add(Entity entity, Tie tie) {
    if (tie.from().equals(tie.to())) {
      leave(
          entity,
          entity.statements().getFirst(),
          "expected a tie between two, found one of '%s' with itself".formatted(tie.from()));
      return;
    }
    Tie doubted =
        tie.reserve().isEmpty() && tie.backing().doubted()
            ? tie.with(
                Doubt.Why.DOUBTED,
                "Whoever says so is doubted, or knows it from general knowledge only.")
            : tie;
    ties.add(doubted);
  }

  /** The statements on which a tie rests: those of its ends. */
  Backing backing(Entity entity, String... properties) {
    List<Recorded> told =
        Stream.of(properties).flatMap(property -> entity.asserting(property).stream()).toList();
    return Backing.of(told.isEmpty() ? entity.statements() : told, view);
  }

  /** Whether somebody denies one of these values. */
  boolean denied(Entity entity, String... properties) {
    for (String property : properties) {
      if (entity.values().getOrDefault(property, List.of()).stream()
          .anyMatch(value -> !value.denying().isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** When it held; empty if its end is before its beginning, which is told. */
  Optional<Held> held(Entity entity) {
    try {
      return Optional.of(Held.state(entity, "startDate", "endDate", "date"));
    } catch (Held.Reversed e) {
      leave(entity, dated(entity), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Recorded dated(Entity entity) {
    return Stream.concat(
            entity.asserting("endDate").stream(), entity.asserting("startDate").stream())
        .findFirst()
        .orElse(entity.statements().getFirst());
  }

  static Tie denied(Tie tie) {
    return tie.with(Doubt.Why.DOUBTED, "Somebody denies it.");
  }

  /**
   * Adds what follows of a command: a place of detention that runs a mine has its prisoners work
   * there.
   */
  void runs(Entity entity, Tie tie) {
    if (places.isDetention(tie.from()) && places.isFacility(tie.to())) {
      add(entity, tie.as(Kind.LABOUR, 0));
    }
  }
}
