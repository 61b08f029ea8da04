package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Runs {@code screen} as a process of its own with the bundled case, keeping what it builds in a
 * folder that is given: on the classes that this program runs on, or as users start it, by the
 * launcher of the checkout in which this program is run.
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
    end(start(what, table, out, options));
  }

  private static void end(Process process) throws IOException, InterruptedException {
    if (process.waitFor() != 0) {
      throw new IOException("screen ended with " + process.exitValue());
    }
  }

  private Process start(String what, Path table, Path out, List<String> options)
      throws IOException {
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
            "org.davylamp.cli.Davylamp"));
    return start(command, what, table, out, "");
  }

  /**
   * Builds the command with its start-up cache where the sources are newer, which takes a minute.
   */
  void build() throws IOException, InterruptedException {
    end(started(List.of(launcher(), "--version"), ""));
  }

  /**
   * Starts it by the launcher.
   *
   * @param options more of them for the virtual machine than the launcher gives it
   */
  Process launch(String what, Path table, Path out, List<String> options) throws IOException {
    return start(List.of(launcher()), what, table, out, String.join(" ", options));
  }

  private static String launcher() throws IOException {
    Path launcher = Path.of("davylamp").toAbsolutePath();
    if (!Files.isExecutable(launcher)) {
      throw new IOException("expected to be run in a checkout, not in " + launcher.getParent());
    }
    return launcher.toString();
  }

  private Process start(
      List<String> program, String what, Path table, Path out, String launcherOptions)
      throws IOException {
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of(
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
    return started(command, launcherOptions);
  }

  private Process started(List<String> command, String launcherOptions) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    builder.environment().put("DAVYLAMP_JAVA_OPTS", launcherOptions);
    return builder.start();
  }

  /** What the last process said. */
  String said() throws IOException {
    return Files.readString(folder.resolve("err"));
  }
}
