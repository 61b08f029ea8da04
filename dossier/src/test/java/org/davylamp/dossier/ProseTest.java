package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.davylamp.dossier.html.Html;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers are shown for what statements hold. */
class ProseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003-01-18/2015-09-21 | 2003-01-18 to 2015-09-21",
        "1968~                 | about 1968",
        "2009?                 | perhaps 2009",
        "../2016               | until 2016",
        "2014/..               | since 2014",
        "198X/199X             | the 1980s to the 1990s",
      })
  void datesAreTold(String edtf, String words) {
    assertThat(Prose.dates(List.of(edtf))).isEqualTo(Html.text(words));
    assertThat(Prose.dates(List.of(edtf, "2020"))).isEqualTo(Html.text(words + " or 2020"));
    assertThat(Charts.span(edtf, false).text()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "979 MUSD      | US$ 979 million",
        "1500000 USD   | US$ 1,500,000",
        "5000/5500 t   | 5,000–5,500 t",
        "10 ships      | 10 ships",
        "6/10 truckloads | 6–10 truckloads",
        "0.72 ha       | 0.72 ha",
        "320 m2        | 320 m²",
      })
  void amountsAreTold(String told, String words) {
    assertThat(Prose.amount(told)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"37 | stated as 37 %", "72 % | stated as 72 %", "doubled | stated as doubled"})
  void statedChangesAreTold(String told, String words) {
    assertThat(Prose.statedChange(told)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "former-prisoners | former prisoner | former prisoners",
        "sources-inside   | source inside   | sources inside",
        "prisoners-of-war | prisoner of war | prisoners of war",
        "witnesses        | witness         | witnesses",
      })
  void witnessesAreTold(String category, String one, String many) {
    assertThat(Prose.people(category, true)).isEqualTo(one);
    assertThat(Prose.people(category, false)).isEqualTo(many);
  }
}
