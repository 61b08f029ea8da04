package org.davylamp.exchange.rows;

import java.util.List;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsCode;

/**
 * A shipment. Whatever the table does not say is empty.
 *
 * @param id its own, or {@code line N}
 * @param line on which it stands, from 1
 * @param date of the shipment
 * @param hs its goods by code; one cell may hold several
 * @param description its goods in words
 * @param origin country of origin; ISO 3166-1 alpha-2 in lower case
 * @param loading where it was loaded
 * @param discharge where it was, or is to be, landed
 * @param vessel name of the ship
 * @param imo its IMO number, 7 digits with a right check digit
 * @param mmsi its MMSI, 9 digits
 * @param flag ISO 3166-1 alpha-2 in lower case
 * @param consignor who sends, as written; shares of owners may stand in brackets
 * @param consignee who receives, likewise
 * @param parties these two and whoever else the table names, with the owners read
 * @param quantity how much
 * @param value for how much
 * @param remarks whatever else is said, one column after the other
 * @param notRead what was in a cell and could not be understood, with the column's name
 */
public record ShipmentRow(
    String id,
    long line,
    Cell<Edtf> date,
    List<Cell<HsCode>> hs,
    String description,
    Cell<String> origin,
    Cell<Port> loading,
    Cell<Port> discharge,
    String vessel,
    Cell<String> imo,
    Cell<String> mmsi,
    Cell<String> flag,
    String consignor,
    String consignee,
    List<Party> parties,
    Cell<Measured> quantity,
    Cell<Measured> value,
    String remarks,
    List<String> notRead)
    implements Row {
  public ShipmentRow {
    hs = List.copyOf(hs);
    parties = List.copyOf(parties);
    notRead = List.copyOf(notRead);
  }
}
