package org.davylamp.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Unit;
import org.davylamp.evidence.Unit.Dimension;

/**
 * The units that case files may use: those of {@link Unit}, and what is counted one by one. Counted
 * things are a closed list, because a unit that is merely misspelt must not pass for one.
 */
final class CaseUnits {
  static final Set<Dimension> MONEY =
      EnumSet.of(
          Dimension.US_DOLLAR,
          Dimension.EURO,
          Dimension.RENMINBI,
          Dimension.NORTH_KOREAN_WON,
          Dimension.SOUTH_KOREAN_WON);
  static final Set<Dimension> GOODS =
      EnumSet.of(
          Dimension.MASS,
          Dimension.MASS_PER_DAY,
          Dimension.MASS_PER_MONTH,
          Dimension.MASS_PER_YEAR,
          Dimension.VOLUME,
          Dimension.COUNT);
  static final Set<Dimension> ANY = EnumSet.allOf(Dimension.class);

  /** What reports count, in the plural. */
  static final Set<String> COUNTED =
      Arrays.stream(
              ("areas barges blocks buildings calls camps cars checkpoints companies compounds"
                      + " crossings dams entrances families fences fields firms gates greenhouses"
                      + " guard-posts houses images kilns lines loadings mines pieces piles pits"
                      + " ponds portals ports positions posts prisons quarries ranges reservoirs"
                      + " roads roofs rooms shafts sheds ships shipments sites stations tanks tests"
                      + " towers trains trucks truckloads tunnels units vehicles vessels villages"
                      + " voyages wagons walls workings works workshops")
                  .split(" "))
          .collect(Collectors.toUnmodifiableSet());

  static final CaseType UNIT =
      new CaseType.Form("a unit, or the plural of what is counted", CaseUnits::unit);
  static final CaseType CURRENCY =
      new CaseType.Form("a currency such as USD, MUSD, CNY or KRW", CaseUnits::unit);

  private CaseUnits() {}

  /** The code of the unit; {@code count} for counted things. */
  private static String unit(String written) {
    if (COUNTED.contains(written.toLowerCase(Locale.ROOT).replace(' ', '-'))) {
      return Unit.COUNT.code();
    }
    try {
      return Unit.of(written).code();
    } catch (EvidenceException e) {
      throw new EvidenceException(
          e.getMessage() + "; things are counted in the plural, as in buildings or ships");
    }
  }

  static String phrase(Set<Dimension> dimensions) {
    return dimensions.stream()
        .map(Dimension::toString)
        .sorted()
        .collect(Collectors.joining(" or "));
  }
}
