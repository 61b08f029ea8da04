package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings that say what a column is more than once. */
final class HeadingPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "发货人 Shipper            ; 发货人|Shipper",
        "Shipper发货人             ; Shipper|发货人",
        "Manager / operator       ; Manager|operator",
        "수하인(Consignee)         ; 수하인|Consignee",
        "Грузоотправитель Shipper ; Грузоотправитель|Shipper",
        "荷送人 - Shipper          ; 荷送人|Shipper",
        "船积み港 POL              ; 船积み港|POL",
        "HS编码2022                ; HS|编码2022",
        "Consignee                ; Consignee",
      })
  void parts(String heading, String parts) {
    assertThat(HeadingParts.of(heading)).isEqualTo(List.of(parts.split("\\|", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "发货人 Shipper        ; SHIPMENTS ; CONSIGNOR",
        "수하인(Consignee)     ; SHIPMENTS ; CONSIGNEE",
        "Manager / operator   ; VESSELS   ; OWNERS",
        "原产国 Origin         ; SHIPMENTS ; ORIGIN",
        "备注 ZZ9              ; SHIPMENTS ; REMARKS",
        "Gesellschafter / Anteile ; SUPPLIERS ; OWNERS",
        "业务编号 Job No.      ; SHIPMENTS ; ID",
        "开航日 ETD            ; SHIPMENTS ; DATE",
      })
  void whatTheyMeanTogether(String heading, Rows.Kind kind, Field field) {
    assertThat(HeadingParts.claim(heading, ColumnNames.of(kind)))
        .map(ColumnNames.Claim::field)
        .contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Frühere Firmierung   ; FORMER_NAME",
        "ancienne dénomination ; FORMER_NAME",
        "变更前名称            ; FORMER_NAME",
        "Zolltarifnr.         ; HS",
        "관세번호              ; HS",
        "Gesellschafter       ; OWNERS",
        "состав участников    ; OWNERS",
        "HR-/USt-Nr.          ; REGISTRATION_NUMBER",
        "Lieferbeginn         ; SINCE",
        "начало поставок      ; SINCE",
        "Lieferende           ; UNTIL",
        "última entrega       ; UNTIL",
        "納入終了              ; UNTIL",
      })
  void columnsOfSuppliersInSeveralTongues(String heading, Field field) {
    assertThat(ColumnNames.of(Rows.Kind.SUPPLIERS).claim(heading))
        .map(ColumnNames.Claim::field)
        .contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Shipper / Consignee  ; SHIPMENTS",
        "Shipper              ; SHIPMENTS",
        "Quux / Zork          ; SHIPMENTS",
        "'                    '; SHIPMENTS",
      })
  void nothingIfTheyDifferOrNobodyKnowsThem(String heading, Rows.Kind kind) {
    assertThat(HeadingParts.claim(heading, ColumnNames.of(kind))).isEmpty();
  }
}
