package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Runs {@code screen} as a process of its own on the classes that this program runs on, with the
 * bundled case, keeping what it builds in a folder that is given.
 */
record ScreeningProcess(Path folder) {
  private static final List<String> LISTS =
      List.of("2026-02-27_un_consolidated.xml", "ofac_sdn_2024-05-03.csv");

  /** Suppliers of the labelled files are judged as of this day. */
  static final String AS_OF = "2026-11-01";

  /**
   * Screens a table.
   *
   * @param what {@code suppliers} or {@code shipments}
   * @param options of the virtual machine
   * @throws IOException if the process ends otherwise than well; what it said went to this
   *     program's error stream
   */
  void screen(String what, Path table, Path out, List<String> options)
      throws IOException, InterruptedException {
    Process process = start(what, table, out, options);
    if (process.waitFor() != 0) {
      throw new IOException("screen ended with " + process.exitValue());
    }
  }

  Process start(String what, Path table, Path out, List<String> options) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(options);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules",
            "jdk.incubator.vector",
            "-cp",
            System.getProperty("java.class.path"),
            "org.davylamp.cli.Davylamp",
            "screen",
            "--" + what,
            table.toString(),
            "--as-of",
            AS_OF,
            "--out",
            out.toString(),
            "--list"));
    Path lists = Path.of(Objects.requireNonNull(System.getenv("DAVYLAMP_DATA")), "lists");
    LISTS.forEach(list -> command.add(lists.resolve(list).toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    return builder.start();
  }

  /** What the last process said. */
  String said() throws IOException {
    return Files.readString(folder.resolve("err"));
  }
}
