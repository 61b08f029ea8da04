package org.davylamp.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@link Profile} with all that comparing needs computed once: the words of every spelling of
 * every name, Korean readings, the words of addresses and titles. Immutable; may be shared by
 * threads. To make one costs some microseconds for each spelling.
 */
public final class Prepared {
  /** A name with its spellings: first in its own script, then in Latin. */
  record Name(ListedName listed, NameText text, List<Form> person, List<Form> organisation) {}

  /** Of no name. */
  static final Prepared NOBODY = of(Profile.of("", Kind.PERSON, ""));

  private final Profile profile;

  /** Of the profile: for most entries that are compared it is all that is asked of it. */
  private final Kind kind;

  private final List<Name> names;
  private final Word[] words;
  private final long[] outline;
  private final List<Set<String>> addresses;
  private final Set<String> titles;
  private final boolean bare;

  /** What an index looks for, once one was asked: a query is looked for on list after list. */
  private List<NameWords> sought = List.of();

  private Prepared(Profile profile, TokenWeights weights) {
    this.profile = profile;
    kind = profile.kind();
    names = new ArrayList<>();
    profile.names().forEach(listed -> addNames(listed, weights));
    List<Word> distinct = new ArrayList<>();
    Map<Long, Integer> numbers = new HashMap<>();
    for (Name name : names) {
      name.person().forEach(form -> form.number(this, numbers, distinct));
      name.organisation().forEach(form -> form.number(this, numbers, distinct));
    }
    words = distinct.toArray(Word[]::new);
    outline = Outline.of(names);
    addresses = profile.addresses().stream().map(Prepared::words).toList();
    bare =
        profile.identifiers().isEmpty()
            && profile.births().isEmpty()
            && profile.countries().isEmpty()
            && profile.gender().isEmpty()
            && profile.addresses().isEmpty()
            && profile.titles().isEmpty();
    titles = words(String.join(" ", profile.titles()));
  }

  /** Prepares with the built-in weights. */
  public static Prepared of(Profile profile) {
    return new Prepared(profile, TokenWeights.builtIn());
  }

  /** Prepares with an index's weights; both sides of a comparison need the same. */
  public static Prepared of(Profile profile, TokenWeights weights) {
    return new Prepared(profile, weights);
  }

  /** A name, and those in parentheses behind it. */
  private void addNames(ListedName listed, TokenWeights weights) {
    if (profile.kind() == Kind.PERSON) {
      addName(listed, weights);
      return;
    }
    WrittenName written = WrittenName.of(listed.text());
    addName(new ListedName(written.name(), listed.rank()), weights);
    written.others().forEach(text -> addName(new ListedName(text, listed.rank()), weights));
    written
        .former()
        .forEach(text -> addName(new ListedName(text, ListedName.Rank.FORMER), weights));
  }

  private void addName(ListedName listed, TokenWeights weights) {
    NameText text = NameText.of(listed.text());
    if (!text.isEmpty()) {
      names.add(name(listed, text, weights));
    }
  }

  private Name name(ListedName listed, NameText text, TokenWeights weights) {
    List<Form> persons = List.of();
    List<Form> others = List.of();
    switch (profile.kind()) {
      case PERSON -> persons = PersonWords.forms(listed.text(), text, weights);
      case ORGANISATION -> others = OrganisationWords.forms(listed.text(), weights);
      case VESSEL -> others = spelled(OrganisationName.bounded(text), VesselWords::form);
      case PARTY -> {
        persons = PersonWords.forms(listed.text(), text, weights);
        others = OrganisationWords.forms(listed.text(), weights);
      }
    }
    return new Name(listed, text, distinct(persons), distinct(others));
  }

  /**
   * Without the spellings that are an earlier one but for particles, or for letters that are heard
   * alike.
   */
  private static List<Form> distinct(List<Form> forms) {
    if (forms.size() < 2) {
      return forms;
    }
    List<Form> distinct = new ArrayList<>(forms.size());
    for (Form form : forms) {
      if (distinct.stream().noneMatch(form::isHeardAs)) {
        distinct.add(form);
      }
    }
    return distinct;
  }

  private interface Maker {
    Form make(NameText text, boolean original);
  }

  /** The form in the name's own script, if that is not Latin, then in each romanisation. */
  private static List<Form> spelled(NameText text, Maker maker) {
    List<Form> forms = new ArrayList<>();
    if (!text.isLatin()) {
      forms.add(maker.make(NameText.of(HanForms.simplified(text.text())), true));
    }
    for (NameText spelled : text.latin()) {
      forms.add(maker.make(spelled, false));
    }
    return forms.stream().filter(form -> !form.isEmpty()).toList();
  }

  private static Set<String> words(String text) {
    if (text.isEmpty()) {
      return Set.of();
    }
    Set<String> words = new HashSet<>();
    for (Token token : NameText.of(text).tokens()) {
      words.add(token.text());
    }
    return Collections.unmodifiableSet(words);
  }

  /** What was prepared. */
  public Profile profile() {
    return profile;
  }

  Kind kind() {
    return kind;
  }

  List<Name> names() {
    return names;
  }

  /** The names as an index looks for them. */
  List<NameWords> sought() {
    List<NameWords> made = sought;
    if (made.isEmpty()) {
      made = NameWords.of(this);
      sought = made;
    }
    return made;
  }

  /** The distinct words of all forms that count. */
  Word[] words() {
    return words;
  }

  /** The form that a header of the outline is of. */
  Form form(long header) {
    Name name = names.get(Outline.name(header));
    List<Form> forms =
        Outline.is(header, Outline.ORGANISATION) ? name.organisation() : name.person();
    return forms.get(Outline.form(header));
  }

  /** As {@link Outline} makes it. */
  long[] outline() {
    return outline;
  }

  /** Whether names are all that is known. */
  boolean isBare() {
    return bare;
  }

  /** The words of each address. */
  List<Set<String>> addresses() {
    return addresses;
  }

  Set<String> titles() {
    return titles;
  }
}
