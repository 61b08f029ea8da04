package org.davylamp.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a KML {@code coordinates} element: tuples {@code longitude,latitude[,altitude]} with
 * white space between them (KML 2.3, 10.3). Kept as the text of GeoJSON positions.
 */
final class KmlCoordinates {
  private final XmlInput input;
  private final StringBuilder positions = new StringBuilder();
  private GeoJsonPosition first = new GeoJsonPosition("0", "0", "");
  private GeoJsonPosition last = first;
  private int count;

  private KmlCoordinates(XmlInput input) {
    this.input = input;
  }

  static KmlCoordinates of(String text, XmlInput input) {
    KmlCoordinates coordinates = new KmlCoordinates(input);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        coordinates.tuple(text.substring(at, end));
      }
      at = end + 1;
    }
    return coordinates;
  }

  int count() {
    return count;
  }

  GeoJsonPosition last() {
    return last;
  }

  /** One position, as GeoJSON has it. */
  String point() {
    return positions.toString();
  }

  String line() {
    return "[" + positions + "]";
  }

  /** The positions as a ring: one that was left open is closed, as whoever draws it does. */
  String ring() {
    return first.equals(last) ? line() : "[" + positions + "," + text(first) + "]";
  }

  int ringCount() {
    return first.equals(last) ? count : count + 1;
  }

  private void tuple(String tuple) {
    List<String> numbers = numbers(tuple);
    String altitude = numbers.size() == 3 && nonzero(numbers.get(2)) ? "," + numbers.get(2) : "";
    last = new GeoJsonPosition(numbers.get(0), numbers.get(1), altitude);
    first = count++ == 0 ? last : first;
    positions.append(positions.isEmpty() ? "" : ",").append(text(last));
  }

  private static String text(GeoJsonPosition position) {
    return "[" + position.longitude() + "," + position.latitude() + position.altitude() + "]";
  }

  private List<String> numbers(String tuple) {
    List<String> numbers = new ArrayList<>(3);
    try {
      for (String part : tuple.split(",", -1)) {
        numbers.add(GeoJsonPosition.plain(part));
      }
    } catch (NumberFormatException e) {
      throw refused(tuple);
    }
    if (numbers.size() < 2 || numbers.size() > 3) {
      throw refused(tuple);
    }
    GeoJsonPosition.problem(Double.parseDouble(numbers.get(0)), Double.parseDouble(numbers.get(1)))
        .ifPresent(
            problem -> {
              throw input.bad(problem);
            });
    return numbers;
  }

  private BadInput refused(String tuple) {
    String shown = tuple.length() <= 60 ? tuple : tuple.substring(0, 57) + "…";
    return input.bad(
        "expected coordinates as longitude,latitude or longitude,latitude,altitude without spaces"
            + " inside, found '"
            + shown
            + "'");
  }

  /** Altitude 0 is what programs write who know none; it says nothing. */
  private static boolean nonzero(String altitude) {
    return Double.parseDouble(altitude) != 0;
  }
}
