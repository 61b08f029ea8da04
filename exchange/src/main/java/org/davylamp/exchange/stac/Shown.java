package org.davylamp.exchange.stac;

/** Text of strangers in messages. */
final class Shown {
  private static final int MOST = 80;

  private Shown() {}

  static String text(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= MOST ? plain : plain.substring(0, MOST - 1) + "…";
  }
}
