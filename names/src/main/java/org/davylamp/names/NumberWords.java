package org.davylamp.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers in names of organisations and ships: digits, ordinals (1st), Roman numerals, words in
 * English, Russian, German, French and Spanish, and Chinese numerals.
 */
final class NumberWords {
  /** Words that a number has taken up, and the number. */
  record Found(String digits, int words) {}

  private static final String[] UNITS = {
    "one first 1st odin pervyy pervy первый первая первое первой первого erste erster premier premiere primero primera",
    "two second 2nd второй вторая второе второго vtoroy zweite zweiter deuxieme segundo segunda",
    "three third 3rd третий третья третье третьего tretiy dritte dritter troisieme tercero tercera",
    "four fourth 4th четвертый четвертая четвертое chetvertyy vierte quatrieme cuarto cuarta",
    "five fifth 5th пятый пятая пятое pyatyy funfte cinquieme quinto quinta",
    "six sixth 6th шестой шестая шестое shestoy sechste sixieme sexto sexta",
    "seven seventh 7th седьмой седьмая седьмое sedmoy siebte septieme septimo septima",
    "eight eighth 8th восьмой восьмая восьмое vosmoy achte huitieme octavo octava",
    "nine ninth 9th девятый девятая девятое devyatyy neunte neuvieme noveno novena",
    "ten tenth 10th десятый десятая десятое desyatyy zehnte dixieme decimo decima",
    "eleven eleventh одиннадцатый одиннадцатая",
    "twelve twelfth двенадцатый двенадцатая",
    "thirteen thirteenth",
    "fourteen fourteenth",
    "fifteen fifteenth",
    "sixteen sixteenth",
    "seventeen seventeenth",
    "eighteen eighteenth",
    "nineteen nineteenth"
  };

  private static final String[] TENS = {
    "twenty twentieth", "thirty thirtieth", "forty fortieth fourty", "fifty fiftieth",
    "sixty sixtieth", "seventy seventieth", "eighty eightieth", "ninety ninetieth"
  };

  /** Roman numerals that are little else; the others count only where a number is expected. */
  private static final Set<String> SURE_ROMAN =
      Set.of(
          "ii", "iii", "iv", "vii", "viii", "ix", "xii", "xiii", "xiv", "xvi", "xvii", "xviii",
          "xix", "xxi", "xxii", "xxiii");

  /** Words before a number that say that it is one. */
  private static final Set<String> BEFORE =
      Set.of(
          "no", "nr", "num", "numero", "number", "nos", "제", "第", "che", "je", "n", "№", "番",
          "dai");

  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  /**
   * Digits of the longest number that is one; longer runs are registration numbers and the like.
   */
  private static final int LONGEST_ROMAN = 6;

  private static final Map<String, Integer> VALUES = values();

  private NumberWords() {}

  /** Whether a word says that a number follows: No., 第, Dai. */
  static boolean announces(String word) {
    return BEFORE.contains(word);
  }

  /** The number that a single word stands for: seven, seventh. */
  static Optional<String> value(String word) {
    return Optional.ofNullable(VALUES.get(word)).map(value -> Integer.toString(value));
  }

  /**
   * The number that begins at a word, with the words before it that announce it.
   *
   * @param last whether nothing but forms, places and numbers follow, so that a single I, V or X is
   *     a number
   */
  static Optional<Found> at(List<Token> words, int at, boolean last) {
    Token word = words.get(at);
    if (BEFORE.contains(word.text()) && at + 1 < words.size()) {
      return plain(words, at + 1, true).map(found -> new Found(found.digits, found.words + 1));
    }
    return plain(words, at, last && at > 0);
  }

  private static Optional<Found> plain(List<Token> words, int at, boolean expected) {
    String text = words.get(at).text();
    Optional<String> digits = digits(text);
    if (digits.isPresent()) {
      return digits.map(number -> new Found(number, 1));
    }
    return switch (words.get(at).script()) {
      case HAN ->
          text.length() > 1 && text.charAt(0) == '第'
              ? han(text.substring(1)).map(n -> new Found(n, 1))
              : expected ? han(text).map(n -> new Found(n, 1)) : Optional.empty();
      case LATIN, CYRILLIC -> {
        Optional<Found> written = written(words, at);
        yield written.isPresent()
            ? written
            : roman(text, expected).map(n -> new Found(Integer.toString(n), 1));
      }
      case GREEK, HANGUL, KANA, ARABIC, NUMBER, OTHER -> Optional.empty();
    };
  }

  /** Digits alone or as an ordinal, without leading zeros. */
  static Optional<String> digits(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean ordinal =
        switch (text.substring(end)) {
          case "", "st", "nd", "rd", "th", "й", "я", "го", "ой", "е", "er", "eme", "o", "a" -> true;
          default -> false;
        };
    if (end == 0 || !ordinal) {
      return Optional.empty();
    }
    int start = 0;
    while (start < end - 1 && text.charAt(start) == '0') {
      start++;
    }
    return Optional.of(text.substring(start, end));
  }

  /** Forty-four, one hundred twenty-one, forty 4. */
  private static Optional<Found> written(List<Token> words, int at) {
    int sum = 0;
    int end = at;
    int ceiling = Integer.MAX_VALUE;
    while (end < words.size()) {
      String text = words.get(end).text();
      int value = VALUES.getOrDefault(text, -1);
      if (value < 0 && ceiling == TEN && text.length() == 1 && Character.isDigit(text.charAt(0))) {
        value = text.charAt(0) - '0';
      }
      if (value == HUNDRED && sum > 0 && sum < TEN) {
        sum *= HUNDRED;
        ceiling = HUNDRED;
      } else if (value > 0 && value < HUNDRED && value < ceiling) {
        sum += value;
        ceiling = value % TEN == 0 && value > TEN ? TEN : value < TEN ? 0 : 1;
        // After a number below ten only "hundred" may follow.
      } else if (!(text.equals("and") && ceiling == HUNDRED && end + 1 < words.size())) {
        break;
      }
      end++;
    }
    return end == at || sum == 0
        ? Optional.empty()
        : Optional.of(new Found(Integer.toString(sum), end - at));
  }

  private static Optional<Integer> roman(String text, boolean expected) {
    boolean sure = SURE_ROMAN.contains(text);
    if (!sure && !(expected && text.length() <= LONGEST_ROMAN)) {
      return Optional.empty();
    }
    int sum = 0;
    int before = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int value =
          switch (text.charAt(i)) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> 0;
          };
      if (value == 0) {
        return Optional.empty();
      }
      sum += value < before ? -value : value;
      before = Math.max(before, value);
    }
    return roman(sum).equals(text) ? Optional.of(sum) : Optional.empty();
  }

  /** The one right way to write a number below forty, so that iiv and vx are none. */
  private static String roman(int number) {
    if (number <= 0 || number >= 4 * TEN) {
      return "";
    }
    String[] units = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    return "x".repeat(number / TEN) + units[number % TEN];
  }

  /** Chinese numerals up to 999. */
  static Optional<String> han(String text) {
    int sum = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = HAN_DIGITS.indexOf(c);
      if (value >= 0) {
        digit = digit < 0 ? value : digit * TEN + value;
      } else if (c == '十' || c == '百') {
        sum += (digit < 0 ? 1 : digit) * (c == '十' ? TEN : HUNDRED);
        digit = -1;
      } else {
        return Optional.empty();
      }
    }
    sum += Math.max(digit, 0);
    return text.isEmpty() || text.length() > LONGEST_ROMAN
        ? Optional.empty()
        : Optional.of(Integer.toString(sum));
  }

  private static Map<String, Integer> values() {
    Map<String, Integer> values = new HashMap<>();
    for (int i = 0; i < UNITS.length; i++) {
      for (String word : UNITS[i].split(" ", -1)) {
        values.put(word, i + 1);
      }
    }
    for (int i = 0; i < TENS.length; i++) {
      for (String word : TENS[i].split(" ", -1)) {
        values.put(word, (i + 2) * TEN);
      }
    }
    values.put("hundred", HUNDRED);
    return values;
  }
}
