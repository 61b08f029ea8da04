package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of makers, workshops and mines in what a row says of where its goods come from: {@code ore
 * of the Jongo-ri mine}, {@code maker: X (workshop Y)}.
 */
final class Sources {
  private static final int LONGEST = 400;
  private static final int MOST = 8;

  private static final Pattern PART = Pattern.compile("[;()（）\\[\\]\\n]|,\\s|：|:\\s");

  /** Words before a name that say what it is to the goods. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:the|its|our|raw|made|maker|makers|manufacturer|producer|workshop|works|source|sources|origin|feed|feedstock"
              + "|ore|concentrate|coal|anthracite|material|materials|goods|supplied|mined|sewn|processed|bought|purchased"
              + "|sourced|contract|contractor|subcontractor|factory|plant|by|of|from|at|in|through|via|with)\\b\\s*)+",
          Pattern.CASE_INSENSITIVE);

  private Sources() {}

  static List<String> named(String written) {
    if (written.isBlank() || written.length() > LONGEST) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String part : PART.split(written, MOST)) {
      String name = LEAD.matcher(part.strip()).replaceFirst("").strip();
      if (name.length() > 2 && name.codePoints().anyMatch(Sources::begins)) {
        names.add(name);
      }
    }
    return names;
  }

  /** A name has a capital letter, or is of a script that has none. */
  private static boolean begins(int c) {
    return Character.isUpperCase(c)
        || Character.isIdeographic(c)
        || Character.getType(c) == Character.OTHER_LETTER;
  }
}
