package org.davylamp.findings;

import java.util.List;
import java.util.Optional;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.association.Association;
import org.davylamp.findings.components.Components;
import org.davylamp.findings.consistency.Consistency;
import org.davylamp.findings.corroboration.Corroboration;
import org.davylamp.findings.exposure.Exposures;
import org.davylamp.findings.monitor.Monitor;
import org.davylamp.findings.pyramid.Pyramid;
import org.davylamp.findings.trade.TradeShares;

/**
 * The analyses there are, in the order in which they are run; none reads what a later one finds.
 */
public final class Analyses {
  /** The country that the mission is about. */
  public static final String COUNTRY = "kp";

  private Analyses() {}

  public static List<Analysis> all() {
    return List.of(
        new Consistency(),
        new Components(),
        new Monitor(),
        new Association(),
        new TradeShares(COUNTRY),
        new Pyramid(),
        new Corroboration(),
        new Exposures(COUNTRY));
  }

  public static Optional<Analysis> named(String name) {
    return all().stream().filter(analysis -> analysis.name().equals(name)).findFirst();
  }
}
