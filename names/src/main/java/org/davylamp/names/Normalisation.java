package org.davylamp.names;

import java.text.Normalizer;
import java.util.Arrays;
import org.davylamp.names.Letters.Kind;

/**
 * One pass over a name; {@link NameText} says what comes out. A text of plain characters (nearly
 * every one) is read as it is, others go through {@link Normalizer} first.
 */
final class Normalisation {
  /** UAX #15, stream-safe text: more marks on one letter would make the normaliser quadratic. */
  private static final int MARKS = 30;

  private final String source;

  /** Whether whole words that look Latin are made so. */
  private final boolean disguised;

  private char[] out;
  private int length;
  private long[] joints = {};

  private int sourceStart;
  private int tokenStart;
  private boolean inToken;

  /** Of the gap since the last token: whether all of it joins. */
  private boolean joining;

  private Script group = Script.OTHER;
  private int digits;
  private int latins;
  private int cyrillics;
  private int greeks;

  /** Of the name: words in Latin, words that only look Latin, words of the other alphabets. */
  private boolean latin;

  private boolean lookLatin;
  private boolean otherAlphabet;

  private Normalisation(String source, boolean disguised) {
    this.source = source;
    this.disguised = disguised;
    out = new char[source.length() + 8];
  }

  static NameText normalise(String name) {
    if (PlainNames.isPlain(name)) {
      return PlainNames.fold(name);
    }
    if (isPlain(name)) {
      return pass(name);
    }
    NameText text = pass(Normalizer.normalize(visible(name), Normalizer.Form.NFKC));
    // What stood between a letter and its mark may have gone: then they meet only now.
    while (!Normalizer.isNormalized(text.text(), Normalizer.Form.NFKC)) {
      text = pass(Normalizer.normalize(text.text(), Normalizer.Form.NFKC));
    }
    return text;
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Letters.needsNoNormaliser(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The name without what stands for nothing, without lone surrogates, with few marks a letter. */
  private static String visible(String name) {
    StringBuilder visible = new StringBuilder(name.length());
    int marks = 0;
    int c;
    for (int i = 0; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      switch (Letters.kind(c)) {
        case NOTHING -> {}
        case MARK -> {
          if (++marks <= MARKS) {
            visible.appendCodePoint(c);
          }
        }
        case APOSTROPHE -> {
          marks = 0;
          visible.append('\'');
        }
        default -> {
          marks = 0;
          visible.appendCodePoint(Character.getType(c) == Character.SURROGATE ? ' ' : c);
        }
      }
    }
    return visible.toString();
  }

  /** All of it, however plain the text. */
  static NameText pass(String source) {
    Normalisation first = new Normalisation(source, false);
    first.run();
    if (first.latin && first.lookLatin && !first.otherAlphabet) {
      Normalisation second = new Normalisation(source, true);
      second.run();
      return second.result();
    }
    return first.result();
  }

  private NameText result() {
    return new NameText(new String(out, 0, length), joints);
  }

  private void run() {
    int c;
    for (int i = 0; i < source.length(); i += Character.charCount(c)) {
      c = source.codePointAt(i);
      switch (Letters.kind(c)) {
        case LETTER -> letter(c, i);
        case DIGIT -> digit(c, i);
        case MARK -> mark(c);
        case NOTHING -> {}
        case APOSTROPHE -> {
          if (!inToken || !isLetter(i + 1)) {
            gap(false, i);
          }
        }
        case JOINT -> gap(true, i);
        case SPACE -> gap(false, i);
      }
    }
    endToken(source.length());
  }

  private boolean isLetter(int index) {
    return index < source.length() && Letters.kind(source.codePointAt(index)) == Kind.LETTER;
  }

  private void letter(int c, int at) {
    Script script = Script.of(c);
    Script wanted = script.isAlphabet() ? Script.LATIN : script;
    enter(wanted, at);
    count(script);
    char folded = Letters.foldedChar(c);
    if (folded != 0) {
      append(folded);
    } else {
      append(Letters.fold(c));
    }
  }

  private void digit(int c, int at) {
    enter(Script.NUMBER, at);
    digits++;
    append((char) ('0' + Character.digit(c, 10)));
  }

  /** Only scripts whose marks are letters in all but name keep them. */
  private void mark(int c) {
    if (inToken && (group == Script.OTHER || group == Script.KANA)) {
      if (Script.of(c) != Script.OTHER || Character.UnicodeScript.of(c) != HEBREW) {
        append(Character.toString(c));
      }
    }
  }

  private static final Character.UnicodeScript HEBREW = Character.UnicodeScript.HEBREW;

  private void gap(boolean joins, int at) {
    if (inToken) {
      endToken(at);
      joining = joins;
    } else {
      joining &= joins;
    }
  }

  /** Goes on with the token, or ends it and begins another. */
  private void enter(Script wanted, int at) {
    if (inToken && (wanted == group || (isAlphanumeric(wanted) && isAlphanumeric(group)))) {
      if (group == Script.NUMBER) {
        group = wanted;
      }
      return;
    }
    if (inToken) {
      endToken(at);
      joining = true;
    }
    begin(at);
    group = wanted;
  }

  private static boolean isAlphanumeric(Script group) {
    return group == Script.LATIN || group == Script.NUMBER;
  }

  private void begin(int at) {
    if (length > 0) {
      append(' ');
      if (joining) {
        join(length);
      }
    }
    inToken = true;
    joining = false;
    tokenStart = length;
    sourceStart = at;
  }

  private void join(int at) {
    int word = at >> 6;
    if (word >= joints.length) {
      joints = Arrays.copyOf(joints, Math.max(word + 1, word * 3 / 2));
    }
    joints[word] |= 1L << at;
  }

  private void endToken(int at) {
    if (!inToken) {
      return;
    }
    inToken = false;
    if (group == Script.LATIN) {
      if (cyrillics + greeks > 0) {
        notOnlyLatin(at);
      } else {
        latin = true;
      }
      if (digits > 0) {
        Digits.mend(out, tokenStart, length);
      }
    }
    digits = 0;
    latins = 0;
    cyrillics = 0;
    greeks = 0;
  }

  private void count(Script script) {
    switch (script) {
      case LATIN -> latins++;
      case CYRILLIC -> cyrillics++;
      case GREEK -> greeks++;
      default -> {}
    }
  }

  private void notOnlyLatin(int at) {
    int most = Math.max(latins, Math.max(cyrillics, greeks));
    if (most == latins + cyrillics + greeks) {
      oneAlphabet(at);
    } else if (most == latins) {
      mixed(Script.LATIN, at);
    } else {
      mixed(most == cyrillics ? Script.CYRILLIC : Script.GREEK, at);
    }
  }

  private void oneAlphabet(int at) {
    boolean looksLatin = allLook(Script.LATIN, at);
    lookLatin |= looksLatin;
    otherAlphabet |= !looksLatin;
    if (disguised && looksLatin) {
      rewrite(Script.LATIN, at);
    }
  }

  private void mixed(Script most, int at) {
    boolean looksLatin = allLook(Script.LATIN, at);
    if (most == Script.LATIN ? looksLatin : allLook(most, at)) {
      latin |= most == Script.LATIN;
      lookLatin |= most != Script.LATIN && looksLatin;
      otherAlphabet |= !looksLatin;
      rewrite(disguised && looksLatin ? Script.LATIN : most, at);
    } else if (looksLatin) {
      latin = true;
      rewrite(Script.LATIN, at);
    } else {
      otherAlphabet = true;
      part(at);
    }
  }

  private boolean allLook(Script script, int end) {
    int c;
    for (int i = sourceStart; i < end; i += Character.charCount(c)) {
      c = source.codePointAt(i);
      if (Letters.kind(c) == Kind.LETTER && Script.of(Lookalikes.in(script, c)) != script) {
        return false;
      }
    }
    return true;
  }

  private void rewrite(Script script, int end) {
    length = tokenStart;
    int c;
    for (int i = sourceStart; i < end; i += Character.charCount(c)) {
      c = source.codePointAt(i);
      switch (Letters.kind(c)) {
        case LETTER -> append(Letters.fold(Lookalikes.in(script, c)));
        case DIGIT -> append((char) ('0' + Character.digit(c, 10)));
        default -> {}
      }
    }
  }

  /** Parts a word where its alphabet changes. */
  private void part(int end) {
    length = tokenStart;
    Script before = Script.NUMBER;
    int c;
    for (int i = sourceStart; i < end; i += Character.charCount(c)) {
      c = source.codePointAt(i);
      Kind kind = Letters.kind(c);
      if (kind == Kind.LETTER) {
        Script script = Script.of(c);
        if (before != Script.NUMBER && script != before) {
          Digits.mend(out, tokenStart, length);
          append(' ');
          join(length);
          tokenStart = length;
        }
        before = script;
        append(Letters.fold(c));
      } else if (kind == Kind.DIGIT) {
        append((char) ('0' + Character.digit(c, 10)));
      }
    }
  }

  private void append(char c) {
    if (length == out.length) {
      out = Arrays.copyOf(out, length + length / 2 + 16);
    }
    out[length++] = c;
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
  }
}
