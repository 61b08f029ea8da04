package org.davylamp.dossier.pictures;

import java.util.Locale;

/**
 * How wide a picture is drawn: its layout, not only its scale, follows from it. {@code
 * pictures.css} lets each grow a little beyond its natural width and shrink until letters would get
 * too small to read; then its container scrolls.
 */
public enum Width {
  /** A telephone: 360 px. */
  NARROW(360),
  /** A column of text: 720 px. */
  COLUMN(720),
  /** The full page: 1080 px. */
  WIDE(1080);

  private final int pixels;

  Width(int pixels) {
    this.pixels = pixels;
  }

  /** The natural width in CSS pixels, which is the width of the {@code viewBox}. */
  public int pixels() {
    return pixels;
  }

  /** The class that {@code pictures.css} knows it by. */
  String cssClass() {
    return "pic-" + name().toLowerCase(Locale.ROOT);
  }
}
