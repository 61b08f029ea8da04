package org.davylamp.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A name as it is compared: folded words of letters and digits, one space between them.
 *
 * <ul>
 *   <li>Compatibility forms are the usual ones (NFKC: full width, ligatures, ①), case is folded.
 *   <li>Marks on Latin, Greek, Arabic and Hebrew letters are dropped (Ŏ is o); of the Cyrillic
 *       letters й, ї and ў stay, ё is е. Letters that Unicode does not take apart become what is
 *       usual: ß ss, ø o, ł l, ı i, æ ae, þ th, ə a. Arabic letters that differ by keyboard or
 *       hamza alone are one.
 *   <li>Controls, bidirectional marks, zero-width signs and other invisible ones are nothing.
 *       Emoji, symbols, lone surrogates and private characters are as a space.
 *   <li>An apostrophe in any shape between two letters is nothing (P'yŏng is pyong, O'Brien is
 *       obrien). Any other punctuation is as a space; after a hyphen, full stop, middle dot or
 *       slash alone the next token is {@link Token#joined()}.
 *   <li>Digits of every script are ASCII.
 *   <li>Words end where the script changes; digits stay with Latin, Cyrillic and Greek letters
 *       beside them (b2b, 39th) and part from all others (제2경제위원회).
 *   <li>In a word of Latin and Cyrillic or Greek letters the fewer become the letters of the more
 *       that look alike, if each has one (on a tie, Latin); else it is parted. A word in which each
 *       letter looks Latin is made so in a name whose other letters are all Latin.
 *   <li>In a Latin word of three letters or more, 0 between two letters is o; 1 is i between
 *       consonants and l beside a vowel. Three digits in a row are a number and stay.
 *   <li>Of marks on one letter all but the first thirty are dropped.
 * </ul>
 *
 * <p>Normalising the text again changes nothing. Time and memory grow linearly with the input.
 * Sources: UAX #15 (NFKC, stream-safe format), UTS #39 (confusables; only those that are alike in
 * common fonts are taken).
 */
public final class NameText {
  private final String text;

  /** Bit n: the token that begins at character n is joined. Empty, if none is. */
  private final long[] joints;

  /** Its romanisations, once somebody asked for them: like a string's hash code. */
  private List<NameText> latin = List.of();

  NameText(String text, long[] joints) {
    this.text = text;
    this.joints = joints;
  }

  /** Normalises a name of any length, in any script; a name without letters and digits is empty. */
  public static NameText of(String name) {
    return Normalisation.normalise(name);
  }

  /** The words with one space between them. */
  public String text() {
    return text;
  }

  /** Whether all words are of Latin letters or digits. */
  boolean isLatin() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c == ' ' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!plain) {
        return tokens().stream()
            .allMatch(token -> token.script() == Script.LATIN || token.script() == Script.NUMBER);
      }
    }
    return true;
  }

  /** As {@link Romanisers#latin}, made once: comparing and finding a name both need them. */
  List<NameText> latin() {
    List<NameText> made = latin;
    if (made.isEmpty()) {
      made = Romanisers.latin(this);
      latin = made;
    }
    return made;
  }

  /** The words in their order, read from the text anew at each call. */
  public List<Token> tokens() {
    if (text.isEmpty()) {
      return List.of();
    }
    List<Token> tokens = new ArrayList<>(4);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(' ', start);
      if (end < 0) {
        end = text.length();
      }
      tokens.add(new Token(text.substring(start, end), script(start, end), joined(start)));
      start = end + 1;
    }
    return Collections.unmodifiableList(tokens);
  }

  /** A token's letters are of one script, so that of its first letter. */
  private Script script(int start, int end) {
    int c;
    for (int i = start; i < end; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      Script script = Script.of(c);
      if (script != Script.NUMBER) {
        return script;
      }
    }
    return Script.NUMBER;
  }

  private boolean joined(int start) {
    int word = start >> 6;
    return word < joints.length && (joints[word] >>> start & 1) != 0;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NameText that
        && text.equals(that.text)
        && Arrays.equals(joints, that.joints);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
