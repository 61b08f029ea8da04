package org.davylamp.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The font's parts that a dossier needs: Noto Sans KR comes in some hundred files, each for a range
 * of characters; only those whose characters occur are copied.
 */
final class Fonts {
  private static final String FOLDER = "assets/fonts/";
  private static final List<String> WEIGHTS = List.of("400", "700");

  /** The first of the jamo. */
  private static final int EAST = 0x1100;

  private final BitSet used = new BitSet();

  /** Takes note of the characters of a page. */
  void use(String text) {
    text.codePoints().forEach(used::set);
  }

  /** Writes the style sheet and copies the files it names. */
  void write(Path folder) throws IOException {
    StringBuilder css = new StringBuilder();
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    for (Map.Entry<String, String> range : ranges().entrySet()) {
      if (occurs(range.getValue())) {
        for (String weight : WEIGHTS) {
          String file = file(range.getKey(), weight);
          if (copy(file, fonts)) {
            css.append(face("fonts/" + file, weight, range.getValue()));
          }
        }
      }
    }
    copy("LICENSE", fonts);
    Files.writeString(folder.resolve("fonts.css"), css);
  }

  /**
   * The same as a style sheet that holds the files in itself, for a page that is one file: only the
   * parts with characters that a machine may have no font for, from Hangul on.
   */
  String embedded() throws IOException {
    BitSet east = (BitSet) used.clone();
    east.clear(0, EAST);
    Fonts beyond = new Fonts();
    beyond.used.or(east);
    StringBuilder css = new StringBuilder();
    for (Map.Entry<String, String> range : ranges().entrySet()) {
      if (beyond.occurs(range.getValue())) {
        for (String weight : WEIGHTS) {
          String file = file(range.getKey(), weight);
          try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (in != null) {
              String data = Base64.getEncoder().encodeToString(in.readAllBytes());
              css.append(face("data:font/woff2;base64," + data, weight, range.getValue()));
            }
          }
        }
      }
    }
    return css.toString();
  }

  private static String file(String range, String weight) {
    String subset = range.replace("[", "").replace("]", "");
    return "noto-sans-kr-" + subset + "-" + weight + "-normal.woff2";
  }

  private static String face(String file, String weight, String range) {
    return """
    @font-face {
      font-family: "Noto Sans KR";
      font-style: normal;
      font-display: swap;
      font-weight: %s;
      src: url(%s) format("woff2");
      unicode-range: %s;
    }
    """
        .formatted(weight, file, range);
  }

  /** Whether any character of a CSS unicode-range is used: {@code U+ac00-ac1f,U+1f}. */
  private boolean occurs(String range) {
    for (String part : range.split(",", -1)) {
      String[] ends = part.strip().replace("U+", "").split("-", -1);
      int first = Integer.parseInt(ends[0], 16);
      int last = ends.length > 1 ? Integer.parseInt(ends[1], 16) : first;
      int next = used.nextSetBit(first);
      if (next >= 0 && next <= last) {
        return true;
      }
    }
    return false;
  }

  private static boolean copy(String name, Path folder) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return false;
      }
      Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      return true;
    }
  }

  private static Map<String, String> ranges() throws IOException {
    Map<String, String> ranges = new LinkedHashMap<>();
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + "unicode.json")) {
      if (in == null) {
        return ranges;
      }
      try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
        while (parser.nextToken() != null) {
          if (parser.currentToken() == JsonToken.VALUE_STRING) {
            ranges.put(parser.currentName(), parser.getString());
          }
        }
      }
    }
    return ranges;
  }
}
