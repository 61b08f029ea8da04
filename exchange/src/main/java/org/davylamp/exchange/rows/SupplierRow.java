package org.davylamp.exchange.rows;

import java.util.List;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsCode;

/**
 * A supplier. Whatever the table does not say is empty.
 *
 * @param id its own, or {@code line N}
 * @param line on which it stands, from 1
 * @param name its name
 * @param otherNames in other scripts, other and former ones
 * @param country where it is; ISO 3166-1 alpha-2 in lower case
 * @param city as written
 * @param address as written
 * @param registrationNumber in a register of companies
 * @param website as written
 * @param products what it supplies, in words
 * @param hs what it supplies, by code; each cell may hold several
 * @param owners who holds it, as far as the table can be read
 * @param ownersWritten the cell as written: it may tell of feed or makers instead
 * @param directors names
 * @param since from when on it supplies
 * @param until until when
 * @param remarks whatever else is said, one column after the other
 * @param notRead what was in a cell and could not be understood, with the column's name
 */
public record SupplierRow(
    String id,
    long line,
    String name,
    List<NamedUntil> otherNames,
    Cell<String> country,
    String city,
    String address,
    String registrationNumber,
    String website,
    String products,
    List<Cell<HsCode>> hs,
    List<Stake> owners,
    String ownersWritten,
    List<String> directors,
    Cell<Edtf> since,
    Cell<Edtf> until,
    String remarks,
    List<String> notRead)
    implements Row {
  public SupplierRow {
    otherNames = List.copyOf(otherNames);
    hs = List.copyOf(hs);
    owners = List.copyOf(owners);
    directors = List.copyOf(directors);
    notRead = List.copyOf(notRead);
  }
}
