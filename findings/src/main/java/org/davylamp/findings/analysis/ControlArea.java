package org.davylamp.findings.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;

/**
 * The ground around a facility, counted by the same rule for comparison. Tables mark its
 * observations by {@code controlArea}; a map or an area series has no such column and calls the
 * component {@code disturbed area, control}. Both mean the same.
 */
public final class ControlArea {
  private static final String TOLD = ", control";
  private static final String CALLED = ", in the control area";

  private ControlArea() {}

  static boolean isMarked(Entity observation) {
    return observation.asserted("controlArea").contains("yes")
        || observation.asserted("component").stream().anyMatch(ControlArea::isNamed);
  }

  static List<String> components(Entity observation) {
    Stream<String> told = observation.asserted("component").stream();
    return (isMarked(observation) ? told.map(ControlArea::of) : told).distinct().toList();
  }

  /** Whether a component is one of a control area by its name. */
  public static boolean isNamed(String component) {
    return component.endsWith(TOLD) || component.endsWith(CALLED);
  }

  /** What a component is called where it is of the control area. */
  public static String of(String component) {
    return inside(component) + CALLED;
  }

  /** What the same thing is called at the facility itself. */
  public static String inside(String component) {
    return isNamed(component)
        ? component.substring(
            0, component.length() - (component.endsWith(TOLD) ? TOLD : CALLED).length())
        : component;
  }
}
