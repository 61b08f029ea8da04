package org.davylamp.cli;

import java.util.List;

/**
 * Which bands become which colours.
 *
 * @param bands one, for grey, or three: red, green, blue
 * @param words for captions
 */
record Colours(List<String> bands, String words) {
  /**
   * Natural colours where there are such bands, else those in which bare ground and vegetation are
   * farthest apart, else one band in grey.
   *
   * @param there at least one, in the order of preference for grey
   */
  static Colours of(List<String> there) {
    if (there.containsAll(List.of("red", "green", "blue"))) {
      return new Colours(List.of("red", "green", "blue"), "Natural colours.");
    }
    for (List<String> three :
        List.of(List.of("swir1", "nir", "red"), List.of("nir", "red", "green"))) {
      if (there.containsAll(three)) {
        return new Colours(
            three,
            "False colours: red is %s, green %s, blue %s; vegetation looks %s."
                .formatted(
                    three.get(0),
                    three.get(1),
                    three.get(2),
                    three.getFirst().equals("nir") ? "red" : "green"));
      }
    }
    return new Colours(
        List.of(there.getFirst()), "One band, %s, in grey.".formatted(there.getFirst()));
  }
}
