package org.davylamp.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785 as far as records need it: what is written, and that nothing else is read. */
class CanonicalJsonTest {

  /** RFC 8785 §3.2.3: keys in the order of their UTF-16 units, so the emoji precedes U+FB33. */
  @Test
  void keysOfTheStandardsExample() {
    List<String> keys = List.of("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
    List<String> shuffled = new ArrayList<>(keys);
    Collections.shuffle(shuffled, new Random(1));
    CanonicalJson.Obj object = new CanonicalJson.Obj();
    shuffled.forEach(key -> object.put(key, "x"));
    assertThat(object.fields().keySet()).containsExactlyElementsOf(keys);
    assertThat(CanonicalJson.parse(CanonicalJson.write(object))).isEqualTo(object);
    assertThat(new String(CanonicalJson.write(object), UTF_8))
        .startsWith("{\"\\r\":\"x\",\"1\":")
        .endsWith(",\"\ud83d\ude00\":\"x\",\"\ufb33\":\"x\"}");
  }

  /** RFC 8785 §3.2.2.2: the string of the example in §3.2.2. */
  @Test
  void stringOfTheStandardsExample() {
    assertThat(written("\u20ac$\u000f\nA'B\"\\\\\"/"))
        .isEqualTo("{\"k\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void everyAsciiCharacterHasOneSpelling() throws IOException {
    for (char c = 0; c < 0x80; c++) {
      String json = written("a" + c + "z");
      assertThat(new JsonCanonicalizer(json).getEncodedString())
          .as("U+%04X", (int) c)
          .isEqualTo(json);
      assertThat(CanonicalJson.parse(json.getBytes(UTF_8)).string("k")).isEqualTo("a" + c + "z");
    }
  }

  @Test
  void longStringsOfEscapesFitTheirBuffer() {
    for (String piece : List.of("\u0001", "\"", "\ud83d\ude00", "광", "\n\u0001\ud83d\ude00")) {
      String text = piece.repeat(5_000);
      assertThat(CanonicalJson.parse(written(text).getBytes(UTF_8)).string("k")).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "a\udc00", "\ud800\ud800", "\udc00\ud800", "\ud83dx"})
  void aLoneSurrogateHasNoBytes(String text) {
    assertThatThrownBy(() -> CanonicalJson.write(new CanonicalJson.Str(text)))
        .isInstanceOf(EvidenceException.class)
        .hasMessageStartingWith(
            "expected text with a UTF-8 form, found a lone surrogate at character ");
    assertThatThrownBy(() -> CanonicalJson.write(new CanonicalJson.Obj().put(text, "x")))
        .isInstanceOf(EvidenceException.class);
  }

  @Test
  void randomValuesSurviveAndAgreeWithThePeer() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      CanonicalJson.Obj object = object(random, new SampleRecords(random), 4);
      byte[] bytes = CanonicalJson.write(object);
      assertThat(CanonicalJson.parse(bytes)).as("seed %d", seed).isEqualTo(object);
      assertThat(new JsonCanonicalizer(bytes).getEncodedUTF8())
          .as("seed %d", seed)
          .isEqualTo(bytes);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      keys not sorted | {"b":"1","a":"2"} | expected keys in ascending order at byte 12 of the record
      a key twice | {"a":"1","a":"2"} | expected keys in ascending order at byte 12 of the record
      an empty key twice | {"":"1","":"2"} | expected keys in ascending order at byte 10 of the record
      whitespace | {"a": "1"} | expected a string, an array or an object at byte 5 of the record
      whitespace after | `{"a":"1"} ` | expected the end of the record at byte 9 of the record
      two objects | {}{} | expected the end of the record at byte 2 of the record
      a number | {"a":1} | expected a string, an array or an object at byte 5 of the record
      true | {"a":true} | expected a string, an array or an object at byte 5 of the record
      null | {"a":null} | expected a string, an array or an object at byte 5 of the record
      not an object | ["a"] | expected '{' at byte 0 of the record
      a comma too many | {"a":"1",} | expected '"' at byte 9 of the record
      a comma in an array too many | {"a":["1",]} | expected a string, an array or an object at byte 10 of the record
      an escaped slash | {"a":"\\/"} | expected an escape of RFC 8785 at byte 8 of the record
      an escaped letter | {"a":"\\u0041"} | expected four lower-case digits of a control character without a shorter escape at byte 12 of the record
      a long escape of a newline | {"a":"\\u000a"} | expected four lower-case digits of a control character without a shorter escape at byte 12 of the record
      an escape in capitals | {"a":"\\u000F"} | expected four lower-case digits of a control character without a shorter escape at byte 12 of the record
      an escaped surrogate | {"a":"\\ud83d\\ude00"} | expected four lower-case digits of a control character without a shorter escape at byte 18 of the record
      a short escape | {"a":"\\u00"} | expected four lower-case digits of a control character without a shorter escape at byte 10 of the record
      a colon missing | {"a""1"} | expected ':' at byte 4 of the record
      cut in a key | {"a | expected more bytes at byte 3 of the record
      cut in a value | {"a":"1 | expected more bytes at byte 7 of the record
      cut after an escape | {"a":"\\ | expected more bytes at byte 7 of the record
      cut before the end | {"a":"1" | expected more bytes at byte 8 of the record
      """)
  void anotherSpellingIsRefused(String what, String json, String message) {
    assertThatThrownBy(() -> CanonicalJson.parse(json.getBytes(UTF_8)))
        .as(what)
        .isInstanceOf(EvidenceException.class)
        .hasMessage(message);
  }

  @Test
  void aRawControlCharacterIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.parse("{\"a\":\"\n\"}".getBytes(UTF_8)))
        .hasMessage("expected an escape for a control character at byte 6 of the record");
  }

  @Test
  void nothingIsNoRecord() {
    assertThatThrownBy(() -> CanonicalJson.parse(new byte[0]))
        .hasMessage("expected more bytes at byte 0 of the record");
  }

  /** Overlong, cut, a surrogate, beyond U+10FFFF, Latin-1, a lone continuation. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00c0\u0080",
        "\u00e2\u0082",
        "\u00ed\u00a0\u0080",
        "\u00f4\u0090\u0080\u0080",
        "\u00e9",
        "\u0080",
        "\u00ff"
      })
  void whatIsNotUtf8IsRefused(String latin1) {
    byte[] bytes = ("{\"a\":\"" + latin1 + "\"}").getBytes(ISO_8859_1);
    assertThatThrownBy(() -> CanonicalJson.parse(bytes))
        .isInstanceOf(EvidenceException.class)
        .hasMessageStartingWith("expected UTF-8 at byte ");
  }

  @Test
  void depthIsBounded() {
    assertThat(CanonicalJson.parse(nested(31))).isNotNull();
    assertThatThrownBy(() -> CanonicalJson.parse(nested(33)))
        .hasMessageStartingWith("expected at most 32 levels at byte ");
    assertThatThrownBy(() -> CanonicalJson.parse(nested(100_000)))
        .hasMessageStartingWith("expected at most 32 levels at byte ");
  }

  @Test
  void everyBitCounts() {
    byte[] bytes = written("Sŏnhwa 개천").getBytes(UTF_8);
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      try {
        assertThat(CanonicalJson.write(CanonicalJson.parse(flipped)))
            .as("bit %d", bit)
            .isEqualTo(flipped);
      } catch (EvidenceException refusal) {
        assertThat(refusal).as("bit %d", bit).hasMessageStartingWith("expected ");
      }
    }
  }

  private static byte[] nested(int depth) {
    return ("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(UTF_8);
  }

  private static String written(String text) {
    return new String(CanonicalJson.write(new CanonicalJson.Obj().put("k", text)), UTF_8);
  }

  private static CanonicalJson.Obj object(Random random, SampleRecords sample, int depth) {
    CanonicalJson.Obj object = new CanonicalJson.Obj();
    for (int i = random.nextInt(5); i > 0; i--) {
      object.put(sample.text(), value(random, sample, depth - 1));
    }
    return object;
  }

  private static CanonicalJson.Value value(Random random, SampleRecords sample, int depth) {
    int kind = depth <= 0 ? 0 : random.nextInt(3);
    return switch (kind) {
      case 0 -> new CanonicalJson.Str(sample.text());
      case 1 -> object(random, sample, depth);
      default ->
          new CanonicalJson.Arr(
              List.of(value(random, sample, depth - 1), value(random, sample, depth - 1)));
    };
  }
}
