package org.davylamp.findings.exposure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** The numbers by which the kernel knows entities, from 0, in the order in which they came. */
final class Numbers {
  private final Map<String, Integer> byId = new HashMap<>();

  /** Gives an entity a number; false if it has one. */
  boolean add(String id) {
    return byId.putIfAbsent(id, byId.size()) == null;
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /**
   * @throws IllegalArgumentException if it has none
   */
  int of(String id) {
    Integer number = byId.get(id);
    if (number == null) {
      throw new IllegalArgumentException("expected an entity with a number, found '" + id + "'");
    }
    return number;
  }

  int size() {
    return byId.size();
  }

  void each(ObjIntConsumer<String> each) {
    byId.forEach(each::accept);
  }
}
