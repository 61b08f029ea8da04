package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may write, what is kept of it, and what is refused. */
class PropertyTypeTest {

  @ParameterizedTest(name = "{0} \"{1}\" is kept as \"{2}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "NAME        | '  Kim   Ch''aek '              | Kim Ch'aek",
        "STRING      | map pin                         | map pin",
        "TEXT        | two  spaces                     | two  spaces",
        "IDENTIFIER  | KPe.022                         | KPe.022",
        "COUNTRY     | kp                              | kp",
        "COUNTRY     | PRK                             | kp",
        "COUNTRY     | North Korea                     | kp",
        "COUNTRY     | Korea, North                    | kp",
        "COUNTRY     | Democratic People's Republic of Korea | kp",
        "COUNTRY     | D.P.R.K.                        | kp",
        "COUNTRY     | Korea (Republic of)             | kr",
        "COUNTRY     | Burma                           | mm",
        "COUNTRY     | Viet Nam                        | vn",
        "COUNTRY     | Hong Kong                       | hk",
        "COUNTRY     | St Kitts-Nevis                  | kn",
        "COUNTRY     | Côte d'Ivoire                   | ci",
        "COUNTRY     | USSR                            | suhh",
        "COUNTRY     | Russian Federation              | ru",
        "COUNTRY     | Taiwan                          | tw",
        "COUNTRY     | Tanzania                        | tz",
        "COUNTRY     | Cambodia                        | kh",
        "LANGUAGE    | ko                              | kor",
        "LANGUAGE    | Korean                          | kor",
        "LANGUAGE    | cnr                             | cnr",
        "DATE        | 2017-08-05                      | 2017-08-05",
        "DATE        | 2006~                           | 2006~",
        "EDTF        | 2009/2010                       | 2009/2010",
        "NUMBER      | '1,234.50'                      | 1234.50",
        "NUMBER      | -3                              | -3",
        "QUANTITY    | '565,424 m²'                    | 565424 m2",
        "QUANTITY    | 14 guard towers                 | 14 guard towers",
        "QUANTITY    | 4,000-5,000 persons             | 4000/5000 people",
        "QUANTITY    | 1.5/2 sq km                     | 1.5/2 km2",
        "QUANTITY    | ≥ 20000 t                       | >= 20000 t",
        "QUANTITY    | 35 %                            | 35 %",
        "COORDINATES | '39.5717058, 126.0621556'       | geo:39.5717058,126.0621556",
        "COORDINATES | geo:42.2,129.75;u=500           | geo:42.2,129.75;u=500",
        "URL         | HTTPS://hrnk.org/page id=1      | https://hrnk.org/page%20id=1",
        "EMAIL       | Info@Example.ORG                | Info@example.org",
        "PHONE       | +82 (2) 123-4567                | +8221234567",
        "PHONE       | 0082 2 123 4567                 | +8221234567",
        "IP          | 192.0.2.1                       | 192.0.2.1",
        "GENDER      | F                               | female",
        "TOPIC       | Forced.Labor                    | forced.labor",
        "MIMETYPE    | Text/CSV                        | text/csv",
        "CHECKSUM    | DA39A3EE5E6B4B0D3255BFEF95601890AFD80709 | da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "IBAN        | GB33 BUKB 2020 1555 5555 55     | GB33BUKB20201555555555",
        "ENTITY      | KLS14                           | KLS14",
      })
  void normalise(PropertyType type, String raw, String kept) {
    assertThat(type.normalise(raw)).isEqualTo(kept);
    assertThat(type.normalise(kept)).as("a second time").isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0} refuses \"{1}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "NAME        | ' '                   | expected a value, found nothing but space",
        "COUNTRY     | Korea                 | expected a country as ISO 3166 code or English name",
        "COUNTRY     | Nort Korea            | did you mean north korea",
        "COUNTRY     | x                     | found 'x'",
        "LANGUAGE    | Klingonese            | expected a language as ISO 639-3 code",
        "NUMBER      | 1.234,5               | expected a number like -1234.5 or 1,234.5",
        "NUMBER      | many                  | found 'many'",
        "QUANTITY    | 5                     | expected a quantity like '565424 m2'",
        "QUANTITY    | m2                    | expected a quantity like '565424 m2'",
        "QUANTITY    | 6/5 t                 | a range from the smaller to the larger number",
        "QUANTITY    | 5 tons                | can mean more than one",
        "COORDINATES | geo:91,0              | 91",
        "COORDINATES | here                  | here",
        "URL         | www.hrnk.org          | expected a web address like https://example.org/page",
        "URL         | javascript:alert(1)   | expected a web address",
        "URL         | https://exa mple<     | expected a web address",
        "EMAIL       | nobody                | expected an e-mail address",
        "PHONE       | 02 123 4567           | with its country code",
        "IP          | 192.0.2               | expected an IP address",
        "IP          | 192.0.2.256           | expected an IP address",
        "IP          | ::zz                  | expected an IP address",
        "GENDER      | yes                   | expected female, male or other",
        "TOPIC       | sanctio               | did you mean sanction",
        "MIMETYPE    | text                  | expected a media type",
        "CHECKSUM    | abc                   | expected a SHA-1 or SHA-256",
        "IBAN        | GB33BUKB20201555555556 | matching check digits",
      })
  void refuses(PropertyType type, String raw, String error) {
    assertThatThrownBy(() -> type.normalise(raw))
        .isInstanceOf(EvidenceException.class)
        .hasMessageStartingWith("expected ")
        .hasMessageContaining(error);
    assertThat(type.fault(raw)).isPresent();
  }

  @Test
  void textIsComposedAndWithoutControlCharacters() {
    String apart = Normalizer.normalize("개천 Kaech'ŏn", Normalizer.Form.NFD);
    assertThat(PropertyType.NAME.normalise(apart)).isEqualTo("개천 Kaech'ŏn");
    assertThat(PropertyType.TEXT.normalise("one\ntwo")).isEqualTo("one\ntwo");
    assertThat(PropertyType.NAME.normalise("one\ntwo")).isEqualTo("one two");
    assertThat(PropertyType.NAME.fault("one\0two").orElseThrow())
        .isEqualTo("expected text, found the control character U+0000 at position 4");
    assertThat(PropertyType.IDENTIFIER.fault("1\n2").orElseThrow()).startsWith("expected one line");
    assertThat(PropertyType.NAME.fault("Kim")).isEmpty();
  }

  @ParameterizedTest(name = "{0}:{1} keeps \"{2}\" as \"{3}\"")
  @CsvSource({
    "Vessel, imoNumber, IMO 8330815, 8330815",
    "Vessel, imoNumber, 8747604, 8747604",
    "Vessel, mmsi, 445 123 000, 445123000",
    "Consignment, hsCode, 2701.11, 270111",
    "Commodity, hsCode, 26, 26",
    "LegalEntity, leiCode, 5493001KJTIIGC8Y1R12, 5493001KJTIIGC8Y1R12",
    "Security, isin, US0378331005, US0378331005",
    "BankAccount, bic, cobadeff xxx, COBADEFFXXX",
    "Thing, wikidataId, q423, Q423",
    "LegalEntity, innCode, 7707083893, 7707083893",
  })
  void identifiers(String schema, String property, String raw, String kept) {
    assertThat(property(schema, property).normalise(raw)).isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0}:{1} refuses \"{2}\"")
  @CsvSource({
    "Vessel, imoNumber, 8330816, whose last digit would be 5",
    "Vessel, imoNumber, 833081, seven digits",
    "Vessel, mmsi, 44512300, nine digits",
    "Consignment, hsCode, 270, an HS code",
    "LegalEntity, leiCode, 5493001KJTIIGC8Y1R13, matching check digits",
    "Security, isin, US0378331006, matching check digit",
    "BankAccount, bic, X, a BIC",
    "Thing, wikidataId, P31, a Wikidata id",
    "Thing, sanctions, abc, which is the other end of Sanction:entity",
  })
  void badIdentifiers(String schema, String property, String raw, String error) {
    assertThatThrownBy(() -> property(schema, property).normalise(raw))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining(error);
  }

  @ParameterizedTest(name = "{0} searchable: {1}")
  @CsvSource({
    "NAME, true",
    "TEXT, true",
    "STRING, true",
    "ADDRESS, true",
    "IDENTIFIER, true",
    "ENTITY, false",
    "CHECKSUM, false",
    "JSON, false",
    "COORDINATES, false",
  })
  void searchable(PropertyType type, boolean searchable) {
    assertThat(type.searchable()).isEqualTo(searchable);
  }

  @Test
  void typesAreFoundByTheirWord() {
    for (PropertyType type : PropertyType.values()) {
      assertThat(PropertyType.of(type.word())).hasValue(type);
    }
    assertThat(PropertyType.of("nmae")).isEmpty();
  }

  private static Property property(String schema, String property) {
    return Ontology.standard().schema(schema).orElseThrow().property(property).orElseThrow();
  }
}
