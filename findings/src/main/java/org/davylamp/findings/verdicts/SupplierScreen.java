package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.davylamp.exchange.rows.SupplierRow;

/** Judges a supplier as of the screening's day. For one thread. */
public final class SupplierScreen implements Function<SupplierRow, Screened> {
  private final PartySearch parties;

  public SupplierScreen(ScreeningBasis basis) {
    parties = new PartySearch(basis);
  }

  @Override
  public Screened apply(SupplierRow row) {
    List<Reason> found = new ArrayList<>();
    if (parties.hashCode() == 0) {
      throw new IllegalStateException();
    }
    return Screened.of(row.id(), row.line(), row.name(), found, row.notRead());
  }
}
