package org.davylamp.cli;

import java.util.List;
import java.util.Optional;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseException;
import org.davylamp.evidence.Credibility;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.Intake;

/** Hands what a reader finds to an append. */
final class CaseIntake implements Intake {
  private final String file;
  private final Append append;
  private final Source source;
  private final RecordId id;
  private final Optional<Credibility> credibility;
  private long statements;

  CaseIntake(
      String file, Append append, Source source, RecordId id, Optional<Credibility> credibility) {
    this.file = file;
    this.append = append;
    this.source = source;
    this.id = id;
    this.credibility = credibility;
  }

  /** How many statements the file made, those known already included. */
  long statements() {
    return statements;
  }

  @Override
  public RecordId source() {
    return id;
  }

  @Override
  public RecordId declare(Source declared, long row) {
    if (!source.access().allows(declared.access())) {
      throw new BadInput(
          file,
          row,
          "source '"
              + declared.key()
              + "' is "
              + declared.access().word()
              + ", the file is being added as "
              + source.access().word()
              + "; say --access "
              + declared.access().word());
    }
    for (String key : declared.reliance().keys()) {
      if (append.cited(key).isEmpty()) {
        throw new BadInput(
            file,
            row,
            "source '" + declared.key() + "' relies on '" + key + "', which no source is called");
      }
    }
    List<String> cycle = Independence.cycle(declared, append::source);
    if (!cycle.isEmpty()) {
      throw new BadInput(file, row, circle(cycle));
    }
    try {
      // Whoever may not read the file may not learn its sources from it either.
      return append.declare(declared.with(source.access()));
    } catch (EvidenceException | CaseException e) {
      throw placed(e, row);
    }
  }

  /** What is wrong with sources that rest on themselves. */
  static String circle(List<String> cycle) {
    return "expected sources that do not rest on themselves, found "
        + String.join(" relies on ", cycle);
  }

  @Override
  public Optional<RecordId> cited(String key) {
    return append.cited(key);
  }

  @Override
  public Optional<String> schemaOf(String entity) {
    return append.schemaOf(entity);
  }

  @Override
  public void accept(Statement statement, long row) {
    statements++;
    try {
      append.accept(graded(statement), row);
    } catch (EvidenceException e) {
      throw placed(e, row);
    } catch (CaseException e) {
      throw placed(e, row);
    }
  }

  private Statement graded(Statement statement) {
    if (credibility.isEmpty() || statement.details().credibility().isPresent()) {
      return statement;
    }
    return statement.with(statement.details().withCredibility(credibility.get()));
  }

  private RuntimeException placed(RuntimeException e, long row) {
    if (e instanceof CaseException refused && refused.matter() != CaseException.Matter.INPUT) {
      return e;
    }
    return new BadInput(file, row, String.valueOf(e.getMessage()));
  }
}
