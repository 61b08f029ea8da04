package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns are called in exports of SAP, Oracle and Dynamics, in nine languages. */
final class ColumnNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUPPLIERS | LIFNR | ID",
        "SUPPLIERS | Vendor Account | ID",
        "SUPPLIERS | NAME1 | NAME",
        "SUPPLIERS | LAND1 | COUNTRY",
        "SUPPLIERS | ORT01 | CITY",
        "SUPPLIERS | STRAS | ADDRESS",
        "SUPPLIERS | STCD1 | REGISTRATION_NUMBER",
        "SUPPLIERS | STCEG | REGISTRATION_NUMBER",
        "SUPPLIERS | MATKL | PRODUCTS",
        "SUPPLIERS | MAKTX | PRODUCTS",
        "SUPPLIERS | SORTL | ALIAS",
        "SUPPLIERS | Vendor Name | NAME",
        "SUPPLIERS | Legal Entity Name | NAME",
        "SUPPLIERS | Lieferantennummer | ID",
        "SUPPLIERS | Kreditor-Nr | ID",
        "SUPPLIERS | Lieferantenname | NAME",
        "SUPPLIERS | Länderschlüssel | COUNTRY",
        "SUPPLIERS | Gesellschafter | OWNERS",
        "SUPPLIERS | wirtschaftlich Berechtigter | OWNERS",
        "SUPPLIERS | Geschäftsführer | DIRECTORS",
        "SUPPLIERS | Zolltarifnummer | HS",
        "SUPPLIERS | Bemerkungen | REMARKS",
        "SUPPLIERS | Lieferant seit | SINCE",
        "SUPPLIERS | Suchbegriff | ALIAS",
        "SUPPLIERS | raison sociale | NAME",
        "SUPPLIERS | code fournisseur | ID",
        "SUPPLIERS | siège social | ADDRESS",
        "SUPPLIERS | actionnaires | OWNERS",
        "SUPPLIERS | bénéficiaires effectifs | OWNERS",
        "SUPPLIERS | mandataire social | DIRECTORS",
        "SUPPLIERS | remarques | REMARKS",
        "SUPPLIERS | razón social | NAME",
        "SUPPLIERS | código de proveedor | ID",
        "SUPPLIERS | domicilio fiscal | ADDRESS",
        "SUPPLIERS | accionistas | OWNERS",
        "SUPPLIERS | representante legal | DIRECTORS",
        "SUPPLIERS | observaciones | REMARKS",
        "SUPPLIERS | partida arancelaria | HS",
        "SUPPLIERS | наименование контрагента | NAME",
        "SUPPLIERS | код поставщика | ID",
        "SUPPLIERS | юридический адрес | ADDRESS",
        "SUPPLIERS | бенефициары | OWNERS",
        "SUPPLIERS | учредители | OWNERS",
        "SUPPLIERS | генеральный директор | DIRECTORS",
        "SUPPLIERS | ИНН/КПП | REGISTRATION_NUMBER",
        "SUPPLIERS | примечание | REMARKS",
        "SUPPLIERS | код ТН ВЭД | HS",
        "SUPPLIERS | 供应商名称 | NAME",
        "SUPPLIERS | 供应商编码 | ID",
        "SUPPLIERS | 曾用名 | FORMER_NAME",
        "SUPPLIERS | 统一社会信用代码 | REGISTRATION_NUMBER",
        "SUPPLIERS | 法定代表人 | DIRECTORS",
        "SUPPLIERS | 实际控制人 | OWNERS",
        "SUPPLIERS | 股权结构 | OWNERS",
        "SUPPLIERS | 主营产品 | PRODUCTS",
        "SUPPLIERS | 备注 | REMARKS",
        "SUPPLIERS | 注册地址 | ADDRESS",
        "SUPPLIERS | 공급업체명 | NAME",
        "SUPPLIERS | 거래처 코드 | ID",
        "SUPPLIERS | 사업자등록번호 | REGISTRATION_NUMBER",
        "SUPPLIERS | 대표이사 | DIRECTORS",
        "SUPPLIERS | 최대주주 | OWNERS",
        "SUPPLIERS | 취급품목 | PRODUCTS",
        "SUPPLIERS | 비고 | REMARKS",
        "SUPPLIERS | 仕入先コード | ID",
        "SUPPLIERS | 仕入先名 | NAME",
        "SUPPLIERS | 代表取締役 | DIRECTORS",
        "SUPPLIERS | 主要株主 | OWNERS",
        "SUPPLIERS | 本店所在地 | ADDRESS",
        "SUPPLIERS | 法人番号 | REGISTRATION_NUMBER",
        "SUPPLIERS | 備考 | REMARKS",
        "SUPPLIERS | mã số thuế | REGISTRATION_NUMBER",
        "SHIPMENTS | VBELN | ID",
        "SHIPMENTS | B/L No. | ID",
        "SHIPMENTS | B/L Date | DATE",
        "SHIPMENTS | BLDAT | DATE",
        "SHIPMENTS | Verladedatum | DATE",
        "SHIPMENTS | date d’embarquement | DATE",
        "SHIPMENTS | fecha de embarque | DATE",
        "SHIPMENTS | дата отгрузки | DATE",
        "SHIPMENTS | 装船日期 | DATE",
        "SHIPMENTS | 선적일 | DATE",
        "SHIPMENTS | 船積日 | DATE",
        "SHIPMENTS | Schiffsflagge | FLAG",
        "SHIPMENTS | 船籍国 | FLAG",
        "VESSELS | nationality | FLAG",
        "VESSELS | 国籍 Nationality | FLAG",
        "VESSELS | Manager / operator | OWNERS",
        "VESSELS | 선적 | FLAG",
      })
  void aNameThatIsKnown(Rows.Kind kind, String heading, Field field) {
    assertThat(
            Columns.of(kind, "table", 1, List.of(beside(kind, field), heading), Map.of()).field(1))
        .contains(field);
  }

  /** A column by which rows can be screened, and another than the one that is asked for. */
  private static String beside(Rows.Kind kind, Field field) {
    return switch (kind) {
      case SUPPLIERS -> field == Field.ALIAS ? "products" : "alias";
      case SHIPMENTS, VESSELS -> "imo";
    };
  }

  /** Part of such a name may be known; where people were born is not read for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Place of birth",
        "Remarks (place of birth)",
        "Notes / nationality of directors",
        "Country (citizenship)",
        "Nationality / country",
        "备注 出生地",
        "国籍",
        "директор (гражданство)",
        "비고(출생지)",
        "Geburtsort",
        "Lieu de naissance",
        "Ethnic group",
      })
  void wherePeopleWereBornIsReadUnderNoName(String heading) throws IOException {
    SupplierRow row = row(heading, "Pyongyang, by the passport");

    assertThat(row.toString()).doesNotContain("Pyongyang");
  }

  /** A phrase under a name that nobody knows is a remark that says where it stood. */
  @ParameterizedTest
  @ValueSource(strings = {"Zork", "KYC ampel", "内部标注", "Z_FIELD_17", "Herkunftsinfo 2", "col7"})
  void aPhraseUnderAnyOtherNameIsARemark(String heading) throws IOException {
    assertThat(row(heading, "held by Hongda Trade").remarks())
        .isEqualTo(heading + ": held by Hongda Trade");
  }

  private static SupplierRow row(String heading, String cell) throws IOException {
    String table = "name,\"" + heading + "\"\nGuanhe Trade,\"" + cell + "\"\n";
    List<Row> rows = new ArrayList<>();
    Rows.read(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
        "table",
        Rows.Kind.SUPPLIERS,
        Map.of(),
        rows::add);
    return (SupplierRow) rows.getFirst();
  }
}
