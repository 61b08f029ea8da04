package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.List;

/** Makes rows of cells. */
final class RowReading {
  private RowReading() {}

  static Row row(Rows.Kind kind, RowCells cells) {
    return switch (kind) {
      case SUPPLIERS -> supplier(cells);
      case SHIPMENTS -> shipment(cells);
      case VESSELS -> vessel(cells);
    };
  }

  private static SupplierRow supplier(RowCells cells) {
    String written = cells.text(Field.NAME);
    return new SupplierRow(
        cells.id(),
        cells.line(),
        NamesCell.before(written),
        otherNames(cells),
        cells.country(Field.COUNTRY),
        cells.text(Field.CITY),
        cells.text(Field.ADDRESS),
        cells.text(Field.REGISTRATION_NUMBER),
        cells.text(Field.WEBSITE),
        cells.text(Field.PRODUCTS),
        cells.hs(),
        cells.owners(),
        cells.text(Field.OWNERS),
        NamesCell.people(cells.text(Field.DIRECTORS)),
        cells.date(Field.SINCE),
        cells.date(Field.UNTIL),
        cells.text(Field.REMARKS),
        cells.notRead());
  }

  private static List<NamedUntil> otherNames(RowCells cells) {
    List<NamedUntil> names = new ArrayList<>(NamesCell.behind(cells.text(Field.NAME)));
    names.addAll(NamesCell.read(cells.text(Field.LOCAL_NAME), false));
    names.addAll(NamesCell.read(cells.text(Field.ALIAS), false));
    names.addAll(NamesCell.read(cells.text(Field.FORMER_NAME), true));
    return names;
  }

  private static ShipmentRow shipment(RowCells cells) {
    List<Party> parties = new ArrayList<>(2);
    cells.addParties(Field.CONSIGNOR, Party.Role.CONSIGNOR, parties);
    cells.addParties(Field.CONSIGNEE, Party.Role.CONSIGNEE, parties);
    cells.addParties(Field.NOTIFY, Party.Role.NOTIFY, parties);
    cells.addParties(Field.MAKER, Party.Role.MAKER, parties);
    cells.addParties(Field.SHIP_OWNER, Party.Role.SHIP_OWNER, parties);
    cells.addParties(Field.CARRIER, Party.Role.CARRIER, parties);
    cells.addParties(Field.BROKER, Party.Role.BROKER, parties);
    return new ShipmentRow(
        cells.id(),
        cells.line(),
        cells.date(Field.DATE),
        cells.hs(),
        cells.text(Field.DESCRIPTION),
        cells.country(Field.ORIGIN),
        cells.port(Field.LOADING),
        cells.port(Field.DISCHARGE),
        cells.shipName(Field.VESSEL),
        cells.imo(Field.VESSEL),
        cells.mmsi(),
        cells.country(Field.FLAG),
        cells.text(Field.CONSIGNOR),
        cells.text(Field.CONSIGNEE),
        parties,
        cells.quantity(),
        cells.value(),
        cells.text(Field.REMARKS),
        cells.notRead());
  }

  private static VesselRow vessel(RowCells cells) {
    return new VesselRow(
        cells.id(),
        cells.line(),
        NamesCell.before(cells.shipName(Field.NAME)),
        otherNames(cells),
        cells.imo(Field.NAME),
        cells.mmsi(),
        cells.text(Field.CALL_SIGN),
        cells.country(Field.FLAG),
        cells.formerFlags(),
        cells.owners(),
        cells.text(Field.OWNERS),
        cells.text(Field.REMARKS),
        cells.notRead());
  }
}
