package org.davylamp.exchange.lists;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;

/**
 * Reads one form of one list. Implementations have no state and are safe to share.
 *
 * <p>Memory: independent of the file's length, but for eight bytes per entry, up to a megabyte, by
 * which repeated ids are noticed. An entry may have at most {@link
 * org.davylamp.exchange.FormatReader#MAX_ELEMENT} bytes.
 */
public interface ListReader {
  /** Which list in which form: {@code un-xml}, {@code ofac-csv} … */
  String format();

  /**
   * Whether a file that begins like this is of this form. Judged by content, never by name.
   *
   * @param root the name of its outermost element if it is XML; the empty string if it is not
   */
  boolean recognises(Head head, String root);

  /** The files beside it that belong to the list and are read with it; none for most lists. */
  default List<InputFile> beside(InputFile file) {
    return List.of();
  }

  /**
   * Reads the whole file; entries are handed out in its order, on the calling thread. An entry
   * without any name is counted and not handed out.
   *
   * @throws org.davylamp.exchange.BadInput if it is not what it must be; what was handed out until
   *     then is not to be relied on
   * @throws IOException if the bytes cannot be read
   */
  OfficialList read(InputFile file, Consumer<ListEntry> to) throws IOException;
}
