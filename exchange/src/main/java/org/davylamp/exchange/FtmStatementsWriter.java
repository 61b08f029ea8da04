package org.davylamp.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;

/**
 * FollowTheMoney statements as CSV, with the columns, quotes and line ends of FollowTheMoney 4.
 * Rows that came in go out as they were, with their id; statements made here get the id that
 * FollowTheMoney would give them.
 *
 * <p>Columns that FollowTheMoney does not have, such as {@code target} of older files, follow after
 * its own if a statement among the first {@link #AHEAD} entities has them; a header cannot be
 * changed later.
 */
public final class FtmStatementsWriter implements FormatWriter {
  /** Entities read before the header is written. */
  static final int AHEAD = 1_000;

  private static final int AHEAD_STATEMENTS = 50_000;

  @Override
  public String format() {
    return "statements";
  }

  @Override
  public void write(Iterator<Entity> entities, Function<RecordId, Source> sources, OutputStream out)
      throws IOException {
    FtmExport export = new FtmExport(sources);
    Queue<FtmExport.Exported> ahead = new ArrayDeque<>();
    List<String> others = others(entities, export, ahead);
    try (CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.LF)
            .build(new LeftOpen(out), StandardCharsets.UTF_8)) {
      header(others, csv);
      while (!ahead.isEmpty()) {
        rows(ahead.remove(), others, csv);
      }
      while (entities.hasNext()) {
        rows(export.of(entities.next()), others, csv);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The stream is the caller's to close. */
  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static List<String> others(
      Iterator<Entity> entities, FtmExport export, Queue<FtmExport.Exported> ahead) {
    Set<String> others = new TreeSet<>();
    int statements = 0;
    while (entities.hasNext() && ahead.size() < AHEAD && statements < AHEAD_STATEMENTS) {
      FtmExport.Exported exported = export.of(entities.next());
      ahead.add(exported);
      for (FtmStatement statement : exported.statements()) {
        statements++;
        for (String word : statement.carried().fields().keySet()) {
          if (FtmColumn.of(word).isEmpty()) {
            others.add(word);
          }
        }
      }
    }
    return List.copyOf(others);
  }

  private static void header(List<String> others, CsvWriter csv) {
    List<String> header = new ArrayList<>();
    for (FtmColumn column : FtmColumn.values()) {
      header.add(column.word());
    }
    header.addAll(others);
    csv.writeRecord(header);
  }

  private static void rows(FtmExport.Exported exported, List<String> others, CsvWriter csv) {
    boolean resolved = exported.entity().ids().size() > 1;
    Set<String> made = new HashSet<>();
    for (FtmStatement statement : exported.statements()) {
      String key = statement.key();
      if (!statement.carried().isEmpty() || made.add(key)) {
        csv.writeRecord(row(exported.entity().id(), resolved, statement, key, others));
      }
    }
  }

  private static List<String> row(
      String canonical, boolean resolved, FtmStatement statement, String key, List<String> others) {
    List<String> row = new ArrayList<>(FtmColumn.values().length + others.size());
    for (FtmColumn column : FtmColumn.values()) {
      row.add(
          switch (column) {
            case CANONICAL_ID -> canonical(canonical, resolved, statement);
            case ENTITY_ID -> statement.entity();
            case PROP -> statement.prop();
            case PROP_TYPE -> statement.propType();
            case SCHEMA -> statement.schema();
            case VALUE -> statement.value();
            case DATASET -> statement.dataset();
            case ORIGIN -> statement.producer();
            case LANG -> statement.lang();
            case ORIGINAL_VALUE -> statement.original();
            case EXTERNAL -> statement.external();
            case FIRST_SEEN -> statement.firstSeen();
            case LAST_SEEN -> statement.lastSeen();
            case ID -> key;
          });
    }
    others.forEach(other -> row.add(statement.carried().first(other)));
    return row;
  }

  /** This case's judgement, if there is one; else the publisher's. */
  private static String canonical(String canonical, boolean resolved, FtmStatement statement) {
    List<String> publisher = statement.carried().all(FtmColumn.CANONICAL_ID.word());
    return resolved || publisher.isEmpty() ? canonical : publisher.getFirst();
  }
}
