package org.davylamp.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.davylamp.dossier.html.Html;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.components.Measured;

/** How values are written for readers. */
final class Prose {
  private static final Pattern SQUARE = Pattern.compile("\\b(k?m|ft|yd)2\\b");
  private static final Pattern CUBIC = Pattern.compile("\\bm3\\b");
  private static final Pattern BARE = Pattern.compile("[+−-]?\\d+(?:[.,]\\d+)?");
  private static final Pattern DOLLARS = Pattern.compile("([\\d.,–]+) (M)?USD\\b");

  private Prose() {}

  /** Units as they are printed. */
  static String units(String text) {
    return CUBIC.matcher(SQUARE.matcher(text).replaceAll("$1²")).replaceAll("m³");
  }

  /** Several dates of one thing, in words. */
  static Html dates(List<String> edtf) {
    return Html.text(Dates.words(edtf));
  }

  /** An amount as a statement holds it, with thousands apart: {@code 5,000–5,500 t}. */
  static String amount(String told) {
    String amount = Measured.amount(told).map(Object::toString).orElse(told);
    return units(
        DOLLARS
            .matcher(amount)
            .replaceAll(
                money -> "US\\$ " + money.group(1) + (money.group(2) == null ? "" : " million")));
  }

  /** What kinds of facility are called. */
  static String kind(String kind) {
    return switch (kind) {
      case "kwan-li-so" -> "political prison camp (kwan-li-so)";
      case "kyo-hwa-so" -> "long-term prison (kyo-hwa-so)";
      case "other-detention" -> "place of detention";
      case "suspected-detention" -> "suspected place of detention";
      case "restricted-area" -> "restricted area";
      case "mining-complex" -> "mining complex";
      case "border-crossing" -> "border crossing";
      case "test-site" -> "test site";
      default -> kind.replace('-', ' ');
    };
  }

  /** The same for several of them, as a heading. */
  static String kinds(String kind) {
    return switch (kind) {
      case "kwan-li-so" -> "Political prison camps (kwan-li-so)";
      case "kyo-hwa-so" -> "Long-term prisons (kyo-hwa-so)";
      case "other-detention" -> "Other places of detention";
      case "suspected-detention" -> "Suspected places of detention";
      case "restricted-area" -> "Restricted areas";
      case "mine" -> "Mines";
      case "mining-complex" -> "Mining complexes";
      case "plant" -> "Works";
      case "port" -> "Ports";
      case "border-crossing" -> "Border crossings";
      case "station" -> "Stations";
      case "test-site" -> "Test sites";
      case "group" -> "Several together";
      case "" -> "Of no told kind";
      default -> capital(kind.replace('-', ' '));
    };
  }

  /** The order in which kinds are listed. */
  static final List<String> KINDS =
      List.of(
          "kwan-li-so",
          "kyo-hwa-so",
          "other-detention",
          "suspected-detention",
          "restricted-area",
          "mine",
          "mining-complex",
          "plant",
          "port",
          "border-crossing",
          "station",
          "test-site",
          "group");

  static final Set<String> DETENTION =
      Set.of("kwan-li-so", "kyo-hwa-so", "other-detention", "suspected-detention");

  /** What became of a component between two images. */
  static String change(String word) {
    return switch (word) {
      case "none" -> "no change";
      case "expansion" -> "growth";
      case "activity" -> "at work";
      case "mixed" -> "growth and reduction";
      default -> words(word);
    };
  }

  /** A change as its source states it: a bare number is per cent. */
  static String statedChange(String told) {
    return "stated as " + (BARE.matcher(told).matches() ? told + " %" : told);
  }

  /** One or several of a category of witnesses: {@code 1 former prisoner}. */
  static String people(String category, boolean one) {
    String many = words(category);
    if (!one) {
      return many;
    }
    return switch (category) {
      case "sources-inside" -> "source inside";
      case "prisoners-of-war" -> "prisoner of war";
      case "witnesses" -> "witness";
      default -> many.endsWith("s") ? many.substring(0, many.length() - 1) : many;
    };
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String words(String value) {
    return value.replace('_', ' ').replace('-', ' ');
  }

  /** The English name of a country; a code that is none stays as it is. */
  static String country(String code) {
    if (code.equals("zz")) {
      return "all that report";
    }
    String name = Locale.of("", code.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
    return code.equals("kp") ? "DPRK" : code.equals("kr") ? "Republic of Korea" : name;
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String counted(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }
}
