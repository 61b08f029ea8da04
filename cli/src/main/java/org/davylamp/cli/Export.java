package org.davylamp.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.FormatWriter;
import org.davylamp.ledger.SignedNote;
import org.davylamp.ledger.TileDirectory;

/**
 * Writes what a reader may see. A file is written under another name and moved into place whole.
 */
final class Export {
  private Export() {}

  static void write(CaseReader reader, FormatWriter writer, Path target) throws IOException {
    write(entities(reader), reader, writer, target);
  }

  /** As above, with the entities already read: for several formats of one case. */
  static void write(Iterator<Entity> entities, CaseReader reader, FormatWriter writer, Path target)
      throws IOException {
    Path next = target.resolveSibling(target.getFileName() + ".part");
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(next), 1 << 16)) {
        writer.write(entities, reader::source, out);
      }
      Sums.replace(next, target);
    } finally {
      Files.deleteIfExists(next);
    }
    Sums.add(target);
  }

  static void write(CaseReader reader, FormatWriter writer, OutputStream out) throws IOException {
    writer.write(entities(reader), reader::source, out);
    out.flush();
  }

  /** Every entity as it is exported, read as it is asked for. */
  static Iterator<Entity> entities(CaseReader reader) {
    Iterator<Entity> stored = reader.entities();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return stored.hasNext();
      }

      @Override
      public Entity next() {
        return pointing(reader, stored.next());
      }
    };
  }

  /**
   * The entity with values that lead to others leading to their canonical ids: the ones exported.
   */
  private static Entity pointing(CaseReader reader, Entity entity) {
    return new Entity(
        entity.id(),
        entity.statements().stream().map(recorded -> pointing(reader, recorded)).toList());
  }

  private static Recorded pointing(CaseReader reader, Recorded recorded) {
    Statement statement = recorded.statement();
    String canonical = reader.resolutions().canonical(statement.value());
    if (canonical.equals(statement.value()) || !leadsOn(statement)) {
      return recorded;
    }
    return new Recorded(
        recorded.id(),
        new Statement(
            statement.entity(),
            statement.schema(),
            statement.property(),
            canonical,
            statement.source(),
            statement.details()));
  }

  private static boolean leadsOn(Statement statement) {
    return Ontology.standard()
        .schema(statement.schema())
        .flatMap(schema -> schema.property(statement.property()))
        .filter(property -> property.type() == PropertyType.ENTITY)
        .isPresent();
  }

  /** The ledger as a folder of tlog-tiles: the leaves as they are, withheld ones as commitments. */
  static void tlog(CaseReader reader, Path target) throws IOException {
    Files.createDirectories(target);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      if (entries.iterator().hasNext()) {
        throw new CaseException(
            CaseException.Matter.REQUEST,
            "expected a new or an empty folder for the log, found files in "
                + target
                + "; nothing was written");
      }
    }
    SignedNote checkpoint = SignedNote.parse(reader.head().note().getBytes(StandardCharsets.UTF_8));
    TileDirectory.write(target, reader.leaves(), checkpoint);
    Sums.writeAll(target);
  }
}
