package org.davylamp.findings.verdicts;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.HsSet;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.Port;
import org.davylamp.findings.measures.Goods;
import org.davylamp.findings.wording.PlaceWords;
import org.davylamp.findings.wording.WordTable;

/**
 * Where goods of which kind raise a question: districts through which goods and workers of the DPRK
 * come. A place accuses nobody: it is of concern only for goods of a kind that come that way. The
 * table {@code district-goods.txt} says which, and why.
 */
public final class Districts {
  /** Where a question arises. */
  enum Where {
    BORDER,
    PROVINCE,
    RASON,
    FAR_EAST,
    TRANSFER
  }

  /**
   * A question that place and goods raise.
   *
   * @param place where
   * @param where what sort of place it is
   * @param why as it follows "goods of a kind that"
   */
  record Concern(PlaceWords.Place place, Where where, String why) {}

  private record Kind(HsSet goods, String why) {}

  private static final Map<Where, List<Kind>> KINDS = new EnumMap<>(Where.class);

  static {
    for (List<String> row : WordTable.rows(Districts.class, "district-goods.txt")) {
      Where where = Where.valueOf(row.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
      KINDS
          .computeIfAbsent(where, key -> new java.util.ArrayList<>())
          .add(new Kind(HsSet.of(WordTable.several(row.get(1))), row.get(2)));
    }
  }

  private Districts() {}

  /** The place that a port is, if it is one of those that matter. */
  static Optional<PlaceWords.Place> place(Cell<Port> port) {
    if (port.isAbsent()) {
      return Optional.empty();
    }
    Optional<PlaceWords.Place> byId = port.value().flatMap(Port::place).flatMap(PlaceWords::byId);
    return byId.isPresent() ? byId : place(port.written());
  }

  /** The place that a text names first, if it is one of those that matter. */
  static Optional<PlaceWords.Place> place(String written) {
    return PlaceWords.in(written).stream().findFirst();
  }

  /** Whether goods at a place raise a question. */
  static Optional<Concern> of(PlaceWords.Place place, Goods goods) {
    return where(place).flatMap(where -> of(place, where, goods));
  }

  /** The same of a sort of place that is told. */
  static Optional<Concern> of(PlaceWords.Place place, Where where, Goods goods) {
    for (Kind kind : KINDS.getOrDefault(where, List.of())) {
      if (goods.among(kind.goods) == Certainty.CERTAINLY) {
        return Optional.of(new Concern(place, where, kind.why));
      }
    }
    boolean district = where == Where.BORDER || where == Where.PROVINCE || where == Where.RASON;
    return district && goods.vague()
        ? Optional.of(new Concern(place, where, "the row does not tell"))
        : Optional.empty();
  }

  private static Optional<Where> where(PlaceWords.Place place) {
    return switch (place.sort()) {
      case BORDER -> Optional.of(Where.BORDER);
      case PROVINCE -> Optional.of(Where.PROVINCE);
      case RASON -> Optional.of(Where.RASON);
      case TRANSFER -> Optional.of(Where.TRANSFER);
      case DPRK, LANDING -> Optional.empty();
    };
  }
}
