package org.davylamp.exchange;

import java.nio.file.Path;
import java.util.List;

/**
 * A file to read.
 *
 * @param path where its bytes are: the vault's copy, which does not change while it is read
 * @param name what the user called it; stands in errors
 * @param size in bytes
 * @param beside files that belong to it, if it is known which and where, as in a vault; else a
 *     reader that needs any looks for them under their names beside it
 */
public record InputFile(Path path, String name, long size, List<InputFile> beside) {
  public InputFile {
    beside = List.copyOf(beside);
  }

  public InputFile(Path path, String name, long size) {
    this(path, name, size, List.of());
  }
}
