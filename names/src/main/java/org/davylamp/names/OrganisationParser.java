package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.names.Lexicon.Sense;
import org.davylamp.names.NamePart.Role;

/** Parts the words of an organisation's name, the longest known phrase first. */
final class OrganisationParser {
  /** Single letters that may be one form though nothing but spaces is between them: S A. */
  private static final int LONGEST_SPELLED = 5;

  private static final double NUMBER_WEIGHT = 1;

  private static final int FEWEST_INITIALS = 2;
  private static final int MOST_INITIALS = 8;

  private final Lexicon lexicon = Lexicon.all();
  private final List<Token> words = new ArrayList<>();
  private final List<NamePart> parts = new ArrayList<>();

  /** Of each part, where it may have its role. */
  private final List<Lexicon.Place> places = new ArrayList<>();

  /** What kind of place the one before is: says nothing by itself. */
  private static final Set<String> KINDS_OF_PLACE =
      Set.of(
          "city",
          "province",
          "prefecture",
          "county",
          "region",
          "municipality",
          "oblast",
          "shi",
          "sheng",
          "область",
          "области",
          "обл",
          "край",
          "края",
          "市",
          "省",
          "县",
          "縣",
          "区",
          "區",
          "州",
          "시",
          "도",
          "군");

  private static final String GENERAL = "총";
  private static final Token NOTHING = new Token("", Script.OTHER, false);

  private final int tail;

  private OrganisationParser(NameText name) {
    for (Token token : Initialisms.joined(name)) {
      for (Token word : RunSegments.of(token, lexicon)) {
        addParted(word);
      }
    }
    tail = tail();
  }

  /** 市 and the like go with the place before them and not with the name behind: 深圳市|蓝海. */
  private void addParted(Token word) {
    String text = word.text();
    if (word.script() == Script.HAN
        && text.length() > 1
        && word.joined()
        && KINDS_OF_PLACE.contains(text.substring(0, 1))
        && !words.isEmpty()
        && isPlace(words.getLast())
        && lexicon.sense(text).isEmpty()) {
      words.add(new Token(text.substring(0, 1), Script.HAN, true));
      words.add(new Token(text.substring(1), Script.HAN, true));
    } else {
      if (word.joined() && isGeneric(word)) {
        partGeneral();
      }
      words.add(word);
    }
  }

  /** 대성총|무역: the syllable "general" goes with the trade behind it. */
  private void partGeneral() {
    Token last = words.isEmpty() ? NOTHING : words.getLast();
    String text = last.text();
    if (text.length() > 2 && text.endsWith(GENERAL) && lexicon.sense(text).isEmpty()) {
      words.removeLast();
      words.add(new Token(text.substring(0, text.length() - 1), Script.HANGUL, last.joined()));
      words.add(new Token(GENERAL, Script.HANGUL, true));
    }
  }

  private boolean isGeneric(Token word) {
    return word.script() == Script.HANGUL
        && lexicon.sense(word.text()).filter(sense -> sense.role() == Role.GENERIC).isPresent();
  }

  private boolean isPlace(Token word) {
    return lexicon.sense(word.text()).filter(sense -> sense.role() == Role.PLACE).isPresent();
  }

  static List<NamePart> parse(NameText name) {
    OrganisationParser parser = new OrganisationParser(name);
    int at = 0;
    while (at < parser.words.size()) {
      at += parser.part(at);
    }
    parser.checkPlaces();
    parser.checkInitials();
    return List.copyOf(parser.parts);
  }

  /** Adds the part that begins at a word; the number of its words. */
  private int part(int at) {
    if (isKindOfPlace(at)) {
      add(at, 1, Role.LINK, "of", 0, Lexicon.Place.ANYWHERE);
      return 1;
    }
    Optional<NumberWords.Found> number = NumberWords.at(words, at, at + 1 >= tail);
    if (number.isPresent()) {
      NumberWords.Found found = number.get();
      add(at, found.words(), Role.NUMBER, found.digits(), NUMBER_WEIGHT, Lexicon.Place.ANYWHERE);
      return found.words();
    }
    int most = Math.min(lexicon.longestFrom(words.get(at).text()), words.size() - at);
    for (int length = most; length > 0; length--) {
      Optional<Sense> sense = lexicon.sense(Lexicon.phrase(words.subList(at, at + length)));
      if (sense.isPresent()) {
        return known(at, length, sense.get());
      }
    }
    int spelled = spelled(at);
    if (spelled > 0) {
      return spelled;
    }
    Optional<Sense> sense = lexicon.byStem(words.get(at).text());
    if (sense.isPresent()) {
      return known(at, 1, sense.get());
    }
    return core(at);
  }

  private boolean isKindOfPlace(int at) {
    return !parts.isEmpty()
        && parts.getLast().role() == Role.PLACE
        && KINDS_OF_PLACE.contains(words.get(at).text());
  }

  private int known(int at, int length, Sense sense) {
    add(at, length, sense.role(), sense.key(), sense.weight(), sense.place());
    return length;
  }

  private int core(int at) {
    String text = words.get(at).text();
    add(at, 1, Role.CORE, text, 1, Lexicon.Place.ANYWHERE);
    return 1;
  }

  /** A form of single letters with spaces between them. */
  private int spelled(int at) {
    int end = at;
    while (end < words.size()
        && end - at < LONGEST_SPELLED
        && Initialisms.isLetter(words.get(end))) {
      end++;
    }
    for (; end - at > 1; end--) {
      Token joined = Initialisms.join(words.subList(at, end));
      Optional<Sense> sense =
          lexicon.sense(joined.text()).filter(known -> known.role() == Role.FORM);
      if (sense.isPresent() && (end >= tail || at == 0)) {
        return known(at, end - at, sense.get());
      }
    }
    return 0;
  }

  private void add(int at, int length, Role role, String key, double weight, Lexicon.Place place) {
    String text = Lexicon.phrase(words.subList(at, at + length));
    parts.add(new NamePart(text, words.get(at).script(), role, key, weight));
    places.add(place);
  }

  /** Where the forms, places and numbers begin after which nothing else comes. */
  private int tail() {
    int at = words.size();
    while (at > 0 && isTail(words.get(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean isTail(Token word) {
    return word.script() == Script.NUMBER
        || lexicon
            .sense(word.text())
            .filter(sense -> sense.role() == Role.FORM || sense.role() == Role.PLACE)
            .isPresent();
  }

  /** Short forms where none can stand are words, and so are forms that are all there is. */
  private void checkPlaces() {
    int formsFirst = 0;
    while (formsFirst < parts.size() && parts.get(formsFirst).role() == Role.FORM) {
      formsFirst++;
    }
    boolean about = parts.stream().anyMatch(part -> part.role() == Role.CORE);
    boolean last = true;
    for (int i = parts.size() - 1; i >= 0; i--) {
      boolean first = i <= formsFirst && i + 1 < parts.size();
      boolean out =
          switch (places.get(i)) {
            case ANYWHERE -> false;
            case END -> !last || i == 0;
            case EDGES -> !(last && i > 0) && !(first && isForm(parts.get(i), about));
          };
      if (out) {
        parts.set(i, asCore(parts.get(i)));
      }
      last &= parts.get(i).role() != Role.CORE;
    }
    if (!parts.isEmpty() && parts.stream().allMatch(part -> isEmptyOf(part.role()))) {
      parts.replaceAll(OrganisationParser::asCore);
    }
  }

  /**
   * Letters before or behind the name that are its own initials add nothing: KGT Korea General
   * Trading.
   */
  private void checkInitials() {
    int last = parts.size() - 1;
    while (last > 0 && parts.get(last).role() == Role.FORM) {
      last--;
    }
    if (parts.size() > 2 && !checkInitials(0) && last > 0) {
      checkInitials(last);
    }
  }

  private boolean checkInitials(int at) {
    NamePart part = parts.get(at);
    int letters = part.text().length();
    if (part.role() != Role.CORE
        || part.script() != Script.LATIN
        || letters < FEWEST_INITIALS
        || letters > MOST_INITIALS
        || !(initials(at, true).equals(part.text()) || initials(at, false).equals(part.text()))) {
      return false;
    }
    parts.set(at, new NamePart(part.text(), part.script(), Role.LINK, "of", 0));
    return true;
  }

  /** Of all words but links and the part at a place. */
  private String initials(int without, boolean forms) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < parts.size() && initials.length() <= MOST_INITIALS; i++) {
      Role role = parts.get(i).role();
      if (i != without && role != Role.LINK && (forms || role != Role.FORM)) {
        for (String word : parts.get(i).text().split(" ", -1)) {
          initials.append(word.charAt(0));
        }
      }
    }
    return initials.toString();
  }

  /** AS Roma is no AS of a place: two letters in front are a form of something only. */
  private static boolean isForm(NamePart part, boolean about) {
    return about || part.text().length() > 2;
  }

  private static boolean isEmptyOf(Role role) {
    return role == Role.FORM || role == Role.LINK;
  }

  private static NamePart asCore(NamePart part) {
    return new NamePart(part.text(), part.script(), Role.CORE, part.text(), 1);
  }
}
