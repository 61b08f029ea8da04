package org.davylamp.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Resolutions;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.queries.JudgementTable;

/**
 * Records many judgements, each in an act of its own, after all of them were checked. What joins or
 * parts comes first, so that a refusal rests on what is compared of the two when all is done. A
 * kill in between leaves the first of them; the same table again records the others.
 */
final class ManyJudgements {
  /** How many rows were recorded, and how many said what held already. */
  record Outcome(long recorded, long unchanged) {}

  /** In the order of recording. */
  private enum Turn {
    PARTS,
    JOINS,
    LEAVES_AS_IT_IS
  }

  private final CaseFile file;
  private final Optional<Long> day;
  private final String table;
  private final List<JudgementTable.Row> rows;

  ManyJudgements(CaseFile file, Optional<Long> day, String table, List<JudgementTable.Row> rows) {
    this.file = file;
    this.day = day;
    this.table = table;
    this.rows = List.copyOf(rows);
  }

  Outcome record(ProgressBar progress) throws IOException {
    List<List<JudgementTable.Row>> turns = check();
    long recorded = 0;
    long done = 0;
    for (List<JudgementTable.Row> turn : turns) {
      if (turn.isEmpty()) {
        continue;
      }
      try (CaseReader reader = file.read(Access.PUBLIC)) {
        CaseLists lists = lists(reader, turn);
        for (JudgementTable.Row row : turn) {
          boolean is = judging(lists, row).record(reader).isPresent();
          recorded += is ? 1 : 0;
          progress.at("recording judgements", ++done, rows.size());
        }
      }
    }
    return new Outcome(recorded, rows.size() - recorded);
  }

  private Judging judging(CaseLists lists, JudgementTable.Row row) throws IOException {
    return new Judging(file, pair(lists, row), row.judgement(), row.note());
  }

  private CaseLists lists(CaseReader reader, List<JudgementTable.Row> some) throws IOException {
    CaseLists lists = new CaseLists(reader, day);
    Set<String> ids = new HashSet<>();
    for (JudgementTable.Row row : some) {
      ids.add(row.a());
      ids.add(row.b());
    }
    lists.prepare(ids);
    return lists;
  }

  private Pair pair(CaseLists lists, JudgementTable.Row row) throws IOException {
    try {
      return Pair.of(lists, row.a(), row.b());
    } catch (CaseException e) {
      throw bad(row, e);
    }
  }

  private BadInput bad(JudgementTable.Row row, CaseException e) {
    return new BadInput(table, row.line(), String.valueOf(e.getMessage()));
  }

  /**
   * Makes sure that each row can be recorded after those before it.
   *
   * @return the rows by their turn
   * @throws BadInput with the line of the first that cannot; then nothing was recorded
   */
  private List<List<JudgementTable.Row>> check() throws IOException {
    requireOnce();
    List<List<JudgementTable.Row>> turns = new ArrayList<>();
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      CaseLists lists = lists(reader, rows);
      for (JudgementTable.Row row : rows) {
        pair(lists, row);
      }
      Resolutions then = reader.resolutions();
      for (Turn turn : Turn.values()) {
        List<JudgementTable.Row> its =
            rows.stream().filter(row -> turn(reader.resolutions(), row) == turn).toList();
        for (JudgementTable.Row row : its) {
          then = judged(then, row);
        }
        turns.add(its);
      }
    }
    return turns;
  }

  private Resolutions judged(Resolutions before, JudgementTable.Row row) {
    try {
      Judging.requireNoConflict(before, row.a(), row.b(), row.judgement());
    } catch (CaseException e) {
      throw bad(row, e);
    }
    return before.with(row.a(), row.b(), row.judgement());
  }

  private static Turn turn(Resolutions held, JudgementTable.Row row) {
    boolean joined =
        held.on(row.a(), row.b()).filter(each -> each.judgement() == Judgement.SAME).isPresent();
    if (row.judgement() == Judgement.SAME) {
      return Turn.JOINS;
    }
    return joined ? Turn.PARTS : Turn.LEAVES_AS_IT_IS;
  }

  private void requireOnce() {
    Map<Set<String>, Long> lines = new HashMap<>();
    for (JudgementTable.Row row : rows) {
      Long before = lines.putIfAbsent(Set.of(row.a(), row.b()), row.line());
      if (before != null) {
        throw new BadInput(
            table,
            row.line(),
            "expected each pair once, found that of line "
                + before
                + " again; nothing was recorded");
      }
    }
  }
}
