package org.davylamp.dossier.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A TopoJSON topology of countries, decoded.
 *
 * @param shapes the countries, each with rings of arc indices
 * @param arcs the arcs in degrees
 */
record Topology(List<Shape> shapes, List<Trace> arcs) {
  /** An arc index is negative, {@code ~i}, where arc {@code i} is run backwards. */
  record Shape(int id, String name, List<List<Integer>> rings) {}

  Topology {
    for (Shape shape : shapes) {
      for (int index : shape.rings().stream().flatMap(List::stream).toList()) {
        int arc = arc(index);
        Refusal.unless(
            arc < arcs.size(),
            "expected arcs 0 to %s, found arc %s in the shape of %s",
            arcs.size() - 1,
            arc,
            shape.name());
      }
    }
  }

  private static int arc(int index) {
    return index < 0 ? ~index : index;
  }

  /** The countries with the rings that may touch {@code box}. */
  List<Coastline.Land> lands(Box box) {
    List<Coastline.Land> lands = new ArrayList<>();
    for (Shape shape : shapes) {
      List<Trace> rings =
          shape.rings().stream().filter(r -> touches(r, box)).map(this::ring).toList();
      if (!rings.isEmpty()) {
        lands.add(new Coastline.Land(shape.id(), shape.name(), rings));
      }
    }
    return lands;
  }

  /** Whether a ring can have a part in the box: judged by its arcs, which are not joined for it. */
  private boolean touches(List<Integer> ring, Box box) {
    List<Trace> parts = ring.stream().map(i -> arcs.get(arc(i))).toList();
    return Trace.touches(parts, box);
  }

  private Trace ring(List<Integer> indices) {
    return Trace.joined(
        indices.stream().map(i -> i < 0 ? arcs.get(~i).reversed() : arcs.get(i)).toList());
  }

  List<Trace> coasts() {
    return usedBy(false);
  }

  List<Trace> borders() {
    return usedBy(true);
  }

  private List<Trace> usedBy(boolean two) {
    Map<Integer, Integer> first = new HashMap<>();
    boolean[] shared = new boolean[arcs.size()];
    for (int i = 0; i < shapes.size(); i++) {
      for (int index : shapes.get(i).rings().stream().flatMap(List::stream).toList()) {
        int owner = first.computeIfAbsent(arc(index), arc -> -1);
        shared[arc(index)] |= owner >= 0 && owner != i;
        first.put(arc(index), i);
      }
    }
    List<Trace> found = new ArrayList<>();
    for (int i = 0; i < arcs.size(); i++) {
      if (first.containsKey(i) && shared[i] == two) {
        found.add(arcs.get(i));
      }
    }
    return found;
  }
}
