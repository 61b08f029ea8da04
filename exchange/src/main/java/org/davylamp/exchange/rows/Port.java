package org.davylamp.exchange.rows;

import java.util.Optional;

/**
 * A port, a border crossing or another place where goods are loaded or landed.
 *
 * @param name as the table has it, or the usual name if the table has a code
 * @param place its name in lower-case Latin letters with hyphens, as ids of a case end: {@code
 *     nampo}, {@code rajin}; one for all spellings of a place that is known here
 * @param locode UN/LOCODE, five capital letters or digits
 * @param country ISO 3166-1 alpha-2 in lower case
 */
public record Port(
    String name, Optional<String> place, Optional<String> locode, Optional<String> country) {}
