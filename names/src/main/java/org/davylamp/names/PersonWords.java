package org.davylamp.names;

import static org.davylamp.names.PersonVocabulary.ALLAH;
import static org.davylamp.names.PersonVocabulary.ARTICLE;
import static org.davylamp.names.PersonVocabulary.DIN;
import static org.davylamp.names.PersonVocabulary.MOHAMMED;
import static org.davylamp.names.PersonVocabulary.PARTICLE;

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
  /** The servant of: what Rahman, Aziz, Karim have before them, in one spelling. */
  private static final String SERVANT = "abdul";

  /** How each of its spellings begins. */
  private static final String SERVANT_BEGINNING = "abd";

  /** Where a single name follows it is by his child's that a man is called: no particle. */
  private static final Set<String> FATHER_OF = Set.of("abu", "abou");

  private static final float FATHER_OF_WEIGHT = .3f;

  private static final float SERVANT_WEIGHT = .3f;

  /** What words have that may be one with those before, or are respelled. */
  private static final int MAKES_OTHERS = DIN | ALLAH | PersonVocabulary.SERVANT | MOHAMMED;

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
      return latin(written, name, weights);
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
    for (NameText spelled : name.latin()) {
      // What is Hangul is compared as such with Latin names, not as what it is romanised to.
      forms.add(
          eastern
              ? words(spelled, weights, true, Optional.empty(), false)
              : form(spelled, weights, false, false));
    }
    return some(forms, eastern);
  }

  /** As it is, and if it is Wade–Giles as what it may be in pinyin. */
  private static List<Form> latin(String written, NameText name, TokenWeights weights) {
    Form form = form(name, weights, false, false);
    if (form.isEmpty()) {
      return List.of();
    }
    form.withFamily(family(written)).withFather(PersonVocabulary.CHILD_OF);
    List<String> pinyin = ChineseNames.ofWadeGiles(name.tokens(), form.korean.isPresent());
    if (pinyin.isEmpty()) {
      return List.of(form);
    }
    List<Form> forms = new ArrayList<>(List.of(form));
    for (String spelled : pinyin) {
      forms.add(words(NameText.of(spelled), weights, false, Optional.empty(), false));
    }
    return forms;
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
    boolean named = names(given.tokens().stream().map(Token::text).toList()) > 0;
    return named ? NameText.of(written.substring(0, comma)).tokens().size() : 0;
  }

  /** The form of a name in one script. */
  private static Form form(NameText name, TokenWeights weights, boolean original, boolean read) {
    List<String> texts = texts(name);
    return new Form(words(texts, weights, read), name.text(), korean(texts), original);
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

  /** The Korean reading of what is no title, if it may be a name. */
  private static Optional<KoreanReading> korean(List<String> texts) {
    int first = 0;
    int last = texts.size() - 1;
    while (first <= last && PersonVocabulary.is(texts.get(first), PersonVocabulary.TITLE)) {
      first++;
    }
    while (last > first && PersonVocabulary.is(texts.get(last), PersonVocabulary.TITLE)) {
      last--;
    }
    boolean surnamed =
        first <= last
            && (Script.of(texts.get(first).charAt(0)) == Script.HANGUL
                || (first < last
                    && (KoreanSurnames.isLatinSurname(texts.get(first))
                        || KoreanSurnames.isLatinSurname(texts.get(last)))));
    if (!surnamed) {
      return Optional.empty();
    }
    StringBuilder named = new StringBuilder();
    for (String text : texts.subList(first, last + 1)) {
      if (!PersonVocabulary.is(text, PersonVocabulary.TITLE)) {
        named.append(named.isEmpty() ? "" : " ").append(text);
      }
    }
    return KoreanReading.of(named.toString()).filter(KoreanReading::looksLikeName);
  }

  /** Adds a word, or makes one with those before it. */
  private static void add(List<String> words, String word) {
    int traits = PersonVocabulary.traits(word);
    if ((traits & MAKES_OTHERS) == 0) {
      addWord(words, word);
      return;
    }
    int last = words.size() - 1;
    if ((traits & DIN) != 0 && last > 0 && PersonVocabulary.is(words.get(last), ARTICLE)) {
      words.remove(last);
      words.set(last - 1, words.get(last - 1) + "uddin");
    } else if ((traits & ALLAH) != 0 && last >= 0 && words.get(last).equals(SERVANT)) {
      words.set(last, "abdullah");
    } else if ((traits & ALLAH) != 0
        && last >= 0
        && !PersonVocabulary.is(words.get(last), PARTICLE)) {
      words.set(last, words.get(last) + "ullah");
    } else if ((traits & PersonVocabulary.SERVANT) != 0) {
      words.add(SERVANT);
    } else if ((traits & MOHAMMED) != 0) {
      words.add("mohammed");
    } else {
      addWord(words, word);
    }
  }

  private static void addWord(List<String> words, String word) {
    if (word.startsWith(SERVANT_BEGINNING)) {
      for (String prefix : PersonVocabulary.SERVANTS) {
        if (prefix.length() > 3 && word.startsWith(prefix) && word.length() > prefix.length()) {
          servant(words, word, prefix);
          return;
        }
      }
    }
    words.add(faith(word));
  }

  private static String faith(String word) {
    if (!mayEndInFaith(word)) {
      return word;
    }
    for (String ending : FAITH) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        return word.substring(0, word.length() - ending.length()) + "uddin";
      }
    }
    return word;
  }

  /** All the endings are …din, …deen or …dine. */
  private static boolean mayEndInFaith(String word) {
    int length = word.length();
    return length > 6 && (word.charAt(length - 3) == 'd' || word.charAt(length - 4) == 'd');
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
    int names = names(texts);
    boolean chinese = ChineseNames.isPinyin(texts);
    List<Word> words = new ArrayList<>(texts.size());
    for (String text : texts) {
      if (names == 1 && FATHER_OF.contains(text)) {
        words.add(new Word(text, FATHER_OF_WEIGHT, Role.CORE));
      } else if (names > 0 && PersonVocabulary.is(text, PersonVocabulary.NO_NAME)) {
        words.add(new Word(text, 0, Role.PARTICLE));
      } else if (text.length() == 1 && Script.of(text.charAt(0)) != Script.HAN) {
        words.add(new Word(text, TokenWeights.INITIAL, Role.INITIAL));
      } else if (text.equals(SERVANT)) {
        words.add(new Word(text, SERVANT_WEIGHT, Role.CORE));
      } else {
        String key = KnownNames.key(text);
        boolean known = chinese || KnownNames.isName(key);
        words.add(new Word(key, text, weights.person(text), Role.CORE, read, known));
      }
    }
    return words;
  }

  private static int names(List<String> words) {
    int names = 0;
    for (String word : words) {
      boolean name = word.length() > 1 && !PersonVocabulary.is(word, PersonVocabulary.NO_NAME);
      names += name ? 1 : 0;
    }
    return names;
  }
}
