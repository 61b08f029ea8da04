package org.davylamp.findings.pyramid;

import java.util.Arrays;
import java.util.Optional;

/** The tiers, from where goods are made upwards; buyers abroad stand last. */
public enum Tier {
  MINES(1, "camps and mines"),
  MINISTRIES(2, "ministries and party organs"),
  TRADERS(3, "trading companies"),
  OFFICE_39(4, "Office 39 and its like"),
  WEAPONS(5, "designated weapons bodies"),
  BUYERS(6, "buyers abroad");

  private final int number;
  private final String words;

  Tier(int number, String words) {
    this.number = number;
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** From 1 to 6, as statements have it. */
  public int number() {
    return number;
  }

  /** Its place among all, from zero. */
  int index() {
    return number - 1;
  }

  /** The tier that a value means; empty if none. */
  public static Optional<Tier> of(String value) {
    return Arrays.stream(values())
        .filter(tier -> Integer.toString(tier.number()).equals(value))
        .findFirst();
  }
}
