package org.davylamp.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What another format's file knew of a statement and Davylamp does not use itself: its id there,
 * first and last seen, data set. Carried along so that the file goes out as it came in. Keys are
 * the other format's own; every value is a list, in the order met.
 */
public record Foreign(SortedMap<String, List<String>> fields) {
  public static final Foreign NONE = new Foreign(new TreeMap<>());

  public Foreign {
    SortedMap<String, List<String>> copies = new TreeMap<>();
    // Copied, so that the order is that of RFC 8785 whatever the given map's, and stays as hashed.
    fields.forEach((key, values) -> copies.put(key, List.copyOf(values)));
    fields = Collections.unmodifiableSortedMap(copies);
  }

  public static Foreign of(Map<String, List<String>> fields) {
    return fields.isEmpty() ? NONE : new Foreign(new TreeMap<>(fields));
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The values under {@code key}; none if it was not there. */
  public List<String> all(String key) {
    return fields.getOrDefault(key, List.of());
  }

  /** The first value under {@code key}, or the empty string. */
  public String first(String key) {
    List<String> values = all(key);
    return values.isEmpty() ? "" : values.getFirst();
  }

  CanonicalJson.Obj toJson() {
    CanonicalJson.Obj object = new CanonicalJson.Obj();
    fields.forEach((key, values) -> object.put(key, CanonicalJson.Arr.ofStrings(values)));
    return object;
  }

  /** Same bytes as {@link #toJson} gives, written in one pass. */
  void write(CanonicalWriter writer) {
    char before = '{';
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      writer.append(before);
      before = ',';
      writer.string(field.getKey());
      writer.append(':');
      char open = '[';
      for (String value : field.getValue()) {
        writer.append(open);
        open = ',';
        writer.string(value);
      }
      if (open == '[') {
        writer.append('[');
      }
      writer.append(']');
    }
    writer.append('}');
  }

  static Foreign of(CanonicalJson.Obj object) {
    if (object.fields().isEmpty()) {
      return NONE;
    }
    SortedMap<String, List<String>> fields = new TreeMap<>();
    object.fields().keySet().forEach(key -> fields.put(key, object.strings(key)));
    return new Foreign(fields);
  }
}
