package org.davylamp.exchange.trade;

import java.util.Locale;

/**
 * A country or group of countries, as a file names it.
 *
 * @param code ISO 3166-1 alpha-3 or a number of the UN's, as the file has it; empty if none
 * @param name empty if none
 */
public record Area(String code, String name) {
  /** Of files that do not say whose statistics they are. */
  public static final Area UNSTATED = new Area("", "");

  /** What tells it from other areas of the same file: its code, else its name in small letters. */
  public String key() {
    return code.isEmpty() ? name.toLowerCase(Locale.ROOT) : code;
  }
}
