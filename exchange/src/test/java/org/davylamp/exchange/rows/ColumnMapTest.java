package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.davylamp.exchange.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnMapTest {
  @Test
  void linesOfTheirsAndOurs() throws IOException {
    String map =
        """
        # columns of our purchasing system
        LIFNR = id
        Name = of = vendor = name

        Telefax = -
        """;
    assertThat(read(map))
        .containsExactly(
            Map.entry("LIFNR", "id"),
            Map.entry("Name = of = vendor", "name"),
            Map.entry("Telefax", "-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LIFNR                    | line 1: expected 'their column = ours', found 'LIFNR'",
        "= id                     | line 1: expected 'their column = ours'",
        "# a\\nLIFNR =            | line 2: expected 'their column = ours'",
        "LIFNR = vendor           | found 'vendor'",
        "LIFNR = portOfLoading    | expected one of our columns of suppliers (id, name,",
        "LIFNR = id\\nlifnr = name| line 2: expected each column once, found 'lifnr' again",
      })
  void isNoMap(String map, String complaint) {
    assertThatThrownBy(() -> read(map.replace("\\n", "\n")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("m.txt")
        .hasMessageContaining(complaint);
  }

  @Test
  void isNoText() {
    assertThatThrownBy(
            () ->
                ColumnMap.read(
                    new ByteArrayInputStream(new byte[] {'a', (byte) 0xFF, '=', 'b'}),
                    "m.txt",
                    Rows.Kind.SUPPLIERS))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("UTF-8");
  }

  private static Map<String, String> read(String map) throws IOException {
    return ColumnMap.read(
        new ByteArrayInputStream(map.getBytes(StandardCharsets.UTF_8)),
        "m.txt",
        Rows.Kind.SUPPLIERS);
  }
}
