package org.davylamp.exchange.rows;

import java.util.List;

/**
 * A ship. Whatever the table does not say is empty.
 *
 * @param id its own, or {@code line N}
 * @param line on which it stands, from 1
 * @param name its name
 * @param otherNames other and former ones
 * @param imo its IMO number, 7 digits with a right check digit
 * @param mmsi its MMSI, 9 digits
 * @param callSign as written
 * @param flag ISO 3166-1 alpha-2 in lower case
 * @param formerFlags likewise
 * @param owners who owns, runs or manages it, as far as the table can be read
 * @param ownersWritten these cells as written
 * @param remarks whatever else is said, one column after the other
 * @param notRead what was in a cell and could not be understood, with the column's name
 */
public record VesselRow(
    String id,
    long line,
    String name,
    List<NamedUntil> otherNames,
    Cell<String> imo,
    Cell<String> mmsi,
    String callSign,
    Cell<String> flag,
    List<Cell<String>> formerFlags,
    List<Stake> owners,
    String ownersWritten,
    String remarks,
    List<String> notRead)
    implements Row {
  public VesselRow {
    otherNames = List.copyOf(otherNames);
    formerFlags = List.copyOf(formerFlags);
    owners = List.copyOf(owners);
    notRead = List.copyOf(notRead);
  }
}
