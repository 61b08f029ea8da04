import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;

/**
 * DuckDB: {@code DuckDb FOLDER recursive|layers}. One recursive query, as its manual would have it;
 * or our own algorithm, a query for each hop, which keeps the first day of each node.
 */
public final class DuckDb {
  private static final String RECURSIVE =
      """
      WITH RECURSIVE reach(node, hop, day) AS (
        SELECT id, 0, -1000000 FROM nodes WHERE flagged
        UNION
        SELECT a.target, r.hop + 1, greatest(a.first, r.day)
        FROM reach r JOIN arcs a ON a.source = r.node
        WHERE r.hop < 4 AND a.last >= r.day)
      SELECT node, min(hop) FROM reach WHERE node NOT IN (SELECT id FROM nodes WHERE flagged)
      GROUP BY node""";

  private DuckDb() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    boolean layers = arguments[1].equals("layers");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '4GB'");
      for (String table : new String[] {"nodes", "arcs"}) {
        statement.execute(
            "CREATE TABLE " + table + " AS FROM read_csv('" + folder.resolve(table + ".csv") + "')");
      }
      Race.run(
          folder,
          "duckdb-" + arguments[1],
          layers,
          () -> layers ? layers(statement) : recursive(statement));
    }
  }

  private static Map<Integer, Integer> recursive(Statement statement) throws Exception {
    Map<Integer, Integer> hops = Race.none();
    try (ResultSet rows = statement.executeQuery(RECURSIVE)) {
      while (rows.next()) {
        Race.put(hops, rows.getInt(1), rows.getInt(2));
      }
    }
    return hops;
  }

  private static Map<Integer, Integer> layers(Statement statement) throws Exception {
    Map<Integer, Integer> hops = Race.none();
    statement.execute(
        "CREATE OR REPLACE TABLE layer0 AS SELECT id AS node, -1000000 AS day, 0 AS hop"
            + " FROM nodes WHERE flagged");
    for (int hop = 1; hop <= Race.HOPS; hop++) {
      statement.execute(
          "CREATE OR REPLACE TABLE layer"
              + hop
              + " AS SELECT node, min(day) AS day, min(hop) AS hop FROM (FROM layer"
              + (hop - 1)
              + " UNION ALL SELECT a.target, greatest(a.first, r.day), "
              + hop
              + " FROM layer"
              + (hop - 1)
              + " r JOIN arcs a ON a.source = r.node AND a.last >= r.day) GROUP BY node");
    }
    try (ResultSet rows = statement.executeQuery("SELECT node, hop FROM layer4 WHERE hop > 0")) {
      while (rows.next()) {
        Race.put(hops, rows.getInt(1), rows.getInt(2));
      }
    }
    return hops;
  }
}
