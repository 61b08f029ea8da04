package org.davylamp.exchange;

import java.util.List;

/** How a row of one kind becomes statements. Its cells are already checked one by one. */
@FunctionalInterface
interface CaseShape {

  /**
   * States what the row says.
   *
   * @throws BadInput if cells that are right by themselves do not fit together
   */
  void state(CaseRow row, CaseStatements statements);

  /**
   * Every row is about the entity that {@code idColumn} names: columns with a property and amounts
   * go there.
   */
  static CaseShape about(String idColumn, String schema, CaseAmount... amounts) {
    List<CaseAmount> all = List.of(amounts);
    return (row, statements) -> {
      String entity = row.need(idColumn);
      statements.columns(entity, schema);
      all.forEach(amount -> amount.state(row, entity, schema, statements));
    };
  }

  /** This, and then another. */
  default CaseShape and(CaseShape next) {
    return (row, statements) -> {
      state(row, statements);
      next.state(row, statements);
    };
  }

  /** Looks at the row before it is stated. */
  default CaseShape after(CaseShape check) {
    return check.and(this);
  }
}
