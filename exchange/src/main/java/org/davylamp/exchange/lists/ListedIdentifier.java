package org.davylamp.exchange.lists;

import java.util.Optional;

/**
 * An identifier on a list. Check digits are not judged here.
 *
 * @param kind what it is
 * @param value as the list has it, on one line; of IMO and MMSI numbers the digits alone
 * @param country ISO 3166-1 alpha-2 in lower case of who issued it, if the list says
 * @param label what the list calls it, such as {@code Cedula No.}; may be empty
 */
public record ListedIdentifier(
    IdentifierKind kind, String value, Optional<String> country, String label) {}
