package org.davylamp.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memory does not grow with the file: each list is read by a Java with a heap of its own. */
@Tag("long")
class ListStreamingTest {
  private static final int LARGE = 300 << 20;
  private static final long LINE = 1L << 30;

  @TempDir Path folder;

  /** Reads a list and says how many entries it handed out, or what was wrong with it. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[1]);
      long[] entries = new long[1];
      try {
        ListFormats.reader(args[0])
            .orElseThrow()
            .read(new InputFile(file, "large", Files.size(file)), entry -> entries[0]++);
        System.out.println(entries[0]);
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

  /** One entry of a sample over and over, under other ids. */
  private long repeat(Path file, String head, String entry, String end) throws IOException {
    long entries = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(head);
      for (long written = 0; written < LARGE; entries++) {
        String next = entry.replace("901", "9" + entries);
        out.write(next);
        written += next.length();
      }
      out.write(end);
    }
    return entries;
  }

  @ParameterizedTest
  @CsvSource({"un-xml, INDIVIDUAL, 64m", "uk-xml, Designation, 64m", "seco-xml, target, 256m"})
  void threeHundredMegabytesOfXml(String format, String element, String heap) throws Exception {
    String sample = SampleLists.of(format);
    int from = sample.indexOf("<" + element + (element.equals("target") ? " " : ">"));
    int to = sample.indexOf("</" + element + ">\n", from) + element.length() + 3;
    Path file = folder.resolve("large");
    long entries =
        repeat(file, sample.substring(0, from), sample.substring(from, to), sample.substring(to));
    assertThat(Long.parseLong(inJavaWithHeap(heap, format, file))).isBetween(entries, entries + 1);
  }

  @Test
  void threeHundredMegabytesOfOfacsTableWithAliases() throws Exception {
    String row = SampleLists.OFAC_CSV.lines().findFirst().orElseThrow() + "\n";
    Path sdn = folder.resolve("sdn.csv");
    long entries = repeat(sdn, "", row, "\u001A\n");
    // Read once for each batch, and so not as long.
    Files.writeString(
        folder.resolve("alt.csv"), "91,1,\"aka\",\"HAN, Chol-Su\",-0-\n".repeat(10_000));
    assertThat(inJavaWithHeap("256m", "ofac-csv", sdn)).isEqualTo(Long.toString(entries));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          un-xml;<CONSOLIDATED_LIST><INDIVIDUAL><COMMENTS1>
          ofac-csv;901,"
          list-csv;id,name|a,"
          ftm-json;{"id":"a","schema":"Person","properties":{"name":["
          """)
  void aLineOfAGigabyteIsRefusedInConstantMemory(String format, String begin) throws Exception {
    Path file = folder.resolve("line");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(begin.replace('|', '\n').getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written < LINE; written += megabyte.length) {
        out.write(megabyte);
      }
    }
    assertThat(inJavaWithHeap("192m", format, file)).startsWith("large, line ");
  }
}
