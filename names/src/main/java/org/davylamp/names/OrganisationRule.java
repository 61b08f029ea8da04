package org.davylamp.names;

import java.util.Set;

/**
 * How likely two names are one organisation's or one ship's, from an {@link Alignment}.
 *
 * <pre>
 * agreement = Σ w·s / Σ w over the pairs, or over those of core words, if that is less
 * score = agreement − conflict − 1.21 · e / (Σ w + e) − .05 if the legal forms differ
 * </pre>
 *
 * where e is the weight of what only one name has. Subsidiaries and namesakes differ by just such a
 * word (Systems, de Mexico, II), so a word more counts by its share of the name; a word that stands
 * against another (Petroleum and Pipeline) .3 and half its share.
 *
 * <p>An error in the only core word, if it has no more than five letters, makes another name (Kosan
 * and Kotan).
 *
 * <p>Numbers that differ are such words, so Bureau 35 is not Bureau 39. Only the funds and trusts
 * that one sponsor issues in series (Partners VII and VIII, Trust 2004-1 and 2005-1) are a lead to
 * each other, {@value #SERIES}, for one hand controls them.
 */
final class OrganisationRule {
  private static final float CONFLICT = .3f;
  private static final float CONFLICT_SHARE = .5f;
  private static final float MISSING = 1.21f;
  private static final float FORMS = .05f;

  /** Letters of core words so few that an error in them makes another name. */
  private static final int SHORT = 5;

  /** How alike such words are with one error, and what is left of it: no hit. */
  private static final float ERROR = .7f;

  private static final float OTHER = .66f;

  /** Just a hit. */
  private static final float SERIES = .71f;

  private static final float SERIES_WORDS = 1;

  /** What sponsors issue in series. */
  private static final Set<String> VEHICLES =
      Set.of(
          "trust",
          "trusts",
          "fund",
          "funds",
          "partners",
          "securities",
          "certificates",
          "notes",
          "series");

  private OrganisationRule() {}

  static float score(Alignment found) {
    if (found.matched <= 0 || found.full == 0) {
      return 0;
    }
    float score = Math.min(found.agreed / found.matched, core(found));
    float conflict = Math.min(found.leftA, found.leftB);
    float missing = Math.max(found.leftA, found.leftB) - conflict;
    if (conflict > 0) {
      score -= CONFLICT + CONFLICT_SHARE * conflict / (found.matched + conflict);
    }
    score -= MISSING * missing / (found.matched + missing);
    if (found.a.contradictsLegal(found.b)) {
      score -= FORMS;
    }
    return Math.max(isOfOneSeries(found) ? SERIES : 0, score);
  }

  /** How alike the paired words are that tell an organisation from others; 1 without any. */
  private static float core(Alignment found) {
    float matched = 0;
    float agreed = 0;
    int letters = 0;
    for (int i = 0; i < found.a.counting.length; i++) {
      int j = found.ofA[i];
      if (j != Alignment.NONE
          && found.a.counting[i].role == Word.Role.CORE
          && found.b.counting[j].role == Word.Role.CORE) {
        float weight = (found.a.counting[i].weight + found.b.counting[j].weight) / 2;
        matched += weight;
        agreed += weight * found.similarityOf(i);
        letters += found.a.counting[i].letters.length;
      }
    }
    float core = matched == 0 ? 1 : agreed / matched;
    return core <= ERROR && letters <= SHORT ? Math.min(core, OTHER) : core;
  }

  private static boolean isOfOneSeries(Alignment found) {
    return found.matched >= SERIES_WORDS
        && found.agreed == found.matched
        && onlyNumbersLeft(found.a, found.usedA)
        && onlyNumbersLeft(found.b, found.usedB)
        && issues(found.a);
  }

  /** Whether what is left of a name are numbers, one at least. */
  private static boolean onlyNumbersLeft(Form form, boolean[] used) {
    int numbers = 0;
    for (int i = 0; i < form.counting.length; i++) {
      if (!used[i]) {
        if (!form.counting[i].exact) {
          return false;
        }
        numbers++;
      }
    }
    return numbers > 0;
  }

  private static boolean issues(Form form) {
    for (Word word : form.words) {
      if (VEHICLES.contains(word.text)) {
        return true;
      }
    }
    return false;
  }
}
