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
  private static final Set<String> CHILD_OF = Set.of("bin", "ben", "ibn", "bint", "binti", "binte");

  private static final Set<String> LEGAL =
      Set.of("llc ltd inc limited jsc plc gmbh ooo pjsc llp corp co ag sa srl".split(" ", -1));

  private static final Set<String> ARTICLES = Set.of("al el ul ud ad ed il eddine".split(" ", -1));

  /** How the commonest name is abbreviated. */
  private static final Set<String> MOHAMMED = Set.of("mohd", "muhd", "mhd", "md", "muh");

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

  /** Of Chinese characters, which may be a surname's two. */
  private static final int KOREAN_READINGS = 2;

  private PersonWords() {}

  /**
   * The form in the name's own script, if that is not Latin, then in each romanisation.
   *
   * @param written as the source writes it: a family name may stand before a comma
   */
  static List<Form> forms(String written, NameText name, TokenWeights weights) {
    if (name.isLatin()) {
      Form form = form(name, weights, false, false);
      return form.isEmpty()
          ? List.of()
          : List.of(form.withFamily(family(written)).withFather(CHILD_OF));
    }
    if (name.tokens().stream().allMatch(token -> token.script() == Script.HAN)) {
      return han(name, weights);
    }
    // Kana alone are mostly names from elsewhere as Japanese hear them.
    boolean eastern =
        name.tokens().stream()
            .anyMatch(token -> token.script() == Script.HAN || token.script() == Script.HANGUL);
    List<Form> forms = new ArrayList<>();
    forms.add(form(surnameFirst(name), weights, true, false));
    for (NameText spelled : Romanisers.latin(name)) {
      // What is Hangul is compared as such with Latin names, not as what it is romanised to.
      forms.add(
          eastern
              ? words(spelled, weights, true, Optional.empty(), false)
              : form(spelled, weights, false, false));
    }
    return some(forms, eastern);
  }

  /**
   * Of a name in Chinese characters: as it is, in the readings of Mandarin and Cantonese, which are
   * no Korean names however Korean they look, and in the Korean one, which is.
   */
  private static List<Form> han(NameText name, TokenWeights weights) {
    String whole = surnameFirst(name).text();
    List<Form> forms = new ArrayList<>();
    forms.add(form(NameText.of(HanForms.simplified(whole)), weights, true, false));
    for (String spelled : HanRomaniser.chinese(name.text())) {
      forms.add(words(NameText.of(spelled), weights, true, Optional.empty(), false));
    }
    HanReadings.korean(whole).stream()
        .limit(KOREAN_READINGS)
        .forEach(hangul -> forms.addAll(korean(hangul, weights)));
    return some(forms, true);
  }

  private static List<Form> korean(String hangul, TokenWeights weights) {
    List<Form> forms = new ArrayList<>();
    for (String spelled : HanRomaniser.korean(hangul)) {
      forms.add(
          words(
              NameText.of(spelled),
              weights,
              true,
              KoreanReading.of(hangul).filter(KoreanReading::looksLikeName),
              false));
    }
    return forms;
  }

  private static List<Form> some(List<Form> forms, boolean eastern) {
    return forms.stream()
        .filter(form -> !form.isEmpty())
        .map(form -> form.withEastern(eastern))
        .toList();
  }

  /** A name of Hangul or Chinese characters in one, if it is of two words and the last is short. */
  private static NameText surnameFirst(NameText name) {
    List<Token> tokens = name.tokens();
    if (tokens.size() != 2 || !tokens.stream().allMatch(token -> token.script().isEastern())) {
      return name;
    }
    String first = tokens.getFirst().text();
    String last = tokens.getLast().text();
    boolean turned = last.length() == 1 && first.length() > 1;
    return NameText.of(turned ? last + first : first + last);
  }

  /** How many words stand before the comma in SURNAME, Given; 0, if there is no such comma. */
  private static int family(String written) {
    int comma = written.indexOf(',');
    if (comma < 0 || written.indexOf(',', comma + 1) >= 0) {
      return 0;
    }
    NameText given = NameText.of(written.substring(comma + 1));
    boolean named = given.tokens().stream().anyMatch(token -> isName(token.text()));
    return named ? NameText.of(written.substring(0, comma)).tokens().size() : 0;
  }

  /** The form of a name in one script. */
  private static Form form(NameText name, TokenWeights weights, boolean original, boolean read) {
    List<String> texts = texts(name);
    StringBuilder named = new StringBuilder();
    for (String text : texts) {
      if (!TITLES.contains(text)) {
        named.append(named.isEmpty() ? "" : " ").append(text);
      }
    }
    return new Form(words(texts, weights, read), name.text(), korean(named.toString()), original);
  }

  private static Form words(
      NameText name,
      TokenWeights weights,
      boolean read,
      Optional<KoreanReading> korean,
      boolean original) {
    return new Form(words(texts(name), weights, read), name.text(), korean, original);
  }

  private static List<String> texts(NameText name) {
    List<String> texts = new ArrayList<>();
    for (Token token : name.tokens()) {
      if (texts.size() == LONGEST_INPUT) {
        break;
      }
      add(texts, token.text());
    }
    return texts;
  }

  private static Optional<KoreanReading> korean(String text) {
    int first = text.indexOf(' ');
    int last = text.lastIndexOf(' ');
    boolean surnamed =
        Script.of(text.isEmpty() ? '0' : text.charAt(0)) == Script.HANGUL
            || (first > 0
                && (KoreanSurnames.isLatinSurname(text.substring(0, first))
                    || KoreanSurnames.isLatinSurname(text.substring(last + 1))));
    return surnamed
        ? KoreanReading.of(text).filter(KoreanReading::looksLikeName)
        : Optional.empty();
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
    } else if (MOHAMMED.contains(word)) {
      words.add("mohammed");
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

  private static List<Word> words(List<String> texts, TokenWeights weights, boolean read) {
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
        words.add(new Word(text, text, weights.person(text), Role.CORE, read));
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
