import com.kuzudb.Connection;
import com.kuzudb.Database;
import com.kuzudb.FlatTuple;
import com.kuzudb.QueryResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Kuzu: {@code Kuzu FOLDER}. Its Cypher, a pattern for each number of hops. */
public final class Kuzu {
  private Kuzu() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path file = Files.createTempDirectory(folder, "kuzu").resolve("graph");
    try (Database database = new Database(file.toString());
        Connection connection = new Connection(database)) {
      ask(connection, "CREATE NODE TABLE Node(id INT64 PRIMARY KEY, flagged BOOLEAN)").close();
      ask(connection, "CREATE REL TABLE Arc(FROM Node TO Node, first INT64, last INT64)").close();
      ask(connection, "COPY Node FROM '" + folder.resolve("nodes.csv") + "' (header=true)").close();
      ask(connection, "COPY Arc FROM '" + folder.resolve("arcs.csv") + "' (header=true)").close();
      Race.run(folder, "kuzu", false, () -> hops(connection));
    }
  }

  private static QueryResult ask(Connection connection, String query) {
    QueryResult result = connection.query(query);
    if (!result.isSuccess()) {
      throw new IllegalStateException(query + ": " + result.getErrorMessage());
    }
    return result;
  }

  private static Map<Integer, Integer> hops(Connection connection) {
    Map<Integer, Integer> hops = Race.none();
    for (int hop = 1; hop <= Race.HOPS; hop++) {
      String query =
          Race.cypher(hop, ":Node", "Arc", "n0.flagged").replace(" RETURN", unflagged(hop));
      try (QueryResult rows = ask(connection, query)) {
        while (rows.hasNext()) {
          FlatTuple row = rows.getNext();
          Race.put(hops, ((Number) row.getValue(0).getValue()).intValue(), hop);
        }
      }
    }
    return hops;
  }

  private static String unflagged(int hop) {
    return " AND NOT n" + hop + ".flagged RETURN";
  }
}
