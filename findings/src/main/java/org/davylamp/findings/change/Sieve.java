package org.davylamp.findings.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.Direction;

/**
 * A minimum mapping unit. A patch is pixels that each have a called change in one direction,
 * whenever it came, and touch by a side or a corner. Changes in patches of fewer pixels than the
 * least are taken away. A pixel with changes in two directions lies in two patches, and may lose
 * one change and keep the other.
 *
 * @param least pixels of a patch, at least 1, which takes nothing away
 */
public record Sieve(int least) {
  public Sieve {
    if (least < 1) {
      throw new IllegalArgumentException("a patch has 1 pixel or more, not " + least);
    }
  }

  /**
   * What stays and what is gone.
   *
   * @param kept in the order they were given
   * @param gone how many changes were taken away
   * @param patches in how many patches
   */
  public record Sifted(List<Change> kept, int gone, int patches) {}

  /**
   * Sifts. Costs as much time and memory as there are pixels, for each direction that occurs.
   *
   * @param called by the pixels of an area, row by row
   * @param width of the area
   * @param height of the area
   */
  public Sifted sift(List<Change> called, int width, int height) {
    if (least == 1) {
      return new Sifted(List.copyOf(called), 0, 0);
    }
    Map<Direction, Patches> patches = new EnumMap<>(Direction.class);
    for (Change change : called) {
      patches
          .computeIfAbsent(change.direction(), direction -> new Patches(width, height))
          .add(change.pixel());
    }
    int few = patches.values().stream().mapToInt(of -> of.takeAway(least)).sum();
    List<Change> kept = new ArrayList<>();
    for (Change change : called) {
      if (patches.getOrDefault(change.direction(), Patches.NONE).has(change.pixel())) {
        kept.add(change);
      }
    }
    return new Sifted(List.copyOf(kept), called.size() - kept.size(), few);
  }

  /** The pixels with a change in one direction. */
  private static final class Patches {
    static final Patches NONE = new Patches(0, 0);

    private final int width;
    private final int height;
    private final boolean[] has;
    private final boolean[] seen;

    Patches(int width, int height) {
      this.width = width;
      this.height = height;
      has = new boolean[width * height];
      seen = new boolean[width * height];
    }

    void add(int pixel) {
      has[pixel] = true;
    }

    boolean has(int pixel) {
      return has[pixel];
    }

    /** Takes away all patches with fewer pixels; how many these are. */
    int takeAway(int least) {
      int few = 0;
      for (int pixel = 0; pixel < has.length; pixel++) {
        if (has[pixel] && !seen[pixel]) {
          List<Integer> patch = patch(pixel);
          if (patch.size() < least) {
            patch.forEach(one -> has[one] = false);
            few++;
          }
        }
      }
      return few;
    }

    private List<Integer> patch(int first) {
      List<Integer> patch = new ArrayList<>();
      Deque<Integer> open = new ArrayDeque<>();
      seen[first] = true;
      open.add(first);
      while (!open.isEmpty()) {
        int pixel = open.removeLast();
        patch.add(pixel);
        int column = pixel % width;
        int row = pixel / width;
        for (int y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
            int other = y * width + x;
            if (has[other] && !seen[other]) {
              seen[other] = true;
              open.add(other);
            }
          }
        }
      }
      return patch;
    }
  }
}
