package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a UTF-8 file, without its byte-order mark. Bytes that are not UTF-8 are {@link
 * BadInput} at their line: a file in another encoding must not enter a case as question marks.
 */
final class CaseText extends Reader {
  private static final int CHUNK = 16 << 10;

  private final InputStream in;
  private final String file;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
  private boolean end;
  private boolean started;
  private boolean afterReturn;
  private long line = 1;

  CaseText(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (!decodeMore()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  /** Fills {@link #chars}, perhaps with nothing; false at the end of the file. */
  private boolean decodeMore() throws IOException {
    if (end && !bytes.hasRemaining()) {
      return false;
    }
    fill();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, end);
    chars.flip();
    count();
    if (result.isError()) {
      throw new BadInput(
          file,
          line,
          "expected UTF-8 text, found byte 0x%02X, which is not (it may be Latin-1 or Windows-1252); save the file as UTF-8"
              .formatted(bytes.get(bytes.position())));
    }
    skipMark();
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      end = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private void count() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\r' || (c == '\n' && !afterReturn)) {
        line++;
      }
      afterReturn = c == '\r';
    }
  }

  private void skipMark() {
    if (!started && chars.hasRemaining()) {
      started = true;
      if (chars.get(chars.position()) == '\uFEFF') {
        chars.get();
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
