package org.davylamp.exchange;

/**
 * Goods and places that rows name in words. Each becomes an entity whose id is made of the words,
 * so that rows with the same words speak of the same thing: {@code commodity/iron-ore}, {@code
 * place/nampo}.
 */
final class CaseGoods {
  /**
   * Which schema a word becomes an entity of, and where that is referred to.
   *
   * @param column the column of the words
   * @param property the row's property that refers to the entity
   * @param schema the entity's schema
   * @param prefix begins the entity's id
   */
  private record Named(String column, String property, String schema, String prefix) {}

  private static final Named COMMODITY =
      new Named("commodity", "commodity", "Commodity", "commodity/");
  private static final Named FROM = new Named("from_place", "fromPlace", "Place", "place/");
  private static final Named TO = new Named("to_place", "toPlace", "Place", "place/");

  private CaseGoods() {}

  static void produced(CaseRow row, CaseStatements statements) {
    refer(row, statements, "Production", row.need("product"), COMMODITY);
  }

  static void consigned(CaseRow row, CaseStatements statements) {
    for (Named named : new Named[] {COMMODITY, FROM, TO}) {
      refer(row, statements, "Consignment", row.need("consignment"), named);
    }
  }

  private static void refer(
      CaseRow row, CaseStatements statements, String schema, String entity, Named named) {
    for (CaseType.Value value : row.all(named.column())) {
      String id = named.prefix() + CaseIds.slug(row, named.column(), value.text());
      statements.claim(id, named.schema());
      statements.sayValue(id, named.schema(), "name", value);
      statements.sayValue(
          entity, schema, named.property(), new CaseType.Value(id, value.written()));
    }
  }
}
