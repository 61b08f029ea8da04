package org.davylamp.findings.verdicts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.davylamp.names.KoreanAlignment;
import org.davylamp.names.KoreanReading;
import org.davylamp.names.NamePart;
import org.davylamp.names.OrganisationName;

/** Whether two names differ in nothing but trades, places left out, and legal forms. */
final class SameCore {
  /** Words that a score found alike in spelling, one of each name. */
  private static final Pattern ALIKE = Pattern.compile("(\\p{L}+)/(\\p{L}+)");

  /** From here on two Korean words are one, written in two ways. */
  private static final double ONE_WORD = .9;

  private SameCore() {}

  /**
   * Whether both have the same words that tell, and what else one has the other does not gainsay.
   */
  static boolean of(String asked, String listed) {
    OrganisationName one =
        OrganisationName.of(Spellings.of(asked).names().stream().findFirst().orElse(asked));
    OrganisationName other = OrganisationName.of(listed);
    Set<String> core = keys(one.core());
    Set<String> generic = keys(one.parts(NamePart.Role.GENERIC));
    Set<String> otherGeneric = keys(other.parts(NamePart.Role.GENERIC));
    boolean within = generic.containsAll(otherGeneric) || otherGeneric.containsAll(generic);
    return !core.isEmpty()
        && core.equals(keys(other.core()))
        && one.numbers().equals(other.numbers())
        && within
        && compatible(one.places(), other.places());
  }

  private static boolean compatible(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  private static Set<String> keys(List<NamePart> parts) {
    return parts.stream().map(NamePart::key).collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Whether names that were found alike but for a word have two Korean words there that sound
   * otherwise: Kangbong and Kangsong are two, Daesong and Taesong one.
   */
  static boolean soundsOther(String likeness) {
    int names = likeness.indexOf(": ");
    Matcher alike = ALIKE.matcher(names < 0 ? likeness : likeness.substring(0, names));
    while (alike.find()) {
      Optional<KoreanReading> one = KoreanReading.of(alike.group(1));
      Optional<KoreanReading> other = KoreanReading.of(alike.group(2));
      if (one.isPresent()
          && other.isPresent()
          && KoreanAlignment.score(one.get(), other.get()) < ONE_WORD) {
        return true;
      }
    }
    return false;
  }
}
