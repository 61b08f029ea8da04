package org.davylamp.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    if (Files.isDirectory(out)) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "--out: expected the name of a file, found the folder " + out + "; nothing was written");
    }
    Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent(), "a file is in a folder");
    String prefix = out.getFileName() + ".";
    Leftovers.ofDeadProcesses(folder, prefix);
    Path next = Files.createTempFile(folder, prefix + Leftovers.mine(), ".part");
    return new OutFile(
        new BufferedOutputStream(Files.newOutputStream(next), 1 << 16),
        Optional.of(out),
        Optional.of(next));
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
