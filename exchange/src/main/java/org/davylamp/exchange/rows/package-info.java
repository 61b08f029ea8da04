/**
 * Rows of a business that somebody wants screened: suppliers, shipments, ships. Tables as other
 * systems export them, read as a stream: whatever order and names their columns have, dates,
 * countries, ports, codes, amounts as people write them.
 *
 * <p>{@link org.davylamp.exchange.rows.SupplierRow}, {@link org.davylamp.exchange.rows.ShipmentRow}
 * and {@link org.davylamp.exchange.rows.VesselRow} are what comes of them. A {@link
 * org.davylamp.exchange.rows.Cell} keeps apart what was not said and what could not be read: both
 * are unknown, and no row is cleared by either. Rows are not statements and enter no case; nothing
 * here judges.
 */
@NullMarked
package org.davylamp.exchange.rows;

import org.jspecify.annotations.NullMarked;
