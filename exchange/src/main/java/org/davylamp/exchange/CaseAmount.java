package org.davylamp.exchange;

import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Unit;
import org.davylamp.evidence.Unit.Dimension;

/**
 * A quantity that a row holds in several columns: number, perhaps a second number that ends a
 * range, and unit.
 *
 * @param property where the quantity goes
 * @param low column of the number
 * @param high column of the range's upper end; empty if there is none
 * @param unit where its unit is said
 */
record CaseAmount(String property, String low, Optional<String> high, In unit) {

  /** Where the unit is said. */
  sealed interface In {}

  /** In the column's name. */
  record Fixed(Unit unit) implements In {}

  /** In a column of its own; {@code fits} are the dimensions that make sense there. */
  record Column(String name, Set<Dimension> fits) implements In {}

  static CaseAmount in(Unit unit, String property, String column) {
    return new CaseAmount(property, column, Optional.empty(), new Fixed(unit));
  }

  static CaseAmount of(String property, String low, String unit, Set<Dimension> fits) {
    return new CaseAmount(property, low, Optional.empty(), new Column(unit, fits));
  }

  static CaseAmount range(
      String property, String low, String high, String unit, Set<Dimension> fits) {
    return new CaseAmount(property, low, Optional.of(high), new Column(unit, fits));
  }

  /** States the quantity, if the row has one. */
  void state(CaseRow row, String entity, String schema, CaseStatements statements) {
    check(row);
    if (row.has(low)) {
      statements.sayValue(
          entity, schema, property, new CaseType.Value(value(row), written(row).strip()));
    }
  }

  private String written(CaseRow row) {
    String end = high.filter(row::has).map(column -> "/" + row.written(column)).orElse("");
    return row.written(low) + end + " " + wording(row);
  }

  private String wording(CaseRow row) {
    return switch (unit) {
      case Fixed fixed -> fixed.unit().code();
      case Column column -> row.written(column.name());
    };
  }

  private String value(CaseRow row) {
    String end = high.flatMap(row::number).map(most -> "/" + most.toPlainString()).orElse("");
    return row.number(low).orElseThrow().toPlainString() + end + " " + unit(row).code();
  }

  private Unit unit(CaseRow row) {
    return switch (unit) {
      case Fixed fixed -> fixed.unit();
      case Column column -> row.value(column.name()).map(Unit::of).orElse(Unit.COUNT);
    };
  }

  private void check(CaseRow row) {
    String ends = high.orElse(low);
    if (!row.has(low) && row.has(ends)) {
      throw row.bad(low, "expected the lower end of the range, found an empty cell");
    }
    if (unit instanceof Column column) {
      checkUnit(row, column);
    }
    if (row.has(ends)
        && row.number(ends).orElseThrow().compareTo(row.number(low).orElseThrow()) < 0) {
      throw row.bad(
          ends,
          "expected a number not below %s, found '%s'".formatted(row.need(low), row.written(ends)));
    }
  }

  private void checkUnit(CaseRow row, Column column) {
    if (!row.has(low)) {
      if (row.has(column.name())) {
        throw row.bad(
            low,
            "expected a number beside the unit '%s', found an empty cell"
                .formatted(row.written(column.name())));
      }
      return;
    }
    Dimension found = unit(row).dimension();
    if (!column.fits().contains(found)) {
      throw row.bad(
          column.name(),
          "expected a unit of %s, found '%s', which is %s"
              .formatted(CaseUnits.phrase(column.fits()), row.written(column.name()), found));
    }
  }
}
