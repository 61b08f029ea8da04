package org.davylamp.names;

/**
 * One way to write a legal form.
 *
 * @param formClass what it makes of an organisation
 * @param language ISO 639-1, of the words
 * @param countries ISO 3166-1 in lower case with a space between them, or {@code *}
 * @param text as usually written: GmbH, S.p.A., Общество с ограниченной ответственностью
 * @param atBeginning whether the form, though short, may also stand first in a name: OÜ, PT, AB
 */
public record LegalForm(
    FormClass formClass, String language, String countries, String text, boolean atBeginning) {}
