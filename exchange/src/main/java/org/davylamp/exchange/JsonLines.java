package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * The frame of a file of JSON objects (UTF-8), one after the other, each standing for a row of a
 * table. What an object's fields mean is its reader's matter. Holds one value in memory.
 */
public final class JsonLines implements AutoCloseable {
  /** The longest text, in characters, as in a table. */
  public static final int LONGEST = 1 << 20;

  private static final int DEPTH = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(LONGEST)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .build())
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .build();

  private final JsonParser parser;
  private final String file;

  private JsonLines(JsonParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  /**
   * Opens a file.
   *
   * @param file its name, for errors
   */
  public static JsonLines open(InputStream in, String file) {
    return new JsonLines(FACTORY.createParser(ObjectReadContext.empty(), in), file);
  }

  /** Where the reading stands. */
  public JsonParser parser() {
    return parser;
  }

  /** The line on which the current value begins, from 1. */
  public long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /**
   * Reads all objects, on the calling thread. What the parser finds wrong is the file's fault; what
   * the taker throws is not, and passes.
   *
   * @param one what an object holds, for errors: {@code a query}
   * @param all what the file holds, for errors: {@code queries}
   * @param reader called with the parser at an object's beginning; reads to its end
   * @return how many there were
   * @throws BadInput if it is no such file; what was handed out before stays handed out
   */
  public <T> long each(String one, String all, Supplier<T> reader, Consumer<? super T> to) {
    long objects = 0;
    for (Optional<T> next = next(one, all, reader); next.isPresent(); ) {
      to.accept(next.get());
      objects++;
      next = next(one, all, reader);
    }
    return objects;
  }

  private <T> Optional<T> next(String one, String all, Supplier<T> reader) {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return Optional.empty();
      }
      if (token != JsonToken.START_OBJECT) {
        String found = token.isScalarValue() ? "a value" : token.asString();
        throw bad("expected an object with " + one + ", found " + found);
      }
      return Optional.of(reader.get());
    } catch (JacksonException e) {
      // Where a limit is broken the exception itself does not say.
      throw new BadInput(
          file,
          parser.currentLocation().getLineNr(),
          parser.currentLocation().getColumnNr(),
          "expected " + all + " as JSON in UTF-8; " + e.getOriginalMessage());
    }
  }

  /** What is wrong with the current value. */
  public BadInput bad(String problem) {
    return new BadInput(file, line(), parser.currentTokenLocation().getColumnNr(), problem);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
