import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Neo4j, embedded: {@code Neo4j FOLDER}. Its Cypher, a pattern for each number of hops. */
public final class Neo4j {
  private static final int BATCH = 50_000;
  private static final Label NODE = Label.label("Node");
  private static final Label FLAGGED = Label.label("Flagged");
  private static final RelationshipType ARC = RelationshipType.withName("ARC");

  private Neo4j() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path home = Files.createTempDirectory(folder, "neo4j");
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(home)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 512L << 20)
            .build();
    try {
      GraphDatabaseService database = service.database("neo4j");
      load(database, folder);
      Race.run(folder, "neo4j", false, () -> hops(database));
    } finally {
      service.shutdown();
    }
  }

  private static void load(GraphDatabaseService database, Path folder) throws Exception {
    List<String> ids = new ArrayList<>();
    int nodes = Race.nodes(folder);
    for (int first = 0; first < nodes; first += BATCH) {
      try (Transaction transaction = database.beginTx()) {
        for (int id = first; id < Math.min(nodes, first + BATCH); id++) {
          Node node = transaction.createNode(NODE);
          node.setProperty("id", id);
          ids.add(node.getElementId());
        }
        transaction.commit();
      }
    }
    try (Transaction transaction = database.beginTx()) {
      for (int id : Race.flagged(folder)) {
        transaction.getNodeByElementId(ids.get(id)).addLabel(FLAGGED);
      }
      transaction.commit();
    }
    List<int[]> arcs = new ArrayList<>();
    Race.arcs(folder, (source, target, first, last) -> arcs.add(new int[] {source, target, first, last}));
    for (int from = 0; from < arcs.size(); from += BATCH) {
      try (Transaction transaction = database.beginTx()) {
        for (int[] arc : arcs.subList(from, Math.min(arcs.size(), from + BATCH))) {
          Node source = transaction.getNodeByElementId(ids.get(arc[0]));
          Node target = transaction.getNodeByElementId(ids.get(arc[1]));
          Relationship relationship = source.createRelationshipTo(target, ARC);
          relationship.setProperty("first", arc[2]);
          relationship.setProperty("last", arc[3]);
        }
        transaction.commit();
      }
    }
  }

  private static Map<Integer, Integer> hops(GraphDatabaseService database) {
    Map<Integer, Integer> hops = Race.none();
    for (int hop = 1; hop <= Race.HOPS; hop++) {
      String query = Race.cypher(hop, "", "ARC", "n0:Flagged AND NOT n" + hop + ":Flagged");
      try (Transaction transaction = database.beginTx();
          Result rows = transaction.execute(query)) {
        while (rows.hasNext()) {
          Race.put(hops, ((Number) rows.next().get("id")).intValue(), hop);
        }
      }
    }
    return hops;
  }
}
