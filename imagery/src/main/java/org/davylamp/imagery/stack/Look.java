package org.davylamp.imagery.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one date gave: a row of samples for each band, and which pixels are clear.
 *
 * @param scenes those that it was made of, in the order in which they were laid
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Look(int day, List<String> scenes, float[][] samples, byte[] clear) {

  String names() {
    return scenes.stream().collect(Collectors.joining("+"));
  }

  /** Lays another of the same day beneath this one: see {@link SameDay#FIRST_CLEAR}. */
  Look over(Look other) {
    for (int i = 0; i < clear.length; i++) {
      boolean better = clear[i] == 0 && (other.clear[i] == 1 || nothing(i));
      if (better) {
        for (int band = 0; band < samples.length; band++) {
          samples[band][i] = other.samples[band][i];
        }
        clear[i] = other.clear[i];
      }
    }
    List<String> both = new ArrayList<>(scenes);
    both.addAll(other.scenes);
    return new Look(day, List.copyOf(both), samples, clear);
  }

  private boolean nothing(int pixel) {
    for (float[] band : samples) {
      if (!Float.isNaN(band[pixel])) {
        return false;
      }
    }
    return true;
  }
}
