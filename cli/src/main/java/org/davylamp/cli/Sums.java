package org.davylamp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code SHA256SUMS} beside exported files, in the form that {@code sha256sum -c} checks. */
final class Sums {
  static final String NAME = "SHA256SUMS";

  /** Sums being written; a run that was killed may leave it. */
  private static final String NEXT = NAME + ".new";

  private Sums() {}

  /** Lists every file below a folder. */
  static void writeAll(Path folder) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = name(folder, file);
        if (!name.equals(NAME)) {
          sums.put(name, hash(file));
        }
      }
    }
    write(folder, sums);
  }

  /** Adds or replaces the line of one file in its folder. */
  static void add(Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    Map<String, String> sums = read(folder);
    sums.put(name(folder, file.toAbsolutePath().normalize()), hash(file));
    write(folder, sums);
  }

  /** Name to hash; empty if the folder has no sums. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.length() > 66) {
          sums.put(line.substring(66), line.substring(0, 64));
        }
      }
    }
    return sums;
  }

  /** What does not agree with the sums, in words. */
  static List<String> failures(Path folder, Map<String, String> sums) throws IOException {
    List<String> failures = new ArrayList<>();
    for (Map.Entry<String, String> entry : sums.entrySet()) {
      Path file = folder.resolve(entry.getKey()).normalize();
      if (!file.startsWith(folder.normalize())) {
        failures.add(NAME + " names '" + entry.getKey() + "', which lies outside the folder");
      } else if (!Files.isRegularFile(file)) {
        failures.add(entry.getKey() + ": expected a file, found none");
      } else if (!hash(file).equals(entry.getValue())) {
        failures.add(
            entry.getKey()
                + ": expected the SHA-256 "
                + entry.getValue()
                + ", found "
                + hash(file));
      }
    }
    return failures;
  }

  /** Files of the folder that its sums do not name, in words. */
  static List<String> unnamed(Path folder, Map<String, String> sums) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> name(folder, file))
          .filter(name -> !name.equals(NAME) && !sums.containsKey(name))
          .sorted()
          .map(
              name ->
                  name + ": expected a file that " + NAME + " names, found one that it does not")
          .toList();
    }
  }

  static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha256).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(Path folder, Map<String, String> sums) throws IOException {
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
    Path next = folder.resolve(NEXT);
    Files.writeString(next, lines, StandardCharsets.UTF_8);
    replace(next, folder.resolve(NAME));
  }

  static void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
