package org.davylamp.findings.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.davylamp.evidence.Certainty;
import org.davylamp.exchange.rows.Measured;
import org.davylamp.findings.wording.WordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who belongs to a union, and what money was worth. */
class UnionsAndMoneyTest {
  /** The members since Croatia, by the treaties of accession in their order. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "be", "de", "fr", "it", "lu", "nl", "dk", "ie", "gr", "es", "pt", "at", "fi", "se", "cy",
        "cz", "ee", "hu", "lv", "lt", "mt", "pl", "sk", "si", "bg", "ro", "hr", "eu"
      })
  void isOfTheUnion(String country) {
    assertThat(Union.includes(Union.EU, country)).isTrue();
  }

  /** The kingdom left; the others never came, near as they are to it. */
  @ParameterizedTest
  @ValueSource(strings = {"gb", "no", "ch", "is", "li", "tr", "rs", "ua", "me", "kp", "cn", ""})
  void isNotOfTheUnion(String country) {
    assertThat(Union.includes(Union.EU, country)).isFalse();
  }

  @Test
  void twentySevenMembersAndNoUnionButThat() {
    List<List<String>> unions = WordTable.rows(Union.class, "unions.txt");

    assertThat(unions).hasSize(1);
    assertThat(unions.getFirst().get(1).split(";", -1)).hasSize(27);
  }

  /** What is above at the least worth is so certainly, at the most worth only perhaps. */
  @ParameterizedTest
  @CsvSource({
    "USD, 1001, CERTAINLY",
    "USD, 1000, NO",
    "EUR, 1100, CERTAINLY",
    "EUR, 900, POSSIBLY",
    "EUR, 600, NO",
    "CNY, 8500, CERTAINLY",
    "CNY, 7000, POSSIBLY",
    "CNY, 5500, NO",
    "JPY, 170000, CERTAINLY",
    "JPY, 110000, POSSIBLY",
    "JPY, 70000, NO",
    "KRW, 1700000, CERTAINLY",
    "KRW, 1200000, POSSIBLY",
    "KRW, 850000, NO",
    "RUB, 140000, CERTAINLY",
    "RUB, 60000, POSSIBLY",
    "RUB, 20000, NO",
    "CHF, 1300, CERTAINLY",
    "CHF, 1000, POSSIBLY",
    "CHF, 700, NO",
    "GBP, 1000, CERTAINLY",
    "GBP, 700, POSSIBLY",
    "GBP, 450, NO",
    "HKD, 8400, CERTAINLY",
    "HKD, 7800, POSSIBLY",
    "HKD, 7300, NO",
    "SGD, 1700, CERTAINLY",
    "SGD, 1300, POSSIBLY",
    "SGD, 1100, NO",
    "TWD, 36000, CERTAINLY",
    "TWD, 30000, POSSIBLY",
    "TWD, 26000, NO",
    "MYR, 4800, CERTAINLY",
    "MYR, 4000, POSSIBLY",
    "MYR, 2900, NO",
    "THB, 42000, CERTAINLY",
    "THB, 33000, POSSIBLY",
    "THB, 27000, NO",
    "VND, 28000000, CERTAINLY",
    "VND, 20000000, POSSIBLY",
    "VND, 15000000, NO",
    "KPW, 1, POSSIBLY",
    "XXX, 1e9, POSSIBLY",
  })
  void aboveAThousandDollars(String currency, double amount, Certainty certainty) {
    assertThat(Money.above(new Measured(amount, currency), 1000)).isEqualTo(certainty);
  }

  /** Each line tells a code of ISO 4217 and a least that is no more than the most. */
  @Test
  void everyLineIsOrdered() {
    assertThat(WordTable.rows(Money.class, "currencies.txt"))
        .allSatisfy(
            row -> {
              assertThat(row.get(0)).matches("[A-Z]{3}");
              assertThat(Double.parseDouble(row.get(1)))
                  .isPositive()
                  .isLessThanOrEqualTo(Double.parseDouble(row.get(2)));
            });
  }
}
