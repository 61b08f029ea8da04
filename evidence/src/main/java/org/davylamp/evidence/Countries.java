package org.davylamp.evidence;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries and territories as lower-case ISO 3166-1 alpha-2 codes, with FollowTheMoney's codes for
 * states that are no more and territories that ISO does not list. English names come from the JDK's
 * copy of the CLDR; other usual names are listed here.
 */
public final class Countries {
  /** Codes beyond ISO 3166-1 that FollowTheMoney uses, each with its names after it. */
  private static final String[][] BEYOND_ISO = {
    {"ac", "Ascension"},
    {"az-nk", "Nagorno-Karabakh", "Artsakh"},
    {"cn-xz", "Tibet"},
    {"cp", "Clipperton"},
    {"cq", "Sark"},
    {"cshh", "Czechoslovakia"},
    {"csxx", "Serbia and Montenegro"},
    {"cy-trnc", "Northern Cyprus"},
    {"dd", "East Germany", "German Democratic Republic", "GDR"},
    {"dg", "Diego Garcia"},
    {"eu", "European Union", "EU"},
    {"gb-nir", "Northern Ireland"},
    {"gb-sct", "Scotland"},
    {"gb-wls", "Wales"},
    {"ge-ab", "Abkhazia"},
    {"ic", "Canary Islands"},
    {"iq-kr", "Iraqi Kurdistan"},
    {"md-pmr", "Transnistria"},
    {"pk-km", "Pakistani Kashmir"},
    {"so-som", "Somaliland"},
    {"suhh", "Soviet Union", "USSR"},
    {"ta", "Tristan da Cunha"},
    {"ua-cri", "Crimea"},
    {"ua-dpr", "Donetsk"},
    {"ua-lpr", "Luhansk"},
    {"un", "United Nations"},
    {"x-so", "South Ossetia"},
    {"xk", "Kosovo"},
    {"yucs", "Yugoslavia"},
    {"zr", "Zaire"},
    {"zz", "Global", "World"},
  };

  private static final String[][] USUAL_NAMES = {
    {"kp", "DPRK", "D.P.R.K.", "D.P.R. of Korea", "Democratic People's Republic of Korea"},
    {"kp", "Korea, Democratic People's Republic of", "Korea (Democratic People's Republic of)"},
    {"kp", "Korea, North", "Korea (North)", "N. Korea", "Korea, Dem. Rep.", "Dem. Rep. of Korea"},
    {"kr", "ROK", "Republic of Korea", "Korea, Republic of", "Korea (Republic of)", "Korea, Rep."},
    {"kr", "Korea, South", "Korea (South)", "S. Korea"},
    {"cn", "PRC", "People's Republic of China", "China, People's Republic of", "P.R. China"},
    {"cn", "Mainland China"},
    {"tw", "Taiwan, Province of China", "Taiwan, China", "Chinese Taipei", "Republic of China"},
    {"hk", "Hong Kong", "Hong Kong, China", "China, Hong Kong SAR"},
    {"mo", "Macao", "Macau", "Macao, China", "China, Macao SAR"},
    {"mm", "Myanmar", "Burma"},
    {"ru", "Russian Federation"},
    {"us", "USA", "U.S.A.", "U.S.", "United States of America"},
    {"gb", "UK", "U.K.", "Great Britain", "Britain"},
    {"gb", "United Kingdom of Great Britain and Northern Ireland"},
    {"vn", "Viet Nam", "Socialist Republic of Vietnam"},
    {"la", "Lao People's Democratic Republic", "Lao PDR"},
    {"ir", "Islamic Republic of Iran", "Iran, Islamic Republic of", "Iran (Islamic Republic of)"},
    {"sy", "Syrian Arab Republic"},
    {"tz", "United Republic of Tanzania", "Tanzania, United Republic of"},
    {"cd", "DR Congo", "DRC", "Democratic Republic of the Congo", "Congo, Dem. Rep."},
    {"cg", "Congo", "Republic of the Congo", "Congo, Rep."},
    {"ci", "Ivory Coast"},
    {"kn", "St Kitts-Nevis", "St Kitts and Nevis", "Saint Kitts and Nevis"},
    {"vc", "St Vincent", "St Vincent and the Grenadines", "Saint Vincent and the Grenadines"},
    {"lc", "Saint Lucia"},
    {"st", "Sao Tome and Principe"},
    {"cz", "Czech Republic"},
    {"mk", "Macedonia"},
    {"sz", "Swaziland"},
    {"cv", "Cabo Verde"},
    {"tl", "East Timor"},
    {"tr", "Turkey"},
    {"bo", "Plurinational State of Bolivia"},
    {"ve", "Bolivarian Republic of Venezuela"},
    {"md", "Republic of Moldova"},
    {"bn", "Brunei Darussalam"},
    {"ps", "Palestine", "State of Palestine"},
    {"va", "Holy See"},
    {"nl", "The Netherlands", "Holland"},
    {"gm", "The Gambia"},
    {"bs", "The Bahamas"},
    {"ae", "UAE"},
    {"de", "West Germany", "Federal Republic of Germany"},
    {"ba", "Bosnia"},
  };

  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** The code for a code or a usual English name; empty if it is none that is known here. */
  public static Optional<String> find(String value) {
    return Optional.ofNullable(CODES.get(folded(value)));
  }

  /** The code for a code (alpha-2, alpha-3, FollowTheMoney's) or a usual English name. */
  static String code(String value) {
    String code = CODES.get(folded(value));
    if (code == null) {
      throw EvidenceException.expected(
          "a country as ISO 3166 code or English name, like kp or North Korea"
              + Spelling.question(folded(value), CODES.keySet()),
          value);
    }
    return code;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      Locale country = Locale.of("", alpha2);
      String code = alpha2.toLowerCase(Locale.ROOT);
      codes.put(code, code);
      codes.put(folded(country.getISO3Country()), code);
      codes.put(folded(country.getDisplayCountry(Locale.ENGLISH)), code);
    }
    add(codes, BEYOND_ISO);
    for (String[] beyond : BEYOND_ISO) {
      codes.put(folded(beyond[0]), beyond[0]);
    }
    add(codes, USUAL_NAMES);
    return codes;
  }

  private static void add(Map<String, String> codes, String[][] named) {
    for (String[] names : named) {
      for (int i = 1; i < names.length; i++) {
        codes.put(folded(names[i]), names[0]);
      }
    }
  }

  /** Lower case, without marks or punctuation, single spaces, "and" for "&", "saint" for "st". */
  private static String folded(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("['’.]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return letters.startsWith("st ") ? "saint " + letters.substring(3) : letters;
  }
}
