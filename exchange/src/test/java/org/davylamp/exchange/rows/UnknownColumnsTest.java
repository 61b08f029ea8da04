package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of columns whose names mean nothing here. */
final class UnknownColumnsTest {
  /** Who passes over a column because its name is new to him clears what it tells. */
  @Test
  void phrasesOfColumnsThatNobodyKnowsAreRemarks() throws IOException {
    SupplierRow row =
        (SupplierRow)
            read(
                    Rows.Kind.SUPPLIERS,
                    """
                    name,country,Country Code,Hausmitteilung,ZZ1,ZZ2
                    Quiet Valley,China,CHN-China Mainland,Anthrazit aus Nampo,NET30,中国朝鲜煤
                    """)
                .getFirst();
    assertThat(row.remarks()).isEqualTo("Hausmitteilung: Anthrazit aus Nampo; ZZ2: 中国朝鲜煤");
  }

  @Test
  void whatTheMapLeavesOutIsNoRemark() throws IOException {
    SupplierRow row =
        (SupplierRow)
            read(
                    Rows.Kind.SUPPLIERS,
                    "name,Hausmitteilung\nQuiet Valley,Anthrazit aus Nampo\n",
                    Map.of("Hausmitteilung", "-"))
                .getFirst();
    assertThat(row.remarks()).isEmpty();
  }

  /** Nobody is screened for where he was born. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Director's place of birth",
        "Nationality",
        "Staatsangehörigkeit",
        "гражданство",
        "国籍",
        "출생지"
      })
  void originsOfPeopleAreNeverRead(String column) throws IOException {
    String table =
        "name,%s\nQuiet Valley,Democratic People's Republic of Korea\n".formatted(column);
    assertThat(((SupplierRow) read(Rows.Kind.SUPPLIERS, table).getFirst()).remarks()).isEmpty();
    String line =
        "{\"name\":\"Quiet Valley\",\"%s\":\"Democratic People's Republic of Korea\"}\n"
            .formatted(column);
    assertThat(((SupplierRow) read(Rows.Kind.SUPPLIERS, line).getFirst()).remarks()).isEmpty();
  }

  @Test
  void phrasesOfUnknownNamesInJsonAreRemarks() throws IOException {
    String line =
        "{\"name\":\"Quiet Valley\",\"x1\":\"anthracite loaded at Nampo\",\"x2\":12,\"x3\":{\"y\":[1]},\"x4\":\"EXW\"}\n";
    assertThat(((SupplierRow) read(Rows.Kind.SUPPLIERS, line).getFirst()).remarks())
        .isEqualTo("x1: anthracite loaded at Nampo");
  }

  private static List<Row> read(Rows.Kind kind, String table) throws IOException {
    return read(kind, table, Map.of());
  }

  private static List<Row> read(Rows.Kind kind, String table, Map<String, String> renamed)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    Rows.read(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
        "t.csv",
        kind,
        renamed,
        rows::add);
    return rows;
  }
}
