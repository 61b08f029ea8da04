package org.davylamp.exchange.lists;

import java.util.Optional;

/**
 * An address, or a place of birth.
 *
 * @param text as the list has it, its parts joined by commas, the country last
 * @param country ISO 3166-1 alpha-2 in lower case (or one of FollowTheMoney's codes beyond it), if
 *     the list tells the country apart or ends with its name
 */
public record ListedPlace(String text, Optional<String> country) {}
