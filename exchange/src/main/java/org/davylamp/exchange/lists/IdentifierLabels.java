package org.davylamp.exchange.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of identifier the words of a list mean, whatever the list. */
final class IdentifierLabels {
  /** A word in a label, in lower case, and what it makes it; the first that is found counts. */
  private static final List<Map.Entry<String, IdentifierKind>> WORDS =
      List.of(
          Map.entry("passport", IdentifierKind.PASSPORT),
          Map.entry("pasaporte", IdentifierKind.PASSPORT),
          Map.entry("passeport", IdentifierKind.PASSPORT),
          Map.entry("travel document", IdentifierKind.PASSPORT),
          Map.entry("mmsi", IdentifierKind.MMSI),
          Map.entry("maritime mobile service", IdentifierKind.MMSI),
          Map.entry("vessel registration identification", IdentifierKind.IMO),
          Map.entry("imo number", IdentifierKind.IMO),
          Map.entry("call sign", IdentifierKind.CALL_SIGN),
          Map.entry("swift", IdentifierKind.SWIFT_BIC),
          Map.entry("bik", IdentifierKind.OTHER),
          Map.entry("isin", IdentifierKind.ISIN),
          Map.entry("d-u-n-s", IdentifierKind.DUNS),
          Map.entry("digital currency", IdentifierKind.WALLET),
          Map.entry("aircraft tail", IdentifierKind.AIRCRAFT),
          Map.entry("aircraft manufacturer's serial", IdentifierKind.AIRCRAFT),
          Map.entry("aircraft construction", IdentifierKind.AIRCRAFT),
          Map.entry("aircraft mode s", IdentifierKind.AIRCRAFT),
          Map.entry("website", IdentifierKind.WEBSITE),
          Map.entry("web site", IdentifierKind.WEBSITE),
          Map.entry("email", IdentifierKind.EMAIL),
          Map.entry("e-mail", IdentifierKind.EMAIL),
          Map.entry("phone", IdentifierKind.PHONE),
          Map.entry("fax", IdentifierKind.PHONE),
          Map.entry("tax", IdentifierKind.TAX),
          Map.entry("fein", IdentifierKind.TAX),
          Map.entry("fiscal", IdentifierKind.TAX),
          Map.entry("v.a.t.", IdentifierKind.TAX),
          Map.entry("vat number", IdentifierKind.TAX),
          Map.entry("r.f.c.", IdentifierKind.TAX),
          Map.entry("nit #", IdentifierKind.TAX),
          Map.entry("ruc #", IdentifierKind.TAX),
          Map.entry("rtn", IdentifierKind.TAX),
          Map.entry("rif", IdentifierKind.TAX),
          Map.entry("c.u.i.t.", IdentifierKind.TAX),
          Map.entry("cuit", IdentifierKind.TAX),
          Map.entry("gst", IdentifierKind.TAX),
          Map.entry("legal entity number", IdentifierKind.REGISTRATION),
          Map.entry("lei", IdentifierKind.LEI),
          Map.entry("national id", IdentifierKind.NATIONAL_ID),
          Map.entry("national foreign id", IdentifierKind.NATIONAL_ID),
          Map.entry("cedula", IdentifierKind.NATIONAL_ID),
          Map.entry("c.u.r.p.", IdentifierKind.NATIONAL_ID),
          Map.entry("d.n.i.", IdentifierKind.NATIONAL_ID),
          Map.entry("c.u.i.", IdentifierKind.NATIONAL_ID),
          Map.entry("ssn", IdentifierKind.NATIONAL_ID),
          Map.entry("numero de identidad", IdentifierKind.NATIONAL_ID),
          Map.entry("social security", IdentifierKind.NATIONAL_ID),
          Map.entry("identity card", IdentifierKind.NATIONAL_ID),
          Map.entry("identification card", IdentifierKind.NATIONAL_ID),
          Map.entry("personal id", IdentifierKind.NATIONAL_ID),
          Map.entry("citizen's card", IdentifierKind.NATIONAL_ID),
          Map.entry("tazkira", IdentifierKind.NATIONAL_ID),
          Map.entry("stateless person id", IdentifierKind.NATIONAL_ID),
          Map.entry("birth certificate", IdentifierKind.NATIONAL_ID),
          Map.entry("electoral registry", IdentifierKind.NATIONAL_ID),
          Map.entry("residency number", IdentifierKind.NATIONAL_ID),
          Map.entry("moroccan personal", IdentifierKind.NATIONAL_ID),
          Map.entry("regist", IdentifierKind.REGISTRATION),
          Map.entry("company number", IdentifierKind.REGISTRATION),
          Map.entry("company id", IdentifierKind.REGISTRATION),
          Map.entry("enterprise number", IdentifierKind.REGISTRATION),
          Map.entry("branch unit", IdentifierKind.REGISTRATION),
          Map.entry("commercial", IdentifierKind.REGISTRATION),
          Map.entry("chamber of comm", IdentifierKind.REGISTRATION),
          Map.entry("trade license", IdentifierKind.REGISTRATION),
          Map.entry("tradelic", IdentifierKind.REGISTRATION),
          Map.entry("license", IdentifierKind.REGISTRATION),
          Map.entry("c.r. no", IdentifierKind.REGISTRATION),
          Map.entry("matricula mercantil", IdentifierKind.REGISTRATION),
          Map.entry("folio mercantil", IdentifierKind.REGISTRATION),
          Map.entry("government gazette", IdentifierKind.REGISTRATION),
          Map.entry("social credit", IdentifierKind.REGISTRATION),
          Map.entry("identification", IdentifierKind.NATIONAL_ID),
          Map.entry("identity", IdentifierKind.NATIONAL_ID),
          Map.entry("serial no.", IdentifierKind.OTHER));

  private static final Map<String, IdentifierKind> WHOLE =
      Map.of(
          "imo", IdentifierKind.IMO,
          "id", IdentifierKind.NATIONAL_ID,
          "ssn", IdentifierKind.NATIONAL_ID,
          "regnumber", IdentifierKind.REGISTRATION,
          "fiscalcode", IdentifierKind.TAX,
          "swiftbic", IdentifierKind.SWIFT_BIC,
          "lei", IdentifierKind.LEI);

  private IdentifierLabels() {}

  /** What a label means; {@link IdentifierKind#OTHER} if nobody here knows. */
  static IdentifierKind kind(String label) {
    return known(label).orElse(IdentifierKind.OTHER);
  }

  /** What a label means, if it is one of an identifier. */
  static Optional<IdentifierKind> known(String label) {
    String lower = label.strip().toLowerCase(Locale.ROOT);
    IdentifierKind whole = WHOLE.get(lower);
    if (whole != null) {
      return Optional.of(whole);
    }
    for (Map.Entry<String, IdentifierKind> word : WORDS) {
      if (has(lower, word.getKey())) {
        return Optional.of(word.getValue());
      }
    }
    return Optional.empty();
  }

  /** Three letters have to be a word of their own. */
  private static boolean has(String label, String word) {
    if (word.length() > 3) {
      return label.contains(word);
    }
    return label.equals(word) || label.startsWith(word + " ") || label.contains(" " + word + " ");
  }
}
