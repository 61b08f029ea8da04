package org.davylamp.exchange.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Countries;

/**
 * Countries as {@link Countries} knows them, and as the CLDR and {@code countries.txt} name them in
 * other languages. A name that means two countries is none: Korea alone is neither Korea.
 */
final class CountryCell {
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro", "tr", "ru", "uk", "kk", "mn", "zh",
          "zh-TW", "ja", "ko", "vi", "th", "id", "ms", "my", "ar", "hi", "fa");
  private static final int LONGEST = 100;
  private static final Map<String, String> OURS = ours();

  private CountryCell() {}

  /** Names to codes; to "-" where a name is none. */
  private static Map<String, String> ours() {
    Map<String, String> names = new HashMap<>();
    for (WordTable.Line line : WordTable.read("countries.txt")) {
      line.words().forEach(word -> names.putIfAbsent(Folded.of(word), line.part(0)));
    }
    return names;
  }

  /** The CLDR's names, read only when a name is met that is known nowhere else. */
  private static final class Languages {
    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
      Map<String, String> names = new HashMap<>();
      Set<String> several = new HashSet<>();
      for (String language : LANGUAGES) {
        for (String code : Locale.getISOCountries()) {
          String name = Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(language));
          String before = names.put(Folded.of(name), code.toLowerCase(Locale.ROOT));
          if (before != null && !before.equalsIgnoreCase(code)) {
            several.add(Folded.of(name));
          }
        }
      }
      names.keySet().removeAll(several);
      return names;
    }
  }

  static Cell<String> read(String written) {
    return find(written).map(code -> Cell.of(written, code)).orElse(Cell.unread(written));
  }

  /** A country, alone or with its code beside it: {@code CN - China}, {@code China (CN)}. */
  static Optional<String> find(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    return named(written).or(() -> pieces(written));
  }

  private static Optional<String> named(String written) {
    String folded = Folded.of(written);
    String ours = OURS.get(folded);
    if (ours != null) {
      return ours.equals("-") ? Optional.empty() : Optional.of(ours);
    }
    return Countries.find(written).or(() -> Optional.ofNullable(Languages.NAMES.get(folded)));
  }

  /** All pieces say the same, or there is a code in capitals beside a name that is not known. */
  private static Optional<String> pieces(String written) {
    Set<String> found = new HashSet<>();
    boolean code = false;
    boolean unknown = false;
    int pieces = 0;
    for (String piece : written.split("[()\\[\\]/:;|]| - |–|(?<=^\\p{Alpha}{2})-", -1)) {
      String text = piece.strip();
      if (text.isEmpty()) {
        continue;
      }
      pieces++;
      Optional<String> country = named(text);
      country.ifPresent(found::add);
      code |=
          country.isPresent() && text.length() <= 3 && text.equals(text.toUpperCase(Locale.ROOT));
      unknown |= country.isEmpty();
    }
    boolean sure = pieces == 2 && found.size() == 1 && (!unknown || code);
    return sure ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}
