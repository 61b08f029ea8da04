package org.davylamp.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ties between entities: which relation is which schema, and which end goes where. */
final class CaseLinks {

  /**
   * What a relation becomes.
   *
   * @param from property of the subject
   * @param to property of the object; empty if there is none
   * @param purpose property of the purpose
   */
  private record Tie(String schema, String from, Optional<String> to, String purpose) {}

  static final CaseType RELATION =
      CaseTypes.words(
          "a relation",
          "owns",
          "has a share in, or the whole of",
          "controls",
          "decides for, without it being said that it owns",
          "directs",
          "gives orders to",
          "manages",
          "runs for the owner, as managers of ships do",
          "subordinate-to",
          "takes orders from",
          "trades-for",
          "buys or sells in the name of",
          "facilitates",
          "acts for or supports, as a list says without saying more",
          "partner-of",
          "shares a venture or business with",
          "pays",
          "hands money to",
          "designated-for",
          "was put on a list on that ground");

  private static final Map<String, Tie> TIES =
      Map.of(
          "owns", tie("Ownership", "owner", "asset", "description"),
          "controls", tie("Direction", "subject", "object", "description"),
          "directs", tie("Direction", "subject", "object", "description"),
          "manages", tie("Management", "subject", "object", "description"),
          "subordinate-to", tie("Subordination", "subject", "object", "description"),
          "trades-for", tie("Representation", "agent", "client", "description"),
          "facilitates", tie("Facilitation", "subject", "object", "description"),
          "partner-of", tie("Partnership", "subject", "object", "description"),
          "pays", tie("Flow", "payer", "beneficiary", "basis"),
          "designated-for", new Tie("Sanction", "entity", Optional.empty(), "reason"));

  private CaseLinks() {}

  private static Tie tie(String schema, String from, String to, String purpose) {
    return new Tie(schema, from, Optional.of(to), purpose);
  }

  static void state(CaseRow row, CaseStatements statements) {
    String relation = row.need("relation");
    Tie tie = Optional.ofNullable(TIES.get(relation)).orElseThrow();
    check(row, tie);
    String link = row.need("link");
    statements.columns(link, tie.schema());
    statements.end(link, tie.schema(), tie.from(), "subject");
    tie.to().ifPresent(to -> statements.end(link, tie.schema(), to, "object"));
    statements.say(link, tie.schema(), tie.purpose(), "purpose");
    switch (relation) {
      case "owns" -> owned(row, statements, link);
      case "pays" -> paid(row, statements, link);
      case "designated-for" -> statements.say(link, "Sanction", "authority", "authority");
      default -> statements.say(link, tie.schema(), "role", "relation");
    }
  }

  private static void check(CaseRow row, Tie tie) {
    String relation = row.need("relation");
    if (tie.to().isPresent() != row.has("object")) {
      throw row.bad("object", expected(tie.to().isPresent(), "an object", relation, row, "object"));
    }
    if (relation.equals("designated-for") && !row.has("purpose")) {
      throw row.bad("purpose", expected(true, "the ground", relation, row, "purpose"));
    }
    only(row, Set.of("designated-for"), "authority");
    only(row, Set.of("owns", "pays"), "share", "share_high");
    only(row, Set.of("pays"), "amount", "amount_high", "currency");
  }

  private static void only(CaseRow row, Set<String> relations, String... columns) {
    String relation = row.need("relation");
    for (String column : columns) {
      if (row.has(column) && !relations.contains(relation)) {
        throw row.bad(column, expected(false, "", relation, row, column));
      }
    }
  }

  private static String expected(
      boolean there, String what, String relation, CaseRow row, String column) {
    return "expected %s beside the relation '%s', found %s"
        .formatted(
            there ? what : "an empty cell",
            relation,
            row.has(column) ? "'" + row.written(column) + "'" : "an empty cell");
  }

  private static void owned(CaseRow row, CaseStatements statements, String link) {
    if (row.has("share_high")) {
      throw row.bad("share_high", "expected one share of what is owned, found a range");
    }
    statements.say(link, "Ownership", "percentage", "share");
  }

  private static void paid(CaseRow row, CaseStatements statements, String link) {
    statements.say(link, "Flow", "lowShare", "share");
    statements.say(link, "Flow", "highShare", row.has("share_high") ? "share_high" : "share");
    CaseAmount.of("low", "amount", "currency", CaseUnits.MONEY)
        .state(row, link, "Flow", statements);
    String high = row.has("amount_high") ? "amount_high" : "amount";
    CaseAmount.of("high", high, "currency", CaseUnits.MONEY).state(row, link, "Flow", statements);
  }

  /** A ship's manager has no property of its own: it is a link, called after both ends. */
  static void managed(CaseRow row, CaseStatements statements) {
    for (CaseType.Value manager : row.all("manager")) {
      String vessel = row.need("vessel");
      String link = vessel + "/manager/" + manager.text();
      statements.claim(link, "Management");
      statements.sayValue(link, "Management", "subject", manager);
      statements.say(link, "Management", "object", "vessel");
    }
  }
}
