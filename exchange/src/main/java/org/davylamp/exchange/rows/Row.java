package org.davylamp.exchange.rows;

import java.util.List;

/** A row of a table that is screened. */
public sealed interface Row permits SupplierRow, ShipmentRow, VesselRow {
  /** Its own id, or {@code line N}. */
  String id();

  /** The line on which it stands, from 1. */
  long line();

  /** What was in a cell and could not be understood, with the column's name. */
  List<String> notRead();
}
