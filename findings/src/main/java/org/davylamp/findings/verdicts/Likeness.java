package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.davylamp.evidence.Countries;
import org.davylamp.names.Identifier;
import org.davylamp.names.Kind;
import org.davylamp.names.NamePart;
import org.davylamp.names.OrganisationName;

/**
 * Whether whom a row names is somebody who was found: a match, a question, or another of like name.
 * Why is in decision 0025.
 *
 * <pre>
 *                      names .9 and more, telling   .9 and more, not telling    below
 * a number in common   match                        match                       match
 * country in common    match                        match                       match from .8, else a question
 *   but another town   question                     nothing                     nothing
 * row tells none       match                        question                    question from .75
 * list tells none      match                        question                    question from .75
 * other country        question                     nothing, if number or trade of its own is told, else a question
 * </pre>
 *
 * Telling is a name with two words or more that are neither trade, place nor form, or of one with a
 * trade or place beside it where nothing is told against it. A supplier of whom nothing but a name
 * is told is a question always; so is a person.
 *
 * @param verdict {@code MATCH}, {@code REVIEW}, or {@code CLEAR} if it is another
 * @param words how the names are alike, what speaks for it and what against it; a clause
 * @param missing what would settle it, as one asks for it; may be empty
 */
record Likeness(Verdict verdict, String words, String missing) {
  /** From here on names are the same but for spelling. */
  private static final double SAME = .9;

  /** A firm is no person unless it bears no more than his name. */
  private static final double WHOLE = .98;

  private static final double CLOSE = .8;
  private static final double NEAR = .75;
  private static final String DPRK = "kp";

  private enum Where {
    SAME,
    OTHER,
    ROW_SILENT,
    LIST_SILENT
  }

  static Likeness of(Asked asked, Found found) {
    return new Judge(asked, found).judge();
  }

  private static final class Judge {
    private final Asked asked;
    private final Found found;
    private final OrganisationName name;
    private final String place;
    private final Set<String> countries;
    private final List<String> words = new ArrayList<>();

    Judge(Asked asked, Found found) {
      this.asked = asked;
      this.found = found;
      Spellings spelled = Spellings.of(asked.name());
      name = OrganisationName.of(spelled.names().isEmpty() ? "" : spelled.names().getFirst());
      place = (asked.place() + " " + spelled.places()).strip();
      countries = countries();
    }

    private Set<String> countries() {
      Set<String> told = new TreeSet<>();
      asked.country().ifPresent(told::add);
      if (told.isEmpty()) {
        towns(place).stream().map(key -> key.substring(0, 2)).forEach(told::add);
      }
      return told;
    }

    /** The places in a text, each by its country and name: {@code cn_dandong}. */
    private static Set<String> towns(String text) {
      return text.isEmpty()
          ? new TreeSet<>()
          : OrganisationName.of(text).places().stream()
              .filter(key -> key.length() == 2 || key.indexOf('_') == 2)
              .collect(Collectors.toCollection(TreeSet::new));
    }

    Likeness judge() {
      words.add(found.likeness());
      if (found.byNumber()) {
        return new Likeness(Verdict.MATCH, String.join("; ", words), "");
      }
      if (asked.what() == Asked.What.PERSON) {
        words.add("a name alone tells no person from another");
        return new Likeness(Verdict.REVIEW, String.join("; ", words), "the date of birth");
      }
      if (found.profile().kind() == Kind.PERSON && found.name() < WHOLE) {
        return new Likeness(Verdict.CLEAR, String.join("; ", words), "");
      }
      if (found.isPlace()) {
        return place();
      }
      Verdict verdict = verdict();
      return new Likeness(
          verdict, String.join("; ", words), verdict == Verdict.REVIEW ? missing() : "");
    }

    /** Whoever bears the name of a mine of the DPRK is of it only if he is of the DPRK. */
    private Likeness place() {
      boolean source = asked.dealings().isEmpty() && countries.isEmpty();
      boolean same = source || countries.contains(DPRK);
      return new Likeness(same ? Verdict.MATCH : Verdict.CLEAR, String.join("; ", words), "");
    }

    private Verdict verdict() {
      Where where = where();
      return switch (where) {
        case SAME -> same();
        case OTHER -> other();
        case ROW_SILENT -> silent(bare());
        case LIST_SILENT -> silent(hasNumber() && !telling());
      };
    }

    private Where where() {
      if (countries.isEmpty()) {
        return Where.ROW_SILENT;
      }
      if (found.countries().isEmpty()) {
        return formTells() ? Where.SAME : Where.LIST_SILENT;
      }
      return Collections.disjoint(states(countries), states(found.countries()))
          ? Where.OTHER
          : Where.SAME;
    }

    /** A legal form of one country or few tells the country that a list does not. */
    private boolean formTells() {
      return found.name() >= SAME
          && !Collections.disjoint(LegalForms.countries(found.listedName()), countries);
    }

    /** Hong Kong and Macau stand in registers and on lists as China too. */
    private static Set<String> states(Set<String> codes) {
      Set<String> states = new TreeSet<>();
      codes.forEach(code -> states.add(code.equals("hk") || code.equals("mo") ? "cn" : code));
      return states;
    }

    private Verdict same() {
      if (isElsewhere()) {
        words.add("but the row is of another town");
        return found.name() >= SAME && telling() ? Verdict.REVIEW : Verdict.CLEAR;
      }
      words.add("both are of " + named(countries));
      boolean close =
          found.name() >= SAME
              || SameCore.of(asked.name(), found.listedName())
              || (found.name() >= CLOSE && !SameCore.soundsOther(found.likeness()));
      return close ? Verdict.MATCH : Verdict.REVIEW;
    }

    private Verdict other() {
      words.add(
          "but the row is of "
              + named(countries)
              + " and the other of "
              + named(found.countries()));
      boolean ownTrade = !asked.goods().isBlank() || !Spellings.of(asked.name()).places().isEmpty();
      if (found.isWeak() || found.name() < SAME) {
        return Verdict.CLEAR;
      }
      if (cores() >= 2) {
        return Verdict.REVIEW;
      }
      return hasNumber() || ownTrade ? Verdict.CLEAR : Verdict.REVIEW;
    }

    private Verdict silent(boolean doubt) {
      words.add(
          countries.isEmpty()
              ? bare() ? "and the row tells nothing else of it" : "the row tells no country of it"
              : "the list tells no country of it");
      if (bare()) {
        return found.name() >= SAME || SameCore.of(asked.name(), found.listedName())
            ? Verdict.REVIEW
            : Verdict.CLEAR;
      }
      boolean same =
          found.name() >= SAME
              || (!name.places().isEmpty() && SameCore.of(asked.name(), found.listedName()));
      if (!same && (found.name() < NEAR || cores() == 0)) {
        return Verdict.CLEAR;
      }
      boolean sure = same && telling() && !found.isWeak() && !doubt;
      boolean inDprk = countries.contains(DPRK) && found.name() >= CLOSE;
      return sure || inDprk ? Verdict.MATCH : Verdict.REVIEW;
    }

    /** A supplier is told of with country and goods; one that is not is hardly told of at all. */
    private boolean bare() {
      return asked.dealings().isPresent()
          && countries.isEmpty()
          && place.isEmpty()
          && !hasNumber()
          && asked.otherNames().isEmpty();
    }

    private boolean hasNumber() {
      return Identifier.of(Identifier.Type.REGISTRATION, asked.registrationNumber(), "")
              .value()
              .length()
          >= 4;
    }

    private int cores() {
      return name.core().size();
    }

    private boolean telling() {
      if (found.profile().kind() == Kind.PERSON) {
        return asked.country().isEmpty()
            || found.countries().isEmpty()
            || found.countries().contains(asked.country().get());
      }
      boolean whole =
          has(NamePart.Role.GENERIC)
              && (has(NamePart.Role.FORM) || !place.isEmpty() || !countries.isEmpty());
      long others =
          name.parts().stream()
              .filter(
                  part ->
                      part.role() == NamePart.Role.GENERIC || part.role() == NamePart.Role.PLACE)
              .count();
      return cores() >= 2
          || (cores() == 1 && (whole || has(NamePart.Role.PLACE)))
          || (cores() == 1 && others >= 2 && found.name() >= WHOLE)
          || others >= 3;
    }

    private boolean has(NamePart.Role role) {
      return !name.parts(role).isEmpty();
    }

    /** Whether both tell a town of one country, and another. */
    private boolean isElsewhere() {
      Set<String> here = new java.util.HashSet<>(towns(place));
      Set<String> there = new java.util.HashSet<>(towns(found.caption()));
      here.removeIf(key -> key.length() == 2);
      there.removeIf(key -> key.length() == 2);
      here.addAll(towns(asked.name()));
      return !towns(place).isEmpty()
          && !there.isEmpty()
          && here.stream().anyMatch(key -> key.length() > 2)
          && Collections.disjoint(here, there);
    }

    private String missing() {
      List<String> asks = new ArrayList<>();
      if (countries.isEmpty()) {
        asks.add("the country");
      }
      if (place.isEmpty()) {
        asks.add("the address");
      }
      if (!hasNumber()) {
        asks.add("the registration number");
      }
      asks.add("an extract from the register of companies with its former names");
      return String.join(", ", asks);
    }

    private static String named(Set<String> codes) {
      return codes.stream().map(Likeness::country).collect(Collectors.joining(", "));
    }
  }

  /** A country in words. */
  static String country(String code) {
    if (code.equals(DPRK)) {
      return "the DPRK";
    }
    String word = java.util.Locale.of("", code).getDisplayCountry(java.util.Locale.ENGLISH);
    return Countries.find(word).isPresent() || !word.isEmpty() ? word : code;
  }
}
