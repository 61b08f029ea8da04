package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNameTest {
  /** Core words as they are; numbers with #, generic words with ~, places with @, forms with !. */
  private static String written(OrganisationName name) {
    return name.parts().stream()
        .map(
            part ->
                switch (part.role()) {
                  case CORE -> part.key();
                  case NUMBER -> "#" + part.key();
                  case GENERIC -> "~" + part.key();
                  case PLACE -> "@" + part.key();
                  case FORM -> "!" + part.key();
                  case LINK -> "";
                })
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # as written                                 | parts; in place of ~ stands -
          조선광업개발무역회사                           | @korea -mining -development -trading !COMPANY
          Korea Mining Development Trading Corporation | @korea -mining -development -trading !CORPORATION
          Chosŏn Kwangŏp Kaebal Muyŏk Hoesa            | @korea -mining -development -trading !COMPANY
          朝鲜矿业开发贸易公司                           | @korea -mining -development -trading !COMPANY
          제2경제위원회                                  | #2 -economic -committee
          Second Economic Committee                    | #2 -economic -committee
          第二经济委员会                                 | #2 -economic -committee
          제2자연과학원                                  | #2 자연 -academy
          Second Academy of Natural Sciences           | #2 -academy natural -science
          39호실                                        | #39 -office
          Office #39                                   | -office #39
          Bureau No. 39                                | -office #39
          Reconnaissance General Bureau, Bureau 121    | reconnaissance -general bureau -office #121
          남천강무역회사                                 | 남천강 -trading !COMPANY
          Namchongang Trading Corporation              | namchongang -trading !CORPORATION
          조선은행                                      | @korea -bank
          丹东鸿祥实业发展有限公司                        | @cn_dandong 鸿祥 -industry -development !LIMITED
          Dandong Hongxiang Industrial Development Co., Ltd. | @cn_dandong hongxiang -industry -development !LIMITED
          第一汽车集团公司                               | #1 -automobile !CORPORATION
          1st International Bank                       | #1 -international -bank
          First International Bank                     | #1 -international -bank
          Brigade Forty-Four                           | -brigade #44
          Brigade Fourty-four                          | -brigade #44
          Brigade Forty 4                              | -brigade #44
          Plant No. 112                                | -factory #112
          Завод № 112                                  | -factory #112
          Unit One Hundred Twenty-One                  | unit #121
          Blackstone Capital Partners VIII L.P.        | blackstone -capital -partners #8 !PARTNERSHIP
          Xi Mining Co                                 | xi -mining !COMPANY
          X Corp                                       | x !CORPORATION
          Fund V L.P.                                  | !FOUNDATION #5 !PARTNERSHIP
          شركة النور للتجارة                             | !COMPANY النور -trading
          ООО «Торговый дом Ромашка»                    | !LIMITED !COMPANY ромашка
          Silver Pine Intl. Trdg. Ltd                  | silver pine -international -trading !LIMITED
          丹东市金利贸易有限公司                           | @cn_dandong 金利 -trading !LIMITED
          Jilin Province Tumen Trading Co              | @cn_jilin @cn_tumen -trading !COMPANY
          조선대성총무역회사                               | @korea 대성 -general -trading !COMPANY
          Tangun Trading Corporation TTC               | tangun -trading !CORPORATION
          ABC Tangun Trading Corporation               | abc tangun -trading !CORPORATION
          """)
  void parts(String written, String parts) {
    assertThat(written(OrganisationName.of(written))).isEqualTo(parts.replace('-', '~'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # as written                                  | core           | forms
          Deutsche Bank AG                              | ~~             | JOINT_STOCK
          Deutsche Bank Aktiengesellschaft              | ~~             | JOINT_STOCK
          SiemensAG                                     | siemens        | JOINT_STOCK
          Siemens A.G.                                  | siemens        | JOINT_STOCK
          Siemens A G                                   | siemens        | JOINT_STOCK
          SIEMENS AkG                                   | siemens        | JOINT_STOCK
          JSCARGUMENT                                   | argument       | JOINT_STOCK
          JSC ARGUMENT                                  | argument       | JOINT_STOCK
          АРГУМЕНТООО                                   | аргумент       | LIMITED
          ООО"БАЙ"                                      | бай            | LIMITED
          ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ "БАЙ" | бай            | LIMITED
          Obshchestvo s ogranichennoi otvetstvennostiu Bai | bai         | LIMITED
          OOORomashka                                   | romashka       | LIMITED
          Oboronnye Initsiativy o.O.O.                  | initsiativy    | LIMITED
          BENZGMBH                                      | benz           | LIMITED
          CORP                                          | corp           | ~~
          AG                                            | ag             | ~~
          The Company                                   | the company    | ~~
          AS Roma                                       | as             | ~~
          SA Nostra Foods SL                            | sa nostra      | LIMITED
          AO KB NAVIS                                   | kb navis       | JOINT_STOCK
          LTD NISSA                                     | nissa          | LIMITED
          OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU NISSA | nissa     | LIMITED
          PT Garuda                                     | garuda         | JOINT_STOCK
          AB Volvo                                      | volvo          | JOINT_STOCK
          Volvo AB (publ)                               | volvo          | JOINT_STOCK
          FABERLIC Sp. z o.o.                           | faberlic       | LIMITED
          Grupo Bimbo S.A.B. de C.V.                    | bimbo          | JOINT_STOCK GROUP
          Societatea cu Răspundere Limitată TRAFFIC     | traffic        | LIMITED
          Koç Ltd. Şti.                                 | koc            | LIMITED
          BP p.l.c.                                     | bp             | JOINT_STOCK
          Bowne (France), S.A.R.L.                      | bowne          | LIMITED
          (주)삼성                                       | 삼성           | JOINT_STOCK
          ㈜삼성                                         | 삼성           | JOINT_STOCK
          삼성 주식회사                                   | 삼성           | JOINT_STOCK
          김책제철련합기업소                               | ~~             | STATE
          トヨタ自動車株式会社                             | トヨタ         | JOINT_STOCK
          شركة المتحدون ذ.م.م                            | المتحدون       | LIMITED COMPANY
          شرکت پارس (سهامی خاص)                          | پارس           | JOINT_STOCK COMPANY
          Công ty TNHH Hưng Hà                          | hung ha        | LIMITED
          บริษัท สยาม จำกัด                              | สยาม           | LIMITED COMPANY
          ФГУП «Звезда»                                 | звезда         | STATE
          ПАО «Газпром»                                 | газпром        | JOINT_STOCK
          """)
  void forms(String written, String core, String forms) {
    OrganisationName name = OrganisationName.of(written);
    String plain = core.replace("~", "");
    assertThat(name.core().stream().map(NamePart::text).collect(Collectors.joining(" ")))
        .isEqualTo(plain);
    assertThat(name.forms().stream().map(FormClass::name).collect(Collectors.joining(" ")))
        .isEqualTo(forms.replace("~", ""));
  }

  /** What makes two writings one, and what keeps two names apart; names invented. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one                        | other                                     | a hit
          شركة النور للتجارة            | Al Noor Trading Company                   | true
          شركة الفرات للتجارة العامة    | Al-Furat General Trading LLC              | true
          مصرف الرافدين                 | Rafidain Bank                             | true
          شركة النور للتجارة            | Al Noor Transport Company                 | false
          丹东市金利贸易有限公司          | Dandong Jinli Maoyi Youxian Gongsi        | true
          珲春市兴达水产有限公司          | Hunchun City Xingda Aquatic Products Co.  | true
          东方重工有限公司               | Dongfang Heavy Industry Co Ltd            | true
          大连海星贸易有限公司            | Dalian Haifeng Trading Co., Ltd.          | false
          조선칠성무역총회사              | Korea Chilsong General Trading Corporation | true
          조선련봉총기업체               | Korea Ryonbong General Corporation        | true
          조선백호무역회사               | Korea Paeksol Trading Corporation         | false
          ОАО «Уральские Самоцветы»     | Uralskiye Samotsvety                      | true
          ООО «Камские моторы»          | Donskie Motory LLC                        | false
          Kestrel Engrg. & Constr. Co   | Kestrel Engineering and Construction Company | true
          Cía. Minera del Sur S.A.      | Compañía Minera del Sur SA                | true
          Gebr. Weber GmbH              | Gebrüder Weber GmbH                       | true
          KGT Korea General Trading Corp | Korea General Trading Corporation        | true
          ABC Tangun Trading Corporation | Tangun Trading Corporation               | false
          Orchid Shipping (Hong Kong) Ltd | Orchid Shipping Ltd                     | false
          Kosan Trading                 | Kotan Trading                             | false
          Asterion Minerals             | Asterion Metals                           | false
          Velgrat OJSC                  | Velgratt OJSC                             | true
          Velgrat OJSC                  | Velgart OJSC                              | true
          Korvex Trading                | Corvex Trading                            | true
          Velgratorium                  | Velgraporium                              | true
          Brindelic                     | Brindelick Europe Ltd                     | true
          """)
  void alike(String one, String other, boolean hit) {
    double score =
        new Comparison()
            .value(
                Prepared.of(Profile.of("1", Kind.ORGANISATION, one)),
                Prepared.of(Profile.of("2", Kind.ORGANISATION, other)));
    assertThat(score >= Comparison.HIT).as("%.3f", score).isEqualTo(hit);
  }

  @Test
  void whatIsBeyondTheLongestNameIsCutOff() {
    String name = "Tangun ".repeat(2 * OrganisationName.LONGEST_WRITTEN / 7);
    assertThat(OrganisationName.of(name).text().text()).hasSizeLessThanOrEqualTo(2048);
    assertThat(WrittenName.of(name + "(Chilsong)").others()).isEmpty();
    assertThat(VesselName.of(name).joined()).hasSizeLessThanOrEqualTo(2048);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Good Will Company | Goodwill Company
          Siemens AG        | Siemens
          """)
  void joinedAlike(String one, String other) {
    assertThat(OrganisationName.of(one).joined()).isEqualTo(OrganisationName.of(other).joined());
  }

  @Test
  void differentPlacesHaveDifferentKeys() {
    assertThat(OrganisationName.of("Bowne of Dallas, L.P.").places())
        .isNotEqualTo(OrganisationName.of("Bowne of Houston, Inc.").places());
    assertThat(OrganisationName.of("Bowne (Deutschland) GmbH").places())
        .isEqualTo(OrganisationName.of("Bowne Germany").places());
  }

  /** They end soon, because the time to read a name grows linearly. */
  @ParameterizedTest
  @CsvSource({"'ltd '", "'( '", "'a '", "' '", "'a, f '", "'100 '", "조선", "'ООО '", "S.", "'('"})
  void longNames(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    WrittenName written = WrittenName.of(text);
    OrganisationName name = OrganisationName.of(written.name());
    VesselName vessel = VesselName.of(text);
    assertThat(name.parts().isEmpty()).isEqualTo(name.text().isEmpty());
    assertThat(VesselSimilarity.of(vessel, vessel)).isEqualTo(vessel.joined().isEmpty() ? 0 : 1);
  }

  @Test
  void aNameWithoutLettersHasNoParts() {
    assertThat(OrganisationName.of("…").parts()).isEmpty();
    assertThat(OrganisationName.of("").distinctive()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # class    | may be      | what
          LIMITED    | COMPANY     | true
          CORPORATION| STATE       | true
          LIMITED    | JOINT_STOCK | false
          COMPANY    | FOUNDATION  | false
          SOLE       | SOLE        | true
          """)
  void formsAsTranslations(FormClass one, FormClass other, boolean may) {
    assertThat(one.mayBe(other)).isEqualTo(may);
    assertThat(other.mayBe(one)).isEqualTo(may);
  }
}
