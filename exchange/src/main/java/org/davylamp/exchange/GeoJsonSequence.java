package org.davylamp.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads a GeoJSON text sequence (RFC 8142) as JSON texts one after the other: in a file that begins
 * with the record separator U+001E, each such character becomes white space.
 *
 * <p>It becomes a tab, not a line end: line numbers stay those of the file, and a separator inside
 * a string stays the error it is (RFC 8259 §7 lets neither stand there bare). Any other file passes
 * unchanged.
 */
final class GeoJsonSequence extends FilterReader {
  static final char SEPARATOR = '\u001E';

  private boolean started;
  private boolean sequence;

  GeoJsonSequence(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    int count = super.read(target, from, length);
    if (!started && count > 0) {
      started = true;
      sequence = target[from] == SEPARATOR;
    }
    for (int i = from; sequence && i < from + count; i++) {
      if (target[i] == SEPARATOR) {
        target[i] = '\t';
      }
    }
    return count;
  }
}
