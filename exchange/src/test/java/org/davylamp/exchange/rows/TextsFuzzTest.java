package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.davylamp.exchange.BadInput;

/** Running text in cells, and names of columns that nobody foresaw. */
final class TextsFuzzTest {
  private static final String PHRASE = "wholly owned by Example Trading";

  /** A ship's name is made of her cell and never longer; her number is seven figures of it. */
  @FuzzTest
  void ship(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    ShipCell read = ShipCell.read(text);

    assertThat(read.name().length()).isLessThanOrEqualTo(text.length() + 1);
    read.imo().value().ifPresent(number -> assertThat(text).contains(number));
  }

  /** A clause stands in its text and is not blank; what is read of it has a holder. */
  @FuzzTest
  void owners(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    for (String clause : OwnersTold.clauses(text)) {
      assertThat(text).contains(clause);
      assertThat(clause).isNotBlank();
      assertThat(OwnersTold.stakes(clause)).noneMatch(stake -> stake.holder().isBlank());
    }
    assertThat(OwnerWords.plain(text).length()).isLessThanOrEqualTo(100 + 20 * text.length());
  }

  /** Parts of a heading are all of its letters and digits, in their order. */
  @FuzzTest
  void heading(FuzzedDataProvider data) {
    String heading = data.consumeRemainingAsString();
    String parts = String.join("", HeadingParts.of(heading));

    assertThat(bare(parts)).isEqualTo(bare(heading));
  }

  /**
   * Whatever a column is called, a phrase in it stands somewhere in the row, unless nobody may read
   * it: then it is no remark.
   */
  @FuzzTest
  void unknownColumn(FuzzedDataProvider data) throws IOException {
    String name = data.consumeRemainingAsString().replace('"', '\'');
    List<Row> rows = new ArrayList<>();
    try {
      read(name, rows);
    } catch (BadInput refused) {
      assertThat(refused.problem()).isNotBlank();
      return;
    }
    SupplierRow row = (SupplierRow) rows.getFirst();
    if (UnknownColumns.mayBeRead(name)) {
      assertThat(row.toString()).contains("Example Trading");
    } else {
      assertThat(row.remarks()).doesNotContain(PHRASE);
    }
  }

  private static void read(String name, List<Row> to) throws IOException {
    String table = "name,\"" + name + "\"\nExample Works,\"" + PHRASE + "\"\n";
    Rows.read(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
        "table",
        Rows.Kind.SUPPLIERS,
        Map.of(),
        to::add);
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** A number of a ship behind whatever words is read or not: nothing else comes of it. */
  @FuzzTest
  void number(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    assertThatCode(() -> ShipNumber.imo(text + "9004700")).doesNotThrowAnyException();
  }
}
