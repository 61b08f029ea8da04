package org.davylamp.exchange.stac;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON document, and where it begins. */
sealed interface JsonValue {
  Place at();

  /** Line and column, from 1. */
  record Place(long line, long column) {}

  record Obj(Place at, Map<String, JsonValue> members) implements JsonValue {
    /** A member that is there and not null. */
    Optional<JsonValue> member(String name) {
      return Optional.ofNullable(members.get(name)).filter(value -> !(value instanceof Nothing));
    }

    /** A member if it is a text. */
    Optional<String> text(String name) {
      return member(name)
          .flatMap(
              value -> value instanceof Text text ? Optional.of(text.text()) : Optional.empty());
    }

    Optional<Obj> object(String name) {
      return member(name)
          .flatMap(value -> value instanceof Obj object ? Optional.of(object) : Optional.empty());
    }

    /** The items of a member if it is an array; else none. */
    List<JsonValue> items(String name) {
      return member(name)
          .map(value -> value instanceof Arr array ? array.items() : List.<JsonValue>of())
          .orElse(List.of());
    }

    /** The objects among the items of a member. */
    List<Obj> objects(String name) {
      return items(name).stream().filter(Obj.class::isInstance).map(Obj.class::cast).toList();
    }

    /** The texts among the items of a member. */
    List<String> texts(String name) {
      return items(name).stream()
          .filter(Text.class::isInstance)
          .map(item -> ((Text) item).text())
          .toList();
    }

    boolean isTrue(String name) {
      return member(name)
          .filter(value -> value instanceof Bool(Place where, boolean is) && is)
          .isPresent();
    }

    boolean isFalse(String name) {
      return member(name)
          .filter(value -> value instanceof Bool(Place where, boolean is) && !is)
          .isPresent();
    }
  }

  record Arr(Place at, List<JsonValue> items) implements JsonValue {}

  record Text(Place at, String text) implements JsonValue {}

  /** The digits as the document has them. */
  record Num(Place at, String digits) implements JsonValue {
    double value() {
      return Double.parseDouble(digits);
    }
  }

  record Bool(Place at, boolean is) implements JsonValue {}

  record Nothing(Place at) implements JsonValue {}
}
