package org.davylamp.casefile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What runs that were killed have left behind. A run tidies up after itself; one that is killed
 * cannot, and a later one does it. Where a file's name begins with its process, that tells whether
 * anybody still needs it; elsewhere, that nobody touched it for a day.
 */
public final class Leftovers {
  /**
   * Of a folder shared by machines or containers no process can be asked for, so time has to do.
   */
  static final Duration UNTOUCHED = Duration.ofDays(1);

  /** As the JDK names temporary files: a random number of 64 bits behind the prefix. */
  private static final String RANDOM = "\\d{15,20}";

  private Leftovers() {}

  /** How the name of a file begins that only this process needs: {@code 4711-}. */
  public static String mine() {
    return ProcessHandle.current().pid() + "-";
  }

  /** Whether the process is running with which a name begins. */
  static boolean ownerLives(String name) {
    int dash = name.indexOf('-');
    try {
      return dash > 0
          && ProcessHandle.of(Long.parseLong(name.substring(0, dash)))
              .map(ProcessHandle::isAlive)
              .orElse(false);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Removes files {@code PREFIX4711-….part} whose process is gone. What cannot be removed stays.
   *
   * @param folder if it cannot be read, nothing is done
   */
  public static void ofDeadProcesses(Path folder, String prefix) {
    for (Path file : listed(folder, Pattern.quote(prefix) + "\\d+-\\d+\\.part")) {
      if (!ownerLives(file.getFileName().toString().substring(prefix.length()))) {
        remove(file);
      }
    }
  }

  /**
   * Removes temporary files and folders that nobody touched for a day. What cannot be removed
   * stays.
   *
   * @param folder if it cannot be read, nothing is done
   * @param prefix a regular expression for what stands before the random number; nothing behind it
   *     but an ending
   */
  public static void untouched(Path folder, String prefix, Instant now) {
    FileTime before = FileTime.from(now.minus(UNTOUCHED));
    for (Path path : listed(folder, prefix + RANDOM + "(\\.[a-z]+)?")) {
      if (touched(path).filter(at -> at.compareTo(before) < 0).isPresent()) {
        remove(path);
      }
    }
  }

  private static List<Path> listed(Path folder, String name) {
    Pattern pattern = Pattern.compile(name);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, path -> pattern.matcher(path.getFileName().toString()).matches())) {
      List<Path> found = new ArrayList<>();
      files.forEach(found::add);
      return found;
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return List.of();
    }
  }

  /** When it or anything in it was last changed; empty if that cannot be told. */
  private static Optional<FileTime> touched(Path path) {
    try (Stream<Path> all = Files.walk(path)) {
      FileTime last = FileTime.fromMillis(0);
      for (Path each : all.toList()) {
        FileTime at = Files.getLastModifiedTime(each, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        last = at.compareTo(last) > 0 ? at : last;
      }
      return Optional.of(last);
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static void remove(Path path) {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // Somebody else's, or another run was faster; neither is this run's matter.
      return;
    }
  }
}
