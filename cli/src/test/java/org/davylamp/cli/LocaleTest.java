package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers are written alike on every machine: 1,234.5 and not 1.234,5. A conclusion is a record,
 * whose hash would else depend on who drew it.
 */
final class LocaleTest {
  /** Texts that stand beside or below each other, joined by plus. */
  private static final String TEXTS = "((?:\"(?:[^\"\\\\\n]|\\\\.)*\"\\s*(?:\\+\\s*)?)+)";

  /** Of a decimal fraction, or with groups of three digits. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "%(?:\\d+\\$)?[-#+ 0(]*(?:,[-#+ 0(,]*\\d*(?:\\.\\d+)?d|,?\\d*(?:\\.\\d+)?[eEfgG])");

  private static final List<Pattern> BY_THE_MACHINE =
      List.of(
          Pattern.compile(TEXTS + "\\)?\\s*\\.formatted\\("),
          Pattern.compile("(?:String\\.format|\\.printf)\\(\\s*" + TEXTS));

  static List<String> byTheMachine(String source) {
    List<String> found = new ArrayList<>();
    for (Pattern pattern : BY_THE_MACHINE) {
      Matcher matcher = pattern.matcher(source);
      while (matcher.find()) {
        if (NUMBER.matcher(matcher.group(1)).find()) {
          found.add(matcher.group(1).strip());
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"%.1f km\".formatted(x) | 1",
        "(\"of %s\" + \" %,d\").formatted(x) | 1",
        "String.format(\"%4.2g\", x) | 1",
        "people.printf( \"%,7d\", x) | 1",
        "String.format(Locale.ROOT, \"%.1f\", x) | 0",
        "\"%s of %d, 100 %% of it\".formatted(x) | 0",
      })
  void knowsWhatDependsOnTheMachine(String source, int found) {
    assertThat(byTheMachine(source)).hasSize(found);
  }

  @Test
  void noNumberIsWrittenAsTheMachineWritesNumbers() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/"))
          .filter(file -> !file.startsWith(Path.of("..", "benchmarks")))
          .forEach(file -> byTheMachine(read(file)).forEach(text -> found.add(file + ": " + text)));
    }
    assertThat(found).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Firms enough for a comma among the digits: of each its id and its name. */
  @Test
  void aCommandSaysTheSameEverywhere(@TempDir Path folder) throws IOException {
    StringBuilder firms = new StringBuilder();
    for (int firm = 0; firm < 1_234; firm++) {
      firms.append("{\"id\":\"f%d\",\"schema\":\"Company\",".formatted(firm));
      firms.append("\"properties\":{\"name\":[\"Firm %d\"]}}%n".formatted(firm));
    }
    Path file = Files.writeString(folder.resolve("firms.ftm.json"), firms);
    Path directory = folder.resolve("case");
    Ran.done("init", directory);
    Ran.done("--case", directory, "add", file);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Ran.done("--case", directory, "source", "list").out())
          .contains("2,468 statements");
    } finally {
      Locale.setDefault(before);
    }
  }
}
