package org.davylamp.exchange;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.PropertyType;

/** The types that several case tables share. */
final class CaseTypes {
  static final BigDecimal HUGE = new BigDecimal("1e30");
  static final CaseType TEXT = new CaseType.Text();
  static final CaseType TEXTS = new CaseType.Many(TEXT);
  static final CaseType DATE = new CaseType.Date();
  static final CaseType GRADE = new CaseType.Grade();
  static final CaseType SOURCE = new CaseType.SourceKey();
  static final CaseType AMOUNT = new CaseType.Decimal(BigDecimal.ZERO, HUGE);
  static final CaseType PERCENT = new CaseType.Decimal(BigDecimal.ZERO, BigDecimal.valueOf(100));
  static final CaseType LATITUDE = within(90);
  static final CaseType LONGITUDE = within(180);
  static final CaseType HS = new CaseType.Many(new CaseType.Hs());
  static final CaseType URL =
      new CaseType.Form("a web address like https://example.org/page", PropertyType.URL::normalise);
  static final CaseType COUNTRY =
      new CaseType.Form(
          "a country, as two letters by ISO 3166-1 or by name", PropertyType.COUNTRY::normalise);
  static final CaseType COUNTRIES = new CaseType.Many(COUNTRY);
  static final CaseType IMO =
      ofProperty("an IMO number: 7 digits, the last a check digit", "Vessel", "imoNumber");
  static final CaseType MMSI = ofProperty("an MMSI: 9 digits", "Vessel", "mmsi");

  private CaseTypes() {}

  private static CaseType within(int degrees) {
    return new CaseType.Decimal(BigDecimal.valueOf(-degrees), BigDecimal.valueOf(degrees));
  }

  private static CaseType ofProperty(String what, String schema, String property) {
    return new CaseType.Form(
        what,
        Ontology.standard().schema(schema).orElseThrow().property(property).orElseThrow()
            ::normalise);
  }

  /** An entity that is of this schema, or of one that descends from it. */
  static CaseType ref(String what, String schema) {
    return new CaseType.Ref(what, schema);
  }

  static CaseType refs(String what, String schema) {
    return new CaseType.Many(ref(what, schema));
  }

  static CaseType id(String what) {
    return new CaseType.Id(what);
  }

  /** A closed list: word, meaning, word, meaning … */
  static CaseType words(String what, String... wordsAndMeanings) {
    return new CaseType.Words(what, meanings(wordsAndMeanings), false);
  }

  /** A closed list of capital letters. */
  static CaseType capitals(String what, String... lettersAndMeanings) {
    return new CaseType.Words(what, meanings(lettersAndMeanings), true);
  }

  private static Map<String, String> meanings(String... wordsAndMeanings) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (int i = 0; i < wordsAndMeanings.length; i += 2) {
      meanings.put(wordsAndMeanings[i], wordsAndMeanings[i + 1]);
    }
    return Collections.unmodifiableMap(meanings);
  }
}
