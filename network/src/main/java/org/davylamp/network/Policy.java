package org.davylamp.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which way exposure travels along each kind of link, and which way time runs meanwhile: a table
 * with a reason in each row. {@link #goods()} and {@link #money()} are ours; another may be made,
 * or made of them by {@link #with}.
 */
public final class Policy {
  /** The half from which on an owner answers for what it owns. */
  private static final int HALF = Link.WHOLE / 2;

  private final Sense sense;
  private final Map<Kind, ExposureRule> rules = new EnumMap<>(Kind.class);

  /**
   * @param rules one for each kind
   * @throws NetworkException if a kind has no rule or two, or if a rule needs both a share and
   *     company
   */
  public Policy(Sense sense, List<ExposureRule> rules) {
    this.sense = sense;
    for (ExposureRule rule : rules) {
      NetworkException.unless(
          this.rules.put(rule.kind(), rule) == null,
          () -> "expected one rule for each kind of link, found two for " + rule.kind());
      NetworkException.unless(
          !rule.needsCompany() || rule.leastShare() == 0,
          () -> "expected a least share or company, found both for " + rule.kind());
    }
    for (Kind kind : Kind.values()) {
      NetworkException.unless(
          this.rules.containsKey(kind),
          () -> "expected a rule for each kind of link, found none for " + kind);
    }
  }

  /**
   * Where goods made by forced labour may have gone: away from the place of work, later and later.
   */
  public static Policy goods() {
    return new Policy(
        Sense.LATER,
        List.of(
            ExposureRule.of(
                Kind.GOODS,
                Way.FORWARD,
                "What was made by forced labour stays so in the hands of whoever buys it."),
            ExposureRule.of(
                Kind.CARRIAGE,
                Way.FORWARD,
                "Goods come out of a ship or a port that went in before."),
            ExposureRule.of(
                Kind.PAYMENT,
                Way.BACKWARD,
                "Who pays a seller has bought: the goods go against the money."),
            owned(),
            alone(),
            commanded(),
            ExposureRule.of(
                Kind.LABOUR,
                Way.FORWARD,
                "Where people are made to work, what is made is made by them."),
            nothing()));
  }

  /**
   * Whose money may have reached the flagged: away from them, against the money, earlier and
   * earlier.
   */
  public static Policy money() {
    return new Policy(
        Sense.EARLIER,
        List.of(
            ExposureRule.of(
                Kind.GOODS,
                Way.FORWARD,
                "Who takes goods pays for them: the money goes to the seller."),
            ExposureRule.of(
                Kind.CARRIAGE,
                Way.NEITHER,
                "Freight is paid by whoever ordered it, and a port or ship does not tell who."),
            ExposureRule.of(
                Kind.PAYMENT, Way.BACKWARD, "Who pays a body that pays the flagged, pays them."),
            owned(),
            alone(),
            commanded(),
            ExposureRule.of(
                Kind.LABOUR, Way.BACKWARD, "Who sends workers takes what they earn abroad."),
            nothing()));
  }

  /**
   * This table with another rule in the place of the one for its kind.
   *
   * @throws NetworkException if the rule needs both a share and company
   */
  public Policy with(ExposureRule other) {
    return new Policy(
        sense,
        rules.values().stream().map(rule -> rule.kind() == other.kind() ? other : rule).toList());
  }

  private static ExposureRule owned() {
    return new ExposureRule(
        Kind.OWNERSHIP,
        Way.BOTH,
        HALF,
        false,
        "Who holds half or more decides for the owned and takes its profit; stakes of one owner"
            + " add up.");
  }

  private static ExposureRule alone() {
    return new ExposureRule(
        Kind.DIRECTORSHIP,
        Way.BOTH,
        0,
        true,
        "A seat on a board is influence, not control: it counts only beside another tie between"
            + " the same two.");
  }

  private static ExposureRule commanded() {
    return ExposureRule.of(
        Kind.CONTROL, Way.BOTH, "Who commands a body answers for it, and it acts for them.");
  }

  private static ExposureRule nothing() {
    return ExposureRule.of(
        Kind.ASSOCIATION,
        Way.NEITHER,
        "Having something in common moves neither goods nor money: a lead, no exposure.");
  }

  public Sense sense() {
    return sense;
  }

  public ExposureRule rule(Kind kind) {
    ExposureRule rule = rules.get(kind);
    if (rule == null) {
      throw new AssertionError("a table without " + kind);
    }
    return rule;
  }

  /** The table, in the order of kinds. */
  public List<ExposureRule> rules() {
    return List.copyOf(rules.values());
  }
}
