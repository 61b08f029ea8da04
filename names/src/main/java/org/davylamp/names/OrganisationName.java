package org.davylamp.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of an organisation, parted into what tells it from others, numbers, generic words,
 * places and legal forms, in any script.
 *
 * <p>조선광업개발무역회사 and Korea Mining Development Trading Corporation have the same keys: {@code korea},
 * {@code mining}, {@code development}, {@code trading}, and a form each. Of abbreviations (KOMID)
 * {@code Initials} says whether a name can be meant.
 *
 * <ul>
 *   <li>Forms are found wherever they stand; one of up to three Latin letters only behind what the
 *       name is about (AS Roma is none), or before it where that is usual (PT, OÜ, OOO). They are
 *       parted from names that they are written together with: JSCARGUMENT, SiemensAG.
 *   <li>Text without spaces is parted into known words (無限公司, 조선은행).
 *   <li>A name of which nothing but forms would remain is taken at its word: Corp is called Corp.
 * </ul>
 *
 * <p>Cost: a few microseconds for a usual name. Bounded: of the normal form the first {@value
 * #LONGEST} characters are read, the rest is cut off; forms that are written together with a name
 * are looked for in names of up to {@value #LONGEST_WRITTEN} characters.
 */
public final class OrganisationName {
  /** Characters of the normal form that are read, as the index has it. */
  static final int LONGEST = 2048;

  /** Characters of a name as it was written, with what normalising drops. */
  static final int LONGEST_WRITTEN = 16_384;

  private final NameText text;
  private final List<NamePart> parts;

  private OrganisationName(NameText text, List<NamePart> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * The name as it was written, with its case: folding loses what shows a form that is written
   * together with the name. Other names in parentheses are to be taken out before by {@link
   * WrittenName}.
   */
  public static OrganisationName of(String name) {
    return of(NameText.of(name.length() > LONGEST_WRITTEN ? name : GluedForms.parted(name)));
  }

  /** A name that is normalised already. */
  public static OrganisationName of(NameText name) {
    NameText read = bounded(name);
    return new OrganisationName(read, OrganisationParser.parse(read));
  }

  /** The first {@value #LONGEST} characters. */
  static NameText bounded(NameText name) {
    return name.text().length() > LONGEST ? NameText.of(name.text().substring(0, LONGEST)) : name;
  }

  /** The normalised text that the parts are of, without what was cut off. */
  public NameText text() {
    return text;
  }

  /** All parts in their order. */
  public List<NamePart> parts() {
    return parts;
  }

  /** The parts of one role in their order. */
  public List<NamePart> parts(NamePart.Role role) {
    return parts.stream().filter(part -> part.role() == role).toList();
  }

  /** What tells this organisation from others, in its order; empty, if all words are generic. */
  public List<NamePart> core() {
    return parts(NamePart.Role.CORE);
  }

  /** The core, or without one the generic words and places: never empty for a name with words. */
  public List<NamePart> distinctive() {
    List<NamePart> core = core();
    if (!core.isEmpty()) {
      return core;
    }
    List<NamePart> rest =
        parts.stream()
            .filter(
                part ->
                    switch (part.role()) {
                      case GENERIC, PLACE, NUMBER -> true;
                      case CORE, FORM, LINK -> false;
                    })
            .toList();
    return rest.isEmpty() ? parts : rest;
  }

  /** The classes of its legal forms. */
  public Set<FormClass> forms() {
    EnumSet<FormClass> forms = EnumSet.noneOf(FormClass.class);
    parts(NamePart.Role.FORM).forEach(part -> forms.add(FormClass.valueOf(part.key())));
    return Collections.unmodifiableSet(forms);
  }

  /** Its numbers in digits, in their order. */
  public List<String> numbers() {
    return parts(NamePart.Role.NUMBER).stream().map(NamePart::key).toList();
  }

  /** The keys of its places. */
  public Set<String> places() {
    return parts(NamePart.Role.PLACE).stream()
        .map(NamePart::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first letters of the words that are neither forms, numbers nor links. */
  public String initials() {
    StringBuilder initials = new StringBuilder();
    for (NamePart part : parts) {
      switch (part.role()) {
        case CORE, GENERIC, PLACE -> initials.appendCodePoint(part.text().codePointAt(0));
        case NUMBER, FORM, LINK -> {}
      }
    }
    return initials.toString();
  }

  /**
   * All words but the forms without spaces, so that Good Will and Goodwill are equal; with the
   * forms, if nothing else is there.
   */
  public String joined() {
    List<String> words = new ArrayList<>();
    parts.stream()
        .filter(part -> part.role() != NamePart.Role.FORM && part.role() != NamePart.Role.LINK)
        .forEach(part -> words.add(part.text().replace(" ", "")));
    return words.isEmpty() ? text.text().replace(" ", "") : String.join("", words);
  }

  @Override
  public String toString() {
    return parts.stream()
        .map(
            part ->
                part.role() == NamePart.Role.CORE ? part.text() : part.role() + ":" + part.key())
        .collect(Collectors.joining(" "));
  }
}
