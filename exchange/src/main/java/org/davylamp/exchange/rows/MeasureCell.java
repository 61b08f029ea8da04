package org.davylamp.exchange.rows;

import java.text.Normalizer;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Quantities and amounts of money: a number, and a unit in its own column, in the same cell, or in
 * the column's name. A weight comes in tonnes or kilograms, whatever of them it is told in; nothing
 * is changed into another currency. A price by the unit is no amount and is not read.
 */
final class MeasureCell {
  /** What a word for a unit means: so many of ours. */
  private record Unit(String ours, double factor) {}

  private static final Map<String, Unit> UNITS = units();
  private static final Map<String, String> CURRENCIES = currencies();

  private final Known<Optional<Unit>> units = new Known<>(MeasureCell::unit);
  private final Known<Optional<Unit>> currencies = new Known<>(MeasureCell::currency);

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    for (WordTable.Line line : WordTable.read("units.txt")) {
      Unit unit = new Unit(line.part(0), Double.parseDouble(line.part(1)));
      line.words().forEach(word -> units.put(Folded.of(word), unit));
    }
    return units;
  }

  private static Map<String, String> currencies() {
    Map<String, String> codes = new HashMap<>();
    for (Currency each : Currency.getAvailableCurrencies()) {
      codes.put(plain(each.getCurrencyCode()), each.getCurrencyCode());
    }
    for (WordTable.Line line : WordTable.read("currencies.txt")) {
      line.words().forEach(word -> codes.put(plain(word), line.part(0)));
    }
    return codes;
  }

  /** Signs count in what currencies are called. */
  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s.]", "");
  }

  private static Optional<Unit> unit(String word) {
    return Optional.ofNullable(UNITS.get(Folded.of(word)));
  }

  private static Optional<Unit> currency(String word) {
    return Optional.ofNullable(CURRENCIES.get(plain(word))).map(code -> new Unit(code, 1));
  }

  /**
   * A quantity.
   *
   * @param unit the cell of the column of units; may be empty
   * @param bracket what stands in brackets behind the quantity's column
   */
  Cell<Measured> quantity(String amount, String unit, String bracket) {
    return read(amount, unit, bracket, units);
  }

  /** An amount of money, likewise. */
  Cell<Measured> money(String amount, String currency, String bracket) {
    return read(amount, currency, bracket, currencies);
  }

  private static Cell<Measured> read(
      String amount, String beside, String bracket, Known<Optional<Unit>> units) {
    if (amount.isEmpty()) {
      return Cell.absent();
    }
    String written = beside.isEmpty() ? amount : amount + " " + beside;
    Parts parts = Parts.of(amount);
    OptionalDouble number = NumberCell.read(parts.number);
    String within = parts.unit();
    Optional<Unit> unit =
        unit(within, within.isEmpty() && beside.isEmpty() ? bracket : beside, units);
    return number.isEmpty() || number.getAsDouble() < 0 || parts.owed() || unit.isEmpty()
        ? Cell.unread(written)
        : Cell.of(written, measured(number.getAsDouble(), unit.get()));
  }

  /**
   * The unit in the cell itself or beside it. A sign that several currencies share, like the yen's
   * and the yuan's, says nothing against the code beside it; two units that differ are none.
   */
  private static Optional<Unit> unit(String within, String beside, Known<Optional<Unit>> units) {
    if (within.isEmpty() || beside.isEmpty()) {
      String word = within.isEmpty() ? beside : within;
      return word.isEmpty() ? Optional.empty() : units.of(word);
    }
    Optional<Unit> inside = units.of(within);
    Optional<Unit> outside = units.of(beside);
    boolean sign = inside.isEmpty() && within.codePoints().noneMatch(Character::isLetterOrDigit);
    return sign || inside.equals(outside) ? outside : outside.isEmpty() ? inside : Optional.empty();
  }

  private static Measured measured(double number, Unit unit) {
    return new Measured(unit.factor == 1 ? number : number * unit.factor, unit.ours);
  }

  /** A cell taken apart: {@code USD 1,000.50} or {@code 3 000 t}. */
  private record Parts(String before, String number, String behind) {
    static Parts of(String cell) {
      int from = 0;
      while (from < cell.length() && !begins(cell, from)) {
        from++;
      }
      int to = from;
      int i = from < cell.length() && !NumberCell.digit(cell.charAt(from)) ? from + 1 : from;
      while (i < cell.length() && NumberCell.part(cell.charAt(i))) {
        if (NumberCell.digit(cell.charAt(i))) {
          to = i + 1;
        }
        i++;
      }
      to = Math.max(to, exponent(cell, to));
      return new Parts(
          cell.substring(0, from).strip(), cell.substring(from, to), cell.substring(to).strip());
    }

    private static boolean begins(String cell, int at) {
      char c = cell.charAt(at);
      boolean sign = c == '-' || c == '+' || c == '.';
      return NumberCell.digit(c)
          || (sign && at + 1 < cell.length() && NumberCell.digit(cell.charAt(at + 1)));
    }

    private static int exponent(String cell, int at) {
      boolean e = at + 2 < cell.length() && (cell.charAt(at) == 'E' || cell.charAt(at) == 'e');
      if (!e || (cell.charAt(at + 1) != '+' && cell.charAt(at + 1) != '-')) {
        return at;
      }
      int end = at + 2;
      while (end < cell.length() && NumberCell.digit(cell.charAt(end))) {
        end++;
      }
      return end;
    }

    /**
     * Whether the sign stands apart, or brackets say so, as in books: {@code - 5}, {@code (500)}.
     */
    boolean owed() {
      boolean minus = !before.isEmpty() && "-−–".indexOf(before.charAt(before.length() - 1)) >= 0;
      return minus || (before.endsWith("(") && behind.startsWith(")"));
    }

    /** One of the two; both together are no unit. */
    String unit() {
      return before.isEmpty() || behind.isEmpty() ? before + behind : before + " " + behind;
    }
  }
}
