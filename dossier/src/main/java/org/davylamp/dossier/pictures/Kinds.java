package org.davylamp.dossier.pictures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds or series of a picture in the order they first appear, each with its shape and colour.
 */
record Kinds(List<String> names) {
  static Kinds of(Stream<String> names) {
    return new Kinds(
        List.copyOf(
            names.collect(LinkedHashSet<String>::new, LinkedHashSet::add, LinkedHashSet::addAll)));
  }

  Glyph glyph(String name) {
    return Glyph.series(names.indexOf(name));
  }

  Ink ink(String name) {
    return Ink.series(names.indexOf(name));
  }

  /** Keys, where there is more than one to tell apart. */
  List<Legend.Key> keys() {
    return names.size() < 2 ? List.of() : names.stream().map(this::key).toList();
  }

  private Legend.Key key(String name) {
    return new Legend.Key(
        (canvas, x, y) -> glyph(name).solid(canvas, x, y, 5, ink(name)),
        name.isBlank() ? "other" : name);
  }
}
