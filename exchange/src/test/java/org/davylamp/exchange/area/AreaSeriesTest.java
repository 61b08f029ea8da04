package org.davylamp.exchange.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.Formats;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An area series as a file, and as statements. */
class AreaSeriesTest {
  private static final String HASH = "cd".repeat(32);

  @TempDir Path folder;

  /** Knows one facility and one firm. */
  private static final class Taken implements Intake {
    private final List<Statement> statements = new ArrayList<>();

    @Override
    public RecordId source() {
      return new RecordId("0".repeat(64));
    }

    @Override
    public RecordId declare(Source source, long row) {
      throw new AssertionError("an area series declares no sources");
    }

    @Override
    public Optional<RecordId> cited(String key) {
      return Optional.empty();
    }

    @Override
    public Optional<String> schemaOf(String entity) {
      return switch (entity) {
        case "mine" -> Optional.of("Facility");
        case "firm" -> Optional.of("Company");
        default -> Optional.empty();
      };
    }

    @Override
    public void accept(Statement statement, long row) {
      statements.add(statement);
    }

    List<String> said(String property) {
      return statements.stream()
          .filter(one -> one.property().equals(property))
          .map(Statement::value)
          .toList();
    }
  }

  private static Taken read(Path file) throws IOException {
    Taken taken = new Taken();
    AreaSeriesReader reader = new AreaSeriesReader();
    InputFile alone = new InputFile(file, "test.json", Files.size(file));
    reader.read(new InputFile(file, "test.json", Files.size(file), reader.beside(alone)), taken);
    return taken;
  }

  @Test
  void aFileIsReadAsItWasWritten() {
    AreaSeries series = AreaSamples.series(HASH);
    assertThat(AreaSeries.parse(series.bytes())).isEqualTo(series);
    assertThat(Formats.recognise(new Head(series.bytes(), true)).orElseThrow().format())
        .isEqualTo("area-series");
  }

  @Test
  void looksThatWereClearEnoughAreObservations() throws IOException {
    Taken taken = read(AreaSamples.write(folder));
    assertThat(taken.said("imageDate"))
        .as("inside and control; half of 2017's look was cloud")
        .containsExactly("2016-05-01", "2016-05-01", "2018-05-01", "2018-05-01");
    assertThat(taken.said("quantity")).containsExactly("0 m2", "100 m2", "7200 m2", "100 m2");
    assertThat(taken.said("quantityLow")).containsExactly("0 m2", "50.0 m2", "5000 m2", "50.0 m2");
    assertThat(taken.said("quantityHigh")).containsExactly("0 m2", "200 m2", "9000 m2", "200 m2");
    assertThat(taken.statements)
        .filteredOn(one -> one.value().equals("9000 m2"))
        .extracting(one -> one.details().note().orElse(""))
        .containsExactly(
            "the range is for comparing looks; with how bright new ground is, the area may be 2500"
                + " m2 to 18000 m2");
    assertThat(taken.said("controlArea")).containsExactly("yes", "yes");
    assertThat(taken.said("component")).containsOnly("disturbed area");
    assertThat(taken.said("domain")).containsOnly("image series");
    assertThat(taken.said("scene")).containsExactly("scene-s1", "scene-s1", "scene-s3", "scene-s3");
    assertThat(taken.said("licence")).containsExactly("CC0-1.0", "CC0-1.0");
    assertThat(taken.said("credit"))
        .containsExactly("An agency", "An agency", "An agency (licence CC0-1.0)");
    assertThat(taken.said("proof")).hasSize(1);
    assertThat(taken.statements)
        .extracting(Statement::entity)
        .contains(taken.said("proof").getFirst());
  }

  @Test
  void theSameFileSaysTheSameAndAnotherSpeaksOfOtherObservations() throws IOException {
    Path file = AreaSamples.write(folder);
    List<Statement> first = read(file).statements;
    assertThat(read(file).statements).isEqualTo(first);
    String text = Files.readString(file);
    Files.writeString(file, text.replace("a test", "a tests"));
    assertThat(read(file).statements)
        .filteredOn(one -> one.property().equals("quantity"))
        .extracting(Statement::entity)
        .doesNotContainAnyElementsOf(first.stream().map(Statement::entity).toList());
  }

  /** What the file has is replaced; what is then said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"facility\":\"mine\"   | \"facility\":\"pit\"  | a facility that the case knows, found 'pit'",
        "\"facility\":\"mine\"   | \"facility\":\"firm\" | which is a Company in this case",
        "area-series/1           | area-series/9         | expected the format davylamp-area-series/1",
        "2017-05-01              | 2015-05-01            | expected looks in the order of their days",
        "2017-05-01              | 2017-02-30            | expected a day such as 2016-01-10",
        "\"clear\":\"0.49\"      | \"clear\":\"1.49\"    | expected 0 to 1 in 'clear'",
        "\"clear\":\"0.49\"      | \"clear\":\"-1\"      | expected no less than 0 in 'clear'",
        "\"clear\":\"0.49\"      | \"clear\":\"1e9\"     | expected a number in 'clear'",
        "\"clear\":\"0.49\"      | \"clear\":0.49        | expected a string, an array or an object",
        "\"50\",\"0\",\"99\"     | \"50\",\"0\"          | an area and its interval in 'areaToCompare'",
        "\"testedInside\":\"90\" | \"testedInside\":\"0\" | seen often enough, found none",
        "\"testedInside\":\"90\" | \"testedInside\":\"900\" | no more pixels tested than there are",
        "pair-2018-05-01-s3.png  | ../../etc/passwd.png  | expected the name of a PNG",
        "pair-2018-05-01-s3.png  | other.png             | expected the picture 'other.png' beside it",
        "\"width\":\"4\"         | \"width\":\"5\"       | expected a PNG of 5 × 3 pixels, found 4 × 3",
        "\"width\":\"4\"         | \"width\":\"99999\"   | a chip of 1 to 4096 pixels",
        "abababab                | ABABABAB              | expected a SHA-256 of 64 lower-case",
        "\"2\",\"0\",\"1.25\",   | \"2\",\"0\",          | expected pairs of numbers in 'rings'",
        "By a rule.              | By\\ta rule.           | found a control character"
      })
  void whatIsWrongIsTold(String old, String with, String told) throws IOException {
    Path file = AreaSamples.write(folder);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.write(
        file,
        text.replaceFirst(
                java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(with))
            .getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> read(file)).isInstanceOf(BadInput.class).hasMessageContaining(told);
  }

  @Test
  void aPictureIsTheOneThatIsTold() throws IOException {
    Path file = AreaSamples.write(folder);
    Files.write(folder.resolve("pair-2018-05-01-s3.png"), AreaSamples.png(4, 4));
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("pair-2018-05-01-s3.png: expected the SHA-256 ");
  }
}
