package org.davylamp.cli;

import java.util.Map;
import org.davylamp.findings.trade.flows.YearFlows.Way;

/**
 * What files of statistics call countries and goods.
 *
 * @param areas countries that have no code, by their name in small letters
 * @param goods titles of goods, by code
 */
record TradeNames(Map<String, String> areas, Map<String, String> goods) {
  /** The partner in files that do not say whose statistics they are. */
  static final String UNNAMED = "whoever reports";

  /** A country as the file writes it; its code if it has one. */
  String area(String of) {
    return of.isEmpty() ? UNNAMED : areas.getOrDefault(of, of);
  }

  /** A code with its title, where the file gives one; {@code unnamed} where there is none. */
  String good(String code, String unnamed) {
    String title = goods.getOrDefault(code, "");
    return code.isEmpty() ? unnamed : title.isEmpty() ? code : code + " (" + title + ")";
  }

  String way(Way way) {
    return area(way.exporter()) + " to " + area(way.importer());
  }
}
