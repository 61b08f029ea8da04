package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.davylamp.evidence.HsCode;

/** Codes of the Harmonised System, one or several in a cell: {@code 7108;1211}, {@code ex 2701}. */
final class HsCell {
  private static final int MOST = 100;

  private HsCell() {}

  static List<Cell<HsCode>> read(String written) {
    List<Cell<HsCode>> codes = new ArrayList<>();
    for (String piece : written.split("[;,/|\\n、；，]| and ", -1)) {
      String text = piece.strip();
      if (!text.isEmpty() && codes.size() < MOST) {
        codes.add(code(text));
      }
    }
    return codes;
  }

  /** {@code 7201-7229} would be one code of eight digits without its dash; it is many. */
  private static Cell<HsCode> code(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    String code = plain.startsWith("ex ") || plain.startsWith("ex.") ? text.substring(3) : text;
    int dash = code.indexOf('-');
    boolean range = dash >= 2 && code.length() - dash - 1 == dash;
    return range
        ? Cell.unread(text)
        : HsCode.read(code).map(hs -> Cell.of(text, hs)).orElse(Cell.unread(text));
  }
}
