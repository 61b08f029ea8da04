package org.davylamp.names;

/**
 * A word, or words that belong together, of an {@link OrganisationName}.
 *
 * @param text as the {@link NameText} has it; a number that was written in words stands there in
 *     words
 * @param script of the text
 * @param role what the words do in the name
 * @param key equal for the same thing in any language: of a form its class ({@code LIMITED}), of a
 *     generic word its meaning ({@code trading}), of a place its code ({@code kp_nampo}), of a
 *     number its digits; of other words the text
 * @param weight in 0–1: how much the words tell one organisation from another
 */
public record NamePart(String text, Script script, Role role, String key, double weight) {
  /** What a word does in the name of an organisation. */
  public enum Role {
    /** What tells this organisation from others. */
    CORE,
    /** A number, in digits, Roman numerals or words. */
    NUMBER,
    /** A trade or another word that many organisations have. */
    GENERIC,
    /** A country, province or city, or its adjective. */
    PLACE,
    /** A legal form. */
    FORM,
    /** Articles, prepositions, and. */
    LINK
  }
}
