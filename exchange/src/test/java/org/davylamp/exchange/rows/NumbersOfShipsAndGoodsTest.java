package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IMO numbers, MMSIs and codes of goods as people write them. */
final class NumbersOfShipsAndGoodsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "8914934",
        "IMO 8914934",
        "IMO8914934",
        "imo-8914934",
        "8,914,934",
        "8'914'934",
        "8914934.0",
        "8 914 934",
        "IMO No. 8914934",
        "IMO: 8914934",
        "IMO# 8914934",
        "IMO No 8914934",
        "IMO number: 8914934",
        "IMO-Nr. 8914934",
        "ИМО № 8914934",
        "IMO编号：8914934",
        "No. 8914934"
      })
  void anImoNumber(String written) {
    assertThat(ShipNumber.imo(written).value()).contains("8914934");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8914943",
        "912345",
        "89149340",
        "IMO",
        "8914934A",
        "ABC8914934",
        "8.914934E6",
        "n/a"
      })
  void isNoImoNumber(String written) {
    assertThat(ShipNumber.imo(written)).isEqualTo(Cell.unread(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m.v. Thae Pyong San / 9009085   | Thae Pyong San | 9009085",
        "CHONG RIM 2 (IMO 8916293)       | CHONG RIM 2    | 8916293",
        "MV Sea Rose, IMO No. 8914934    | Sea Rose       | 8914934",
        "8914934 Sea Rose                | Sea Rose       | 8914934",
        "Sea Rose [8914934]              | Sea Rose       | 8914934",
        "Sea Rose IMO8914934 V.012E      | Sea Rose       | 8914934",
        "Sea Rose (IMO 8914943)          | Sea Rose       | ?(IMO 8914943)",
        "Sea Rose 8914943                | Sea Rose 8914943 | ''",
        "M/V Sea Rose / V. 012E          | Sea Rose       | ''",
        "т/х Чон Рим 2, ИМО 8916293      | Чон Рим 2      | 8916293",
        "清林2号 IMO编号8916293             | 清林2号         | 8916293",
        "Min Ning De You 078             | Min Ning De You 078 | ''",
        "Mt Fuji                         | Mt Fuji        | ''",
        "MSC Oscar                       | MSC Oscar      | ''",
      })
  void aShipsNameAndNumberInOneCell(String written, String name, String imo) {
    ShipCell ship = ShipCell.read(written);
    assertThat(ship.name()).isEqualTo(name);
    assertThat(ship.imo().value().orElse(ship.imo().isUnread() ? "?" + ship.imo().written() : ""))
        .isEqualTo(imo);
  }

  @ParameterizedTest
  @CsvSource({
    "445123000,445123000",
    "MMSI 445123000,445123000",
    "445 123 000,445123000",
    "44512300,",
    "x,"
  })
  void anMmsi(String written, String digits) {
    assertThat(ShipNumber.mmsi(written).value().orElse(null)).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2701           | 2701",
        "2701.11        | 270111",
        "27 01 11       | 270111",
        "HS 2701        | 2701",
        "ex 2701        | 2701",
        "7108;1211      | 7108 1211",
        "7108, 1211     | 7108 1211",
        "2504/2701.12   | 2504 270112",
        "302.11         | 030211",
        "ABC1           | ?ABC1",
        "2701; none     | 2701 ?none",
        "7201-7229      | ?7201-7229",
      })
  void codesOfGoods(String written, String codes) {
    assertThat(
            HsCell.read(written).stream()
                .map(cell -> cell.value().map(hs -> hs.digits()).orElse("?" + cell.written()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(codes);
  }
}
