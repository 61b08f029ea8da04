package org.davylamp.network;

/** What a link is, with what its arrow means. What travels along it is told by a {@link Policy}. */
public enum Kind {
  /** Goods were sold or sent: seller → buyer. */
  GOODS,
  /** Goods were loaded on, or landed from: shipper → ship, ship → port, port → consignee. */
  CARRIAGE,
  /** Money was paid: payer → payee. */
  PAYMENT,
  /** A share is held: owner → owned. */
  OWNERSHIP,
  /** Somebody sits on the board or manages: person → organisation. */
  DIRECTORSHIP,
  /** A body runs or commands another, or a place: the one in command → the other. */
  CONTROL,
  /** People are made to work: where they are held → where they work. */
  LABOUR,
  /** Anything else that two have in common: an address, a telephone, kinship. */
  ASSOCIATION;

  private static final Kind[] ALL = values();

  /** How a kind stands in arrays; of this run only, never in a file. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal();
  }

  static Kind of(int number) {
    return ALL[number];
  }
}
