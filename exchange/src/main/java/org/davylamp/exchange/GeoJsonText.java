package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a text file of one charset, for a parser to read from. What the parsers of the
 * JDK and of Jackson do not promise is promised here: bytes that are not of the charset are never
 * turned into U+FFFD but are {@link BadInput} at their line and column, and no single element
 * passes {@link FormatReader#MAX_ELEMENT} bytes, however the parser above buffers it.
 */
final class GeoJsonText extends Reader {
  private static final int BUFFER = 64 << 10;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final String file;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();

  /** Where the next character to be handed out stands. */
  private long line = 1;

  private long column = 1;
  private boolean started;
  private boolean ended;

  /** Bytes taken from the file so far, and how many there were when the element at hand began. */
  private long consumed;

  private long begun = -1;
  private long begunLine;
  private long begunColumn;

  GeoJsonText(InputStream in, Charset charset, String file) {
    this.in = in;
    this.file = file;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** From here on, until {@link #end}, at most {@link FormatReader#MAX_ELEMENT} bytes follow. */
  void begin(long atLine, long atColumn) {
    begun = consumed;
    begunLine = atLine;
    begunColumn = atColumn;
  }

  /** The element has ended; what follows may be of any length. */
  void end() {
    begun = -1;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(target, from, length).slice();
    while (chars.position() == 0 && !ended) {
      decode(chars);
    }
    int count = chars.position();
    advance(target, from, count);
    if (!started && count > 0) {
      started = true;
      return target[from] == '\uFEFF' ? withoutMark(target, from, count) : count;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private int withoutMark(char[] target, int from, int count) throws IOException {
    column--;
    if (count == 1) {
      return read(target, from, 1);
    }
    System.arraycopy(target, from + 1, target, from, count - 1);
    return count - 1;
  }

  private void decode(CharBuffer chars) throws IOException {
    int before = bytes.position();
    CoderResult result = decoder.decode(bytes, chars, false);
    consumed += bytes.position() - before;
    if (begun >= 0 && consumed - begun > FormatReader.MAX_ELEMENT + BUFFER) {
      throw tooLong();
    }
    if (result.isError()) {
      throw malformed(chars);
    }
    if (result.isUnderflow() && !fill()) {
      finish(chars);
    }
  }

  private boolean fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
    return read >= 0;
  }

  private void finish(CharBuffer chars) {
    if (decoder.decode(bytes, chars, true).isError()) {
      throw malformed(chars);
    }
    ended = true;
  }

  private void advance(char[] text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (text[i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  private BadInput malformed(CharBuffer chars) {
    advance(chars.array(), chars.arrayOffset(), chars.position());
    String charset = decoder.charset().name();
    return new BadInput(
        file,
        line,
        column,
        "expected text in "
            + charset
            + ", found the byte 0x%02X that cannot stand there".formatted(bytes.get() & 0xFF)
            + "; save the file as UTF-8 and add it again");
  }

  private BadInput tooLong() {
    return new BadInput(
        file,
        begunLine,
        begunColumn,
        "expected elements of at most "
            + (FormatReader.MAX_ELEMENT >> 20)
            + " MiB, found a longer one that begins here");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
