package org.davylamp.findings.exposure;

import java.util.List;
import org.davylamp.network.Kind;

/**
 * What a schema that ties two entities becomes. Which way goods and money travel along the kind is
 * told by {@link Policies}.
 *
 * @param schema of the ontology
 * @param tail property that names the end at the arrow's tail
 * @param head property that names the one at its head
 * @param kind of link
 * @param forth what stands between the names read along the arrow
 * @param back the same read against it
 * @param settledBy what would settle such a tie, a whole sentence
 * @param why it is of this kind
 */
record TieRule(
    String schema,
    String tail,
    String head,
    Kind kind,
    String forth,
    String back,
    String settledBy,
    String why) {
  private static final String ORDERS =
      "A decree, a charter or letters by which the one commands the other.";

  static final String REGISTER =
      "An extract of the register of owners, with the shares and the days from which they are held.";

  static final String PAPERS =
      "Papers of a shipment or a contract that name seller, buyer, goods and day.";

  static final String VOYAGE = "The bill of lading and the ship’s positions between the two ports.";

  static final String WORKED =
      "Testimony of who worked there, or dated images of people and wagons between the two.";

  /**
   * Ties that need nothing but their two ends. What needs more is in {@link Owned}, {@link Shipped}
   * and {@link Produced}.
   */
  static final List<TieRule> RULES =
      List.of(
          new TieRule(
              "Control",
              "controller",
              "controlled",
              Kind.CONTROL,
              "controls",
              "is controlled by",
              ORDERS,
              "Who decides for a body answers for it."),
          new TieRule(
              "Direction",
              "subject",
              "object",
              Kind.CONTROL,
              "directs or controls",
              "is directed or controlled by",
              ORDERS,
              "Who gives a body orders answers for it."),
          new TieRule(
              "Subordination",
              "object",
              "subject",
              Kind.CONTROL,
              "gives orders to",
              "takes orders from",
              ORDERS,
              "The same, told from below."),
          new TieRule(
              "Management",
              "subject",
              "object",
              Kind.CONTROL,
              "manages",
              "is managed by",
              "The ship’s or the firm’s management agreement.",
              "Who runs it for the owner decides what it carries and sells."),
          new TieRule(
              "Representation",
              "client",
              "agent",
              Kind.CONTROL,
              "is traded for by",
              "trades for",
              "A contract or a power of attorney between the two.",
              "Who buys and sells in another’s name acts for them; the goods pass through its"
                  + " hands."),
          new TieRule(
              "Facilitation",
              "object",
              "subject",
              Kind.CONTROL,
              "is supported by",
              "acts for or supports",
              "Whatever the list that says so rests on: what was done for whom, and when.",
              "Lists that say no more than “linked to” tell neither command nor trade."),
          new TieRule(
              "Flow",
              "payer",
              "beneficiary",
              Kind.PAYMENT,
              "pays",
              "is paid by",
              "The bank’s record of the payment.",
              "Money was handed over."),
          new TieRule(
              "Payment",
              "payer",
              "beneficiary",
              Kind.PAYMENT,
              "pays",
              "is paid by",
              "The bank’s record of the payment.",
              "Money was handed over."),
          new TieRule(
              "Directorship",
              "director",
              "organization",
              Kind.DIRECTORSHIP,
              "is on the board of",
              "has on its board",
              "An extract of the register of companies.",
              "A seat on a board is influence, not control."));
}
