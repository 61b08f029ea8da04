package org.davylamp.exchange.lists;

import java.util.Locale;

/** OFAC's kinds of entries, as schemata. */
final class OfacKinds {
  private OfacKinds() {}

  static String schema(String kind) {
    return switch (kind.strip().toLowerCase(Locale.ROOT)) {
      case "individual" -> "Person";
      case "entity", "", "-0-" -> "Organization";
      case "vessel" -> "Vessel";
      case "aircraft" -> "Airplane";
      default -> "LegalEntity";
    };
  }

  static NameKind name(String type, boolean weak) {
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "fka", "f.k.a." -> NameKind.FORMER;
      default -> weak ? NameKind.WEAK_ALIAS : NameKind.ALIAS;
    };
  }
}
