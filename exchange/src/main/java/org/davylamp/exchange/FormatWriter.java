package org.davylamp.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Function;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;

/**
 * Writes one format. What it is given is already decided on: a writer has no notion of who may see
 * what. Implementations have no state.
 */
public interface FormatWriter {

  /** The format's name on the command line, such as {@code ftm}. */
  String format();

  /**
   * Writes all entities. The stream is left open.
   *
   * @param entities in order of id; read once
   * @param sources the current description of the source that a statement cites
   */
  void write(Iterator<Entity> entities, Function<RecordId, Source> sources, OutputStream out)
      throws IOException;
}
