package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory that runs out is the machine's fault: told in a line, and nothing half-written stands. */
class FaultsTest {
  @TempDir Path temp;

  @Test
  void memoryThatRanOutIsTheMachinesWhateverItIsWrappedIn() {
    OutOfMemoryError ranOut = new OutOfMemoryError("Java heap space");
    for (Throwable fault :
        List.of(
            ranOut,
            new CompletionException(ranOut),
            new IllegalStateException("a thread failed", new CompletionException(ranOut)))) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code = Faults.told(fault, new PrintStream(err, true, StandardCharsets.UTF_8));

      assertThat(code).isEqualTo(Davylamp.MACHINE);
      assertThat(err.toString(StandardCharsets.UTF_8).lines())
          .singleElement()
          .asString()
          .contains("the memory ran out", "DAVYLAMP_JAVA_OPTS=-Xmx2g", "nothing half-written");
    }
  }

  @Test
  void anotherFaultOfOursIsTracedSoThatItCanBeReported() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Faults.told(
            new IllegalStateException("ours"), new PrintStream(err, true, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(Davylamp.FAULT);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("davylamp: ours", "FaultsTest");
  }

  @Test
  void aDemoInTooLittleMemoryEndsWithFiveAndGoesOnWithMore() throws Exception {
    Path demo = temp.resolve("demo");
    List<String> told = new ArrayList<>();

    assertThat(child("-Xmx24m", told, "demo", "--dir", demo.toString()))
        .as("%s", told)
        .isEqualTo(Davylamp.MACHINE);
    assertThat(told).as("%s", told).hasSize(1);
    assertThat(told.getFirst()).contains("the memory ran out");
    assertThat(child("-Xmx512m", told, "verify", demo.toString(), "--deep")).isZero();
    assertThat(child("-Xmx512m", told, "demo", "--dir", demo.toString())).isZero();
  }

  private static int child(String memory, List<String> told, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Davylamp.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    told.clear();
    process
        .errorReader(StandardCharsets.UTF_8)
        .lines()
        // A library of the tests, not of the command, finds no logger.
        .filter(line -> !line.startsWith("SLF4J"))
        .forEach(told::add);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }
}
