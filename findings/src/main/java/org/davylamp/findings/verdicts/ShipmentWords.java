package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Certainty;
import org.davylamp.exchange.rows.ShipmentRow;

/** A shipment in words, and names within its words. */
final class ShipmentWords {
  private static final Pattern DIRECTOR =
      Pattern.compile(
          "(?:director|directors|managing director|法定代表人|директор)[:：]?\\s+([^,;()（）]{3,60})",
          Pattern.CASE_INSENSITIVE);

  /** Something that is made or mined at a place which a name stands for. */
  private static final Pattern PLACE_OF_WORK =
      Pattern.compile(
          "\\b(?:mine|mines|colliery|pit|pits|quarry|works|smelter|smeltery|factory|workshop|complex|steelworks|plant|camp)\\b|矿|厂|광산|탄광|공장|шахт|рудник|завод",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 400;

  private ShipmentWords() {}

  static String route(ShipmentRow row) {
    String from = row.loading().written();
    String to = row.discharge().written();
    return from.isEmpty() && to.isEmpty()
        ? ""
        : (from.isEmpty() ? "?" : from) + " to " + (to.isEmpty() ? "?" : to);
  }

  /** As it follows the goods in a sentence. */
  static String way(ShipmentRow row, Movement movement) {
    StringBuilder way = new StringBuilder();
    if (movement.made() == Certainty.CERTAINLY) {
      way.append("of the DPRK");
    } else if (!row.origin().isAbsent()) {
      way.append("of “").append(row.origin().written()).append('”');
    } else {
      way.append("without an origin");
    }
    append(way, loadedAt(row.loading().written()), row.loading().written());
    append(
        way,
        movement.to() == Certainty.CERTAINLY ? "for the DPRK," : "for",
        row.discharge().written());
    append(way, "on", row.date().written());
    return way.toString();
  }

  private static String loadedAt(String place) {
    boolean placed =
        place.startsWith("off ") || place.startsWith("at ") || place.startsWith("near ");
    return placed ? "loaded" : "loaded at";
  }

  private static void append(StringBuilder way, String before, String what) {
    if (!what.isEmpty()) {
      way.append(", ").append(before).append(' ').append(what);
    }
  }

  /** What the cells of goods hold. */
  static String goodsCells(ShipmentRow row) {
    List<String> cells = new ArrayList<>();
    row.hs().forEach(code -> cells.add("“" + code.written() + "”"));
    if (!row.description().isBlank()) {
      cells.add("“" + row.description().strip() + "”");
    }
    return cells.isEmpty()
        ? "code and description are empty"
        : "it has only " + String.join(" and ", cells);
  }

  /** Persons whom the cell of a party gives as directors. */
  static List<String> directors(String written) {
    List<String> names = new ArrayList<>();
    Matcher found = DIRECTOR.matcher(written);
    while (found.find() && names.size() < 4) {
      names.add(found.group(1).strip());
    }
    return names;
  }

  /** Names of mines and works in what describes the goods. */
  static List<String> makers(String text) {
    if (text.isBlank() || text.length() > LONGEST || !PLACE_OF_WORK.matcher(text).find()) {
      return List.of();
    }
    return Sources.named(text).stream()
        .filter(name -> PLACE_OF_WORK.matcher(name.toLowerCase(Locale.ROOT)).find())
        .distinct()
        .toList();
  }

  /** What stands behind a party's name, or in brackets in it: owners perhaps. */
  static String behindTheName(org.davylamp.exchange.rows.Party party) {
    String written = party.written();
    if (party.name().length() < written.length()) {
      return written.substring(party.name().length());
    }
    int open = Math.max(written.indexOf('('), written.indexOf('（'));
    return open < 1 ? "" : written.substring(open);
  }
}
