package org.davylamp.findings.audit;

import java.util.HexFormat;
import java.util.Iterator;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;

/**
 * What a case says of measures, and of all else that rows are held against, as two digests: by them
 * an answer that changed is told from one that could not have. Sums of the ids of the statements,
 * which are hashes already, so that their order does not count. Costs one look at each statement.
 *
 * @param measures how many measures there are
 * @param rules of the statements on them, 64 hexadecimal digits
 * @param network of all other statements, 64 hexadecimal digits
 */
public record CaseDigest(long measures, String rules, String network) {
  private static final String MEASURE = "Measure";
  private static final int LANES = 4;

  /** Reads all entities that the reader may see. */
  public static CaseDigest of(CaseReader reader) {
    long[] rules = new long[LANES];
    long[] network = new long[LANES];
    long measures = 0;
    for (Iterator<Entity> all = reader.entities(); all.hasNext(); ) {
      Entity entity = all.next();
      boolean measure = entity.schemata().contains(MEASURE);
      measures += measure ? 1 : 0;
      for (Recorded recorded : entity.statements()) {
        add(recorded.id().hex(), measure ? rules : network);
      }
    }
    return new CaseDigest(measures, hex(rules), hex(network));
  }

  private static void add(String id, long[] sum) {
    for (int lane = 0; lane < LANES; lane++) {
      sum[lane] += Long.parseUnsignedLong(id, 16 * lane, 16 * lane + 16, 16);
    }
  }

  private static String hex(long[] sum) {
    StringBuilder hex = new StringBuilder();
    for (long lane : sum) {
      hex.append(HexFormat.of().toHexDigits(lane));
    }
    return hex.toString();
  }
}
