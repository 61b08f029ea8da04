package org.davylamp.exchange.lists;

import java.util.List;

/**
 * What a list says of a ship besides names and numbers.
 *
 * @param flags ISO 3166-1 alpha-2 in lower case; the list's word where it names no country
 * @param pastFlags likewise
 * @param types such as {@code General Cargo}
 * @param tonnages as written, with {@code GRT} after it where the list says gross
 * @param owners owners and operators, as text
 */
public record ListedVessel(
    List<String> flags,
    List<String> pastFlags,
    List<String> types,
    List<String> tonnages,
    List<String> owners) {
  public ListedVessel {
    flags = List.copyOf(flags);
    pastFlags = List.copyOf(pastFlags);
    types = List.copyOf(types);
    tonnages = List.copyOf(tonnages);
    owners = List.copyOf(owners);
  }
}
