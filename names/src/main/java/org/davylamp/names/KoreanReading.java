package org.davylamp.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Korean syllables that a name in Hangul or in Latin letters can be read as, made once and
 * compared often.
 *
 * <p>Of Latin text, McCune–Reischauer's breves and apostrophes are read where they stand and not
 * missed where they do not; blanks and hyphens part syllables; digits and punctuation are passed
 * over. A name whose last word is a usual surname is also read with that word first.
 */
public final class KoreanReading {
  /** Letters of a Latin name, or syllables of a Hangul one, that are read at most. */
  public static final int LONGEST = 60;

  /** No system writes these twice, but fingers do. */
  private static final Pattern DOUBLED = Pattern.compile("([aiuAIU])\\1+");

  private static final int LONGEST_NAME = 4;
  private static final float SURNAME_LAST = .01f;

  /** One order of the words and what it costs to assume it. */
  record Order(KoreanTape tape, float cost) {}

  private final List<Order> orders;
  private final boolean surnamed;

  private KoreanReading(List<Order> orders, boolean surnamed) {
    this.orders = orders;
    this.surnamed = surnamed;
  }

  /**
   * The reading of a text; empty, if it has letters of another script or mixes the two, no letter
   * at all, or more than {@value #LONGEST}. Whether a Latin text can be read as Korean syllables
   * shows only in its scores and {@link #keys()}. Linear.
   */
  public static Optional<KoreanReading> of(String text) {
    if (text.length() > LONGEST * 3) {
      return Optional.empty();
    }
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder hangul = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      if (Hangul.isSyllable(plain.charAt(i))) {
        hangul.append(plain.charAt(i));
      } else if (Character.isLetter(plain.charAt(i))) {
        return hangul.isEmpty()
            ? KoreanLetters.of(once(text)).flatMap(KoreanReading::latin)
            : Optional.empty();
      }
    }
    return hangul.isEmpty() || hangul.length() > LONGEST
        ? Optional.empty()
        : Optional.of(hangul(hangul.toString()));
  }

  /** Spares nearly all Latin names the normaliser. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String once(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == text.charAt(i - 1)) {
        return DOUBLED.matcher(text).replaceAll("$1");
      }
    }
    return text;
  }

  private static KoreanReading hangul(String syllables) {
    boolean surnamed =
        KoreanSurnames.isSurname(syllables.substring(0, 1))
            || (syllables.length() > 1 && KoreanSurnames.isSurname(syllables.substring(0, 2)));
    return new KoreanReading(List.of(new Order(KoreanTape.ofHangul(syllables), 0)), surnamed);
  }

  private static Optional<KoreanReading> latin(KoreanLetters letters) {
    if (letters.length() > LONGEST) {
      return Optional.empty();
    }
    List<Order> orders = new ArrayList<>(2);
    orders.add(new Order(letters.tape(), 0));
    letters.surnameFirst().ifPresent(turned -> orders.add(new Order(turned.tape(), SURNAME_LAST)));
    boolean surnamed = orders.size() > 1 || letters.beginsWithSurname();
    return Optional.of(new KoreanReading(List.copyOf(orders), surnamed));
  }

  List<Order> orders() {
    return orders;
  }

  /**
   * Skeleton keys: two spellings of one name have a key in common. Each is made of the consonants
   * of the syllables in classes that no system and no habit parts. At most {@value
   * KoreanSkeleton#MOST} for each order of the words; none, if the text cannot be read as Korean
   * syllables. Different names often share a key: they are for finding candidates, which {@link
   * KoreanAlignment} then tells apart.
   */
  public long[] keys() {
    return orders.stream()
        .flatMapToLong(order -> Arrays.stream(KoreanSkeleton.keys(order.tape())))
        .distinct()
        .toArray();
  }

  /**
   * Whether this may be the name of a Korean: two to four syllables, a usual surname at the
   * beginning or, in Latin letters, at the end. Many names of other languages can be read as Korean
   * syllables, few look like this. Cost: that of {@link #keys()}.
   */
  public boolean looksLikeName() {
    if (!surnamed) {
      return false;
    }
    long[] keys = KoreanSkeleton.keys(orders.getLast().tape());
    int syllables = keys.length == 0 ? 0 : KoreanSkeleton.syllables(keys[0]);
    return syllables >= 2 && syllables <= LONGEST_NAME;
  }
}
