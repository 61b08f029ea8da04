package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much room text takes. The page's font is not known here, so widths are those of a generous
 * sans-serif: a label may get more room than it needs, never (in usual fonts) less.
 */
enum Lettering {
  /** Quiet notes, ticks. */
  SMALL(11, false),
  /** Labels. */
  LABEL(12, false),
  /** Labels that matter. */
  STRONG(12, true),
  /** Heads of lanes and axes. */
  HEAD(13, true);

  private static final double ASCENT = 0.8;
  private static final double DESCENT = 0.24;

  /** Widths of the characters that nearly all labels consist of. */
  private static final double[] COMMON =
      IntStream.range(0, 0x180).mapToDouble(Lettering::measured).toArray();

  private final int size;
  private final boolean bold;

  Lettering(int size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  int size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  /** The distance from one baseline to the next. */
  double line() {
    return size * 1.25;
  }

  /** The height of the room above the baseline. */
  double ascent() {
    return size * ASCENT;
  }

  /** The height of a line's box. */
  double height() {
    return size * (ASCENT + DESCENT);
  }

  double width(String text) {
    double ems = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      ems += ems(c);
      i += Character.charCount(c);
    }
    return size * ems * (bold ? 1.08 : 1);
  }

  /** Broken between words into lines of at most {@code room} pixels, unless a word is longer. */
  List<String> wrap(String text, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && width(line + " " + word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static double ems(int c) {
    return c < COMMON.length ? COMMON[c] : measured(c);
  }

  private static double measured(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    if (c >= 0x1100 && (isIdeographic(c) || c > 0xFFFF)) {
      return 1;
    }
    if ("iljtfrI.,:;'’!|()[]/ ·-".indexOf(c) >= 0) {
      return 0.36;
    }
    if ("mwMW%@—".indexOf(c) >= 0) {
      return 0.93;
    }
    return Character.isUpperCase(c) ? 0.68 : 0.59;
  }

  private static boolean isIdeographic(int c) {
    return Character.isIdeographic(c)
        || (c <= 0x11FF)
        || (c >= 0x3000 && c <= 0x318F)
        || (c >= 0xAC00 && c <= 0xD7FF)
        || (c >= 0xFF00 && c <= 0xFF60);
  }
}
