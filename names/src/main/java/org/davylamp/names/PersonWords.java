package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.names.Word.Role;

/**
 * The words of a person's name: titles and an organisation's legal form behind it are nothing,
 * particles (al, bin, von, de) may be missing, Arabic names of several words are one.
 *
 * <p>Abd al-Rahman, Abdul Rahman and Abdurrahman are Rahman with a particle before it; Bashir ud
 * Din and Nur al-Din are Bashiruddin and Nuruddin; so is Saif ullah Saifullah.
 */
final class PersonWords {
  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss dr prof professor sir dame lord lady rev reverend hon general gen colonel col major maj "
                  + "captain capt lieutenant lt sgt sergeant admiral marshal comrade president minister "
                  + "sheikh shaikh shaykh sheik cheikh haji hajji hajj alhaj mullah mulla molla maulvi mawlawi maulavi "
                  + "mawlana maulana moulavi qari hafiz ayatollah hojjatoleslam imam emir señor senor "
                  + "don doña frau herr monsieur mme mlle dipl ing phd md esq jr sr alias aka dato datuk tan sri "
                  + "г-н господин гн г-жа")
              .split(" ", -1));

  private static final Set<String> PARTICLES =
      Set.of(
          ("al el ul ur ud us as ar ad ed es bin ben ibn bint bt binti b d o of the de da di do dos das du del della "
                  + "la le los las von van der den ten ter zu zur af av y e und abu abou aal ould oulid ogly oglu oghlu kyzy qizi fnu lnu na nmi st")
              .split(" ", -1));

  private static final Set<String> LEGAL =
      Set.of("llc ltd inc limited jsc plc gmbh ooo pjsc llp corp co ag sa srl".split(" ", -1));

  private static final Set<String> ARTICLES = Set.of("al el ul ud ad ed il eddine".split(" ", -1));

  private static final Set<String> DIN = Set.of("din deen dine den dein".split(" ", -1));

  private static final Set<String> ALLAH = Set.of("ullah ollah allah alla ullha".split(" ", -1));

  /** The servant of: what Rahman, Aziz, Karim have before them, in one spelling. */
  private static final String SERVANT = "abdul";

  private static final float SERVANT_WEIGHT = .3f;

  private static final List<String> SERVANTS =
      List.of(
          "abdoul", "abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abdus", "abdes", "abd");

  private static final List<String> FAITH =
      List.of(
          "uddeen", "eddine", "eddin", "uddin", "oddin", "addin", "aldin", "eldin", "uldin",
          "udin");

  private static final int LONGEST_INPUT = 200;

  private PersonWords() {}

  /** The form of a name in one script. */
  static Form form(NameText name, TokenWeights weights, boolean original) {
    List<String> texts = new ArrayList<>();
    for (Token token : name.tokens()) {
      if (texts.size() == LONGEST_INPUT) {
        break;
      }
      add(texts, token.text());
    }
    List<Word> words = words(texts, weights);
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (!TITLES.contains(texts.get(i))) {
        named.append(named.isEmpty() ? "" : " ").append(texts.get(i));
      }
    }
    return new Form(words, name.text(), korean(named.toString()), original);
  }

  private static Optional<KoreanReading> korean(String text) {
    return KoreanReading.of(text).filter(KoreanReading::looksLikeName);
  }

  /** Adds a word, or makes one with those before it. */
  private static void add(List<String> words, String word) {
    int last = words.size() - 1;
    if (DIN.contains(word) && last > 0 && ARTICLES.contains(words.get(last))) {
      words.remove(last);
      words.set(last - 1, words.get(last - 1) + "uddin");
    } else if (ALLAH.contains(word) && last >= 0 && words.get(last).equals(SERVANT)) {
      words.set(last, "abdullah");
    } else if (ALLAH.contains(word) && last >= 0 && !PARTICLES.contains(words.get(last))) {
      words.set(last, words.get(last) + "ullah");
    } else if (SERVANTS.contains(word)) {
      words.add(SERVANT);
    } else {
      addWord(words, word);
    }
  }

  private static void addWord(List<String> words, String word) {
    for (String prefix : SERVANTS) {
      if (prefix.length() > 3 && word.startsWith(prefix) && word.length() > prefix.length()) {
        servant(words, word, prefix);
        return;
      }
    }
    words.add(faith(word));
  }

  private static String faith(String word) {
    for (String ending : FAITH) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        return word.substring(0, word.length() - ending.length()) + "uddin";
      }
    }
    return word;
  }

  private static void servant(List<String> words, String word, String prefix) {
    String rest = word.substring(prefix.length());
    char assimilated = prefix.charAt(prefix.length() - 1);
    if (rest.equals("lah") || rest.equals("la") || rest.equals("ah") || rest.equals("a")) {
      words.add("abdullah");
      return;
    }
    if (assimilated != 'l' && rest.charAt(0) != assimilated) {
      rest = assimilated + rest;
    }
    if (rest.length() < 4) {
      words.add(word);
    } else {
      words.add(SERVANT);
      words.add(rest);
    }
  }

  private static List<Word> words(List<String> texts, TokenWeights weights) {
    boolean named = texts.stream().anyMatch(PersonWords::isName);
    List<Word> words = new ArrayList<>(texts.size());
    for (String text : texts) {
      if (named && (PARTICLES.contains(text) || TITLES.contains(text) || LEGAL.contains(text))) {
        words.add(new Word(text, 0, Role.PARTICLE));
      } else if (text.length() == 1 && Script.of(text.charAt(0)) != Script.HAN) {
        words.add(new Word(text, TokenWeights.INITIAL, Role.INITIAL));
      } else if (text.equals(SERVANT)) {
        words.add(new Word(text, SERVANT_WEIGHT, Role.CORE));
      } else {
        words.add(new Word(text, weights.person(text), Role.CORE));
      }
    }
    return words;
  }

  private static boolean isName(String word) {
    return word.length() > 1
        && !PARTICLES.contains(word)
        && !TITLES.contains(word)
        && !LEGAL.contains(word);
  }
}
