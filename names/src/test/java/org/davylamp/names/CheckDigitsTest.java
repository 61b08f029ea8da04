package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.davylamp.names.CheckDigits.Imo;
import org.davylamp.names.CheckDigits.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # number  | can be   | whose
          9074729   | SHIP     | the example of Wikipedia's article IMO number
          7937317   | SHIP     | Chong Chon Gang; OFAC
          9110236   | SHIP     | Dawnlight; OFAC
          8898831   | SHIP     | 7-28; OFAC
          5342883   | COMPANY  | Chang An Shipping & Technology; UN, KPe.055
          1267131   | COMPANY  | Korean Polish Shipping; OFAC
          0555641   | COMPANY  | Northern Shipping Company; OFAC
          1790183   | EITHER   | Ocean Maritime Management; UN, KPe.020
          9074728   | NEITHER  | the first with a wrong digit
          7973317   | NEITHER  | Chong Chon Gang, two digits swapped
          0000000   | NEITHER  |
          907472    | MALFORMED | six digits
          90747290  | MALFORMED | eight
          907472X   | MALFORMED |
          ''        | MALFORMED |
          ٩٠٧٤٧٢٩   | MALFORMED | digits that Identifier has not normalised
          """)
  void imo(String number, Imo expected, String whose) {
    assertThat(CheckDigits.imo(number)).as("%s", whose).isEqualTo(expected);
  }

  /** Of all seven-digit numbers a tenth pass the ship's rule and about a hundredth pass both. */
  @Test
  void someNumbersCanBeBoth() {
    int both = 0;
    int ships = 0;
    int companies = 0;
    for (int number = 1_000_000; number < 10_000_000; number += 7) {
      String value = Integer.toString(number);
      both += CheckDigits.imo(value) == Imo.EITHER ? 1 : 0;
      ships += CheckDigits.imoShip(value) ? 1 : 0;
      companies += CheckDigits.imoCompany(value) ? 1 : 0;
    }
    double all = 9_000_000 / 7.0;
    assertThat(ships / all).isBetween(.099, .101);
    assertThat(companies / all).isBetween(.099, .101);
    assertThat(both / all).isBetween(.009, .011);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # number    | station           | MID | why
          572469210   | SHIP              | 572 | Artavil; OFAC, 2022
          256842000   | SHIP              | 256 | Ark; OFAC, 2022
          445539000   | SHIP              | 445 | Tong San 2, of the DPRK; UN
          023456789   | GROUP             | 234 | 0 MID
          002320001   | COAST             | 232 | 00 MID
          111232001   | AIRCRAFT          | 232 | 111 MID
          823212345   | HANDHELD          | 232 | 8 MID
          982321234   | CRAFT_OF_A_SHIP   | 232 | 98 MID
          992321234   | AID_TO_NAVIGATION | 232 | 99 MID
          970123456   | DISTRESS          | ''  | a search and rescue transmitter
          123456789   | MALFORMED         | ''  | no region begins with 1
          200123456   | MALFORMED         | ''  | below 201
          776123456   | MALFORMED         | ''  | above 775
          44512300    | MALFORMED         | ''  | eight digits
          """)
  void mmsi(String number, Station station, String mid, String why) {
    assertThat(CheckDigits.mmsi(number)).as("%s", why).isEqualTo(station);
    assertThat(CheckDigits.mid(number)).isEqualTo(mid);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # type     | value                | valid | whose
          LEI        | 506700GE1G29325QX363 | true  | GLEIF
          LEI        | 7LTWFZYICNSX8D621K86 | true  | Deutsche Bank; its annual report
          LEI        | HWUPKR0MPOU8FGXBT394 | true  | Apple; SEC filings
          LEI        | HWUPKR0MPOU8FGXBT349 | false | two digits swapped
          LEI        | HWUPKRMPOU8FGXBT394  | false | nineteen
          LEI        | HWUPKR0MPOU8FGXBT39é | false |
          BIC        | DEUTDEFF             | true  | Deutsche Bank, Frankfurt
          BIC        | DEUTDEFF500          | true  | a branch of it
          BIC        | NEDSZAJJXXX          | true  | Nedbank; the example of Wikipedia's article ISO 9362
          BIC        | DEUTQQFF             | false | no country QQ
          BIC        | DEUTDEFF50           | false | ten
          IMO_SHIP   | 5342883              | false | a company's
          IMO_COMPANY| 9074729              | false | a ship's
          TAX        | X                    | true  | no rule
          TAX        | ''                   | false | nothing
          """)
  void plausible(Identifier.Type type, String value, boolean valid, String whose) {
    assertThat(CheckDigits.isPlausible(new Identifier(type, value, "")))
        .as("%s", whose)
        .isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "US0378331005, true", // Apple
    "GB0002634946, true", // BAE Systems
    "AU0000XVGZA3, true", // Treasury Corporation of Victoria; Wikipedia's article on ISIN
    "US0378331006, false",
    "US037833100, false"
  })
  void isin(String value, boolean valid) {
    assertThat(CheckDigits.isin(value)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # type     | as written          | value
          IMO_SHIP   | IMO 9074729         | 9074729
          IMO_SHIP   | IMO No. 9074729     | 9074729
          IMO_SHIP   | imo: 907-4729       | 9074729
          IMO_SHIP   | ＩＭＯ９０７４７２９ | 9074729
          IMO_SHIP   | IMO ٩٠٧٤٧٢٩         | 9074729
          IMO_SHIP   | 0009074729          | 9074729
          IMO_COMPANY| IMO Number 0049923  | 0049923
          MMSI       | MMSI 445 123 000    | 445123000
          MMSI       | 002320001           | 002320001
          LEI        | LEI 7ltw fzyi cnsx 8d62 1k86 | 7LTWFZYICNSX8D621K86
          BIC        | SWIFT/BIC DEUT DE FF | DEUTDEFF
          BIC        | BICADEFF            | BICADEFF
          REGISTRATION | 00123/45          | 0012345
          TAX        | ИНН 7707083893      | ИНН7707083893
          """)
  void normalised(Identifier.Type type, String written, String value) {
    assertThat(Identifier.of(type, written, "").value()).isEqualTo(value);
  }
}
