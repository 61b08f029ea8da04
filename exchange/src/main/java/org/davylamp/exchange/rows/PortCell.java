package org.davylamp.exchange.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ports and other places by name or UN/LOCODE, from {@code ports.txt}. Of a name that several
 * places have the country is left open. A code that is not in the table tells its country by its
 * first two letters, if it is written as a code ({@code CN XYZ}, {@code CN2AB}): many a town is
 * written in five capitals. {@code off Nampo} is at the place that it is off; {@code at sea} is the
 * place {@code at-sea}, without a country.
 */
final class PortCell {
  private static final int LONGEST = 200;
  private static final Map<String, Port> NAMES = new HashMap<>();
  private static final Map<String, Port> CODES = new HashMap<>();
  private static final List<String> BEFORE =
      List.of(
          "port of ",
          "puerto de ",
          "port de ",
          "porto di ",
          "porto de ",
          "порт ",
          "hafen ",
          "off ",
          "near ",
          "anchorage off ",
          "outer anchorage of ");
  private static final List<String> BEHIND =
      List.of(
          " port",
          " harbour",
          " harbor",
          " anchorage",
          " seaport",
          " new port",
          " pt",
          " terminal",
          " railway station",
          " station",
          " airport",
          " international airport",
          " border crossing",
          " crossing",
          "港",
          "口岸",
          "항");
  private static final List<String> AT_SEA =
      List.of(
          "at sea",
          "high seas",
          "open sea",
          "on the high seas",
          "off shore",
          "offshore",
          "international waters",
          "ship-to-ship",
          "ship to ship",
          "sts",
          "公海",
          "海上",
          "в море",
          "открытое море",
          "공해");

  static {
    for (WordTable.Line line : WordTable.read("ports.txt")) {
      add(line);
    }
  }

  private PortCell() {}

  private static void add(WordTable.Line line) {
    List<String> codes =
        line.part(2).equals("-") ? List.of() : List.of(line.part(2).split(" ", -1));
    Port port =
        new Port(
            line.words().getFirst(),
            Optional.of(line.part(0)),
            codes.stream().findFirst(),
            Optional.of(line.part(1)).filter(country -> !country.equals("-")));
    codes.forEach(code -> CODES.putIfAbsent(code, port));
    line.words().forEach(name -> NAMES.putIfAbsent(Folded.of(name), port));
  }

  static Cell<Port> read(String written) {
    if (written.length() > LONGEST) {
      return Cell.unread(written);
    }
    return sea(written)
        .or(() -> named(written))
        .or(() -> code(written))
        .or(() -> pieces(written))
        .map(port -> Cell.of(written, port))
        .orElse(Cell.unread(written));
  }

  private static Optional<Port> sea(String written) {
    String text = written.toLowerCase(Locale.ROOT);
    boolean sea =
        AT_SEA.stream()
            .anyMatch(
                words ->
                    text.startsWith(words)
                        && (text.length() == words.length()
                            || !Character.isLetter(text.charAt(words.length()))));
    return sea
        ? Optional.of(new Port(written, Optional.of("at-sea"), Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Port> named(String written) {
    return known(written).map(port -> as(written, port));
  }

  private static Optional<Port> known(String written) {
    Port whole = NAMES.get(Folded.of(written));
    if (whole != null) {
      return Optional.of(whole);
    }
    String text = written.toLowerCase(Locale.ROOT).strip();
    for (String before : BEFORE) {
      if (text.startsWith(before)) {
        return known(text.substring(before.length()));
      }
    }
    for (String behind : BEHIND) {
      if (text.endsWith(behind) && text.length() > behind.length()) {
        return known(text.substring(0, text.length() - behind.length()));
      }
    }
    return Optional.empty();
  }

  private static Port as(String written, Port port) {
    return new Port(written, port.place(), port.locode(), port.country());
  }

  /** {@code CNDLC}, {@code CN DLC}. */
  private static Optional<Port> code(String written) {
    String code = written.replace(" ", "");
    if (code.length() != 5 || !code.equals(code.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Port port = CODES.get(code);
    if (port != null) {
      return Optional.of(port);
    }
    boolean letters = code.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    boolean coded = written.indexOf(' ') == 2 || code.chars().skip(2).anyMatch(c -> c <= '9');
    if (!letters || !coded) {
      return Optional.empty();
    }
    return CountryCell.find(code.substring(0, 2))
        .map(
            country ->
                new Port(written, Optional.empty(), Optional.of(code), Optional.of(country)));
  }

  /**
   * {@code Nampo, DPRK}, {@code Nampo (KPNAM)}, {@code Dandong / Liaoning}: the first piece that is
   * known is the place, as long as no country beside it says otherwise.
   */
  private static Optional<Port> pieces(String written) {
    Set<String> countries = new HashSet<>();
    Optional<Port> place = Optional.empty();
    int pieces = 0;
    for (String piece : written.split("[,/()\\[\\]（），;|]| - ", -1)) {
      String text = piece.strip();
      if (text.isEmpty()) {
        continue;
      }
      pieces++;
      Optional<Port> port = known(text).or(() -> code(text));
      if (port.isPresent()) {
        place = place.or(() -> port);
      } else {
        CountryCell.find(text).ifPresent(countries::add);
      }
    }
    return pieces < 2 ? Optional.empty() : together(written, place, countries);
  }

  private static Optional<Port> together(
      String written, Optional<Port> place, Set<String> countries) {
    if (countries.size() > 1) {
      return Optional.empty();
    }
    Optional<String> said = countries.stream().findFirst();
    if (place.isEmpty()) {
      return said.map(
          country -> new Port(written, Optional.empty(), Optional.empty(), Optional.of(country)));
    }
    Port port = place.get();
    boolean same = said.isEmpty() || port.country().isEmpty() || said.equals(port.country());
    return same
        ? Optional.of(new Port(written, port.place(), port.locode(), said.or(port::country)))
        : Optional.of(new Port(written, Optional.empty(), Optional.empty(), said));
  }
}
