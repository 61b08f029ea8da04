package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of each script and the Latin spellings that have to be among their romanisations. */
class RomanisersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # name                    | folded spellings that occur
          Щербаков                  | shcherbakov; scherbakov; shherbakov; serbakov
          Юрий                      | yuri; yury; iurii; yuriy; urij
          Дмитрий Ельцин            | dmitry eltsin; dmitriy yeltsin; dmitrii eltsin; dmitrij elcin
          Хрущёв                    | khrushchev; khruschev
          Мария Цветаева            | mariia tsvetaeva; maria tsvetaeva; mariya tsvetayeva
          Зеленський                | zelenskyi; zelensky
          Цай Жуйфэн                | cai ruifeng; tsay zhuyfen
          Згурський Юрій            | zghurskyi yurii
          Григорій Їжак             | hryhorii yizhak
          Быкаў                     | bykau
          محمد بن سلمان             | mohammed bin salman; muhammad bin salman; mohammed ibn salman
          أحمد                      | ahmed; ahmad
          القاعدة                   | al qaida; el qaida; al qaeda
          الحسن                     | al hassan; el hassan; al hasan
          عبد الله                  | abd allah; abdul allah
          حسین رضایی                | hussein radayi
          پهلوی                     | pahalawi; pahalavi
          たなかしょういち          | tanakashoichi; tanakashohichi; tanakasyoiti
          トヨタ                    | toyota
          しんばし                  | shinbashi; shimbashi; sinbasi
          とうきょう                | tokyo; toukyou; tohkyoh
          マッチ チョコレート       | matchi chokoreto
          ファンタジー              | fantaji
          Παπαδόπουλος              | papadopoulos
          Ευάγγελος Μπάμπης         | evangelos bampis
          Χρήστος Γκίκας            | christos gkikas; hristos gikas; khristos gkikas
          דוד                       | dwd
          დავით                     | davit
          सुनील शिंदे               | sunil shinde; sunila sinde
          अनिता                     | anita
          মাহমুদ                    | mahamud; mahamuda
          김정은                    | kim jong un; kim jung eun; gim jeong eun; kim chong un
          金正恩                    | kim jong un; jin zhengen
          金鐵三                    | jin tiesan; kim chol sam; chin tieh san
          朴春日                    | pak chun il; piao chunri
          Kim 정은                  | kim jong un
          Acme ООО                  | acme ooo
          Kim Jong Un               | kim jong un
          """)
  void spellings(String name, String spellings) {
    List<String> latin = Romanisers.latin(NameText.of(name)).stream().map(NameText::text).toList();
    assertThat(latin).contains(spellings.split("; ", -1));
    assertThat(latin).hasSizeLessThanOrEqualTo(Romaniser.MOST);
  }

  @Test
  void nothingIsNothing() {
    assertThat(Romanisers.latin(NameText.of(""))).isEmpty();
    for (Script script : Script.values()) {
      assertThat(Romanisers.of(script).romanise("39")).hasSizeLessThanOrEqualTo(1);
    }
  }
}
