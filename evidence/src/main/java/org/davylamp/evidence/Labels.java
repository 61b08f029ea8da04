package org.davylamp.evidence;

import java.util.Locale;
import java.util.Set;

/** Words for people, made from names by rule: {@code imoNumber} is "IMO number". */
final class Labels {
  private static final Set<String> ACRONYMS =
      Set.of(
          "bic", "bik", "ccd", "cik", "cpv", "crs", "csv", "duns", "eu", "fns", "fss", "gem", "gpp",
          "hs", "iban", "icao", "icij", "id", "ilo", "imo", "inn", "ip", "ipo", "irs", "isin",
          "jib", "kpp", "lei", "mmsi", "nuts", "ogrn", "okpo", "okved", "osm", "pdf", "url", "usd",
          "voen");

  private Labels() {}

  /** First letter large, the rest small but for acronyms, a space before each word. */
  static String of(String name) {
    StringBuilder label = new StringBuilder(name.length() + 8);
    int from = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || startsWord(name, i)) {
        append(label, name.substring(from, i));
        from = i;
      }
    }
    return label.toString();
  }

  /** The plural by the rules of spelling: parties, boxes, vessels. */
  static String plural(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    if (lower.endsWith("y") && !lower.matches(".*[aeiou]y")) {
      return label.substring(0, label.length() - 1) + "ies";
    }
    return label + (lower.matches(".*(s|x|ch|sh)") ? "es" : "s");
  }

  private static boolean startsWord(String name, int i) {
    return Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
  }

  private static void append(StringBuilder label, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!label.isEmpty()) {
      label.append(' ');
    }
    if (ACRONYMS.contains(lower)) {
      label.append(lower.toUpperCase(Locale.ROOT));
    } else if (label.isEmpty()) {
      label.append(Character.toUpperCase(word.charAt(0))).append(lower, 1, lower.length());
    } else {
      label.append(lower);
    }
  }
}
