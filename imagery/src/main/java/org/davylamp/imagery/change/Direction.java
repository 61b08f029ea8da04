package org.davylamp.imagery.change;

/** What a change of a pixel's spectrum looks like; a description of light, not of what was done. */
public enum Direction {
  /** Toward soil, rock or spoil. */
  BARE("bare"),
  /** Toward roofs or paving. */
  BUILT("built"),
  WATER("water"),
  VEGETATION_LOST("vegetation lost"),
  VEGETATION_BACK("vegetation back"),
  /** None of these, or the bands cannot tell. */
  OTHER("other"),
  /** The season is higher or lower than before, while the level has hardly moved. */
  SEASON("season");

  private final String words;

  Direction(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
