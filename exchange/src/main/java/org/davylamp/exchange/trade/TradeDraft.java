package org.davylamp.exchange.trade;

import static org.davylamp.exchange.trade.TradeColumn.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.trade.TradeRecord.Flow;
import org.davylamp.exchange.trade.TradeRecord.Goods;
import org.davylamp.exchange.trade.TradeRecord.Money;
import org.davylamp.exchange.trade.TradeRecord.Quantity;
import org.davylamp.exchange.trade.TradeRecord.Side;
import org.davylamp.exchange.trade.TradeRecord.Valuation;

/** The cells of one row, and what its publisher means by them. */
final class TradeDraft {
  private static final Set<String> NOTHING = Set.of("", "na", "nan", "null", "n/a", "..");
  private static final Set<String> ALL_GOODS = Set.of("TOTAL", "ALL", "AG");
  private static final Set<String> WHOLE = Set.of("", "0", "C00");
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_DIGITS = 30;

  private record Cell(String text, long column) {}

  private final String file;
  private final long line;
  private final TradePublisher publisher;
  private final String version;
  private final Map<TradeColumn, Cell> cells = new EnumMap<>(TradeColumn.class);

  /**
   * @param version of the classification, where the name of the file alone tells it
   */
  TradeDraft(String file, long line, TradePublisher publisher, String version) {
    this.file = file;
    this.line = line;
    this.publisher = publisher;
    this.version = version;
  }

  void put(TradeColumn column, String text, long place) {
    String stripped = text.strip();
    boolean filled = !NOTHING.contains(stripped.toLowerCase(Locale.ROOT));
    cells.put(column, new Cell(filled ? stripped : "", place));
  }

  /** Hands out what the row says: one record, or one for each way goods went. */
  int records(Consumer<TradeRecord> to) {
    return switch (publisher) {
      case COMTRADE -> one(to, comtrade());
      case BACI -> one(to, baci());
      case ITPD_E -> one(to, itpd());
      case WITS -> cells.containsKey(THOUSANDS) ? one(to, wits()) : both(to);
    };
  }

  private static int one(Consumer<TradeRecord> to, TradeRecord record) {
    to.accept(record);
    return 1;
  }

  // ---- publishers

  private TradeRecord comtrade() {
    Flow flow = flow();
    return record(
        area(REPORTER, REPORTER_ISO, REPORTER_NAME),
        area(PARTNER, PARTNER_ISO, PARTNER_NAME),
        flow,
        goods(text(CLASSIFICATION)),
        comtradeValue(flow),
        comtradeQuantities(),
        Side.REPORTED,
        false);
  }

  /** The principal value is CIF or FOB only where the row gives that one, and as much. */
  private Optional<Money> comtradeValue(Flow flow) {
    return number(VALUE)
        .map(
            value -> {
              boolean cif = number(CIF).filter(it -> it.compareTo(value) == 0).isPresent();
              boolean fob = number(FOB).filter(it -> it.compareTo(value) == 0).isPresent();
              boolean inward = flow == Flow.IMPORT || flow == Flow.RE_IMPORT;
              Valuation valuation =
                  cif && (inward || !fob) ? Valuation.CIF : fob ? Valuation.FOB : Valuation.UNSAID;
              return new Money(value, "USD", 0, valuation);
            });
  }

  private List<Quantity> comtradeQuantities() {
    List<Quantity> quantities = new ArrayList<>();
    String unit = text(UNIT).isEmpty() ? text(UNIT_CODE) : text(UNIT);
    // 0, 2, 4 and 6 of the service before: nothing, quantity, weight, both estimated.
    String legacy = text(LEGACY_FLAG);
    boolean noUnit = unit.isEmpty() || unit.equals("-1") || unit.equalsIgnoreCase("No Quantity");
    number(QUANTITY)
        .filter(amount -> !noUnit)
        .ifPresent(
            amount ->
                quantities.add(
                    new Quantity(
                        amount,
                        unit,
                        yes(QUANTITY_ESTIMATED) || legacy.equals("2") || legacy.equals("6"))));
    number(NET_WEIGHT)
        .ifPresent(
            amount ->
                quantities.add(
                    new Quantity(
                        amount,
                        "kg",
                        yes(NET_WEIGHT_ESTIMATED) || legacy.equals("4") || legacy.equals("6"))));
    return quantities;
  }

  /** Exporters' and importers' reports made one, free on board; thousands of dollars and tonnes. */
  private TradeRecord baci() {
    return record(
        area(EXPORTER, EXPORTER_ISO, EXPORTER_NAME),
        area(IMPORTER, IMPORTER_ISO, IMPORTER_NAME),
        Flow.EXPORT,
        goods("HS" + version),
        number(THOUSANDS).map(value -> dollars(value.movePointRight(3), 0, Valuation.FOB)),
        number(TONNES).stream().map(amount -> new Quantity(amount, "t", false)).toList(),
        Side.RECONCILED,
        true);
  }

  /** Told by importers, unless it is mirrored; then by exporters. */
  private TradeRecord itpd() {
    boolean constant = cells.containsKey(DOLLARS_OF_2010);
    Optional<BigDecimal> value =
        constant ? number(DOLLARS_OF_2010) : number(MILLIONS).map(it -> it.movePointRight(6));
    Side side =
        !cells.containsKey(MIRROR) ? Side.UNSAID : yes(MIRROR) ? Side.MIRRORED : Side.REPORTED;
    return record(
        area(IMPORTER, IMPORTER_ISO, IMPORTER_NAME),
        area(EXPORTER, EXPORTER_ISO, EXPORTER_NAME),
        Flow.IMPORT,
        goods("ITPD-E"),
        value.map(it -> dollars(it, constant ? 2010 : 0, Valuation.UNSAID)),
        List.of(),
        side,
        text(ZERO).equalsIgnoreCase("u"));
  }

  private TradeRecord wits() {
    List<Quantity> quantities = new ArrayList<>();
    number(QUANTITY)
        .filter(amount -> !text(UNIT).isEmpty())
        .ifPresent(amount -> quantities.add(new Quantity(amount, text(UNIT), false)));
    number(NET_WEIGHT).ifPresent(it -> quantities.add(new Quantity(it, "kg", false)));
    return record(
        area(REPORTER, REPORTER_ISO, REPORTER_NAME),
        area(PARTNER, PARTNER_ISO, PARTNER_NAME),
        flow(),
        goods(text(CLASSIFICATION)),
        number(THOUSANDS).map(it -> dollars(it.movePointRight(3), 0, Valuation.UNSAID)),
        quantities,
        Side.REPORTED,
        false);
  }

  /** A table of partners has exports and imports side by side, and does not say whose. */
  private int both(Consumer<TradeRecord> to) {
    return side(to, EXPORT_THOUSANDS, Flow.EXPORT) + side(to, IMPORT_THOUSANDS, Flow.IMPORT);
  }

  private int side(Consumer<TradeRecord> to, TradeColumn column, Flow flow) {
    Optional<Money> value =
        number(column).map(it -> dollars(it.movePointRight(3), 0, Valuation.UNSAID));
    if (value.isEmpty()) {
      return 0;
    }
    Area reporter =
        text(REPORTER_ISO).isEmpty() && text(REPORTER_NAME).isEmpty()
            ? Area.UNSTATED
            : area(REPORTER, REPORTER_ISO, REPORTER_NAME);
    to.accept(
        record(
            reporter,
            area(PARTNER, PARTNER_ISO, PARTNER_NAME),
            flow,
            new Goods("", "", "", ""),
            value,
            List.of(),
            Side.UNSAID,
            false));
    return 1;
  }

  private TradeRecord record(
      Area reporter,
      Area partner,
      Flow flow,
      Goods goods,
      Optional<Money> value,
      List<Quantity> quantities,
      Side side,
      boolean assumed) {
    boolean part =
        !WHOLE.contains(text(SECOND_PARTNER))
            || !WHOLE.contains(text(CUSTOMS))
            || !WHOLE.contains(text(TRANSPORT))
            || !WHOLE.contains(text(SUPPLY));
    return new TradeRecord(
        publisher,
        reporter,
        partner,
        period(),
        flow,
        goods,
        value,
        quantities,
        side,
        assumed,
        part,
        line);
  }

  private static Money dollars(BigDecimal amount, int baseYear, Valuation valuation) {
    return new Money(amount, "USD", baseYear, valuation);
  }

  // ---- cells

  private String text(TradeColumn column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }

  private boolean yes(TradeColumn column) {
    String text = text(column).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "1", "true", "1.0" -> true;
      case "", "0", "false", "0.0" -> false;
      default -> throw bad(column, "1 or 0, true or false");
    };
  }

  private Area area(TradeColumn number, TradeColumn iso, TradeColumn name) {
    String code = text(iso).isEmpty() ? text(number) : text(iso);
    if (code.isEmpty() && text(name).isEmpty()) {
      throw bad(cells.containsKey(name) ? name : number, "a country");
    }
    return new Area(code, text(name));
  }

  /** HS codes lose their leading zero in spreadsheets; five digits can only be six. */
  private Goods goods(String classified) {
    String code = text(COMMODITY);
    boolean all = code.isEmpty() || ALL_GOODS.contains(code.toUpperCase(Locale.ROOT));
    Classification of = Classification.of(classified);
    boolean lost = of.name().equals("HS") && code.matches("\\d|\\d{3}|\\d{5}");
    return new Goods(
        of.name(), of.version(), all ? "" : lost ? "0" + code : code, text(COMMODITY_NAME));
  }

  private Flow flow() {
    String code = text(FLOW).toUpperCase(Locale.ROOT);
    String word = text(FLOW_NAME).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    Optional<Flow> coded =
        switch (code) {
          case "X", "2", "6" -> Optional.of(Flow.EXPORT);
          case "M", "1", "5" -> Optional.of(Flow.IMPORT);
          case "RX", "3" -> Optional.of(Flow.RE_EXPORT);
          case "RM", "4" -> Optional.of(Flow.RE_IMPORT);
          default -> Optional.empty();
        };
    Optional<Flow> named =
        switch (word) {
          case "export", "exports", "grossexp" -> Optional.of(Flow.EXPORT);
          case "import", "imports", "grossimp" -> Optional.of(Flow.IMPORT);
          case "reexport", "reexports" -> Optional.of(Flow.RE_EXPORT);
          case "reimport", "reimports" -> Optional.of(Flow.RE_IMPORT);
          default -> Optional.empty();
        };
    // WITS numbers flows otherwise than Comtrade did, so there the word decides.
    return named
        .or(() -> coded)
        .orElseThrow(
            () ->
                bad(
                    cells.containsKey(FLOW_NAME) ? FLOW_NAME : FLOW,
                    "export, import, re-export or re-import"));
  }

  private TradePeriod period() {
    String text = text(PERIOD).matches("\\d{6}") ? text(PERIOD) : text(YEAR);
    TradeColumn column = text(PERIOD).matches("\\d{6}") || text.isEmpty() ? PERIOD : YEAR;
    String written = text.isEmpty() ? text(PERIOD) : text;
    if (!written.matches("\\d{4}(\\d{2})?")) {
      throw bad(cells.containsKey(column) ? column : YEAR, "a year such as 2016, or 201612");
    }
    int year = Integer.parseInt(written.substring(0, 4));
    int month = written.length() == 4 ? 0 : Integer.parseInt(written.substring(4));
    // 52 is how the service before wrote a whole year in a column of months.
    boolean whole = month == 52;
    if (year < 1900
        || year > 2200
        || (month > 12 && !whole)
        || (written.length() > 4 && month < 1)) {
      throw bad(column, "a year from 1900 to 2200, with a month from 01 to 12 or without");
    }
    return new TradePeriod(year, whole ? 0 : month);
  }

  private Optional<BigDecimal> number(TradeColumn column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (text.length() <= LONGEST_NUMBER && fits(new BigDecimal(text))) {
        return Optional.of(new BigDecimal(text));
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw bad(
        column,
        String.format(Locale.ROOT, "a number from 0 on, of at most %d digits", MOST_DIGITS));
  }

  /** An exponent may not make of a few bytes a number of a million digits. */
  private static boolean fits(BigDecimal number) {
    return number.signum() >= 0
        && Math.abs(number.scale()) <= MOST_DIGITS
        && number.precision() <= MOST_DIGITS;
  }

  private BadInput bad(TradeColumn column, String expected) {
    Cell cell = cells.getOrDefault(column, new Cell("", 0));
    String text = cell.text();
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return new BadInput(
        file, line, cell.column(), "expected " + expected + ", found '" + shown + "'");
  }
}
