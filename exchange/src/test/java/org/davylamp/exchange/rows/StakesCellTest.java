package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds how much of whom, and who was called what, as tables tell it. */
final class StakesCellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chi Yupeng (40 %); private persons       | Chi Yupeng 40",
        "Chi Yupeng (40%); Sun Wei (60%)          | Chi Yupeng 40 + Sun Wei 60",
        "A Trading (30 %), B Trading (25 %)       | A Trading 30 + B Trading 25",
        "A Trading (30 %) and B Trading (25 %)    | A Trading 30 + B Trading 25",
        "A Trade Co., Ltd. (30 %); B & C Ltd (25 %) | A Trade Co., Ltd. 30 + B & C Ltd 25",
        "X Holdings (60 %), itself Y Group (60 %) | X Holdings 60 [Y Group 60]",
        "X (100 %), itself A (60 %) and B (40 %)  | X 100 [A 60 + B 40]",
        "X (100 %), itself Y (80 %), itself Z (51 %); W (3 %) | X 100 [Y 80 [Z 51]] + W 3",
        "X (60 %), which is owned by Y (60 %)     | X 60 [Y 60]",
        "H Trade (70 %) since 2019                | H Trade 70 from 2019",
        "private persons (100 %) since 2019; until 2019 H Trade (80 %) | private persons 100 from 2019 + H Trade 80 to 2019",
        "H Trade (80 %, until 2018-05)            | H Trade 80 to 2018-05",
        "H Trade 80 % (2009–2015)                 | H Trade 80 from 2009 to 2015",
        "60 % H Trade                             | H Trade 60",
        "30 % A Trade, 25 % B Trade               | A Trade 30 + B Trade 25",
        "100 % A Freight, itself 55 % B Trading   | A Freight 100 [B Trading 55]",
        "A Trade 60 %, B Trade 40 %               | A Trade 60 + B Trade 40",
        "张三 60%；李四 40%                          | 张三 60 + 李四 40",
        "张三60%，李四40%                            | 张三 60 + 李四 40",
        "A Trade (33,3 %)                         | A Trade 33.3",
        "A Trade (49.9 percent)                   | A Trade 49.9",
        "A Trade: 51 per cent                     | A Trade 51",
        "owner until 2018-05: Shen Shipping       | Shen Shipping to 2018-05",
        "founder Chi Yupeng, sold 2011            | Chi Yupeng to 2011",
        "owned by H Trade                         | H Trade",
        "H Trade                                  | H Trade",
        "Smith, Jones and Company                 | Smith, Jones and Company",
        "H Trade (Hong Kong) Ltd. (75 %)          | H Trade (Hong Kong) Ltd. 75",
        "H Trade (140 %)                          | H Trade",
        "private persons                          | ",
        "ore of the Jongo-ri mine                 | ",
        "source: Nampo                            | ",
        "maker: Hunchun Jinmao Crafts (workshop in Rason) | ",
        "audit note 2018: 35 workers from the DPRK| ",
        "feed from Antofagasta, bills of lading and assay on file | ",
        "listed on the stock exchange             | ",
        "60 %                                     | ",
        "(60 %)                                   | ",
        "; ;                                      | ",
      })
  void stakes(String cell, String told) {
    assertThat(told(StakesCell.read(cell))).isEqualTo(told == null ? "" : told);
  }

  private static String told(List<Stake> stakes) {
    return stakes.stream().map(StakesCellTest::told).collect(Collectors.joining(" + "));
  }

  private static String told(Stake stake) {
    String percent =
        stake.percent().map(p -> " " + (p % 1 == 0 ? String.valueOf(p.intValue()) : p)).orElse("");
    String since = stake.since().map(date -> " from " + date).orElse("");
    String until = stake.until().map(date -> " to " + date).orElse("");
    String holders = stake.holders().isEmpty() ? "" : " [" + told(stake.holders()) + "]";
    return stake.holder() + percent + since + until + holders;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Guanhe Logistics (60 % Hongda Trade)          | Guanhe Logistics | Hongda Trade 60",
        "Yike Services (100 % Boda, itself 55 % Xianghe)| Yike Services    | Boda 100 [Xianghe 55]",
        "Linhe Freight (30 % Hongda, 70 % Wu Yanting)  | Linhe Freight    | Hongda 30 + Wu Yanting 70",
        "Royal Crest (owner until 2018-05: Shen Zhong) | Royal Crest      | Shen Zhong to 2018-05",
        "Kaiyun Trade (founder Chi Yupeng, sold 2011)  | Kaiyun Trade     | Chi Yupeng to 2011",
        "Klipvoor Minerals (Pty) Ltd                   | Klipvoor Minerals (Pty) Ltd | ",
        "Leader (Hong Kong) International              | Leader (Hong Kong) International | ",
        "Chilsong Trading Co., Ltd., Busan (stationery)| Chilsong Trading Co., Ltd., Busan (stationery) | ",
        "華信船務(香港)有限公司                            | 華信船務(香港)有限公司 | ",
        "(60 % nobody)                                 | (60 % nobody) | ",
      })
  void partiesWithTheirOwners(String cell, String name, String owners) {
    assertThat(PartyCell.read(cell, Party.Role.CONSIGNOR))
        .singleElement()
        .satisfies(
            party -> {
              assertThat(party.name()).isEqualTo(name);
              assertThat(told(party.owners())).isEqualTo(owners == null ? "" : owners);
              assertThat(party.written()).isEqualTo(cell);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hongxiang Industrial (until 2017)      | false | Hongxiang Industrial: former to 2017",
        "formerly Kehua Economy & Trade         | false | Kehua Economy & Trade: former",
        "曾用名：丹东鸿达贸易                        | false | 丹东鸿达贸易: former",
        "ex Xianghe Trading Co., Ltd.           | false | Xianghe Trading Co., Ltd.: former",
        "f/k/a Shen Zhong Shipping              | false | Shen Zhong Shipping: former",
        "Expo Trading; Exim Ltd                 | false | Expo Trading + Exim Ltd",
        "a/k/a Rising Star; Star Co             | false | Rising Star + Star Co",
        "Old Name (2009–2015)                   | true  | Old Name: former to 2015",
        "Old Name                               | true  | Old Name: former",
        "Kehua (formerly Hongda)                | false | Kehua + Hongda: former",
        "Kehua (Dandong)                        | false | Kehua (Dandong)",
        "formerly                               | false | formerly",
      })
  void otherNames(String cell, boolean former, String told) {
    assertThat(
            NamesCell.read(cell, former).stream()
                .map(
                    name ->
                        name.name()
                            + (name.former() ? ": former" : "")
                            + name.until().map(date -> " to " + date).orElse(""))
                .collect(Collectors.joining(" + ")))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun Wei                | Sun Wei",
        "Sun Wei; Ma Xiaohong   | Sun Wei + Ma Xiaohong",
        "Sun Wei, Ma Xiaohong   | Sun Wei + Ma Xiaohong",
        "SUN, Sidong            | SUN, Sidong",
        "孙嗣东；马晓红             | 孙嗣东 + 马晓红",
      })
  void people(String cell, String told) {
    assertThat(String.join(" + ", NamesCell.people(cell))).isEqualTo(told);
  }
}
