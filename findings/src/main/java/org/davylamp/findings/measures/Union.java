package org.davylamp.findings.measures;

import java.util.Set;

/** The European Union as who is bound: its members, since 2013. */
final class Union {
  static final String EU = "eu";

  private static final Set<String> MEMBERS =
      Set.of(
          "at", "be", "bg", "hr", "cy", "cz", "dk", "ee", "fi", "fr", "de", "gr", "hu", "ie", "it",
          "lv", "lt", "lu", "mt", "nl", "pl", "pt", "ro", "sk", "si", "es", "se");

  private Union() {}

  /** Whether whoever is bound includes a country. */
  static boolean includes(String who, String country) {
    return who.equals(country) || (who.equals(EU) && MEMBERS.contains(country));
  }
}
