package org.davylamp.dossier.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The style sheet against the fallbacks in the markup, and its contrasts by WCAG 2.2's formula. */
class PicturesStyleTest {
  private static final Pattern PROPERTY = Pattern.compile("(--pic-[a-z]+): (#[0-9a-f]{6}|none);");
  private static final List<Ink> TEXT =
      List.of(Ink.INK, Ink.QUIET, Ink.ONE, Ink.TWO, Ink.THREE, Ink.FOUR, Ink.FIVE, Ink.SIX);
  private static final List<Ink> GROUND = List.of(Ink.PAPER, Ink.SEA, Ink.LAND, Ink.ABROAD);

  private static String css() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PicturesStyleTest.class.getResourceAsStream("pictures.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Light, dark and print, in the order of the file. */
  private static List<Map<String, String>> themes() throws IOException {
    return Pattern.compile(":root \\{([^}]*)\\}")
        .matcher(css())
        .results()
        .map(r -> properties(r.group(1)))
        .toList();
  }

  private static Map<String, String> properties(String block) {
    Map<String, String> found = new HashMap<>();
    PROPERTY.matcher(block).results().forEach(r -> found.put(r.group(1), r.group(2)));
    return found;
  }

  private static double luminance(String hex) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static String colour(Map<String, String> theme, Ink ink) {
    return Objects.requireNonNull(theme.get(ink.property()));
  }

  @Test
  void everyThemeNamesEveryInk() throws IOException {
    assertThat(themes()).hasSize(3);
    for (Map<String, String> theme : themes()) {
      assertThat(theme).hasSize(Ink.values().length);
    }
    for (Ink ink : Ink.values()) {
      assertThat(themes().getFirst()).containsEntry(ink.property(), ink.fallback());
    }
  }

  @Test
  void textIsLegibleAndMarksAreSeen() throws IOException {
    for (Map<String, String> theme : themes()) {
      for (Ink ground : GROUND) {
        for (Ink text : TEXT) {
          assertThat(contrast(colour(theme, text), colour(theme, ground)))
              .as("%s on %s in %s", text, ground, theme)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      for (Ink mark : List.of(Ink.AXIS, Ink.COAST, Ink.BORDER)) {
        assertThat(contrast(colour(theme, mark), colour(theme, Ink.LAND)))
            .as("%s on land in %s", mark, theme)
            .isGreaterThanOrEqualTo(3);
      }
    }
  }
}
