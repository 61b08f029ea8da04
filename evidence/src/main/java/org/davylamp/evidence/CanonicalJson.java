package org.davylamp.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * RFC 8785 (JSON Canonicalization Scheme) for the part of JSON that records use: objects, arrays
 * and strings. Numbers, booleans and null never occur in a record, which spares a reader their many
 * spellings. The parser is strict: bytes that this writer would not have written are refused, so
 * one record has one encoding and therefore one hash.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** A JSON value as records have them. */
  public sealed interface Value permits Str, Arr, Obj {}

  /** A string. */
  public record Str(String value) implements Value {}

  /** An array. */
  public record Arr(List<Value> values) implements Value {
    public Arr {
      values = List.copyOf(values);
    }

    public static Arr ofStrings(Collection<String> strings) {
      return new Arr(strings.stream().<Value>map(Str::new).toList());
    }

    /** All elements, which must be strings. */
    public List<String> strings() {
      List<String> strings = new ArrayList<>(values.size());
      for (Value value : values) {
        if (!(value instanceof Str string)) {
          throw new EvidenceException("expected an array of strings only");
        }
        strings.add(string.value());
      }
      return List.copyOf(strings);
    }
  }

  /** An object; its keys are sorted by UTF-16 code units, as RFC 8785 §3.2.3 orders. */
  public static final class Obj implements Value {
    private final SortedMap<String, Value> fields = new TreeMap<>();

    public Obj put(String key, String value) {
      return put(key, new Str(value));
    }

    public Obj put(String key, Value value) {
      fields.put(key, value);
      return this;
    }

    /** Leaves the field out if there is no value: records have no null. */
    public Obj put(String key, Optional<String> value) {
      value.ifPresent(present -> put(key, present));
      return this;
    }

    /** Leaves the field out if there are no values. */
    public Obj put(String key, Collection<String> values) {
      return values.isEmpty() ? this : put(key, Arr.ofStrings(values));
    }

    public Map<String, Value> fields() {
      return java.util.Collections.unmodifiableSortedMap(fields);
    }

    public boolean has(String key) {
      return fields.containsKey(key);
    }

    /** The string under {@code key}, which must be there. */
    public String string(String key) {
      return optional(key)
          .orElseThrow(() -> new EvidenceException("expected a field '" + key + "', found none"));
    }

    public Optional<String> optional(String key) {
      Value value = fields.get(key);
      if (value == null) {
        return Optional.empty();
      }
      if (value instanceof Str string) {
        return Optional.of(string.value());
      }
      throw new EvidenceException("expected a string in the field '" + key + "'");
    }

    /** The strings under {@code key}; none if the field is absent. */
    public List<String> strings(String key) {
      return switch (fields.get(key)) {
        case null -> List.of();
        case Arr array -> array.strings();
        case Value other ->
            throw new EvidenceException("expected an array in the field '" + key + "'");
      };
    }

    /** The objects in the array under {@code key}; none if the field is absent. */
    public List<Obj> objects(String key) {
      List<Obj> objects = new ArrayList<>();
      switch (fields.get(key)) {
        case null -> {}
        case Arr array -> array.values().forEach(value -> objects.add(asObject(key, value)));
        case Value other ->
            throw new EvidenceException("expected an array in the field '" + key + "'");
      }
      return objects;
    }

    /** The object under {@code key}; an empty one if the field is absent. */
    public Obj object(String key) {
      Value value = fields.get(key);
      return value == null ? new Obj() : asObject(key, value);
    }

    private static Obj asObject(String key, Value value) {
      if (value instanceof Obj object) {
        return object;
      }
      throw new EvidenceException("expected an object in the field '" + key + "'");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Obj object && fields.equals(object.fields);
    }

    @Override
    public int hashCode() {
      return fields.hashCode();
    }

    @Override
    public String toString() {
      return new String(write(this), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** The canonical bytes of a value. */
  public static byte[] write(Value value) {
    CanonicalWriter writer = new CanonicalWriter(256);
    writer.value(value);
    return writer.toBytes();
  }

  /**
   * The object that these bytes are.
   *
   * @throws EvidenceException if they are not the canonical form of an object of strings
   */
  public static Obj parse(byte[] bytes) {
    return new CanonicalParser(bytes).object();
  }
}
