package org.davylamp.evidence;

import java.util.Arrays;

/**
 * One thing a case holds for ever: an RFC 8785 object whose scalars are strings, with no time and
 * no sequence in it ({@link Act} excepted), at most {@link #MAX_BYTES} long. Its identity is its
 * content: the same record twice is one record.
 */
public sealed interface EvidenceRecord
    permits Source,
        Exhibit,
        Statement,
        Resolution,
        Finding,
        ReferenceList,
        Screening,
        Decision,
        Act {

  /** What an entry of a tlog-tiles bundle can hold (its length prefix has 16 bits). */
  int MAX_BYTES = 65_535;

  /** The word under {@code kind} in the canonical object. */
  String kind();

  /** The record as a canonical object. */
  CanonicalJson.Obj toJson();

  /**
   * The record's bytes: UTF-8, RFC 8785. Whether they are few enough for {@link #MAX_BYTES} is for
   * whoever appends them to check.
   */
  default byte[] canonical() {
    return CanonicalJson.write(toJson());
  }

  /**
   * The record that these bytes are. Its own {@link #canonical} bytes are the same: a field that
   * this version does not know, or one that says what its absence says, is refused rather than
   * dropped, as the record would come back with another id.
   *
   * @throws EvidenceException if they are not canonical, or not a record of a kind known here
   */
  static EvidenceRecord parse(byte[] canonical) {
    EvidenceRecord record = of(CanonicalJson.parse(canonical));
    if (!Arrays.equals(record.canonical(), canonical)) {
      throw new EvidenceException(
          "expected a "
              + record.kind()
              + " with the fields that this version writes, found others, or some spelled another way");
    }
    return record;
  }

  private static EvidenceRecord of(CanonicalJson.Obj object) {
    String kind = object.string("kind");
    return switch (kind) {
      case "statement" -> Statement.of(object);
      case "source" -> Source.of(object);
      case "exhibit" -> Exhibit.of(object);
      case "resolution" -> Resolution.of(object);
      case "finding" -> Finding.of(object);
      case "list" -> ReferenceList.of(object);
      case "screening" -> Screening.of(object);
      case "decision" -> Decision.of(object);
      case "act" -> Act.of(object);
      default ->
          throw EvidenceException.expected(
              "a record of kind statement, source, exhibit, resolution, finding, list, screening,"
                  + " decision or act",
              kind);
    };
  }
}
