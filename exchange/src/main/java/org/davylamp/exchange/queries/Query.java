package org.davylamp.exchange.queries;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Edtf;

/**
 * One thing that is looked for on lists.
 *
 * @param id its own, or {@code line N}
 * @param schema FollowTheMoney's, or one of the extension's; empty if the table does not say
 * @param names its main names; may be none
 * @param aliases other names
 * @param births dates of birth
 * @param countries ISO 3166-1 alpha-2 in lower case
 * @param idNumbers passports and the like
 * @param imoNumbers of ships, or of companies that run ships
 * @param registrationNumbers in registers of companies
 * @param notRead what was in a cell and could not be understood, with the column's name
 * @param line on which it stands, from 1
 */
public record Query(
    String id,
    Optional<String> schema,
    List<String> names,
    List<String> aliases,
    List<Edtf> births,
    List<String> countries,
    List<String> idNumbers,
    List<String> imoNumbers,
    List<String> registrationNumbers,
    List<String> notRead,
    long line) {
  public Query {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    births = List.copyOf(births);
    countries = List.copyOf(countries);
    idNumbers = List.copyOf(idNumbers);
    imoNumbers = List.copyOf(imoNumbers);
    registrationNumbers = List.copyOf(registrationNumbers);
    notRead = List.copyOf(notRead);
  }

  /** Whether there is anything by which it could be found. */
  public boolean isEmpty() {
    return names.isEmpty()
        && aliases.isEmpty()
        && idNumbers.isEmpty()
        && imoNumbers.isEmpty()
        && registrationNumbers.isEmpty();
  }
}
