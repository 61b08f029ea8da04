package org.davylamp.exchange.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The UK's way with names: "Name 6" is a person's surname, or the whole name of any other; names 1
 * to 5 stand before it in running text.
 */
final class UkNames {
  private UkNames() {}

  static void read(EntryDraft draft, String type, String strength, String six, String... others) {
    String given =
        Arrays.stream(others)
            .map(ListText::clean)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(" "));
    if (draft.person()) {
      draft.name(six, given, kind(type, strength));
    } else {
      draft.name((given + " " + six).strip(), kind(type, strength));
    }
  }

  private static NameKind kind(String type, String strength) {
    String name = type.strip().toLowerCase(Locale.ROOT);
    if (name.startsWith("primary name variation")) {
      return NameKind.ALIAS;
    }
    if (name.startsWith("primary") || name.isEmpty()) {
      return NameKind.PRIMARY;
    }
    if (name.startsWith("fka") || name.startsWith("formerly") || name.contains("f.k.a")) {
      return NameKind.FORMER;
    }
    String quality = strength.strip().toLowerCase(Locale.ROOT);
    return quality.startsWith("weak") || quality.startsWith("low")
        ? NameKind.WEAK_ALIAS
        : NameKind.ALIAS;
  }

  static String schema(String type) {
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "individual" -> "Person";
      case "entity" -> "Organization";
      case "ship" -> "Vessel";
      default -> "LegalEntity";
    };
  }
}
