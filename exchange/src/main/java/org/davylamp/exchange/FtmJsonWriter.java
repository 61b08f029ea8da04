package org.davylamp.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Schema;
import org.davylamp.evidence.Source;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * FollowTheMoney entities as JSON lines. An entity that came in as a line goes out as that line;
 * one that was resolved has its canonical id and names the others as {@code referents}.
 *
 * <p>Statements that are marked external are suggestions, and stay out. If an entity's schemata
 * have no common descendant among themselves, as when a person was resolved to a ship, it goes out
 * in pieces: one line per original id and schema.
 */
public final class FtmJsonWriter implements FormatWriter {

  @Override
  public String format() {
    return "ftm";
  }

  @Override
  public void write(Iterator<Entity> entities, Function<RecordId, Source> sources, OutputStream out)
      throws IOException {
    FtmExport export = new FtmExport(sources);
    try (JsonGenerator generator = FtmJson.generator(out)) {
      boolean any = false;
      while (entities.hasNext()) {
        any |= entity(export.of(entities.next()), generator);
      }
      if (any) {
        generator.writeRaw('\n');
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static boolean entity(FtmExport.Exported exported, JsonGenerator generator) {
    List<FtmStatement> statements =
        exported.statements().stream().filter(statement -> !statement.isExternal()).toList();
    Optional<Schema> schema = narrowest(statements);
    if (schema.isPresent()) {
      new FtmEntityOut(exported.entity().id(), schema.get(), statements, exported.contexts())
          .write(generator);
    } else {
      pieces(statements, exported, generator);
    }
    return !statements.isEmpty();
  }

  private static void pieces(
      List<FtmStatement> statements, FtmExport.Exported exported, JsonGenerator generator) {
    Map<List<String>, List<FtmStatement>> pieces = new LinkedHashMap<>();
    for (FtmStatement statement : statements) {
      pieces
          .computeIfAbsent(
              List.of(statement.entity(), statement.schema()), piece -> new ArrayList<>())
          .add(statement);
    }
    pieces.forEach(
        (piece, of) ->
            new FtmEntityOut(piece.getFirst(), narrowest(of).orElseThrow(), of, exported.contexts())
                .write(generator));
  }

  /** The one schema that is or descends from all others, as FollowTheMoney chooses it. */
  private static Optional<Schema> narrowest(List<FtmStatement> statements) {
    Set<String> names = new LinkedHashSet<>();
    statements.forEach(statement -> names.add(statement.schema()));
    return names.stream()
        .map(name -> Ontology.standard().schema(name).orElseThrow())
        .filter(schema -> names.stream().allMatch(schema::isA))
        .findFirst();
  }
}
