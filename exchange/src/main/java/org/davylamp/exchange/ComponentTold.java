package org.davylamp.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a map says of a component beside its geometry: of the feature itself, or of the folders
 * around it, of which the innermost counts.
 */
final class ComponentTold {
  /** Keys of GeoJSON properties and of KML extended data. */
  private static final Map<String, String> KEYS =
      Map.of(
          "facility", "facility",
          "component", "component",
          "imageDate", "imageDate",
          "image_date", "imageDate",
          "count", "count",
          "digitisingError", "digitisingError",
          "digitising_error", "digitisingError",
          "imagery", "imagery");

  private static final Set<String> TIMES =
      Set.of("TimeStamp/when", "TimeSpan/begin", "TimeSpan/end");

  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?");

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Takes a value under its key, if it is one of ours. */
  void attribute(String key, String value) {
    String ours = KEYS.get(key);
    if (ours != null && !value.isBlank()) {
      values.put(ours, value.strip());
    }
  }

  /** Takes a KML time. */
  void time(String path, String value) {
    if (TIMES.contains(path) && !value.isBlank()) {
      values.put(path, value.strip());
    }
  }

  /** The name of a folder: a date of images, or a kind of component. */
  void folder(String name) {
    if (DATE.matcher(name.strip()).matches()) {
      values.put("dateFolder", name.strip());
    } else if (ComponentKind.isKnown(name)) {
      values.put("kindFolder", name.strip());
    } else {
      values.put("otherFolder", name.strip());
    }
  }

  /** What a feature within says, with what is said around it where it is silent. */
  ComponentTold within(ComponentTold outer) {
    ComponentTold both = new ComponentTold();
    both.values.putAll(outer.values);
    if (date().isPresent()) {
      // A date of one kind is not overruled by one of another from further out.
      both.values.keySet().removeAll(TIMES);
      both.values.remove("imageDate");
      both.values.remove("dateFolder");
    }
    if (component().isPresent()) {
      both.values.remove("component");
      both.values.remove("kindFolder");
    }
    if (outer.values.containsKey("facility")) {
      both.values.put("facilityAround", "");
    }
    both.values.putAll(values);
    return both;
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * Whether it is meant as a component: it says so with a facility or an image date, or lies in a
   * folder that names a facility. A stranger's key {@code component} alone says nothing to us.
   */
  boolean isComponent() {
    return values.containsKey("facilityAround")
        || (values.containsKey("component")
            && (values.containsKey("facility") || values.containsKey("imageDate")));
  }

  /** The kind: as told, or that of the folder. */
  Optional<String> component() {
    return value("component").or(() -> value("kindFolder"));
  }

  /** The image date: told, by KML's time, or by the folder; EDTF, if it is well-formed. */
  Optional<String> date() {
    return value("imageDate")
        .or(() -> value("TimeStamp/when").map(ComponentTold::day))
        .or(this::span)
        .or(() -> value("dateFolder"));
  }

  private Optional<String> span() {
    Optional<String> begin = value("TimeSpan/begin").map(ComponentTold::day);
    Optional<String> end = value("TimeSpan/end").map(ComponentTold::day);
    return begin.isEmpty() && end.isEmpty()
        ? Optional.empty()
        : begin.equals(end) ? begin : Optional.of(begin.orElse("..") + "/" + end.orElse(".."));
  }

  /** The day of an XML dateTime; a time of day would claim more than a day's image needs. */
  private static String day(String when) {
    int time = when.indexOf('T');
    return time < 0 ? when.replaceFirst("(?<=\\d)Z$", "") : when.substring(0, time);
  }
}
