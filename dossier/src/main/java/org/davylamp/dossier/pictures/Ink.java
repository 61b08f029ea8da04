package org.davylamp.dossier.pictures;

/**
 * The colours, by what they are for. Each is a custom property of {@code pictures.css} with the
 * light theme's value as fallback; a test holds the two against each other and computes contrasts.
 */
enum Ink {
  INK("ink", "#1a1a1a"),
  QUIET("quiet", "#545454"),
  GRID("grid", "#d8d8d4"),
  AXIS("axis", "#6e6e6e"),
  PAPER("paper", "#ffffff"),
  BAND("band", "#f1f0ec"),
  SEA("sea", "#dde8ee"),
  LAND("land", "#f8f6f0"),
  ABROAD("abroad", "#e8e5dd"),
  COAST("coast", "#75868f"),
  BORDER("border", "#7d766a"),
  EDGE("edge", "none"),
  ONE("one", "#b8331a"),
  TWO("two", "#0b5fa5"),
  THREE("three", "#8a5a00"),
  FOUR("four", "#7b3294"),
  FIVE("five", "#00695c"),
  SIX("six", "#44484d");

  private static final Ink[] SERIES = {ONE, TWO, THREE, FOUR, FIVE, SIX};

  private final String property;
  private final String fallback;

  Ink(String property, String fallback) {
    this.property = property;
    this.fallback = fallback;
  }

  /** The colour of the {@code n}-th series; they repeat after six, shapes tell them apart then. */
  static Ink series(int n) {
    return SERIES[n % SERIES.length];
  }

  String property() {
    return "--pic-" + property;
  }

  String fallback() {
    return fallback;
  }

  /** As an attribute's value. */
  @Override
  public String toString() {
    return "var(" + property() + "," + fallback + ")";
  }
}
