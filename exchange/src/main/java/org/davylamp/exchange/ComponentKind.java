package org.davylamp.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of component that is drawn on a map, and how its size is told.
 *
 * @param name as observations of the case call it
 * @param noun what is counted, in the plural
 * @param measures by what it can be measured
 */
record ComponentKind(String name, String noun, Set<Measure> measures) {
  /** By what something drawn can be measured. */
  enum Measure {
    /** How many there are. */
    COUNT,
    /** Metres along it; of a perimeter, around it. */
    LENGTH,
    /** Square metres. */
    AREA
  }

  static final String PERIMETER = "perimeter";

  /** Of what is within a perimeter. */
  static final ComponentKind AREA = new ComponentKind("area", "areas", EnumSet.of(Measure.AREA));

  /** No component of a facility, whoever draws it: mission, do no harm. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?iu)\\b(?:homes?|residences?|graves?|graveyards?|burials?|cemeter(?:y|ies)|tombs?|witness(?:es)?)\\b");

  private static final Map<String, ComponentKind> KNOWN = new LinkedHashMap<>();

  static {
    both("buildings", "building", "buildings");
    both("housing", "housing unit", "units");
    both("greenhouses", "greenhouse", "greenhouses");
    both("pits", "pit", "pits");
    both("waste piles", "waste pile", "piles");
    both("ponds", "pond", "ponds");
    counted("guard positions", "guard position", "positions");
    counted("guard posts", "guard post", "posts");
    counted("guard towers", "guard tower", "towers");
    counted("entrances", "entrance", "entrances");
    counted("gates", "gate", "gates");
    counted("shafts", "shaft", "shafts");
    add("tailings", "tailing", "areas", EnumSet.of(Measure.AREA));
    add("disturbed area", "disturbed areas", "areas", EnumSet.of(Measure.AREA));
    add("area", "areas", "areas", EnumSet.of(Measure.AREA));
    add(PERIMETER, "perimeters", "perimeters", EnumSet.of(Measure.LENGTH));
    add("fences", "fence", "fences", EnumSet.of(Measure.LENGTH));
    add("walls", "wall", "walls", EnumSet.of(Measure.LENGTH));
    add("roads", "road", "roads", EnumSet.of(Measure.LENGTH));
  }

  private static void both(String name, String other, String noun) {
    add(name, other, noun, EnumSet.of(Measure.COUNT, Measure.AREA));
  }

  private static void counted(String name, String other, String noun) {
    add(name, other, noun, EnumSet.of(Measure.COUNT));
  }

  private static void add(String name, String other, String noun, Set<Measure> measures) {
    ComponentKind kind = new ComponentKind(name, noun, measures);
    KNOWN.put(name, kind);
    KNOWN.put(other, kind);
  }

  /** The kind of that name; one that is in no list is measured by whatever it is drawn as. */
  static ComponentKind of(String written) {
    String name = folded(written);
    ComponentKind known = KNOWN.get(name);
    return known != null ? known : new ComponentKind(name, name, EnumSet.allOf(Measure.class));
  }

  static boolean isKnown(String written) {
    return KNOWN.containsKey(folded(written));
  }

  static List<String> known() {
    return KNOWN.values().stream().map(ComponentKind::name).distinct().toList();
  }

  private static String folded(String written) {
    return String.join(
        " ", Arrays.asList(written.strip().toLowerCase(Locale.ROOT).split("[\\s_]+")));
  }

  /** Whether a name tells of somebody's home, a grave or a witness. */
  static boolean isForbidden(String written) {
    return NEVER.matcher(written.replace('_', ' ')).find();
  }

  boolean isPerimeter() {
    return name.equals(PERIMETER);
  }
}
