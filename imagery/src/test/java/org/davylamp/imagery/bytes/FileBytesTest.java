package org.davylamp.imagery.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.davylamp.imagery.RasterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told of a file that cannot be read: its name, and why, without class names. */
class FileBytesTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNotThere() {
    Path file = folder.resolve("a.tif");
    assertThatThrownBy(() -> FileBytes.open(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("no such file: " + file);
  }

  @Test
  void aFolder() {
    assertThatThrownBy(() -> FileBytes.open(folder))
        .isInstanceOf(RasterException.class)
        .hasMessage(folder + ": expected a file, found a folder");
  }

  @Test
  void anEmptyFile() throws IOException {
    Path file = Files.createFile(folder.resolve("a.tif"));
    assertThatThrownBy(() -> FileBytes.open(file))
        .isInstanceOf(RasterException.class)
        .hasMessage(file + ": expected an image, found an empty file");
  }

  /** Whoever runs the tests may be allowed everything, so the system's errors are made here. */
  @Test
  void whatTheSystemRefuses() {
    Path file = Path.of("a.tif");
    assertThat(FileBytes.told(file, new AccessDeniedException("a.tif")))
        .isEqualTo("no permission for a.tif");
    assertThat(FileBytes.told(file, new FileSystemException("a.tif", null, "Too many open files")))
        .isEqualTo("a.tif: Too many open files");
    assertThat(FileBytes.told(file, new IOException("Input/output error")))
        .isEqualTo("a.tif: Input/output error");
  }

  @Test
  void aFileThatBecomesShorterIsNamed() throws IOException {
    Path file = Files.write(folder.resolve("a.tif"), new byte[10]);
    try (FileBytes bytes = FileBytes.open(file)) {
      Files.write(file, new byte[4]);
      assertThatThrownBy(() -> bytes.read(0, new byte[10], 0, 10))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(file + ": became shorter than the 10 bytes it had");
    }
  }
}
