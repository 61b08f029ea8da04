package org.davylamp.evidence;

import java.util.Optional;

/**
 * A judgement on whether two ids mean one thing. The latest for a pair holds; all are kept.
 *
 * @param a the smaller id
 * @param b the larger id
 * @param supersedes the judgement on this pair that held before
 * @param basis SHA-256 (hex) of what was compared of both when it was judged, by which it is seen
 *     whether that has changed since; empty if nobody kept it
 */
public record Resolution(
    String a,
    String b,
    Judgement judgement,
    Optional<String> note,
    Optional<RecordId> supersedes,
    Optional<String> basis)
    implements EvidenceRecord {

  public static final String KIND = "resolution";

  /** What was judged. */
  public enum Judgement {
    SAME,
    DIFFERENT,
    UNDECIDED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Judgement of(String word) {
      for (Judgement judgement : values()) {
        if (judgement.word().equals(word)) {
          return judgement;
        }
      }
      throw EvidenceException.expected("a judgement (same, different or undecided)", word);
    }
  }

  public Resolution {
    if (a.compareTo(b) >= 0) {
      throw new EvidenceException(
          "expected two different ids in ascending order, found '" + a + "' and '" + b + "'");
    }
  }

  /** The judgement on two ids in any order. */
  public static Resolution on(
      String one,
      String other,
      Judgement judgement,
      Optional<String> note,
      Optional<RecordId> supersedes) {
    return one.compareTo(other) < 0
        ? new Resolution(one, other, judgement, note, supersedes, Optional.empty())
        : new Resolution(other, one, judgement, note, supersedes, Optional.empty());
  }

  /** The same judgement, with what it was made on. */
  public Resolution basedOn(String sha256) {
    return new Resolution(a, b, judgement, note, supersedes, Optional.of(sha256));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CanonicalJson.Obj toJson() {
    return new CanonicalJson.Obj()
        .put("kind", KIND)
        .put("a", a)
        .put("b", b)
        .put("judgement", judgement.word())
        .put("note", note)
        .put("supersedes", supersedes.map(RecordId::hex))
        .put("basis", basis);
  }

  static Resolution of(CanonicalJson.Obj object) {
    return new Resolution(
        object.string("a"),
        object.string("b"),
        Judgement.of(object.string("judgement")),
        object.optional("note"),
        object.optional("supersedes").map(RecordId::new),
        object.optional("basis"));
  }
}
