package org.davylamp.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A JSON object written member by member, in the order given. */
final class GeoJsonObject {
  private final StringBuilder text = new StringBuilder("{");

  GeoJsonObject string(String key, String value) {
    key(key);
    GeoJsonValue.quote(value, text);
    return this;
  }

  /** Leaves the member out if there is no value. */
  GeoJsonObject string(String key, Optional<String> value) {
    value.ifPresent(present -> string(key, present));
    return this;
  }

  /** {@code json} is a number, or any other JSON text, and stands as it is. */
  GeoJsonObject json(String key, String json) {
    key(key);
    text.append(json);
    return this;
  }

  /** An array of objects; left out if there are none. */
  <T> GeoJsonObject objects(String key, List<T> items, BiConsumer<GeoJsonObject, T> fill) {
    if (items.isEmpty()) {
      return this;
    }
    key(key);
    char before = '[';
    for (T item : items) {
      GeoJsonObject object = new GeoJsonObject();
      fill.accept(object, item);
      text.append(before).append(object);
      before = ',';
    }
    text.append(']');
    return this;
  }

  private void key(String key) {
    text.append(text.length() == 1 ? "" : ",");
    GeoJsonValue.quote(key, text);
    text.append(':');
  }

  /** The object so far, closed. */
  @Override
  public String toString() {
    return text + "}";
  }
}
