package org.davylamp.evidence;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Korean name in the spellings that people look for it by, side by side; a missing one is
 * absent, never guessed.
 *
 * <p>All are held in Unicode NFC with single spaces. The apostrophe of McCune–Reischauer
 * (aspiration in P'yŏngyang, a syllable's end in Chŏn'gŏ) is held as U+0027, the one on every
 * keyboard; ’ ‘ ʼ ʻ ` ´ and ′ are read as it. The breves of ŏ and ŭ are letters of the system and
 * never dropped here: leaving them out is what the usual spelling and {@link Folding} are for.
 *
 * @param hangul in Hangul: syllables, with digits, spaces and ( ) - · , between them
 * @param mccuneReischauer in the system of 1939 as maps and HRNK's reports use it
 * @param revised in the Revised Romanisation of 2000: plain letters, no apostrophe, no breve
 * @param usual as English reports mostly print it
 */
public record KoreanName(
    Optional<String> hangul,
    Optional<String> mccuneReischauer,
    Optional<String> revised,
    Optional<String> usual) {

  private static final Pattern HANGUL = Pattern.compile("[가-힣0-9 ()\\-·,]*[가-힣][가-힣0-9 ()\\-·,]*+");
  private static final Pattern MCCUNE_REISCHAUER = Pattern.compile("[A-Za-zŎŏŬŭËë0-9 ()\\-.,']+");
  private static final Pattern REVISED = Pattern.compile("[A-Za-z0-9 ()\\-.,]+");
  private static final Pattern USUAL = Pattern.compile("[\\p{IsLatin}\\p{M}0-9 ()\\-.,'\"/&#]+");
  private static final Pattern LATIN_LETTER = Pattern.compile("\\p{IsLatin}");

  private static final Pattern APOSTROPHES =
      Pattern.compile("[\u2019\u2018\u02BC\u02BB`\u00B4\u2032]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
  private static final Pattern CARONS = Pattern.compile("[ǑǒǓǔ]");

  public KoreanName {
    hangul = hangul.map(KoreanName::spaced).map(KoreanName::hangul);
    mccuneReischauer = mccuneReischauer.map(KoreanName::latin).map(KoreanName::mccuneReischauer);
    revised = revised.map(KoreanName::latin).map(KoreanName::revised);
    usual = usual.map(KoreanName::latin).map(KoreanName::usual);
    if (Stream.of(hangul, mccuneReischauer, revised, usual).allMatch(Optional::isEmpty)) {
      throw new EvidenceException("expected a Korean name in at least one spelling, found none");
    }
  }

  /** A name of which each spelling may be the empty string, as in a row of a table. */
  public static KoreanName of(
      String hangul, String mccuneReischauer, String revised, String usual) {
    return new KoreanName(
        present(hangul), present(mccuneReischauer), present(revised), present(usual));
  }

  private static Optional<String> present(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** Every spelling there is, each once: Hangul, McCune–Reischauer, Revised, usual. */
  public List<String> spellings() {
    Set<String> spellings = new LinkedHashSet<>();
    Stream.of(hangul, mccuneReischauer, revised, usual)
        .forEach(spelling -> spelling.ifPresent(spellings::add));
    return List.copyOf(spellings);
  }

  /** Whether one spelling of this is, folded, one spelling of the other. */
  public boolean sharesSpelling(KoreanName other) {
    Set<String> folded = new LinkedHashSet<>();
    spellings().forEach(spelling -> folded.add(Folding.fold(spelling)));
    return other.spellings().stream().map(Folding::fold).anyMatch(folded::contains);
  }

  private static String spaced(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  private static String latin(String text) {
    return APOSTROPHES.matcher(spaced(text)).replaceAll("'");
  }

  private static String hangul(String text) {
    if (!HANGUL.matcher(text).matches()) {
      throw EvidenceException.expected(
          "a name in Hangul syllables (with digits, spaces and ( ) - · , only)", text);
    }
    return text;
  }

  private static String mccuneReischauer(String text) {
    if (CARONS.matcher(text).find()) {
      throw EvidenceException.expected(
          "a McCune–Reischauer name with breves (ŏ ŭ), not carons (ǒ ǔ)", text);
    }
    if (!MCCUNE_REISCHAUER.matcher(text).matches() || !LATIN_LETTER.matcher(text).find()) {
      throw EvidenceException.expected(
          "a McCune–Reischauer name in Latin letters with ŏ, ŭ, ë and apostrophes", text);
    }
    return text;
  }

  private static String revised(String text) {
    if (!REVISED.matcher(text).matches() || !LATIN_LETTER.matcher(text).find()) {
      throw EvidenceException.expected(
          "a name in Revised Romanisation: plain Latin letters, without the breves and apostrophes"
              + " of McCune–Reischauer",
          text);
    }
    return text;
  }

  private static String usual(String text) {
    if (!USUAL.matcher(text).matches() || !LATIN_LETTER.matcher(text).find()) {
      throw EvidenceException.expected("a usual spelling in Latin letters", text);
    }
    return text;
  }

  /** The first spelling, and the others behind it: {@code 개천 (Kaech'ŏn, Gaecheon, Kaechon)}. */
  @Override
  public String toString() {
    List<String> spellings = spellings();
    String first = spellings.getFirst();
    return spellings.size() == 1
        ? first
        : first + " (" + String.join(", ", spellings.subList(1, spellings.size())) + ")";
  }
}
