package org.davylamp.exchange.lists;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;

/** Whatever the bytes are: entries, no list, or one BadInput with its place. */
final class OfficialListFuzzTest {

  @FuzzTest
  void anyFile(byte[] bytes) throws IOException {
    read(bytes, Optional.empty());
  }

  @FuzzTest
  void unXml(FuzzedDataProvider data) throws IOException {
    damaged("un-xml", data);
  }

  @FuzzTest
  void ofacXml(FuzzedDataProvider data) throws IOException {
    damaged("ofac-xml", data);
  }

  @FuzzTest
  void ofacAdvancedXml(FuzzedDataProvider data) throws IOException {
    damaged("ofac-advanced-xml", data);
  }

  @FuzzTest
  void ofacCsv(FuzzedDataProvider data) throws IOException {
    damaged("ofac-csv", data);
  }

  @FuzzTest
  void euXml(FuzzedDataProvider data) throws IOException {
    damaged("eu-xml", data);
  }

  @FuzzTest
  void euCsv(FuzzedDataProvider data) throws IOException {
    damaged("eu-csv", data);
  }

  @FuzzTest
  void ukXml(FuzzedDataProvider data) throws IOException {
    damaged("uk-xml", data);
  }

  @FuzzTest
  void ukCsv(FuzzedDataProvider data) throws IOException {
    damaged("uk-csv", data);
  }

  @FuzzTest
  void secoXml(FuzzedDataProvider data) throws IOException {
    damaged("seco-xml", data);
  }

  @FuzzTest
  void dfatCsv(FuzzedDataProvider data) throws IOException {
    damaged("dfat-csv", data);
  }

  @FuzzTest
  void targetsCsv(FuzzedDataProvider data) throws IOException {
    damaged("targets-csv", data);
  }

  @FuzzTest
  void uflpaCsv(FuzzedDataProvider data) throws IOException {
    damaged("uflpa-csv", data);
  }

  @FuzzTest
  void listCsv(FuzzedDataProvider data) throws IOException {
    damaged("list-csv", data);
  }

  @FuzzTest
  void ftmJson(FuzzedDataProvider data) throws IOException {
    damaged("ftm-json", data);
  }

  @FuzzTest
  void ftmStatements(FuzzedDataProvider data) throws IOException {
    damaged("ftm-statements", data);
  }

  /** A sound list in which some bytes are replaced by others, read as what it was. */
  private static void damaged(String format, FuzzedDataProvider data) throws IOException {
    byte[] sound = SampleLists.of(format).getBytes(StandardCharsets.UTF_8);
    int from = data.consumeInt(0, sound.length);
    int to = data.consumeInt(from, sound.length);
    byte[] put = data.consumeRemainingAsBytes();
    byte[] bytes = new byte[from + put.length + sound.length - to];
    System.arraycopy(sound, 0, bytes, 0, from);
    System.arraycopy(put, 0, bytes, from, put.length);
    System.arraycopy(sound, to, bytes, from + put.length, sound.length - to);
    read(bytes, ListFormats.reader(format));
  }

  private static void read(byte[] bytes, Optional<ListReader> reader) throws IOException {
    Path file = Files.createTempFile("fuzz", ".list");
    try {
      Files.write(file, bytes);
      InputFile input = new InputFile(file, "list", bytes.length);
      if (reader.isPresent()) {
        reader.get().read(input, OfficialListFuzzTest::check);
      } else {
        OfficialList.read(input, OfficialListFuzzTest::check);
      }
    } catch (BadInput expected) {
      if (!expected.file().equals("list") || expected.problem().isBlank() || expected.row() < 0) {
        throw new AssertionError("an error without its place", expected);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void check(ListEntry entry) {
    if (entry.names().isEmpty()
        || entry.names().stream().anyMatch(name -> name.text().isBlank())
        || entry.row() < 1) {
      throw new AssertionError("an entry without name or place: " + entry);
    }
  }

  /** Every list that is read has a sample to be damaged. */
  @org.junit.jupiter.api.Test
  void everyReaderHasASample() {
    Map<String, String> samples = SampleLists.ALL;
    for (ListReader reader : ListFormats.readers()) {
      org.assertj.core.api.Assertions.assertThat(samples).containsKey(reader.format());
    }
  }
}
