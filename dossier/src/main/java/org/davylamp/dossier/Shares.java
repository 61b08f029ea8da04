package org.davylamp.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.davylamp.dossier.html.Element;
import org.davylamp.dossier.html.Html;
import org.davylamp.evidence.Edtf;
import org.davylamp.findings.analysis.Dates;

/** Shares that analyses computed, one row each: a hundred sentences of one form are a table. */
final class Shares {
  private Shares() {}

  static Element table(Page page, List<Edition.Numbered> shares) {
    List<Element> rows = new ArrayList<>();
    List<Edition.Numbered> sorted = new ArrayList<>(shares);
    sorted.sort(Comparator.comparingLong(Shares::begins));
    for (Edition.Numbered one : sorted) {
      rows.add(
          page.row(
              one,
              Element.of("th", Dates.words(one.value("period"))).with("scope", "row"),
              Element.of("td", part(one)),
              Element.of("td", percent(one)).css("number"),
              Element.of("td", whole(one)),
              Element.of("td", figures(one)),
              Element.of("td", one.value("statistics").replace("of two statistics: ", ""))));
    }
    return Page.table(
        "Shares, year by year",
        List.of("For", "Part", "Share", "Of", "Figures", "Statistics", "Finding", "Sources"),
        rows);
  }

  private static long begins(Edition.Numbered one) {
    return Edtf.parse(one.value("period")).days().first();
  }

  private static String figures(Edition.Numbered one) {
    String figures = one.value("part") + " of " + one.value("whole");
    return one.sort().equals("impossible share")
        ? figures + ": more than the whole, so the two do not fit together"
        : figures;
  }

  private static Html part(Edition.Numbered one) {
    return Html.text(
        isOfGoods(one)
            ? Prose.capital(one.value("commodity"))
            : Prose.country(one.value("partner")));
  }

  /**
   * A share of goods is one of what a partner takes or of all; a partner’s one of goods or of all.
   */
  private static boolean isOfGoods(Edition.Numbered one) {
    return one.sort().equals("share of goods")
        || (one.value("partner").isEmpty() && !one.value("commodity").isEmpty());
  }

  private static String whole(Edition.Numbered one) {
    String flow = one.value("flow");
    if (!isOfGoods(one)) {
      return one.value("commodity").isEmpty() ? flow : flow + " of " + one.value("commodity");
    }
    String partner = one.value("partner");
    return partner.isEmpty() ? flow : flow + preposition(flow) + Prose.country(partner);
  }

  private static String preposition(String flow) {
    return switch (flow) {
      case "exports" -> " to ";
      case "imports" -> " from ";
      default -> " with ";
    };
  }

  private static String percent(Edition.Numbered one) {
    String low = percent(one.value("low"));
    String high = percent(one.value("high"));
    return (low.equals(high) ? low : low + "–" + high) + " %";
  }

  private static String percent(String share) {
    return new BigDecimal(share)
        .movePointRight(2)
        .setScale(1, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
