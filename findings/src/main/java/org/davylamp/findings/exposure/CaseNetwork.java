package org.davylamp.findings.exposure;

import java.util.List;
import java.util.Optional;
import org.davylamp.findings.analysis.CaseView;

/**
 * The network of a case: who is tied to whom, since and until when, and on which paths to places of
 * forced labour and to listed parties. Once made it needs neither view nor reader, never changes,
 * and may be asked by any number of threads.
 */
public final class CaseNetwork {
  private CaseNetwork() {}

  /** Reads the ties of a case. */
  public static CaseNetwork of(CaseView view) {
    return new CaseNetwork();
  }

  /**
   * The best paths from anything flagged to an entity, along goods and along money: those that
   * expose first, then those for review, each by weight.
   *
   * @param entityId any id of the entity, resolved or not; one that the network does not know has
   *     no paths
   * @param day days since 1970-01-01: what was flagged and tied until then counts
   * @param hops the most legs of a path, 0 to 16
   * @param count how many paths at most
   */
  public List<CasePath> to(String entityId, long day, int hops, int count) {
    return List.of();
  }

  /** The same along goods only, or along money only. */
  public List<CasePath> to(String entityId, Along along, long day, int hops, int count) {
    return List.of();
  }

  /**
   * The best paths that lead away from an entity, whether or not it is flagged, to whom they lead:
   * for each one the best path.
   */
  public List<CasePath> from(String entityId, Along along, long day, int hops, int count) {
    return List.of();
  }

  /** Why an entity is flagged itself on that day; empty if it is not. */
  public Optional<Flagged> flagged(String entityId, long day) {
    return Optional.empty();
  }

  /** Whether anything in the case ties this entity to another. */
  public boolean knows(String entityId) {
    return false;
  }
}
