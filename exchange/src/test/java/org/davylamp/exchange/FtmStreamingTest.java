package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory does not grow with the file: each file is read by a Java with a heap of its own. */
@Tag("long")
class FtmStreamingTest {
  private static final long LARGE = 300L << 20;
  private static final long LINE = 1L << 30;

  @TempDir Path folder;

  /** Counts and forgets. */
  private static final class Counting implements Intake {
    private long statements;

    @Override
    public RecordId source() {
      return new RecordId("0".repeat(64));
    }

    @Override
    public RecordId declare(Source source, long row) {
      return source();
    }

    @Override
    public Optional<RecordId> cited(String key) {
      return Optional.empty();
    }

    @Override
    public Optional<String> schemaOf(String entity) {
      return Optional.empty();
    }

    @Override
    public void accept(Statement statement, long row) {
      statements++;
    }
  }

  /** Reads a file and says how many statements it held, or what was wrong with it. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
      FormatReader reader =
          args[0].equals("json") ? new FtmJsonReader() : new FtmStatementsReader();
      Counting counting = new Counting();
      Path file = Path.of(args[1]);
      try {
        reader.read(new InputFile(file, "large", Files.size(file)), counting);
        System.out.println(counting.statements);
      } catch (BadInput bad) {
        System.out.println(bad.getMessage());
      }
    }
  }

  private static String inJavaWithHeap(String heap, String format, Path file)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                format,
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void threeHundredMegabytesInAHeapOfSixtyFour(String format) throws Exception {
    Path file = folder.resolve("large");
    long rows = format.equals("json") ? lines(file) : rows(file);
    long each = format.equals("json") ? 3 : 1;
    assertThat(inJavaWithHeap("64m", format, file)).isEqualTo(Long.toString(rows * each));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void aLineOfAGigabyteIsRefusedInConstantMemory(String format) throws Exception {
    Path file = folder.resolve("line");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      String begin =
          format.equals("json")
              ? "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\""
              : "entity_id,prop,schema,value,dataset\na,name,Person,\"";
      out.write(begin.getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written < LINE; written += megabyte.length) {
        out.write(megabyte);
      }
    }
    assertThat(inJavaWithHeap("192m", format, file)).startsWith("large, line ");
  }

  private static long lines(Path file) throws IOException {
    long lines = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (long written = 0; written < LARGE; lines++) {
        String line =
            "{\"id\":\"NK-"
                + lines
                + "\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"청천강 "
                + lines
                + "\"],\"imoNumber\":[\"7937317\"]},\"datasets\":[\"un_sc\"],\"target\":true}\n";
        out.write(line);
        written += line.length() + 6;
      }
    }
    return lines;
  }

  private static long rows(Path file) throws IOException {
    long rows = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("canonical_id,entity_id,prop,schema,value,dataset,first_seen,id\n");
      for (long written = 0; written < LARGE; rows++) {
        String row =
            "NK-"
                + rows
                + ",v"
                + rows
                + ",name,Vessel,\"청천강 \"\""
                + rows
                + "\"\"\",un_sc,2023-04-20T18:00:25,5a1b51f12cdbeb5de569b5f692639fb2f42e3569\n";
        out.write(row);
        written += row.length() + 6;
      }
    }
    return rows;
  }
}
