package org.davylamp.findings.exposure;

import java.util.List;

/**
 * Somebody or something that the network ties.
 *
 * @param id in the case
 * @param name what it is called
 * @param schema of the ontology, the first that is told
 * @param countries ISO 3166 alpha-2, lower case, as told; of a ship its flags
 */
public record Party(String id, String name, String schema, List<String> countries) {
  public Party {
    countries = List.copyOf(countries);
  }

  /** Whether a country is told, and that one is not among those told. */
  public boolean outside(String country) {
    return !countries.isEmpty() && !countries.contains(country);
  }
}
