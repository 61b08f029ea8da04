package org.davylamp.findings.measures;

import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.rows.Measured;
import org.davylamp.findings.wording.Claims;

/**
 * What of a trade a measure asks for.
 *
 * @param goods what is traded
 * @param from whether it leaves the country that measures are of: comes from there, or was made or
 *     loaded there
 * @param to whether it goes there
 * @param made whether it was made there, wherever it was loaded
 * @param transit whether another country's goods pass through the port from which such may pass
 * @param importers into which countries it is brought, in lower case
 * @param exporters from which countries it is sent, in lower case
 * @param date when; empty if nobody can tell
 * @param claims what is claimed of it
 * @param quantity how much
 * @param value for how much
 */
public record Trade(
    Goods goods,
    Certainty from,
    Certainty to,
    Certainty made,
    boolean transit,
    Map<String, Certainty> importers,
    Map<String, Certainty> exporters,
    Optional<Edtf> date,
    Claims claims,
    Optional<Measured> quantity,
    Optional<Measured> value) {
  public Trade {
    importers = Map.copyOf(importers);
    exporters = Map.copyOf(exporters);
  }

  /** Goods that somebody of the country still sells on a day. */
  public static Trade supply(Goods goods, Certainty from, Edtf day, Claims claims) {
    return new Trade(
        goods,
        from,
        Certainty.NO,
        from,
        false,
        Map.of(),
        Map.of(),
        Optional.of(day),
        claims,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it goes that way. */
  Certainty goes(Way way) {
    return switch (way) {
      case FROM -> from;
      case TO -> to;
      case BOTH -> from.compareTo(to) <= 0 ? from : to;
      case NONE -> Certainty.NO;
    };
  }
}
