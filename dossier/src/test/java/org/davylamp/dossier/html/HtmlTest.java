package org.davylamp.dossier.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written for what is said. */
class HtmlTest {
  private static String written(Html html) {
    StringBuilder out = new StringBuilder();
    html.write(out);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a < b | a &lt; b",
        "]]> | ]]&gt;",
        "Kim & Co | Kim &amp; Co",
        "&amp; | &amp;amp;",
        "say \"no\" | say &quot;no&quot;",
        "it's | it's",
        "Sŏnhwa-dong | Sŏnhwa-dong",
        "한😀 | 한😀",
      })
  void textIsEscaped(String text, String html) {
    assertThat(written(Html.text(text))).isEqualTo(html);
    assertThat(written(Element.of("p").with("title", text)))
        .isEqualTo("<p title=\"" + html + "\"></p>");
  }

  @Test
  void whatXmlCannotHoldIsShownAsSuch() {
    assertThat(written(Html.text("a\u0000b\u001Fc\uD800d\uDC00e\uFFFEf\uFFFFg")))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
    assertThat(written(Html.text("a\tb\nc"))).isEqualTo("a\tb\nc");
    assertThat(written(Html.text("a\u007Fb\u0085c"))).isEqualTo("a\uFFFDb\uFFFDc");
  }

  @Test
  void whatTurnsRoundTheTextThatFollowsIsTakenOut() {
    assertThat(written(Html.text("gpj.\u202Eexe\u2066"))).isEqualTo("gpj.\uFFFDexe\uFFFD");
  }

  @Test
  void hangulIsMarkedAsKoreanOnce() {
    assertThat(written(Element.of("p", "from 개천 교화소, and 무산.")))
        .isEqualTo("<p>from <span lang=\"ko\">개천 교화소</span>, and <span lang=\"ko\">무산</span>.</p>");
    assertThat(written(Element.of("span", "무산").with("lang", "ko")))
        .isEqualTo("<span lang=\"ko\">무산</span>");
    assertThat(written(Element.of("title", "무산"))).isEqualTo("<title>무산</title>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seen 2016-03 to 2016-05-31 | seen [2016-03] to [2016-05-31]",
        "(80 % power, 5 % level) | ([80 %] power, [5 %] level)",
        "+406,846 m² (+72.0 %) | [+406,846 m²] ([+72.0 %])",
        "US$ 1,126.85 million of US$ 5 | [US$ 1,126.85 million] of [US$ 5]",
        "2,300–2,500 t of it | [2,300–2,500 t] of it",
        "3 tests, 12 men, 2009/2010 | 3 tests, 12 men, 2009/2010",
        "a kwan-li-so, Kyo-hwa-so No. 8 | a [kwan-li-so], [Kyo-hwa-so] No. 8",
        "re-education, south-east of it | re-education, south-east of it",
        "39.1, 125.3 (pin) | 39.1, 125.3 (pin)",
        "https://a.example/2016-03-02/x | https://a.example/2016-03-02/x",
      })
  void datesAndFiguresWithTheirUnitsStayOnOneLine(String text, String whole) {
    assertThat(written(Element.of("p", text)))
        .isEqualTo(
            "<p>" + whole.replace("[", "<span class=\"whole\">").replace("]", "</span>") + "</p>");
    assertThat(written(Element.of("code", text))).isEqualTo("<code>" + text + "</code>");
  }

  @Test
  void knowsWhatThereIsToRead() {
    assertThat(Html.text("").isEmpty()).isTrue();
    assertThat(Html.text("coal").isEmpty()).isFalse();
    assertThat(Element.of("span", "").isEmpty()).isTrue();
    assertThat(Element.of("span", "coal").isEmpty()).isFalse();
  }

  @Test
  void whatHasNoContentIsClosedAsSuch() {
    assertThat(written(Element.of("br"))).isEqualTo("<br/>");
    assertThat(written(Element.of("td"))).isEqualTo("<td></td>");
    assertThat(written(Element.of("p", new Html.Ready("<svg/>")))).isEqualTo("<p><svg/></p>");
  }
}
