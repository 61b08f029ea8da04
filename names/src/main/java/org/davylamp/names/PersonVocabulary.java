package org.davylamp.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of words in people's names that are no names, or parts of one: each a bit, so that
 * a word is looked up once.
 */
final class PersonVocabulary {
  static final int TITLE = 1;
  static final int PARTICLE = 2;

  /** Of organisations. */
  static final int LEGAL = 4;

  /** Al, ud: what stands before Din. */
  static final int ARTICLE = 8;

  static final int DIN = 16;
  static final int ALLAH = 32;

  /** The servant of, in any spelling. */
  static final int SERVANT = 64;

  static final int MOHAMMED = 128;

  /** What is no name. */
  static final int NO_NAME = TITLE | PARTICLE | LEGAL;

  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss dr prof professor sir dame lord lady rev reverend hon general gen colonel col major maj "
                  + "captain capt lieutenant lt sgt sergeant admiral marshal comrade president minister chairman senator ambassador governor chancellor secretary "
                  + "excellency hrh judge justice commander brigadier prince princess king queen "
                  + "sheikh shaikh shaykh sheik cheikh haji hajji hajj alhaj mullah mulla molla maulvi mawlawi maulavi "
                  + "mawlana maulana moulavi qari hafiz ayatollah hojjatoleslam imam emir señor senor "
                  + "don doña frau herr monsieur mme mlle dipl ing phd esq jr sr alias aka dato datuk tan sri "
                  + "г-н господин гн г-жа")
              .split(" ", -1));

  private static final Set<String> PARTICLES =
      Set.of(
          ("al el ul ur ud us as ar ad ed es bin ben ibn bint bt binti b d o of the de da di do dos das du del della "
                  + "la le los las von van der den ten ter zu zur af av y e und abu abou aal ould oulid ogly oglu oghlu kyzy qizi fnu lnu na nmi st")
              .split(" ", -1));

  /** What stands between a child's and the father's name. */
  static final Set<String> CHILD_OF = Set.of("bin", "ben", "ibn", "bint", "binti", "binte");

  private static final Set<String> LEGALS =
      Set.of("llc ltd inc limited jsc plc gmbh ooo pjsc llp corp co ag sa srl".split(" ", -1));

  private static final Set<String> ARTICLES = Set.of("al el ul ud ad ed il eddine".split(" ", -1));

  /** How the commonest name is abbreviated. */
  private static final Set<String> MOHAMMEDS = Set.of("mohd", "muhd", "mhd", "md", "muh");

  private static final Set<String> DINS = Set.of("din deen dine den dein".split(" ", -1));

  private static final Set<String> ALLAHS = Set.of("ullah ollah allah alla ullha".split(" ", -1));

  static final List<String> SERVANTS =
      List.of(
          "abdoul", "abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abdus", "abdes", "abd");

  private static final Map<String, Integer> TRAITS = traits();

  private PersonVocabulary() {}

  private static Map<String, Integer> traits() {
    Map<String, Integer> traits = new HashMap<>();
    put(traits, TITLES, TITLE);
    put(traits, PARTICLES, PARTICLE);
    put(traits, LEGALS, LEGAL);
    put(traits, ARTICLES, ARTICLE);
    put(traits, DINS, DIN);
    put(traits, ALLAHS, ALLAH);
    put(traits, SERVANTS, SERVANT);
    put(traits, MOHAMMEDS, MOHAMMED);
    return traits;
  }

  private static void put(Map<String, Integer> traits, Collection<String> words, int trait) {
    words.forEach(word -> traits.merge(word, trait, (some, other) -> some | other));
  }

  /** All that is known of a folded word, as bits. */
  static int traits(String word) {
    return TRAITS.getOrDefault(word, 0);
  }

  /** Whether a word is any of some things. */
  static boolean is(String word, int any) {
    return (traits(word) & any) != 0;
  }
}
