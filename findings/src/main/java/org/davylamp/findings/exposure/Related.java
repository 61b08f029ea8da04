package org.davylamp.findings.exposure;

import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.network.Kind;

/**
 * Ties that a row tells between two and that need little more: commands, management, payments and
 * seats on boards by {@link TieRule}, and partners.
 */
final class Related {
  private final Places places;
  private final Ties ties;

  private Related(Places places, Ties ties) {
    this.places = places;
    this.ties = ties;
  }

  static void read(CaseView view, Places places, Ties ties) {
    Related related = new Related(places, ties);
    for (TieRule rule : TieRule.RULES) {
      view.all(rule.schema()).forEach(row -> related.row(rule, row));
    }
  }

  static void partners(CaseView view, Places places, Ties ties) {
    view.all("Partnership").forEach(new Related(places, ties)::partners);
  }

  private void row(TieRule rule, Entity entity) {
    Optional<Held> held = period(entity);
    if (held.isEmpty()) {
      return;
    }
    Backing backing = ties.backing(entity, rule.tail(), rule.head());
    for (String from : ties.ends(entity, rule.tail())) {
      for (String to : ties.ends(entity, rule.head())) {
        Tie tie = tie(rule, entity, from, to, held.get(), backing);
        ties.add(entity, ties.denied(entity, rule.tail(), rule.head()) ? Ties.denied(tie) : tie);
        switch (rule.schema()) {
          case "Representation" -> ties.add(entity, tie.as(Kind.GOODS, 0));
          case "Control", "Direction" -> ties.runs(entity, tie);
          default -> {}
        }
      }
    }
  }

  /** A payment may have a period of its own beside the days of every tie. */
  private Optional<Held> period(Entity entity) {
    return entity.asserted("period").isEmpty()
        ? ties.held(entity)
        : Optional.of(Held.period(entity, "period"));
  }

  private Tie tie(TieRule rule, Entity entity, String from, String to, Held held, Backing backing) {
    Tie tie =
        new Tie(
            entity.id(),
            from,
            to,
            rule.kind(),
            0,
            rule.forth(),
            rule.back(),
            held,
            false,
            backing,
            Set.of(),
            Optional.empty(),
            false,
            rule.settledBy());
    boolean person = rule.schema().equals("Direction") && places.isPerson(from);
    if (rule.schema().equals("Directorship") || person) {
      ties.add(entity, tie.as(Kind.DIRECTORSHIP, 0));
      return tie.as(Kind.CONTROL, 0)
          .with(
              Doubt.Why.BOARD_ONLY,
              "A seat on a board, or at the head of it, is influence: that the person decides for"
                  + " it alone is not told.");
    }
    return rule.schema().equals("Facilitation")
        ? tie.with(
            Doubt.Why.TIE_NOT_TOLD,
            "The source says that the one acts for or supports the other, and not by what.")
        : tie;
  }

  /** Whoever shares a venture with a place takes what it makes; of two bodies it is not told. */
  private void partners(Entity entity) {
    Optional<Held> held = ties.held(entity);
    if (held.isEmpty()) {
      return;
    }
    Backing backing = ties.backing(entity, "subject", "object");
    for (String one : ties.ends(entity, "subject")) {
      for (String other : ties.ends(entity, "object")) {
        Tie tie =
            new Tie(
                entity.id(),
                one,
                other,
                Kind.GOODS,
                0,
                "is a partner of",
                "is a partner of",
                held.get(),
                false,
                backing,
                Set.of(),
                Optional.empty(),
                false,
                TieRule.PAPERS);
        if (places.isFacility(one) == places.isFacility(other)) {
          Tie vague =
              tie.with(
                  Doubt.Why.TIE_NOT_TOLD,
                  "Both are told to be partners; which way goods or money went is not.");
          ties.add(entity, vague);
          ties.add(entity, vague.turned());
        } else {
          ties.add(entity, places.isFacility(one) ? tie : tie.turned());
        }
      }
    }
  }
}
