package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the machine can do to a case: each fault ends with one clear error and the right exit code,
 * and what was in the case stays in it.
 */
class MachineFaultsTest {
  @TempDir Path temp;

  private Path begun(Path directory) throws IOException {
    done("init", directory);
    done("--case", directory, "add", mines(1, 3));
    return directory;
  }

  private Path mines(int number, int entities) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < entities; i++) {
      lines.append(
          "{\"id\":\"f%d-%d\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Mine %d\"],\"notes\":[\"%s\"]}}\n"
              .formatted(number, i, i, Integer.toHexString(i * 31 + number).repeat(20)));
    }
    return Files.writeString(temp.resolve("mines-" + number + ".ftm.json"), lines);
  }

  /** One line, the right code, nothing on standard output. */
  private static Ran refused(int code, Object... line) {
    Ran ran = davylamp(line);
    assertThat(ran.code()).as("%s: %s", List.of(line), ran.err()).isEqualTo(code);
    assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
    assertThat(ran.out()).isEmpty();
    return ran;
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Path disk = mounted("tmpfs", "size=3m", "tmpfs");
    try {
      Path directory = begun(disk.resolve("case"));
      int added = 1;
      Ran last = davylamp("--case", directory, "add", mines(2, 300));
      while (last.code() == Davylamp.DONE) {
        added++;
        last = davylamp("--case", directory, "add", mines(added + 1, 300));
      }
      assertThat(last.code()).as(last.err()).isEqualTo(Davylamp.MACHINE);
      assertThat(last.err().lines()).as(last.err()).hasSize(1);
      assertThat(last.err()).containsAnyOf("disk is full", "No space left");
      assertThat(done("--case", directory, "--json", "source", "list").list()).hasSize(added);
      assertThat(done("verify", directory).out()).contains("verified");
      assertThat(
              davylamp("--case", directory, "add", "--access", "restricted", mines(99, 300)).code())
          .isEqualTo(Davylamp.MACHINE);
      assertThat(done("verify", directory).out()).contains("verified");
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsReadAndNotAddedTo() throws Exception {
    Path directory = begun(temp.resolve("case"));
    Path frozen = mounted("none", "bind", directory.toString());
    try {
      Assumptions.assumeTrue(
          run("mount", "-o", "remount,ro,bind", frozen.toString()) == 0, "cannot mount read-only");
      refused(Davylamp.MACHINE, "--case", frozen, "add", mines(2, 3));
      refused(Davylamp.MACHINE, "--case", frozen, "key", "rotate");
      assertThat(done("--case", frozen, "search", "mine").out()).contains("f1-0");
      assertThat(done("verify", frozen).out()).contains("verified");
      assertThat(davylamp("init", frozen.resolve("other")).code()).isEqualTo(Davylamp.MACHINE);
    } finally {
      run("umount", frozen.toString());
    }
    done("--case", directory, "add", mines(2, 3));
    done("verify", directory, "--deep");
  }

  private Path mounted(String type, String options, String what) throws Exception {
    Path point = Files.createDirectories(temp.resolve("mounted"));
    int code =
        type.equals("none")
            ? run("mount", "-o", options, what, point.toString())
            : run("mount", "-t", type, "-o", options, what, point.toString());
    Assumptions.assumeTrue(code == 0, "mounting needs rights that this user does not have");
    return point;
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      // No such program here.
      return -1;
    }
  }

  @Test
  void withoutItsKeyACaseIsReadAndNotAddedTo() throws IOException {
    Path directory = begun(temp.resolve("case"));
    Path key = keyFile(directory);
    String kept = Files.readString(key);
    Files.delete(key);
    assertThat(refused(Davylamp.MACHINE, "--case", directory, "add", mines(2, 3)).err())
        .contains("signing key of this case is missing")
        .contains(key.toString());
    done("--case", directory, "show", "f1-0");
    done("verify", directory, "--deep");
    Files.writeString(key, kept.substring(0, kept.length() / 2));
    assertThat(refused(Davylamp.MACHINE, "--case", directory, "add", mines(2, 3)).err())
        .contains("is damaged")
        .doesNotContain(kept.substring(0, kept.length() / 2).strip());
    Path another = begun(temp.resolve("another"));
    Files.copy(keyFile(another), key, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    refused(Davylamp.MACHINE, "--case", directory, "add", mines(2, 3));
    Files.writeString(key, kept);
    done("--case", directory, "add", mines(2, 3));
    done("verify", directory, "--deep");
  }

  private static Path keyFile(Path directory) {
    return Path.of(
        String.valueOf(done("--case", directory, "--json", "key", "show").object().get("keyFile")));
  }

  @Test
  void aDamagedDatabaseIsNamed() throws IOException {
    Path directory = begun(temp.resolve("case"));
    Path database = directory.resolve("case.db");
    byte[] whole = Files.readAllBytes(database);
    byte[][] damaged = {
      new byte[0],
      java.util.Arrays.copyOf(whole, 50),
      java.util.Arrays.copyOf(whole, whole.length / 2),
      java.util.Arrays.copyOf(whole, whole.length - 1),
      "This is a letter, and no case at all.".repeat(400).getBytes(StandardCharsets.UTF_8),
    };
    for (byte[] bytes : damaged) {
      Files.write(database, bytes);
      Ran verified = davylamp("verify", directory);
      assertThat(verified.code()).as(verified.err()).isEqualTo(Davylamp.NOT_VERIFIED);
      assertThat(verified.err()).containsAnyOf("case.db", "damaged");
      Ran added = davylamp("--case", directory, "add", mines(2, 3));
      assertThat(added.code())
          .as("%d bytes: %s", bytes.length, added.err())
          .isEqualTo(Davylamp.NOT_VERIFIED);
      assertThat(database).as("left as it was").hasBinaryContent(bytes);
    }
    Files.write(database, whole);
    done("verify", directory, "--deep");
  }

  @Test
  void aNewerFormatIsLeftToANewerVersion() throws IOException {
    Path directory = begun(temp.resolve("case"));
    execute(directory, "UPDATE meta SET value = 'davylamp-case/9' WHERE key = 'format'");
    assertThat(refused(Davylamp.NOT_VERIFIED, "--case", directory, "show").err())
        .contains("damaged");
    execute(directory, "PRAGMA user_version = 9");
    for (String command : List.of("show", "verify")) {
      assertThat(refused(Davylamp.MACHINE, "--case", directory, command).err())
          .contains("davylamp-case/9")
          .contains("newer version");
    }
    refused(Davylamp.MACHINE, "--case", directory, "add", mines(2, 3));
  }

  @Test
  void anotherProgramsDatabaseIsNotTakenForACase() throws IOException {
    Path directory = Files.createDirectories(temp.resolve("other"));
    execute(directory, "CREATE TABLE meta (key TEXT, value TEXT)");
    byte[] before = Files.readAllBytes(directory.resolve("case.db"));
    refused(Davylamp.NOT_VERIFIED, "--case", directory, "show");
    refused(Davylamp.NOT_VERIFIED, "--case", directory, "add", mines(2, 3));
    assertThat(directory.resolve("case.db")).hasBinaryContent(before);
  }

  private static void execute(Path directory, String sql) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("case.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  @Test
  void whatAnInitThatWasKilledLeftIsNamed() throws IOException {
    Path directory = Files.createDirectories(temp.resolve("killed"));
    Path left = Files.writeString(directory.resolve("case.db.new"), "half of a database");
    assertThat(refused(Davylamp.USAGE, "init", directory).err())
        .contains(left.toString(), "delete it", "nothing was changed");
    Files.delete(left);
    done("init", directory);
  }

  @Test
  void initLeavesAFolderWithFilesAlone() throws IOException {
    Path directory = Files.createDirectories(temp.resolve("full"));
    Files.writeString(directory.resolve("notes.txt"), "mine");
    assertThat(refused(Davylamp.USAGE, "init", directory).err()).contains("nothing was changed");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("notes.txt");
    }
  }
}
