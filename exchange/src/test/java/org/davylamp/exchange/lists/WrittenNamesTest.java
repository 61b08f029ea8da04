package org.davylamp.exchange.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists write in the place of a name. */
class WrittenNamesTest {
  private static List<String> read(String text) {
    List<String> found = new ArrayList<>();
    new WrittenNames(new ListCountries())
        .read(
            ListText.clean(text),
            NameKind.PRIMARY,
            true,
            (name, kind) -> found.add(kind + " " + name));
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Grey Hill                                   | PRIMARY Grey Hill
          Grey Hill; Silver Hill                      | PRIMARY Grey Hill + ALIAS Silver Hill
          Grey Hill a.k.a. Silver Hill, a.k.a. Hill 2 | PRIMARY Grey Hill + ALIAS Silver Hill + ALIAS Hill 2
          Grey Hill a.k.a Silver Hill                 | PRIMARY Grey Hill + ALIAS Silver Hill
          Grey Hill (formerly Red Hill)               | PRIMARY Grey Hill + FORMER Red Hill
          Grey Hill (formerly known as: Red; Old)     | PRIMARY Grey Hill + FORMER Red + FORMER Old
          Grey Hill (f.k.a. Red Hill)                 | PRIMARY Grey Hill + FORMER Red Hill
          Grey Hill (previously listed as Red Hill)   | PRIMARY Grey Hill + FORMER Red Hill
          Grey Hill (also known as Silver Hill)       | PRIMARY Grey Hill + ALIAS Silver Hill
          Han Chol Su (phonetic)                      | PRIMARY Han Chol Su
          Jin Tiesan (金铁三)                          | PRIMARY Jin Tiesan + ALIAS 金铁三
          حسن (Hassan; Hasan)                         | PRIMARY حسن + ALIAS Hassan + ALIAS Hasan
          Abubakar (original script: Абубакар)        | PRIMARY Abubakar + ALIAS Абубакар
          Russian: Иван Петров                        | PRIMARY Иван Петров
          GREY HILL NETWORK (GHN)                     | PRIMARY GREY HILL NETWORK + WEAK_ALIAS GHN
          HIZB MORA (HM)                              | PRIMARY HIZB MORA + WEAK_ALIAS HM
          GREY HILL (KENYA)                           | PRIMARY GREY HILL (KENYA)
          GREY (UK) LIMITED                           | PRIMARY GREY (UK) LIMITED
          BNK (UK)                                    | PRIMARY BNK (UK)
          'Grey Hill'                                 | PRIMARY Grey Hill
          JSC "Grey Hill"                             | PRIMARY JSC "Grey Hill"
          Silver &amp;amp; Hill                       | PRIMARY Silver & Hill
          Caf&amp;eacute; Hill&#39;s                  | PRIMARY Café Hill's
          ) Grey Hill                                 | PRIMARY Grey Hill
          Safia H, born 1 Jan. 1953 (passport 1)      | PRIMARY Safia H
          AKA, Laurent                                | PRIMARY AKA, Laurent
          Abu Fka                                     | PRIMARY Abu Fka
          """)
  void written(String text, String names) {
    assertThat(String.join(" + ", read(text))).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-0- ", "Chinese:; Text of image", "Text of image", "N/A", "()", "; ;", "-"})
  void nothing(String text) {
    assertThat(read(text)).isEmpty();
  }
}
