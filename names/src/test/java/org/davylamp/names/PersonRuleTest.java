package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that share words, and whether they are a hit; invented ones. */
final class PersonRuleTest {
  private final Comparison comparison = new Comparison();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one name                  | other                            | hit   | why
          Ignacio Zubieta             | ZUBIETA, Ignacio Ramon           | true  | a middle name is left out
          Ignacio Ramon               | ZUBIETA LARREA, Ignacio Ramon    | false | given names alone
          Ignacio Zubieta             | ZUBIETA LARREA, Ignacio          | true  | by the first surname
          Carlos Martinez             | ZUBIETA MARTINEZ, Carlos         | false | by the second, and common names
          Tariq bin Walid al-Dhahiri  | Walid bin Tariq al-Dhahiri       | false | father and child
          Tariq bin Walid al-Dhahiri  | Al-Dhahiri Tariq bin Walid       | true  | the same in another order
          Abu Walid                   | Hafiz Walid                      | false | by his child, and with a title
          Viktor Petrneko             | PETRENKO, Viktor Viktorovich     | true  | a patronymic is left out
          Viktor                      | Viktor Viktorovich               | false | a given name alone
          Abu Walid                   | Abou Walid                       | true  | by his child, twice
          Tariq bin Walid al-Dhahiri  | Tariq Walid al-Dhahiri           | true  | a particle is left out
          월아 한 영숙                | Han Yong Suk                     | false | a given name more
          한영숙                      | Han Yong Suk                     | true  | the same
          영숙 한                     | Han Yong Suk                     | true  | surname last
          欧阳月娥                    | OUYANG, Yue'e                    | true  | pinyin
          陳月娥                      | CH'EN Yüeh-o                     | true  | Wade–Giles
          月娥 陳                     | CHEN, Yue E                      | true  | surname last
          月娥 陳                     | CHEN, Yu                         | false | a syllable less
          月娥 志明 陳                | CHEN, Yue E                      | false | a name more
          明 晨 郭                    | CHEN, Mingguo                    | false | other syllables in one
          王婷婷                      | WANG, Junzheng                   | false | Korean readings are no Chinese
          アンナ・ペトロワ            | Anna Petrova                     | true  | Kana are heard
          Hsieh Wen-hsiung            | Xie Wenxiong                     | true  | Wade–Giles
          Hsieh Wen-hsiung            | Xie Wenshang                     | false | another syllable
          Shen Congmin                | Shen Congmei                     | false | another syllable
          Shen Congmin                | Shen Cong Min                    | true  | syllables apart
          Shen Congmin                | Shen Congmnin                    | true  | an error that makes no syllable
          Цай Жуйфэн                  | Cai Ruifeng                      | true  | by Palladius's system
          Цай Жуйфэн                  | Cai Ruifen                       | false | another syllable
          सुनील शिंदे                 | Sunil Shinde                     | true  | a short a that is not spoken
          Oleksandra Hryn             | Aleksandra Grin                  | true  | Ukrainian and Russian
          Mykola Hryn                 | Nikolai Grin                     | true  | Ukrainian and Russian
          Mykola Hryn                 | Mykhailo Hryn                    | false | two names
          Hitoshi Urushibara          | Hiroshi Urushibara               | false | brothers
          Hitoshi Urushibara          | Hittoshi Urushibara              | true  | an error that makes no name
          Norbert Kinzelbach          | Herbert Kinzelbach               | false | brothers
          Simone Delacourcelle        | Simon Delacourcelle              | false | a woman's name and a man's
          Xaver Kinzelbach            | Xavier Kinzelbach                | true  | only one is in the table
          Bernd Neuhausen             | Berndt Neuhausen                 | true  | only one is in the table
          Jacinta Mendes              | Jacinta Mendez                   | false | family names of two languages
          Zoya Kravets                | Zoja Kravetz                     | true  | letters for one sound
          محمدرضا کاشانیان            | Mohammad-Reza Kashanian          | true  | two names written together
          محمدرضا کاشانیان            | Mohammad-Ali Kashanian           | false | another second name
          Wlodimir nitePoh            | Wlodimir hoPetin                 | true  | right for left
          """)
  void tells(String one, String other, boolean hit, String why) {
    assertThat(value(one, other) >= Comparison.HIT)
        .as(why + ": " + value(one, other))
        .isEqualTo(hit);
    assertThat(value(one, other)).isEqualTo(value(other, one));
  }

  private double value(String one, String other) {
    return comparison.value(
        Prepared.of(Profile.of("1", Kind.PERSON, one)),
        Prepared.of(Profile.of("2", Kind.PERSON, other)));
  }

  /** On a list of many Lunas and Brunos, a Bruno Luna may be any of them. */
  @Test
  void whatIsCommonOnAListTellsLittle() {
    List<Profile> list = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      list.add(
          Profile.of(
              "",
              Kind.PERSON,
              "Bruno Luna " + (char) ('a' + i / 26) + "x" + (char) ('a' + i % 26)));
      list.add(Profile.of("", Kind.PERSON, "Somebody Else" + i));
    }
    TokenWeights weights = TokenWeights.of(List.of(NameIndex.of(list)));
    Profile query = Profile.of("1", Kind.PERSON, "Bruno Luna");
    Profile listed = Profile.of("2", Kind.PERSON, "Bruno Ezequiel Luna Quintero");
    assertThat(value("Bruno Luna", "Bruno Ezequiel Luna Quintero")).isGreaterThan(Comparison.HIT);
    assertThat(comparison.value(Prepared.of(query, weights), Prepared.of(listed, weights)))
        .isLessThan(Comparison.HIT);
  }
}
