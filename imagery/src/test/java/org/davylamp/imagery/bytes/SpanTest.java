package org.davylamp.imagery.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges, written {@code offset+length}, and how they are read. */
class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "'',                0, 100, ''",
    "'5+10',            0, 100, '5+10'",
    "'0+10 10+10',      0, 100, '0+20'",
    "'10+10 0+10',      0, 100, '0+20'",
    "'0+10 11+10',      0, 100, '0+10 11+10'",
    "'0+10 14+10',      4, 100, '0+24'",
    "'0+10 15+10',      4, 100, '0+10 15+10'",
    "'0+60 60+60',      0, 100, '0+60 60+60'",
    "'0+200',           0, 100, '0+200'",
    "'0+50 10+5 50+10', 0, 100, '0+60'",
    "'3+4 3+4',         0, 100, '3+4'"
  })
  void neighboursAreReadTogether(String ranges, int gap, long most, String spans) {
    List<Span.Part> parts = new ArrayList<>();
    for (String range : ranges.isEmpty() ? new String[0] : ranges.split(" ", -1)) {
      String[] numbers = range.split("\\+", -1);
      parts.add(
          new Span.Part(parts.size(), Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
    }
    List<String> merged =
        Span.merge(parts, gap, most).stream().map(s -> s.offset() + "+" + s.length()).toList();
    assertThat(String.join(" ", merged)).isEqualTo(spans);
  }

  @Test
  void everyRangeIsInOneSpan() {
    long seed = 3;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<Span.Part> parts = new ArrayList<>();
      for (int j = 0; j < 30; j++) {
        parts.add(new Span.Part(j, random.nextInt(3_000), 1 + random.nextInt(100)));
      }
      List<Integer> found = new ArrayList<>();
      for (Span span : Span.merge(parts, random.nextInt(50), 200)) {
        for (Span.Part part : span.parts()) {
          found.add(part.id());
          assertThat(part.offset()).as("seed " + seed).isGreaterThanOrEqualTo(span.offset());
          assertThat(part.end()).isLessThanOrEqualTo(span.offset() + span.length());
        }
      }
      assertThat(found).as("seed " + seed).hasSize(30).doesNotHaveDuplicates();
    }
  }
}
