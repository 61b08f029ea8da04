package org.davylamp.evidence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages as ISO 639-3 codes; names and two-letter codes from the JDK's copy of the CLDR. */
final class Languages {
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  static String code(String value) {
    String folded = value.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(folded))
        .or(() -> Optional.of(folded).filter(code -> code.matches("[a-z]{3}")))
        .orElseThrow(
            () ->
                EvidenceException.expected(
                    "a language as ISO 639-3 code or English name, like kor or Korean", value));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      Locale language = Locale.of(two);
      String three = language.getISO3Language();
      codes.put(two, three);
      codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), three);
    }
    return codes;
  }
}
