package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people are told of a file that no reader recognises, so that they can mend it. */
class FormatsTest {
  private static final String TABLE =
      "facility,kind,name,source\ncamp-a,kwan-li-so,Camp A,report\n";

  static Stream<Arguments> files() {
    return Stream.of(
        file("UTF-16 with a mark", TABLE, StandardCharsets.UTF_16, "it is UTF-16"),
        file("UTF-16, little end first, no mark", TABLE, StandardCharsets.UTF_16LE, "UTF-16"),
        file("UTF-16, big end first, no mark", TABLE, StandardCharsets.UTF_16BE, "UTF-16"),
        file("semicolons", TABLE.replace(',', ';'), "a table of facilities", "semicolons"),
        file("semicolons, all quoted", "\"facility\";\"kind\";\"name\";\"source\"\n", "semicolons"),
        file("tabs", TABLE.replace(',', '\t'), "a table of facilities", "by tabs"),
        file("a spreadsheet", "PK\u0003\u0004\u0000\u0000", "a spreadsheet", "as CSV"),
        file("a PDF", "%PDF-1.7\n\u0000", "a PDF"),
        file("bytes", "\u0001\u0000\u0001\u0000\u0000\u0000", "NUL bytes"),
        file("nothing", "", "it is empty"),
        file("nothing but lines", "\n\n", "it is empty"),
        file("a title above the header", "Our camps\n" + TABLE, "'Our camps'", "no table known"),
        file("other columns", "firm;country\n", "'firm;country'", "no table known here"));
  }

  private static Arguments file(String name, String text, String... words) {
    return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), words);
  }

  private static Arguments file(String name, String text, Charset charset, String word) {
    return Arguments.of(name, text.getBytes(charset), new String[] {word});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void hintsAtWhatAFileIs(String name, byte[] bytes, String... words) {
    Head head = new Head(bytes, true);

    assertThat(Formats.recognise(head)).as(name).isEmpty();
    assertThat(Formats.hint(head).orElse("")).as(name).contains(words);
  }
}
