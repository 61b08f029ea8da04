package org.davylamp.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.List;

/** Any text has few romanisations, each once and not too long, and whole names few Latin forms. */
class RomaniserFuzzTest {
  private static final int EXPANSION = 40;
  private static final List<Romaniser> ROMANISERS =
      List.of(
          new KoreanRomaniser(),
          new HanRomaniser(),
          new MandarinRomaniser(),
          new CantoneseRomaniser(),
          new KanaRomaniser(),
          new CyrillicRomaniser(),
          new GreekRomaniser(),
          new ArabicRomaniser(),
          new IcuRomaniser());

  @FuzzTest
  void anyText(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    for (Romaniser romaniser : ROMANISERS) {
      check(text, romaniser.romanise(text), romaniser.getClass().getSimpleName());
    }
    List<String> latin = Romanisers.latin(NameText.of(text)).stream().map(NameText::text).toList();
    check(text, latin, "latin");
  }

  private static void check(String text, List<String> romanised, String by) {
    int longest = EXPANSION * (text.length() + 1);
    boolean distinct = new HashSet<>(romanised).size() == romanised.size();
    boolean bounded = romanised.stream().allMatch(word -> word.length() <= longest);
    if (romanised.size() > Romaniser.MOST || !distinct || !bounded) {
      throw new AssertionError(by + " makes of '" + text + "' " + romanised);
    }
  }
}
