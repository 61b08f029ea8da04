package org.davylamp.cli;

import java.util.function.Function;
import org.davylamp.exchange.rows.Row;
import org.davylamp.exchange.rows.Rows;
import org.davylamp.exchange.rows.ShipmentRow;
import org.davylamp.exchange.rows.SupplierRow;
import org.davylamp.exchange.rows.VesselRow;
import org.davylamp.findings.verdicts.Screened;
import org.davylamp.findings.verdicts.ScreeningBasis;
import org.davylamp.findings.verdicts.ShipmentScreen;
import org.davylamp.findings.verdicts.SupplierScreen;
import org.davylamp.findings.verdicts.VesselScreen;

/** Which screen judges which rows. Each thread has its own. */
final class Screens {
  private Screens() {}

  static Function<Row, Screened> of(Rows.Kind kind, ScreeningBasis basis) {
    return switch (kind) {
      case SUPPLIERS -> new SupplierScreen(basis).compose(SupplierRow.class::cast);
      case SHIPMENTS -> new ShipmentScreen(basis).compose(ShipmentRow.class::cast);
      case VESSELS -> new VesselScreen(basis).compose(VesselRow.class::cast);
    };
  }
}
