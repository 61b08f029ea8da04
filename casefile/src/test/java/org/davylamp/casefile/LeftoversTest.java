package org.davylamp.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is cleared of killed runs, and what is not touched. */
final class LeftoversTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  /** No process has it: Linux counts to 4,194,304 at most. */
  private static final String DEAD = "999999999-";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "davylamp-screening8123456789012345678,       25, true",
    "davylamp-ids-8123456789012345678.tmp,        25, true",
    "davylamp-screening8123456789012345678,       23, false",
    "davylamp-demo,                             9000, false",
    "davylamp-demo2026,                         9000, false",
    "my-davylamp-screening8123456789012345678,  9000, false",
    "davylamp-screening8123456789012345678.tar.gz, 9000, false",
  })
  void onlyWhatNobodyTouchedForADay(String name, long hours, boolean gone) throws IOException {
    Path file = aged(Files.createFile(folder.resolve(name)), hours);
    Leftovers.untouched(folder, "davylamp-[a-z]+-?", NOW);
    assertThat(Files.notExists(file)).isEqualTo(gone);
  }

  @Test
  void aFolderIsAsYoungAsTheYoungestInIt() throws IOException {
    Path used = Files.createDirectory(folder.resolve("davylamp-screening8123456789012345678"));
    Path rows = aged(Files.createFile(used.resolve("rows-0")), 2);
    aged(used, 48);
    Leftovers.untouched(folder, "davylamp-[a-z]+-?", NOW);
    assertThat(rows).exists();
    aged(rows, 48);
    aged(used, 48);
    Leftovers.untouched(folder, "davylamp-[a-z]+-?", NOW);
    assertThat(used).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "out.csv.{dead}123.part, true",
    "out.csv.{mine}123.part, false",
    "other.csv.{dead}123.part, false",
    "out.csv.part, false",
    "out.csv, false",
  })
  void onlyFilesOfProcessesThatAreGone(String name, boolean gone) throws IOException {
    String real = name.replace("{dead}", DEAD).replace("{mine}", Leftovers.mine());
    Path file = Files.createFile(folder.resolve(real));
    Leftovers.ofDeadProcesses(folder, "out.csv.");
    assertThat(Files.notExists(file)).isEqualTo(gone);
  }

  @Test
  void aFolderThatIsNotThereIsNoFault() {
    Leftovers.untouched(folder.resolve("none"), "x", NOW);
    Leftovers.ofDeadProcesses(folder.resolve("none"), "x");
  }

  private static Path aged(Path path, long hours) throws IOException {
    return Files.setLastModifiedTime(path, FileTime.from(NOW.minus(Duration.ofHours(hours))));
  }
}
