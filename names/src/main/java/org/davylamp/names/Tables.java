package org.davylamp.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;

/** The tables that {@link TableMaker} made in the build, beside these classes. */
final class Tables {
  static final String LETTERS = "letters.table";
  static final String HAN_READINGS = "han_readings.table";
  static final String HAN_FORMS = "han_forms.table";
  static final String SINO_KOREAN = "sino_korean.table";
  static final String LEXICON = "lexicon.table";

  private Tables() {}

  /** Begins to read a table, all of which is in memory then. */
  static IndexReader open(String name) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is not beside the classes: the build's step `tables` makes it");
      }
      return new IndexReader(MemorySegment.ofArray(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
