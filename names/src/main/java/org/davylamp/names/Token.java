package org.davylamp.names;

/**
 * A word of a {@link NameText}.
 *
 * @param text folded letters and digits of one script, never empty, without spaces
 * @param script of its letters, {@link Script#NUMBER} if there are none
 * @param joined whether it was written together with the token before it: only a hyphen, a full
 *     stop, a middle dot or a slash between them (Chŏng-ŭn, J.S.C.), or only a change of script
 */
public record Token(String text, Script script, boolean joined) {}
