package org.davylamp.exchange.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
        "100 % P Holdings; P Holdings ist zu 75 % Eigentum von Z Trade | P Holdings 100 [Z Trade 75]",
        "45% G Holdings, in which C Trading has 90% | G Holdings 45 [C Trading 90]",
        "доли: 50 % — A-M LLC, 50 % — физлицо     | A-M LLC 50 + физлицо 50",
        "доля A Shipping — 49 %                   | A Shipping 49",
        "owner 60 % held by W Freight per KYC     | W Freight 60",
        "技术管理：上海东峰船务 D Shipping Co Ltd        | 上海东峰船务 D Shipping Co Ltd",
        "sold by S Shipping in August 2018, buyer a one-ship company | S Shipping to 2018",
        "до 01.2021 принадлежало B Shipping       | B Shipping to 2021-01",
        "原船东 W Freight，2019年过户                  | W Freight to 2019",
        "X Trading 于2018年6月转让其80%股权             | X Trading 80 to 2018",
        "2012年前A贸易 A Trade 55%                    | A贸易 A Trade 55 to 2012",
        "60 %                                     | ",
        "(60 %)                                   | ",
        "; ;                                      | ",
      })
  void stakes(String cell, String told) {
    assertThat(told(StakesCell.read(cell))).isEqualTo(told == null ? "" : told);
  }

  /** What a row tells does not depend on whose machine reads it. */
  @ParameterizedTest
  @CsvSource({
    "H Trade 3/5, H Trade 60",
    "H Trade 1/3, H Trade 33.33",
    "H Trade (49.9 %), H Trade 49.9",
  })
  void sharesAreTheSameWhereADecimalSignIsAComma(String cell, String told) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(told(StakesCell.read(cell))).isEqualTo(told);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** As buyers in several countries write it; X is whoever it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "60% Hongda Trade                        ! Hongda Trade 60",
        "Hongda Trade – 60 pct                   ! Hongda Trade 60",
        "Hongda Trade: 60 percent                ! Hongda Trade 60",
        "Hongda Trade (60 per cent)              ! Hongda Trade 60",
        "60 % held by Hongda Trade               ! Hongda Trade 60",
        "51% owned by Hongda Trade               ! Hongda Trade 51",
        "majority-owned by Hongda Trade          ! Hongda Trade",
        "wholly owned by Hongda Trade            ! Hongda Trade 100",
        "wholly-owned subsidiary of Hongda Trade ! Hongda Trade 100",
        "subsidiary of Hongda Trade (100%)       ! Hongda Trade 100",
        "parent: Hongda Trade                    ! Hongda Trade",
        "ultimate parent Hongda Trade            ! Hongda Trade",
        "controlled by Hongda Trade              ! Hongda Trade",
        "100 % Hongda Trade via Boda (60 %)      ! Boda 60 [Hongda Trade 100]",
        "Boda, which is 75 % owned by Hongda     ! Boda [Hongda 75]",
        "Boda & Hongda Trade 50/50               ! Boda 50 + Hongda Trade 50",
        "Hongda Trade holds 55 %, rest free float ! Hongda Trade 55",
        "Hongda Trade 3/5                        ! Hongda Trade 60",
        "JV of Hongda Trade (50 %) and Boda (50 %) ! Hongda Trade 50 + Boda 50",
        "until 03/2018 Hongda Trade 80%, then private ! Hongda Trade 80 to 2018-03",
        "since 2019 Hongda Trade (70 %)          ! Hongda Trade 70 from 2019",
        "Hongda Trade 60 % / Boda 40 %           ! Hongda Trade 60 + Boda 40",
        "Hongda Trade 60 % | Boda 40 %           ! Hongda Trade 60 + Boda 40",
        "zu 60 % im Besitz von Hongda Trade      ! Hongda Trade 60",
        "100-prozentige Tochter der Hongda Trade ! Hongda Trade 100",
        "Muttergesellschaft: Hongda Trade        ! Hongda Trade",
        "丹东鸿达贸易持股60%                        ! 丹东鸿达贸易 60",
        "丹东鸿达贸易的全资子公司                     ! 丹东鸿达贸易 100",
        "母公司：丹东鸿达贸易                        ! 丹东鸿达贸易",
        "Хонда Трейд, доля 60 %                  ! Хонда Трейд 60",
        "100 % дочерняя компания Хонда Трейд     ! Хонда Трейд 100",
        "50% Hongda Trade / 50% Lin family       ! Hongda Trade 50 + Lin family 50",
        "Hongda Trade – sole shareholder         ! Hongda Trade 100",
        "sole shareholder: Hongda Trade          ! Hongda Trade 100",
        "Hongda Trade owns all shares            ! Hongda Trade 100",
        "all shares held by Hongda Trade         ! Hongda Trade 100",
        "UBO check 2022: Hongda Trade owns all shares ! Hongda Trade 100",
        "KYC: 65 % held by Hongda Trade          ! Hongda Trade 65",
        "minority stake (12,5 %) of Hongda Trade ! Hongda Trade 12.5",
        "sixty per cent held by Hongda Trade     ! Hongda Trade 60",
        "fifty-one percent owned by Hongda Trade ! Hongda Trade 51",
        "two thirds of the shares held by Hongda Trade ! Hongda Trade 66.67",
        "half owned by Hongda Trade              ! Hongda Trade 50",
        "50/50 joint venture of Hongda Trade and Boda ! Hongda Trade 50 + Boda 50",
        "Hongda Trade and Boda, 50 % each        ! Hongda Trade 50 + Boda 50",
        "Hongda Trade > Boda (80 %) > (this)     ! Boda 80 [Hongda Trade]",
        "Hongda Trade (70 %) → Boda (100 %) → supplier ! Boda 100 [Hongda Trade 70]",
        "supplier ← Boda (100 %) ← Hongda Trade (70 %) ! Boda 100 [Hongda Trade 70]",
        "60 % Wei Ltd (nominee for Hongda Trade) ! Wei Ltd 60 [Hongda Trade 100]",
        "2022 sold by Hongda Trade (75 %) to staff ! Hongda Trade 75 to 2022",
        "Hongda Trade sold its 80 % in 2021      ! Hongda Trade 80 to 2021",
        "bought out by management in 2011 from Hongda Trade (was 75 %) ! Hongda Trade 75 to 2011",
        "Alleingesellschafter: Hongda Trade      ! Hongda Trade 100",
        "zur Hälfte gehalten von Hongda Trade    ! Hongda Trade 50",
        "détenue à 60 % par Hongda Trade         ! Hongda Trade 60",
        "filiale à 100 % de Hongda Trade         ! Hongda Trade 100",
        "由丹东鸿达贸易全资拥有                       ! 丹东鸿达贸易 100",
        "丹东鸿达贸易占股三分之二                     ! 丹东鸿达贸易 66.67",
        "丹东鸿达贸易持有60%股权                     ! 丹东鸿达贸易 60",
        "홍다무역이 지분 60% 보유                    ! 홍다무역 60",
        "홍다무역의 100% 자회사                      ! 홍다무역 100",
        "принадлежит Хонда Трейд на 60 %         ! Хонда Трейд 60",
        "Хонда Трейд владеет 60 %                ! Хонда Трейд 60",
        "единственный акционер: Хонда Трейд      ! Хонда Трейд 100",
        "половина акций принадлежит Хонда Трейд  ! Хонда Трейд 50",
      })
  void otherWordings(String cell, String told) {
    assertThat(told(StakesCell.read(cell))).isEqualTo(told);
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

  /** Owners in a remark; what only denies them tells none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "paid late; KYC: 65 % held by Hongda Trade ! Hongda Trade 65",
        "shareholders: A Trade (30%), B Trade (25%) ! A Trade 30 + B Trade 25",
        "Audit passed. Hongda Trade sold its 80 % in 2021 ! Hongda Trade 80 to 2021",
        "好评；丹东鸿达贸易持股60%                     ! 丹东鸿达贸易 60",
        "not owned by Hongda Trade               ! ''",
        "no shareholder from Hongda Trade        ! ''",
        "freight prepaid                         ! ''",
      })
  void ownersInRemarks(String remark, String told) {
    assertThat(
            told(
                OwnersTold.clauses(remark).stream()
                    .flatMap(clause -> OwnersTold.stakes(clause).stream())
                    .toList()))
        .isEqualTo(told);
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
        "Guanhe Logistics, 60 % owned by Hongda Trade  | Guanhe Logistics | Hongda Trade 60",
        "Guanhe Logistics Co., Ltd., a wholly-owned subsidiary of Hongda | Guanhe Logistics Co., Ltd. | Hongda 100",
        "Guanhe Logistics (wholly owned by Hongda)     | Guanhe Logistics | Hongda 100",
        "Chilsong Trading Co., Ltd., Busan             | Chilsong Trading Co., Ltd., Busan | ",
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
        "until 2019: Hongda Trade               | false | Hongda Trade: former to 2019",
        "until 03/2019 Hongda Trade Co., Ltd.   | false | Hongda Trade Co., Ltd.: former to 2019-03",
        "2009–2015: Hongda Trade                | false | Hongda Trade: former to 2015",
        "Hongda Trade until 2019                | false | Hongda Trade: former to 2019",
        "bis 2019: Hongda Trade                 | false | Hongda Trade: former to 2019",
        "до 2019: Хонда Трейд                   | false | Хонда Трейд: former to 2019",
        "2019年前：丹东鸿达贸易                      | false | 丹东鸿达贸易: former to 2019",
        "2019년까지 홍다무역                         | false | 홍다무역: former to 2019",
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
