package org.davylamp.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A {@link Profile} with all that comparing needs computed once: the words of every spelling of
 * every name, Korean readings, the words of addresses and titles. Immutable; may be shared by
 * threads. To make one costs some microseconds for each spelling.
 */
public final class Prepared {
  /** A name with its spellings: first in its own script, then in Latin. */
  record Name(ListedName listed, NameText text, List<Form> person, List<Form> organisation) {}

  private final Profile profile;
  private final List<Name> names;
  private final List<Set<String>> addresses;
  private final Set<String> titles;

  private Prepared(Profile profile, TokenWeights weights) {
    this.profile = profile;
    names = new ArrayList<>();
    for (ListedName listed : profile.names()) {
      NameText text = NameText.of(listed.text());
      if (!text.isEmpty()) {
        names.add(name(listed, text, weights));
      }
    }
    addresses = profile.addresses().stream().map(Prepared::words).toList();
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

  private Name name(ListedName listed, NameText text, TokenWeights weights) {
    List<Form> person = new ArrayList<>();
    List<Form> organisation = new ArrayList<>();
    boolean latin = text.tokens().stream().allMatch(Prepared::isLatin);
    if (!latin) {
      add(person, organisation, NameText.of(HanForms.simplified(text.text())), weights, true);
    }
    for (NameText spelled : Romanisers.latin(text)) {
      add(person, organisation, spelled, weights, false);
    }
    return new Name(listed, text, List.copyOf(person), List.copyOf(organisation));
  }

  private static boolean isLatin(Token token) {
    return token.script() == Script.LATIN || token.script() == Script.NUMBER;
  }

  private void add(
      List<Form> person,
      List<Form> organisation,
      NameText spelled,
      TokenWeights weights,
      boolean original) {
    switch (profile.kind()) {
      case PERSON -> addTo(person, PersonWords.form(spelled, weights, original));
      case ORGANISATION -> addTo(organisation, OrganisationWords.form(spelled, weights, original));
      case VESSEL -> addTo(organisation, VesselWords.form(spelled, weights, original));
      case PARTY -> {
        addTo(person, PersonWords.form(spelled, weights, original));
        addTo(organisation, OrganisationWords.form(spelled, weights, original));
      }
    }
  }

  private static void addTo(List<Form> forms, Form form) {
    if (!form.isEmpty()) {
      forms.add(form);
    }
  }

  private static Set<String> words(String text) {
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

  List<Name> names() {
    return names;
  }

  /** The words of each address. */
  List<Set<String>> addresses() {
    return addresses;
  }

  Set<String> titles() {
    return titles;
  }
}
