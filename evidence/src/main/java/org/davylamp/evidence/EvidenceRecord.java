package org.davylamp.evidence;

/**
 * One thing a case holds for ever: an RFC 8785 object whose scalars are strings, with no time and
 * no sequence in it ({@link Act} excepted), at most {@link #MAX_BYTES} long. Its identity is its
 * content: the same record twice is one record.
 */
public sealed interface EvidenceRecord
    permits Source, Exhibit, Statement, Resolution, Finding, ReferenceList, Act {

  /** What an entry of a tlog-tiles bundle can hold (its length prefix has 16 bits). */
  int MAX_BYTES = 65_535;

  /** The word under {@code kind} in the canonical object. */
  String kind();

  /** The record as a canonical object. */
  CanonicalJson.Obj toJson();

  /** The record's bytes: UTF-8, RFC 8785. */
  default byte[] canonical() {
    return CanonicalJson.write(toJson());
  }

  /**
   * The record that these bytes are.
   *
   * @throws EvidenceException if they are not canonical, or not a record of a kind known here
   */
  static EvidenceRecord parse(byte[] canonical) {
    CanonicalJson.Obj object = CanonicalJson.parse(canonical);
    String kind = object.string("kind");
    return switch (kind) {
      case "statement" -> Statement.of(object);
      case "source" -> Source.of(object);
      case "exhibit" -> Exhibit.of(object);
      case "resolution" -> Resolution.of(object);
      case "finding" -> Finding.of(object);
      case "list" -> ReferenceList.of(object);
      case "act" -> Act.of(object);
      default ->
          throw EvidenceException.expected(
              "a record of kind statement, source, exhibit, resolution, finding, list or act",
              kind);
    };
  }
}
