package org.davylamp.exchange.rows;

import java.util.List;

/**
 * What is read of columns whose names mean nothing here: phrases, as remarks, so that an owner or a
 * doubt that somebody wrote into a column of his own is not cleared unread. Codes and initials tell
 * nothing. Columns of where people were born, or what they are, are never read: nobody is screened
 * for that.
 */
final class UnknownColumns {
  /** So many letters no code, unit or initials have. */
  private static final int LETTERS = 8;

  /** A character of Chinese, Japanese or Korean tells as much as so many letters. */
  private static final int IDEOGRAPH = 3;

  private static final List<String> OF_PEOPLE =
      WordTable.read("never-read.txt").stream()
          .flatMap(line -> line.words().stream())
          .map(Folded::of)
          .toList();

  private UnknownColumns() {}

  /** Whether anything of a column with this name may be read. */
  static boolean mayBeRead(String name) {
    String folded = Folded.of(name);
    return !folded.isEmpty() && OF_PEOPLE.stream().noneMatch(folded::contains);
  }

  /** Whether a cell has a phrase. */
  static boolean isPhrase(String cell) {
    int letters = 0;
    for (int i = 0; i < cell.length() && letters < LETTERS; i++) {
      char letter = cell.charAt(i);
      if (Character.isLetter(letter)) {
        letters += letter >= '\u2e80' && letter <= '\ud7ff' ? IDEOGRAPH : 1;
      }
    }
    return letters >= LETTERS;
  }

  /** A cell as a remark: it says which column it is from. */
  static String remark(String name, String cell) {
    return name + ": " + cell;
  }
}
