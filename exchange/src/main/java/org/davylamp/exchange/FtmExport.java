package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Foreign;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.Statement;

/**
 * What goes out of an entity in FollowTheMoney's words: its asserted statements, in the order
 * recorded, and the contexts of the lines it came in. Statements that deny do not go out: the
 * format could only tell them as assertions.
 */
final class FtmExport {
  private final Function<RecordId, Source> sources;
  private final FtmDegrading degrading = new FtmDegrading();

  FtmExport(Function<RecordId, Source> sources) {
    this.sources = sources;
  }

  /** Whose line a context is of. */
  record Origin(RecordId source, String entity) {
    static Origin of(Statement statement) {
      return new Origin(statement.source(), statement.entity());
    }
  }

  /**
   * An entity ready to go out.
   *
   * @param contexts of the lines of FollowTheMoney JSON it came in; none for what did not come so
   */
  record Exported(
      Entity entity, List<FtmStatement> statements, Map<Origin, List<FtmContext>> contexts) {}

  Exported of(Entity entity) {
    Map<Origin, List<FtmContext>> contexts = contexts(entity);
    List<FtmStatement> statements = new ArrayList<>();
    Set<Origin> lines = new HashSet<>();
    for (Recorded recorded : entity.statements()) {
      Statement statement = recorded.statement();
      if (statement.details().stance() == Stance.DENIES) {
        continue;
      }
      if (statement.value().isEmpty()) {
        throw new EvidenceException(
            "expected the whole value of "
                + statement.property()
                + " of '"
                + statement.entity()
                + "' to export it, found only where the vault has it");
      }
      Origin origin = Origin.of(statement);
      if (isRow(statement)) {
        row(statement, statements);
      } else if (!statement.property().equals(FtmStatement.ID)) {
        value(statement, contexts.getOrDefault(origin, List.of()), statements);
      } else if (lines.add(origin)) {
        line(statement, contexts.getOrDefault(origin, List.of()), statements);
      }
    }
    return new Exported(entity, statements, contexts);
  }

  /** Whether it came as a row of statements CSV, which always has a data set. */
  private static boolean isRow(Statement statement) {
    return statement.details().foreign().fields().containsKey(FtmColumn.DATASET.word());
  }

  private static Map<Origin, List<FtmContext>> contexts(Entity entity) {
    Map<Origin, List<Foreign>> foreign = new LinkedHashMap<>();
    for (Recorded recorded : entity.statements()) {
      Statement statement = recorded.statement();
      if (statement.property().equals(FtmStatement.ID) && !isRow(statement)) {
        foreign
            .computeIfAbsent(Origin.of(statement), origin -> new ArrayList<>())
            .add(statement.details().foreign());
      }
    }
    Map<Origin, List<FtmContext>> contexts = new LinkedHashMap<>();
    foreign.forEach((origin, parts) -> contexts.put(origin, FtmContext.of(parts)));
    return contexts;
  }

  private void row(Statement statement, List<FtmStatement> into) {
    Foreign foreign = statement.details().foreign();
    Seen seen =
        new Seen(
            foreign.first(FtmColumn.DATASET.word()),
            foreign.first(FtmColumn.FIRST_SEEN.word()),
            foreign.first(FtmColumn.LAST_SEEN.word()));
    if (statement.property().equals(FtmStatement.ID) || degrading.unchanged(statement)) {
      into.add(made(statement, same(statement), seen, Optional.of(foreign)));
    } else {
      // Its id is of what it said before; in other words it is another statement.
      SortedMap<String, List<String>> rest = new TreeMap<>(foreign.fields());
      rest.remove(FtmColumn.ID.word());
      rest.remove(FtmColumn.PROP_TYPE.word());
      Optional<Foreign> carried = Optional.of(Foreign.of(rest));
      degrading.words(statement).forEach(word -> into.add(made(statement, word, seen, carried)));
    }
  }

  /** A statement that came in a line of JSON, or was made here. */
  private void value(Statement statement, List<FtmContext> contexts, List<FtmStatement> into) {
    Seen seen = new Seen(dataset(statement, contexts), "", "");
    if (!contexts.isEmpty() && degrading.unchanged(statement)) {
      into.add(made(statement, same(statement), seen, Optional.empty()));
    } else {
      degrading
          .words(statement)
          .forEach(word -> into.add(made(statement, word, seen, Optional.empty())));
    }
  }

  private void line(Statement statement, List<FtmContext> contexts, List<FtmStatement> into) {
    SortedMap<String, List<String>> context = FtmContext.merged(contexts);
    String first = one(context, "first_seen");
    String changed = one(context, "last_change");
    Seen seen =
        new Seen(
            dataset(statement, contexts),
            changed.isEmpty() ? first : changed,
            one(context, "last_seen"));
    into.add(made(statement, same(statement), seen, Optional.empty()));
  }

  private static String one(SortedMap<String, List<String>> context, String key) {
    List<String> values = context.getOrDefault(key, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** The data set its line names, if it names one; else the source's key. */
  private String dataset(Statement statement, List<FtmContext> contexts) {
    List<String> named = FtmContext.merged(contexts).getOrDefault("datasets", List.of());
    return named.size() == 1
        ? named.getFirst()
        : FtmStatement.dataset(sources.apply(statement.source()).key());
  }

  private record Seen(String dataset, String first, String last) {}

  private FtmDegrading.Word same(Statement statement) {
    String schema = degrading.schema(statement.schema()).name();
    PropertyType type =
        statement.property().equals(FtmStatement.ID)
            ? PropertyType.CHECKSUM
            : degrading.property(statement).type();
    return new FtmDegrading.Word(schema, statement.property(), type, statement.value());
  }

  private static FtmStatement made(
      Statement statement, FtmDegrading.Word word, Seen seen, Optional<Foreign> row) {
    Foreign foreign = row.orElse(Foreign.NONE);
    boolean id = word.property().equals(FtmStatement.ID);
    boolean spoken = row.isPresent() || FtmStatement.hasLanguage(word.type());
    String changed = word.value().equals(statement.value()) ? "" : statement.value();
    return new FtmStatement(
        Origin.of(statement),
        word.schema(),
        word.property(),
        carried(foreign, FtmColumn.PROP_TYPE, id ? FtmStatement.ID : word.type().word()),
        word.value(),
        seen.dataset(),
        foreign.first(FtmColumn.ORIGIN.word()),
        spoken ? statement.details().lang().orElse("") : "",
        statement.original().orElse(changed),
        carried(foreign, FtmColumn.EXTERNAL, FtmStatement.NOT_EXTERNAL),
        seen.first(),
        seen.last(),
        foreign.all(FtmColumn.ID.word()).stream().findFirst(),
        foreign);
  }

  private static String carried(Foreign foreign, FtmColumn column, String otherwise) {
    return foreign.fields().containsKey(column.word()) ? foreign.first(column.word()) : otherwise;
  }
}
