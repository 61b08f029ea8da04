package org.davylamp.exchange;

import java.io.IOException;
import java.util.List;

/**
 * Reads one format. Implementations have no state and are safe to share.
 *
 * <p>Memory: independent of the file's length. A line or element may be at most {@link
 * #MAX_ELEMENT} bytes; a longer one is bad input.
 */
public interface FormatReader {
  /** The longest line of text, or element of a document, that any reader takes into memory. */
  int MAX_ELEMENT = 16 << 20;

  /** The format's name on the command line and in exhibits, such as {@code ftm-json}. */
  String format();

  /** Counts up when the same file would give other statements than before. */
  int version();

  /**
   * In which order files given together are read: what others refer to comes first. Sources are 0,
   * facilities 10, what speaks of either 20 and later.
   */
  default int rank() {
    return 50;
  }

  /** Whether a file that begins like this is of this format. Judged by content, never by name. */
  boolean recognises(Head head);

  /**
   * Files that belong to this one, as it names them; exhibits of the same source. What is read is
   * given them as {@link InputFile#beside}.
   *
   * @throws BadInput if the file cannot be read, or one of them is not there
   */
  default List<InputFile> beside(InputFile file) throws IOException {
    return List.of();
  }

  /**
   * Reads the whole file.
   *
   * @throws BadInput if it is not what it must be; the intake then discards what it was given
   * @throws IOException if the bytes cannot be read
   */
  void read(InputFile file, Intake intake) throws IOException;
}
