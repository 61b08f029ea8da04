package org.davylamp.findings.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.RecordId;

/**
 * What reviewers decided, as the next screening meets it. A decision goes with the row's id; it
 * holds as long as what was compared is the same, and asks again when it is not. No decision takes
 * a row away.
 */
public final class Decisions {
  public static final Decisions NONE = new Decisions(Map.of(), Map.of());

  private record Key(String row, String basis) {}

  private final Map<Key, CaseReader.Decided> byBasis;
  private final Map<String, CaseReader.Decided> latest;

  private Decisions(Map<Key, CaseReader.Decided> byBasis, Map<String, CaseReader.Decided> latest) {
    this.byBasis = byBasis;
    this.latest = latest;
  }

  /** Those on screenings of this kind of rows, the latest of each row and basis. */
  public static Decisions of(CaseReader reader, String what) {
    Set<RecordId> alike =
        reader.screenings().stream()
            .filter(screened -> screened.screening().of().equals(what))
            .map(CaseReader.Screened::id)
            .collect(Collectors.toUnmodifiableSet());
    return of(
        reader.decisions().stream()
            .filter(decided -> alike.contains(decided.decision().screening()))
            .toList());
  }

  /**
   * These and no others.
   *
   * @param decided in the order recorded
   */
  public static Decisions of(List<CaseReader.Decided> decided) {
    Map<Key, CaseReader.Decided> byBasis = new HashMap<>();
    Map<String, CaseReader.Decided> latest = new HashMap<>();
    for (CaseReader.Decided each : decided) {
      byBasis.put(new Key(each.decision().row(), each.decision().basis()), each);
      latest.put(each.decision().row(), each);
    }
    return new Decisions(byBasis, latest);
  }

  /**
   * The row with what was decided on it; a row of which nothing was found has nothing to decide.
   */
  public RowResult on(RowResult row) {
    if (latest.isEmpty() || row.screened().reasons().isEmpty()) {
      return row;
    }
    String id = row.screened().row();
    Optional<RowResult.Decided> holds =
        Optional.ofNullable(byBasis.get(new Key(id, row.basis()))).map(each -> told(each, true));
    return row.with(
        holds.or(() -> Optional.ofNullable(latest.get(id)).map(each -> told(each, false))));
  }

  private static RowResult.Decided told(CaseReader.Decided decided, boolean holds) {
    return new RowResult.Decided(
        decided.decision().judgement(),
        decided.act().actor(),
        decided.act().time().toString(),
        decided.decision().note(),
        decided.decision().screening().hex(),
        holds);
  }

  /** The decision that holds on a row and basis. */
  public Optional<CaseReader.Decided> on(String row, String basis) {
    return Optional.ofNullable(byBasis.get(new Key(row, basis)));
  }
}
