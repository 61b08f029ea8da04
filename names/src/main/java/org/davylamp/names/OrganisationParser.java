package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.names.Lexicon.Sense;
import org.davylamp.names.NamePart.Role;

/** Parts the words of an organisation's name, the longest known phrase first. */
final class OrganisationParser {
  /** Single letters that may be one form though nothing but spaces is between them: S A. */
  private static final int LONGEST_SPELLED = 5;

  private static final double NUMBER_WEIGHT = 1;

  private final Lexicon lexicon = Lexicon.all();
  private final List<Token> words = new ArrayList<>();
  private final List<NamePart> parts = new ArrayList<>();

  /** Of each part, where it may have its role. */
  private final List<Lexicon.Place> places = new ArrayList<>();

  private OrganisationParser(NameText name) {
    for (Token token : Initialisms.joined(name)) {
      words.addAll(RunSegments.of(token, lexicon));
    }
  }

  static List<NamePart> parse(NameText name) {
    OrganisationParser parser = new OrganisationParser(name);
    int at = 0;
    while (at < parser.words.size()) {
      at += parser.part(at);
    }
    parser.checkPlaces();
    return List.copyOf(parser.parts);
  }

  /** Adds the part that begins at a word; the number of its words. */
  private int part(int at) {
    Optional<NumberWords.Found> number = NumberWords.at(words, at, isTail(at + 1));
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
      if (sense.isPresent() && (isTail(end) || at == 0)) {
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

  /** Whether from a word on there are only forms, places and numbers. */
  private boolean isTail(int at) {
    for (int i = at; i < words.size(); i++) {
      String text = words.get(i).text();
      boolean known =
          lexicon
              .sense(text)
              .filter(sense -> sense.role() == Role.FORM || sense.role() == Role.PLACE)
              .isPresent();
      if (!known && words.get(i).script() != Script.NUMBER) {
        return false;
      }
    }
    return true;
  }

  /** Short forms where none can stand are words, and so are forms that are all there is. */
  private void checkPlaces() {
    boolean tail = true;
    for (int i = parts.size() - 1; i >= 0; i--) {
      boolean first = i == 0 || beginsWithForms(i);
      boolean out =
          switch (places.get(i)) {
            case ANYWHERE -> false;
            case END -> !tail || i == 0;
            case EDGES -> !(tail && i > 0) && !(first && parts.size() > i + 1);
          };
      if (out) {
        parts.set(i, asCore(parts.get(i)));
      }
      tail &= parts.get(i).role() != Role.CORE;
    }
    if (!parts.isEmpty() && parts.stream().allMatch(part -> isEmptyOf(part.role()))) {
      parts.replaceAll(OrganisationParser::asCore);
    }
  }

  private boolean beginsWithForms(int end) {
    return parts.subList(0, end).stream().allMatch(part -> part.role() == Role.FORM);
  }

  private static boolean isEmptyOf(Role role) {
    return role == Role.FORM || role == Role.LINK;
  }

  private static NamePart asCore(NamePart part) {
    return new NamePart(part.text(), part.script(), Role.CORE, part.text(), 1);
  }
}
