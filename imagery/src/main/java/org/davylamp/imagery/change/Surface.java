package org.davylamp.imagery.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ground may turn into, by its reflectance in six bands. The figures are assumptions: round
 * values, near the middle of what spectral libraries give for such surfaces, and no place was
 * fitted. A change toward something else is still found, as a shift in any direction, from about
 * twice the cover on.
 */
public enum Surface {
  DARK_SOIL(Direction.BARE, .08f, .10f, .14f, .20f, .28f, .22f),
  BRIGHT_SOIL(Direction.BARE, .14f, .18f, .23f, .30f, .38f, .35f),
  COAL_SPOIL(Direction.BARE, .045f, .05f, .06f, .08f, .10f, .10f),
  DARK_ROOFS(Direction.BUILT, .12f, .13f, .14f, .17f, .20f, .19f),
  BRIGHT_ROOFS(Direction.BUILT, .24f, .26f, .28f, .31f, .34f, .30f),
  WATER(Direction.WATER, .06f, .05f, .04f, .02f, .01f, .01f);

  private static final List<String> BANDS =
      List.of("blue", "green", "red", "nir", "swir1", "swir2");

  private final Direction direction;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final float[] reflectance;

  Surface(Direction direction, float... reflectance) {
    this.direction = direction;
    this.reflectance = reflectance;
  }

  /** What a change toward it is called. */
  public Direction direction() {
    return direction;
  }

  /** Its reflectance in bands, if all of them are known. */
  static Optional<float[]> spectrum(Surface surface, List<String> bands) {
    float[] values = new float[bands.size()];
    for (int b = 0; b < values.length; b++) {
      int known = BANDS.indexOf(bands.get(b));
      if (known < 0) {
        return Optional.empty();
      }
      values[b] = surface.reflectance[known];
    }
    return Optional.of(values);
  }

  /** [surface][band]; empty if a band is not known, or there are fewer than three. */
  static float[][] spectra(List<String> bands) {
    if (bands.size() < 3) {
      return new float[0][];
    }
    return Stream.of(values())
        .flatMap(surface -> spectrum(surface, bands).stream())
        .toArray(float[][]::new);
  }

  /** Surfaces of {@link #spectra}, in its order. */
  static List<Surface> all() {
    return Arrays.asList(values());
  }
}
