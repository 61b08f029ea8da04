package org.davylamp.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.evidence.CanonicalJson;

/**
 * The fields by which people describe a source. A name that is none of them is told: a field that
 * was mistyped must not be lost in silence.
 */
final class SourceFields {
  private static final List<String> TEXTS =
      List.of(
          "key",
          "type",
          "title",
          "publisher",
          "author",
          "published",
          "retrieved",
          "url",
          "licence",
          "reliability",
          "access",
          "reliesOn",
          "note");

  /** In a file a source may have these as well; they are lists of objects. */
  private static final List<String> LISTS = List.of("consent", "custody");

  private SourceFields() {}

  /** What is wrong with names typed on the command line; empty if each is a field. */
  static Optional<String> fault(Collection<String> names) {
    return fault(TEXTS, names);
  }

  /** What is wrong with the names in a description; empty if each is a field. */
  static Optional<String> fault(CanonicalJson.Obj description) {
    return fault(
        Stream.concat(TEXTS.stream(), LISTS.stream()).toList(), description.fields().keySet());
  }

  private static Optional<String> fault(List<String> known, Collection<String> names) {
    return names.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(
            name ->
                "expected a field of a source ("
                    + String.join(", ", known)
                    + "), found '"
                    + name
                    + "'");
  }
}
