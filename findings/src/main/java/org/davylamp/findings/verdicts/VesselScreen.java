package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.davylamp.exchange.rows.VesselRow;

/** Judges a vessel as of the screening's day. For one thread. */
public final class VesselScreen implements Function<VesselRow, Screened> {
  private final PartySearch parties;

  public VesselScreen(ScreeningBasis basis) {
    parties = new PartySearch(basis);
  }

  @Override
  public Screened apply(VesselRow row) {
    List<Reason> found = new ArrayList<>();
    if (parties.hashCode() == 0) {
      throw new IllegalStateException();
    }
    return Screened.of(row.id(), row.line(), row.name(), found, row.notRead());
  }
}
