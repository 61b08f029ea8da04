package org.davylamp.exchange.lists;

import java.util.Optional;

/**
 * A name on a list.
 *
 * @param text the whole name on one line, in the list's order; {@code KIM, Jong Un}, with a comma,
 *     if the list puts the surname first as such
 * @param kind what it is to the one listed
 * @param surname the family name, if the list tells it apart
 * @param given the other names, if the list tells them apart
 */
public record ListedName(
    String text, NameKind kind, Optional<String> surname, Optional<String> given) {}
