package org.davylamp.imagery.stack;

import java.util.List;
import java.util.Locale;
import org.davylamp.imagery.raster.Limits;

/**
 * How scenes are read.
 *
 * @param bands which, in this order; a scene that lacks one is refused
 * @param dilate by how many pixels, 0 to 2, unclear areas of the quality raster grow, in all eight
 *     directions: clouds have soft edges
 * @param sameDay what becomes of two scenes of one day
 * @param verify which files are read whole to check their SHA-256
 * @param threads that read and unpack, at least 1; each has one scene in hand
 * @param limits of each file
 */
public record StackOptions(
    List<String> bands, int dilate, SameDay sameDay, Verify verify, int threads, Limits limits) {
  /** Which files are read whole before use, if it is told what they must hash to. */
  public enum Verify {
    /** None. */
    NONE,
    /** Those on this machine. */
    LOCAL,
    /** Those on servers as well, which may be gigabytes. */
    ALL
  }

  public StackOptions {
    bands = List.copyOf(bands);
    if (bands.isEmpty() || bands.stream().distinct().count() != bands.size()) {
      throw new IllegalArgumentException("a stack has bands, each once, not " + bands);
    }
    if (dilate < 0 || dilate > 2 || threads < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "unclear areas grow by 0 to 2 pixels, with 1 thread or more, not %d with %d",
              dilate,
              threads));
    }
  }

  /** One pixel of dilation, a look a day, hashes of local files, a thread a processor. */
  public static StackOptions of(List<String> bands) {
    return new StackOptions(
        bands,
        1,
        SameDay.FIRST_CLEAR,
        Verify.LOCAL,
        Runtime.getRuntime().availableProcessors(),
        Limits.USUAL);
  }

  public StackOptions withDilate(int pixels) {
    return new StackOptions(bands, pixels, sameDay, verify, threads, limits);
  }

  public StackOptions withSameDay(SameDay choice) {
    return new StackOptions(bands, dilate, choice, verify, threads, limits);
  }

  public StackOptions withVerify(Verify choice) {
    return new StackOptions(bands, dilate, sameDay, choice, threads, limits);
  }

  public StackOptions withThreads(int count) {
    return new StackOptions(bands, dilate, sameDay, verify, count, limits);
  }
}
