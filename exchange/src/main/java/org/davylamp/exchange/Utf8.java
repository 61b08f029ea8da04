package org.davylamp.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The bytes of a text file: opened only if they can be UTF-8, without their byte-order mark. */
final class Utf8 {
  private static final int MARK = 3;

  private Utf8() {}

  /**
   * The file from its first character on.
   *
   * @throws BadInput if it begins like UTF-16 or UTF-32
   */
  static InputStream open(InputFile file) throws IOException {
    PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file.path()), MARK);
    try {
      skipMark(in, file.name());
      return in;
    } catch (IOException | BadInput e) {
      in.close();
      throw e;
    }
  }

  /**
   * A reader that refuses what is not UTF-8 with a {@link
   * java.nio.charset.CharacterCodingException}.
   */
  static Reader reader(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static void skipMark(PushbackInputStream in, String name) throws IOException {
    byte[] first = in.readNBytes(MARK);
    int a = first.length > 0 ? first[0] & 0xFF : -1;
    int b = first.length > 1 ? first[1] & 0xFF : -1;
    int c = first.length > 2 ? first[2] & 0xFF : -1;
    if ((a == 0xFE && b == 0xFF) || (a == 0xFF && b == 0xFE)) {
      throw new BadInput(name, 1, 1, "expected UTF-8 text, found UTF-16");
    }
    if (a == 0 || b == 0) {
      throw new BadInput(
          name, 1, 1, "expected UTF-8 text, found a NUL byte (UTF-16 without its mark?)");
    }
    if (a != 0xEF || b != 0xBB || c != 0xBF) {
      in.unread(first);
    }
  }
}
