package org.davylamp.imagery.stack;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.davylamp.imagery.raster.Scaling;

/**
 * Where the samples of a band are. In a file of several bands it is the one of that number; else
 * the one whose number the band's name is (bands called {@code 1}, {@code 2}, …); else the only one
 * that the file itself calls by that name. Which of several is meant is never guessed.
 *
 * @param band what it is called: {@code red}, {@code nir}
 * @param number which band of the file, from 1, if that is told
 * @param scaling what samples mean, if told elsewhere than in the file; it then holds alone
 * @param nodata a sample that stands for a missing one, beside the one that the file names
 */
public record BandFile(
    String band,
    RasterFile file,
    OptionalInt number,
    Optional<Scaling> scaling,
    OptionalDouble nodata) {
  public BandFile {
    if (number.orElse(1) < 1) {
      throw new IllegalArgumentException("bands of a file count from 1, not " + number);
    }
  }

  /** A band of which nothing more is told. */
  public static BandFile of(String band, RasterFile file) {
    return new BandFile(band, file, OptionalInt.empty(), Optional.empty(), OptionalDouble.empty());
  }

  public BandFile withNumber(int which) {
    return new BandFile(band, file, OptionalInt.of(which), scaling, nodata);
  }

  public BandFile withScaling(Scaling meaning) {
    return new BandFile(band, file, number, Optional.of(meaning), nodata);
  }

  public BandFile withNodata(double sample) {
    return new BandFile(band, file, number, scaling, OptionalDouble.of(sample));
  }
}
