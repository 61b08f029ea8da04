package org.davylamp.imagery.stack;

import java.util.List;
import java.util.Optional;

/**
 * One look at the ground.
 *
 * @param id its name throughout; two of one name are an error
 * @param day days since 1970-01-01 (UTC)
 * @param bands its samples; each name once
 * @param quality where it says what was seen clearly. Without it whatever is not missing is taken
 *     as clear
 */
public record StackScene(String id, int day, List<BandFile> bands, Optional<Mask> quality) {
  /**
   * A quality raster and what its codes mean. Its pixels may be larger than those of the bands, by
   * a whole factor.
   */
  public record Mask(BandFile file, Quality codes) {}

  public StackScene {
    bands = List.copyOf(bands);
  }

  Optional<BandFile> band(String name) {
    return bands.stream().filter(file -> file.band().equals(name)).findFirst();
  }
}
