package org.davylamp.casefile;

/**
 * Bodies in {@code withheld.db} that the ledger, as a reader sees it, has no leaves for: an append
 * commits them first, so for a moment, and after a kill in that moment until the next writer drops
 * them, they are there without being part of the case.
 */
final class Orphans {
  private Orphans() {}

  /**
   * How many there are.
   *
   * @param size of the ledger
   */
  static long count(Database withheld, long size) {
    return withheld.number("SELECT count(*) FROM body WHERE seq >= ?", size);
  }

  /**
   * Hides them from a connection that reads: where there are any, each projection's name leads to a
   * view of its rows up to the ledger's size. Where there are none, and that is nearly always, this
   * costs one look at the last body.
   *
   * @param size of the ledger
   */
  static void hide(Database withheld, long size) {
    if (count(withheld, size) == 0) {
      return;
    }
    for (Projection projection : Projection.values()) {
      String table = projection.table();
      String rows =
          switch (projection) {
            case WORD -> "1";
            case ENTITY ->
                "EXISTS " + of("statement", size) + " OR EXISTS " + of("reference", size);
            default -> "seq < " + size;
          };
      withheld.execute(
          "CREATE TEMP VIEW " + table + " AS SELECT * FROM main." + table + " WHERE " + rows);
    }
  }

  private static String of(String table, long size) {
    return "(SELECT 1 FROM main."
        + table
        + " AS said WHERE said.entity = main.entity.no AND said.seq < "
        + size
        + ")";
  }
}
