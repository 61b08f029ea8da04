package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.exposure.Cited;

/**
 * In what the case names somebody: ties and cargoes, whether or not they lead to anybody listed.
 * Safe for threads once made.
 */
final class TiesTold {
  /** Cargoes that were found to be of no concern, or that a measure lets through. */
  private static final Set<String> OF_NO_CONCERN = Set.of("cleared", "exempt-transit", "return");

  private static final String CLEARED = "cleared";

  /** A cargo that was cleared is the row's if it is of the same days, give or take so many. */
  private static final int DAYS = 3;

  /**
   * One of them.
   *
   * @param other the id of the other end of a tie; of a cargo its own
   * @param words what is told, as it follows the name
   * @param days when
   * @param recordType of a cargo; empty of a tie
   * @param sources that say so
   */
  record Told(String other, String words, DayRange days, String recordType, List<Cited> sources) {
    boolean isCleared() {
      return recordType.equals(CLEARED);
    }

    /** Whether it is of the day of a row. */
    boolean isOf(DayRange when) {
      return when.hasFirst() && days.widened(DAYS).overlaps(when);
    }
  }

  private record Rule(String schema, String from, String to, String forth, String back) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("Ownership", "owner", "asset", "owns", "is owned by"),
          new Rule("Direction", "subject", "object", "directs or controls", "is directed by"),
          new Rule("Management", "subject", "object", "manages", "is managed by"),
          new Rule("Subordination", "subject", "object", "answers to", "has under it"),
          new Rule("Representation", "agent", "client", "trades for", "trades through"),
          new Rule("Facilitation", "subject", "object", "acts for", "is served by"),
          new Rule("Partnership", "subject", "object", "is a partner of", "is a partner of"),
          new Rule("Flow", "payer", "beneficiary", "pays", "is paid by"));

  private final CaseView view;
  private final Map<String, List<Told>> byParty = new HashMap<>();
  private final Map<String, String> mentioned = new HashMap<>();

  TiesTold(CaseView view) {
    this.view = view;
    for (Rule rule : RULES) {
      for (Entity tie : view.all(rule.schema())) {
        tie(rule, tie);
      }
    }
    for (Entity ship : view.all("Vessel")) {
      for (String role : List.of("owner", "operator")) {
        view.named(ship, role)
            .forEach(
                party ->
                    add(
                        party,
                        ship,
                        "is told to be the " + role + " of the ship " + ship.caption(),
                        ship,
                        role));
      }
    }
    view.all("Consignment").forEach(this::cargo);
  }

  private void tie(Rule rule, Entity tie) {
    for (Entity from : view.named(tie, rule.from())) {
      for (Entity to : view.named(tie, rule.to())) {
        add(from, to, rule.forth() + " " + to.caption(), tie, rule.from());
        add(to, from, rule.back() + " " + from.caption(), tie, rule.from());
      }
    }
  }

  private void cargo(Entity cargo) {
    String goods =
        view.named(cargo, "commodity").stream()
            .map(Entity::caption)
            .reduce((one, other) -> one + " and " + other)
            .orElse("goods");
    String type = cargo.asserted("recordType").stream().findFirst().orElse("");
    role(cargo, "sender", "is named as the sender of " + goods, type);
    role(cargo, "receiver", "is named as the receiver of " + goods, type);
    role(cargo, "transport", "is named as the ship of a cargo of " + goods, type);
    role(cargo, "receivingVessel", "is named as the ship that took over " + goods, type);
    for (Recorded mention : cargo.asserting("namesMentioned")) {
      named(cargo, mention, goods, type);
    }
  }

  /** Somebody for whom the case has no id: "Enermax, reported as planned buyer". */
  private void named(Entity cargo, Recorded mention, String goods, String type) {
    String name = Spellings.of(mention.statement().value()).names().getFirst();
    boolean isName = Character.isUpperCase(name.codePointAt(0)) || name.codePointAt(0) > 0x2e80;
    if (isName) {
      String id = cargo.id() + "/" + name;
      mentioned.putIfAbsent(id, name);
      byParty
          .computeIfAbsent(id, key -> new ArrayList<>())
          .add(told(cargo.id(), "is named in a cargo of " + goods, cargo, "namesMentioned", type));
    }
  }

  /** Names of those for whom the case has no id, by what stands for one here. */
  Map<String, String> mentioned() {
    return Map.copyOf(mentioned);
  }

  private void role(Entity cargo, String property, String words, String type) {
    for (Entity party : view.named(cargo, property)) {
      Told told = told(cargo.id(), words, cargo, property, type);
      byParty.computeIfAbsent(party.id(), id -> new ArrayList<>()).add(told);
    }
  }

  private void add(Entity party, Entity other, String words, Entity tie, String property) {
    byParty
        .computeIfAbsent(party.id(), id -> new ArrayList<>())
        .add(told(other.id(), words, tie, property, ""));
  }

  private Told told(
      String other, String words, Entity tie, String property, String type) {
    Optional<Edtf> day =
        Dates.first(tie, "shipped")
            .or(() -> Dates.first(tie, "startDate"))
            .or(() -> Dates.first(tie, "date"));
    String dates = day.map(each -> " (" + Dates.words(each.toString()) + ")").orElse("");
    String kind =
        type.isEmpty() || type.equals("consignment") ? "" : ", as " + type.replace('-', ' ');
    List<Cited> cited = tie.asserting(property).stream().limit(2).map(this::cited).toList();
    return new Told(
        other, words + kind + dates, day.map(Edtf::days).orElse(DayRange.ALWAYS), type, cited);
  }

  private Cited cited(Recorded told) {
    Source source = view.source(told);
    return new Cited(
        source.key(),
        source.title(),
        told.statement().details().locator().orElse(""),
        Optional.of(told.id()));
  }

  /** What raises a question about a party. */
  List<Told> of(String id) {
    return all(id).stream().filter(told -> !OF_NO_CONCERN.contains(told.recordType())).toList();
  }

  /** All that is told, in the order of the case. */
  List<Told> all(String id) {
    return byParty.getOrDefault(id, List.of());
  }
}
