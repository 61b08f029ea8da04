package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsCode;

/** The cells of one row after the other, and what they mean. For one thread. */
final class RowCells {
  private static final ShipCell NO_SHIP = new ShipCell("", Cell.absent());

  /** There are more parties than ports or goods: some tens of megabytes when all are distinct. */
  private static final int PARTIES = 1 << 17;

  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final Map<Field, String> headers;
  private final Map<Field, String> brackets = new EnumMap<>(Field.class);
  private final List<String> notRead = new ArrayList<>();
  private long line;

  private final Known<Cell<Edtf>> dates = new Known<>(DateCell::read);
  private final Known<Cell<String>> countries = new Known<>(CountryCell::read);
  private final Known<Cell<Port>> ports = new Known<>(PortCell::read);
  private final Known<Cell<String>> imos = new Known<>(ShipNumber::imo);
  private final Known<ShipCell> ships = new Known<>(ShipCell::read);
  private final Known<Cell<String>> mmsis = new Known<>(ShipNumber::mmsi);
  private final Known<List<Cell<HsCode>>> codes = new Known<>(HsCell::read);
  private final Known<List<Stake>> stakes = new Known<>(StakesCell::read);
  private final Map<Party.Role, Known<List<Party>>> parties = new EnumMap<>(Party.Role.class);
  private final MeasureCell measures = new MeasureCell();

  RowCells() {
    this(Map.of());
  }

  /**
   * @param first of each field the column that is read as it
   */
  RowCells(Map<Field, Columns.Column> first) {
    headers = new EnumMap<>(Field.class);
    first.forEach(
        (field, column) -> {
          headers.put(field, column.written());
          brackets.put(field, column.unit());
        });
  }

  void begin(long at) {
    texts.clear();
    notRead.clear();
    line = at;
  }

  /** Adds a cell; what is there already stays before it. */
  void put(Field field, String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return;
    }
    String before = texts.put(field, text);
    if (before != null) {
      texts.put(field, before + field.between() + text);
    }
  }

  String text(Field field) {
    return texts.getOrDefault(field, "");
  }

  long line() {
    return line;
  }

  String id() {
    return text(Field.ID).isEmpty() ? "line " + line : text(Field.ID);
  }

  List<String> notRead() {
    return notRead.isEmpty() ? List.of() : List.copyOf(notRead);
  }

  // ---- What cells mean

  Cell<Edtf> date(Field field) {
    return read(field, dates);
  }

  Cell<String> country(Field field) {
    return read(field, countries);
  }

  Cell<Port> port(Field field) {
    return read(field, ports);
  }

  /** A ship's name without what else stands in its cell. */
  String shipName(Field field) {
    return ship(field).name();
  }

  private ShipCell ship(Field field) {
    String text = text(field);
    return text.isEmpty() ? NO_SHIP : ships.of(text);
  }

  /**
   * Her number from its own column, else from the cell of the name. Two numbers that differ are no
   * number.
   *
   * @param field of the name
   */
  Cell<String> imo(Field field) {
    Cell<String> named = ship(field).imo();
    if (named.isAbsent()) {
      return read(Field.IMO, imos);
    }
    String column = text(Field.IMO);
    Cell<String> own = column.isEmpty() ? Cell.absent() : imos.of(column);
    if (own.value().isEmpty()) {
      return note(field, named);
    }
    boolean same = named.isUnread() || named.value().equals(own.value());
    return same
        ? own
        : note(field, Cell.unread(own.written() + ", in the name " + named.written()));
  }

  Cell<String> mmsi() {
    return read(Field.MMSI, mmsis);
  }

  List<Cell<HsCode>> hs() {
    String text = text(Field.HS);
    if (text.isEmpty()) {
      return List.of();
    }
    List<Cell<HsCode>> read = codes.of(text);
    for (Cell<HsCode> code : read) {
      note(Field.HS, code);
    }
    return read;
  }

  List<Cell<String>> formerFlags() {
    List<Cell<String>> flags = new ArrayList<>();
    for (String flag : text(Field.FORMER_FLAG).split("[;,]", -1)) {
      if (!flag.isBlank()) {
        flags.add(note(Field.FORMER_FLAG, countries.of(flag.strip())));
      }
    }
    return flags;
  }

  Cell<Measured> quantity() {
    return note(
        Field.QUANTITY,
        measures.quantity(text(Field.QUANTITY), text(Field.UNIT), bracket(Field.QUANTITY)));
  }

  Cell<Measured> value() {
    return note(
        Field.VALUE, measures.money(text(Field.VALUE), text(Field.CURRENCY), bracket(Field.VALUE)));
  }

  private String bracket(Field field) {
    return brackets.getOrDefault(field, "");
  }

  List<Stake> owners() {
    return text(Field.OWNERS).isEmpty() ? List.of() : stakes.of(text(Field.OWNERS));
  }

  void addParties(Field field, Party.Role role, List<Party> to) {
    if (!text(field).isEmpty()) {
      to.addAll(
          parties
              .computeIfAbsent(
                  role, same -> new Known<>(cell -> PartyCell.read(cell, same), PARTIES))
              .of(text(field)));
    }
  }

  private <T> Cell<T> read(Field field, Known<Cell<T>> known) {
    String text = text(field);
    return text.isEmpty() ? Cell.absent() : note(field, known.of(text));
  }

  private <T> Cell<T> note(Field field, Cell<T> cell) {
    if (cell.isUnread()) {
      notRead.add(headers.getOrDefault(field, field.column()) + " '" + cell.written() + "'");
    }
    return cell;
  }
}
