package org.davylamp.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

  private static final float SURNAME_LAST = .01f;

  /** One order of the words and what it costs to assume it. */
  record Order(KoreanTape tape, float cost) {}

  private final List<Order> orders;

  private KoreanReading(List<Order> orders) {
    this.orders = orders;
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
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder hangul = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      if (Hangul.isSyllable(plain.charAt(i))) {
        hangul.append(plain.charAt(i));
      } else if (Character.isLetter(plain.charAt(i))) {
        return hangul.isEmpty()
            ? KoreanLetters.of(text).flatMap(KoreanReading::latin)
            : Optional.empty();
      }
    }
    return hangul.isEmpty() || hangul.length() > LONGEST
        ? Optional.empty()
        : Optional.of(
            new KoreanReading(List.of(new Order(KoreanTape.ofHangul(hangul.toString()), 0))));
  }

  private static Optional<KoreanReading> latin(KoreanLetters letters) {
    if (letters.length() > LONGEST) {
      return Optional.empty();
    }
    List<Order> orders = new ArrayList<>(2);
    orders.add(new Order(letters.tape(), 0));
    letters.surnameFirst().ifPresent(turned -> orders.add(new Order(turned.tape(), SURNAME_LAST)));
    return Optional.of(new KoreanReading(List.copyOf(orders)));
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
}
