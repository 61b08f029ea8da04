package org.davylamp.exchange.lists;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Edtf;

/**
 * One person, organisation, ship or aircraft on a list.
 *
 * @param id its id in the list, such as {@code KPi.033} or {@code 17084}; by it two versions of the
 *     list are compared. Lists do repeat ids.
 * @param schema FollowTheMoney's, or one of the extension's: {@code Person}, {@code Organization},
 *     {@code Vessel}, {@code Airplane}; {@code LegalEntity} if the list does not say
 * @param names at least one; no name of one kind twice. Names in other scripts are {@link
 *     NameKind#ORIGINAL_SCRIPT} unless weak or former.
 * @param births dates of birth as the list has them: several if it is not sure, a year as a year,
 *     {@code 1963~} for "circa", {@code 1934/1938} for some day from one to the other
 * @param birthPlaces places of birth
 * @param nationalities nationalities and citizenships, ISO 3166-1 alpha-2 in lower case
 * @param countries other countries it has to do with: of registration, of operation, of address
 * @param gender {@code male}, {@code female} or {@code other}
 * @param titles what stands before a name: {@code Haji}, {@code Brigadier General}
 * @param positions offices and functions
 * @param addresses addresses
 * @param identifiers passports, register numbers, IMO numbers and the like
 * @param vessel of ships, and of nothing else
 * @param programmes the programmes, regimes or regulations under which it is listed
 * @param listed since when it is listed, as far as the list says
 * @param remarks what the list says besides, word for word, and what of it was not understood, with
 *     the name of its field
 * @param row the line of the file on which the entry begins, from 1
 */
public record ListEntry(
    String id,
    String schema,
    List<ListedName> names,
    List<Edtf> births,
    List<ListedPlace> birthPlaces,
    List<String> nationalities,
    List<String> countries,
    Optional<String> gender,
    List<String> titles,
    List<String> positions,
    List<ListedPlace> addresses,
    List<ListedIdentifier> identifiers,
    Optional<ListedVessel> vessel,
    List<String> programmes,
    Optional<Edtf> listed,
    List<String> remarks,
    long row) {

  public ListEntry {
    names = List.copyOf(names);
    births = List.copyOf(births);
    birthPlaces = List.copyOf(birthPlaces);
    nationalities = List.copyOf(nationalities);
    countries = List.copyOf(countries);
    titles = List.copyOf(titles);
    positions = List.copyOf(positions);
    addresses = List.copyOf(addresses);
    identifiers = List.copyOf(identifiers);
    programmes = List.copyOf(programmes);
    remarks = List.copyOf(remarks);
  }

  /** The name it goes by: the first primary one, or else the first there is. */
  public String caption() {
    return names.stream()
        .filter(name -> name.kind() == NameKind.PRIMARY)
        .findFirst()
        .orElseGet(names::getFirst)
        .text();
  }
}
