package org.davylamp.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.Leftovers;

/**
 * Where a result goes: a file, which takes its place only when it is whole, or standard output. If
 * it is closed without having been kept, there is no file, and one that was there before stays.
 */
final class OutFile implements Closeable {
  private final OutputStream stream;
  private final Optional<Path> target;
  private final Optional<Path> next;

  private OutFile(OutputStream stream, Optional<Path> target, Optional<Path> next) {
    this.stream = stream;
    this.target = target;
    this.next = next;
  }

  /**
   * Opens it.
   *
   * @param out the file; {@code -} is standard output
   */
  static OutFile open(Path out, OutputStream standard) throws IOException {
    if (out.toString().equals("-")) {
      return new OutFile(
          new BufferedOutputStream(new Unclosed(standard), 1 << 16),
          Optional.empty(),
          Optional.empty());
    }
    requirePlace(out);
    Path folder = folder(out);
    String prefix = out.getFileName() + ".";
    Leftovers.ofDeadProcesses(folder, prefix);
    Path next = Files.createTempFile(folder, prefix + Leftovers.mine(), ".part");
    return new OutFile(
        new BufferedOutputStream(Files.newOutputStream(next), 1 << 16),
        Optional.of(out),
        Optional.of(next));
  }

  /**
   * Refuses results that would take the place of what they are made from, and results that have no
   * place, before any work is done. Names are compared as files: a link leads to its file.
   *
   * @param outs where results are to go
   * @param inputs files that are read for them, or that may not be there
   * @throws CaseException if it is refused, which is wrong usage
   */
  static void require(List<Path> outs, List<Path> inputs) throws IOException {
    for (Path out : outs) {
      if (out.toString().equals("-")) {
        continue;
      }
      requirePlace(out);
      for (Path input : inputs) {
        if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
          throw refused("a file that is not read", out + ", which is read");
        }
      }
    }
  }

  private static void requirePlace(Path out) {
    if (Files.isDirectory(out)) {
      throw refused("the name of a file", "the folder " + out);
    }
    if (!Files.isDirectory(folder(out))) {
      throw refused("a file in a folder that is there", out + ", whose folder is not");
    }
  }

  private static Path folder(Path out) {
    return Objects.requireNonNull(out.toAbsolutePath().getParent(), "a file is in a folder");
  }

  private static CaseException refused(String expected, String found) {
    return new CaseException(
        CaseException.Matter.REQUEST,
        "--out: expected " + expected + ", found " + found + "; nothing was written");
  }

  OutputStream stream() {
    return stream;
  }

  /** All is written: the file takes its place. */
  void keep() throws IOException {
    stream.close();
    if (next.isPresent()) {
      Files.move(
          next.get(),
          target.orElseThrow(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    if (next.isPresent()) {
      Files.deleteIfExists(next.get());
    }
  }

  /** Standard output stays open for whatever is said after. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
