package org.davylamp.imagery.stack;

import java.util.ArrayList;
import java.util.List;

/**
 * What a read of a window gave.
 *
 * @param cube of the scenes that could be read; perhaps of none
 * @param refused those that this read had to leave out, by id; later reads leave them out as well
 */
public record Reading(Cube cube, List<Refused> refused) {
  public Reading {
    refused = List.copyOf(refused);
  }

  /** What keeps the cube from telling of change, in words; nothing if nothing does. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (cube.dates() == 0) {
      warnings.add("no scene could be read here: nothing is known of this window");
    } else if (cube.dates() == 1) {
      warnings.add("one date only: no change can be dated");
    }
    if (cube.dates() > 0 && cube.clearLooks() == 0) {
      warnings.add("no pixel is clear on any date: the ground was not seen");
    }
    return warnings;
  }
}
