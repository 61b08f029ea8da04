package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.davylamp.exchange.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole tables, by our names for columns and by those of other systems. */
final class RowsTest {
  @Test
  void ourOwnColumns() throws IOException {
    ShipmentRow row =
        shipment(
            """
            id,date,hs,description,origin,portOfLoading,portOfDischarge,vessel,imo,consignor,consignee,quantity,unit,value,currency
            S1,2017-08-20,2701.11,anthracite,KP,Nampo,VNQQQ,Jie Shun,8518780,Yonpung (60 % Hongda),Hoang Lam,"4,000",MT,250000,USD
            """);
    assertThat(row.id()).isEqualTo("S1");
    assertThat(row.line()).isEqualTo(2);
    assertThat(row.date().value()).hasToString("Optional[2017-08-20]");
    assertThat(row.hs())
        .singleElement()
        .hasToString("Cell[written=2701.11, value=Optional[2701.11]]");
    assertThat(row.origin().value()).contains("kp");
    assertThat(row.loading().value().flatMap(Port::place)).contains("nampo");
    assertThat(row.imo().value()).contains("8518780");
    assertThat(row.consignor()).isEqualTo("Yonpung (60 % Hongda)");
    assertThat(row.parties()).extracting(Party::name).containsExactly("Yonpung", "Hoang Lam");
    assertThat(row.quantity().value()).contains(new Measured(4000, "t"));
    assertThat(row.value().value()).contains(new Measured(250_000, "USD"));
    assertThat(row.notRead()).containsExactly("portOfDischarge 'VNQQQ'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vendor No.,Vendor,Land,Warenbezeichnung,Zolltarifnummer | 7,Dandong Kehua,KP,Kohle,2701",
        "Lieferantennummer;Lieferant;Land;Ware;Zolltarifnummer | 7;Dandong Kehua;Nordkorea;Kohle;2701",
        "供应商编号,供应商名称,国家,供应产品,海关编码 | 7,Dandong Kehua,朝鲜,煤,2701",
        "código proveedor,razón social,país,producto,partida arancelaria | 7,Dandong Kehua,Corea del Norte,carbón,2701",
        "Код поставщика,Наименование поставщика,Страна,Продукция,Код ТН ВЭД | 7,Dandong Kehua,КНДР,уголь,2701",
        "공급업체 번호,공급업체명,국가,품목,HS코드 | 7,Dandong Kehua,북한,석탄,2701",
        "SUPPLIER_ID,SUPPLIER_NAME,COUNTRY_CODE,PRODUCT_DESCRIPTION,HTS | 7,Dandong Kehua,PRK,coal,2701",
      })
  void otherSystemsNames(String header, String cells) throws IOException {
    SupplierRow row = supplier(header + "\n" + cells + "\n");
    assertThat(row.id()).isEqualTo("7");
    assertThat(row.name()).isEqualTo("Dandong Kehua");
    assertThat(row.country().value()).contains("kp");
    assertThat(row.products()).isNotEmpty();
    assertThat(row.hs()).extracting(Cell::written).containsExactly("2701");
    assertThat(row.notRead()).isEmpty();
  }

  @Test
  void aSupplierWithAllThatTablesTell() throws IOException {
    SupplierRow row =
        supplier(
            """
            Supplier Name,Name in Local Script,Former / Other Names,Owners / Parent (share),Directors,Supplying Since,Supplying Until,VAT No,Tax ID,Address Line 1,Address Line 2,Comments,Fax
            Kehua (formerly Hongda),丹东科华,ex Xianghe (until 2017),"X (60 %), itself Y (60 %)",Sun Wei; Ma Xiaohong,2016-03,2018-06,123,456,12 River St,Zhenxing District,late,99
            """);
    assertThat(row.id()).isEqualTo("line 2");
    assertThat(row.name()).isEqualTo("Kehua");
    assertThat(row.otherNames())
        .extracting(NamedUntil::name)
        .containsExactly("Hongda", "丹东科华", "Xianghe");
    assertThat(row.owners().getFirst().holders().getFirst().holder()).isEqualTo("Y");
    assertThat(row.ownersWritten()).isEqualTo("X (60 %), itself Y (60 %)");
    assertThat(row.directors()).containsExactly("Sun Wei", "Ma Xiaohong");
    assertThat(row.since().value()).hasToString("Optional[2016-03]");
    assertThat(row.registrationNumber()).isEqualTo("123; 456");
    assertThat(row.address()).isEqualTo("12 River St, Zhenxing District");
    assertThat(row.remarks()).isEqualTo("late");
  }

  @Test
  void aShip() throws IOException {
    Row row =
        read(
                Rows.Kind.VESSELS,
                """
                Vessel Name,IMO No.,MMSI,Flag,Ex Names,Registered Owner,Former Flags
                Wise Honest,IMO 8905490,445123000,Sierra Leone,Petrel 1 (until 2012),Korea Songi,Tanzania; Cambodia
                """)
            .getFirst();
    assertThat(row).isInstanceOf(VesselRow.class);
    VesselRow ship = (VesselRow) row;
    assertThat(ship.imo().value()).contains("8905490");
    assertThat(ship.flag().value()).contains("sl");
    assertThat(ship.formerFlags())
        .extracting(cell -> cell.value().orElseThrow())
        .containsExactly("tz", "kh");
    assertThat(ship.otherNames()).extracting(NamedUntil::name).containsExactly("Petrel 1");
    assertThat(ship.owners()).extracting(Stake::holder).containsExactly("Korea Songi");
  }

  /** What is unread is told by the name that the column has in the file. */
  @Test
  void whatIsNotReadIsTold() throws IOException {
    ShipmentRow row =
        shipment(
            """
            B/L Date,Country of Origin,HTS,IMO Number,Net Weight (kg),FOB Value (USD)
            soon,Korea,ABC1,8914943,3.000,lots
            """);
    assertThat(row.notRead())
        .containsExactly(
            "B/L Date 'soon'",
            "HTS 'ABC1'",
            "Country of Origin 'Korea'",
            "IMO Number '8914943'",
            "Net Weight (kg) '3.000'",
            "FOB Value (USD) 'lots'");
    assertThat(row.origin().isUnread()).isTrue();
  }

  @Test
  void unitsStandInBracketsBehindAColumn() throws IOException {
    ShipmentRow row = shipment("Goods,Net Weight (kg),Value (EUR)\ncoal,4000,250\n");
    assertThat(row.quantity().value()).contains(new Measured(4000, "kg"));
    assertThat(row.value().value()).contains(new Measured(250, "EUR"));
  }

  @Test
  void aTableOfTwoHundredColumns() throws IOException {
    List<String> header =
        IntStream.rangeClosed(1, 200).mapToObj(i -> "ZZ_FIELD_" + i).collect(Collectors.toList());
    header.set(3, "Shipper");
    header.set(57, "HTS");
    header.set(58, "Gross Weight");
    header.set(120, "Country of Origin");
    header.set(121, "ETA");
    header.set(122, "Actual B/L Date");
    header.set(199, "Remarks");
    List<String> cells =
        IntStream.rangeClosed(1, 200).mapToObj(i -> "cell " + i).collect(Collectors.toList());
    cells.set(120, "DPRK");
    cells.set(121, "2017-08-20");
    cells.set(122, "2017-08-05");
    List<List<String>> told = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Rows read =
        Rows.read(
            in(String.join(",", header) + "\n" + String.join(",", cells) + "\n"),
            "wide.csv",
            Rows.Kind.SHIPMENTS,
            Map.of("Actual B/L Date", "date"),
            new Rows.Taker() {
              @Override
              public void columns(List<String> understood, List<String> ignored) {
                told.add(understood);
                told.add(ignored);
              }

              @Override
              public void accept(Row row) {
                assertThat(told).hasSize(2);
                rows.add(row);
              }
            });
    assertThat(read.understood())
        .containsExactly(
            "Shipper (consignor)",
            "HTS (hs)",
            "Gross Weight (quantity)",
            "Country of Origin (origin)",
            "ETA (remarks)",
            "Actual B/L Date (date)",
            "Remarks (remarks)");
    assertThat(read.ignored()).hasSize(193).contains("ZZ_FIELD_1");
    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              ShipmentRow shipment = (ShipmentRow) row;
              assertThat(shipment.consignor()).isEqualTo("cell 4");
              assertThat(shipment.date().value()).hasToString("Optional[2017-08-05]");
              assertThat(shipment.remarks()).isEqualTo("ETA: 2017-08-20; cell 200");
            });
  }

  // ---- Two columns of one meaning

  @Test
  void nobodyCanTellWhichOfTwoIsMeant() {
    assertThatThrownBy(() -> shipment("Country of Origin,COO,HTS\nCN,KP,2701\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 1, column 2")
        .hasMessageContaining("'Country of Origin' (column 1) and 'COO' (column 2)")
        .hasMessageContaining("Country of Origin = origin");
  }

  @Test
  void theMapTellsWhichIsMeant() throws IOException {
    String table = "Country of Origin,COO,HTS\nCN,KP,2701\n";
    ShipmentRow said =
        (ShipmentRow) read(Rows.Kind.SHIPMENTS, table, Map.of("coo", "origin")).getFirst();
    assertThat(said.origin().value()).contains("kp");
    ShipmentRow left =
        (ShipmentRow) read(Rows.Kind.SHIPMENTS, table, Map.of("COO", "-")).getFirst();
    assertThat(left.origin().value()).contains("cn");
  }

  @Test
  void whereEitherWillDoTheFirstOfOurListIsRead() throws IOException {
    List<String> ignored = new ArrayList<>();
    SupplierRow row =
        (SupplierRow)
            read(
                    Rows.Kind.SUPPLIERS,
                    "Country Code,Country,Vendor\nDE,Korea,X\n",
                    Map.of(),
                    ignored)
                .getFirst();
    assertThat(row.country().written()).isEqualTo("Korea");
    assertThat(ignored).containsExactly("Country Code");
  }

  @Test
  void everyPartyIsKept() throws IOException {
    ShipmentRow row =
        shipment(
            "Shipper,Exporter,Manufacturer,Notify Party\nA Freight,B Export,C Works,D Bank; E Agent\n");
    assertThat(row.parties())
        .extracting(party -> party.role().words() + " " + party.name())
        .containsExactly(
            "consignor A Freight",
            "consignor B Export",
            "notify party D Bank",
            "notify party E Agent",
            "maker C Works");
  }

  // ---- What is no table

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | line 1: expected a header and rows, found nothing",
        "Fax,Telex\\n1,2               | understood none of Fax, Telex",
        "id,country\\n1,KP             | one of name, localName, alias",
        "name\\nA,B                    | line 2, column 2: expected at most 1 fields, as the header has, found 2",
        "name\\n\"A                    | a quotation mark",
      })
  void isNoTable(String table, String complaint) {
    assertThatThrownBy(() -> supplier(table.replace("\\n", "\n")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("t.csv")
        .hasMessageContaining(complaint);
  }

  @Test
  void emptyCellsBehindARowAreNone() throws IOException {
    assertThat(supplier("name,country\nA,KP,,,\n").name()).isEqualTo("A");
    assertThat(supplier("name,country\nA\n").country().isAbsent()).isTrue();
  }

  @Test
  void aMapNamesColumnsThatAreThere() {
    assertThatThrownBy(() -> read(Rows.Kind.SUPPLIERS, "name\nA\n", Map.of("Nome", "name")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("renames a column 'Nome', which is not there; there are name");
  }

  @Test
  void hostileCellsAreOnlyText() throws IOException {
    String deep = "(".repeat(50_000) + "9 %" + ")".repeat(50_000);
    SupplierRow row =
        supplier(
            "name,owners,hs,since,directors\n"
                + deep
                + ","
                + deep
                + ","
                + "1;".repeat(50_000)
                + ",x,\""
                + "a,".repeat(50_000)
                + "\"\n");
    assertThat(row.name()).hasSize(100_003);
    assertThat(row.hs()).hasSizeLessThanOrEqualTo(100);
    String nested = "X (51 %)" + ", itself X (51 %)".repeat(200);
    assertThat(supplier("name,owners\nA,\"" + nested + "\"\n").owners()).hasSize(1);
  }

  // ---- JSON lines

  @Test
  void objectsOfJson() throws IOException {
    List<Row> rows =
        read(
            Rows.Kind.SHIPMENTS,
            """
            {"id":"S1","Country of Origin":"DPRK","hs":["2701","2702"],"quantity":4000.5,"unit":"t","extra":{"a":[1]}}
            {"shipper":["A","B"],"date":20170820}
            """);
    ShipmentRow first = (ShipmentRow) rows.getFirst();
    assertThat(first.origin().value()).contains("kp");
    assertThat(first.hs()).hasSize(2);
    assertThat(first.quantity().value()).contains(new Measured(4000.5, "t"));
    ShipmentRow second = (ShipmentRow) rows.getLast();
    assertThat(second.id()).isEqualTo("line 2");
    assertThat(second.parties()).extracting(Party::name).containsExactly("A", "B");
    assertThat(second.date().value()).isPresent();
  }

  @Test
  void brokenJson() {
    assertThatThrownBy(() -> shipment("{\"id\":\"S1\"}\n{\"hs\":"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("t.csv, line 2");
    assertThatThrownBy(() -> shipment("{\"origin\":\"CN\",\"coo\":\"KP\"}"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected one value for origin, found a second");
  }

  private static SupplierRow supplier(String table) throws IOException {
    return (SupplierRow) read(Rows.Kind.SUPPLIERS, table).getFirst();
  }

  private static ShipmentRow shipment(String table) throws IOException {
    return (ShipmentRow) read(Rows.Kind.SHIPMENTS, table).getFirst();
  }

  private static List<Row> read(Rows.Kind kind, String table) throws IOException {
    return read(kind, table, Map.of());
  }

  private static List<Row> read(Rows.Kind kind, String table, Map<String, String> renamed)
      throws IOException {
    return read(kind, table, renamed, new ArrayList<>());
  }

  private static List<Row> read(
      Rows.Kind kind, String table, Map<String, String> renamed, List<String> ignored)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    ignored.addAll(Rows.read(in(table), "t.csv", kind, renamed, rows::add).ignored());
    return rows;
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
