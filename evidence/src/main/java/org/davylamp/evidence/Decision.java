package org.davylamp.evidence;

import java.util.Locale;
import java.util.Optional;

/**
 * What a reviewer decided on a row of a screening; who and when stands in the act. The latest on a
 * row and basis holds, all are kept. It removes no row.
 *
 * @param screening the screening's record
 * @param row the row's id in it
 * @param line on which it stands in the table
 * @param basis SHA-256 (hex) of what was compared: for another one the question is asked again
 * @param note the reviewer's reason
 * @param supersedes the decision that held before
 */
public record Decision(
    RecordId screening,
    String row,
    long line,
    String basis,
    Judgement judgement,
    String note,
    Optional<RecordId> supersedes)
    implements EvidenceRecord {

  public static final String KIND = "decision";

  /** What can be decided. */
  public enum Judgement {
    /** The row is not what it was taken for. */
    FALSE_POSITIVE,
    /** It is. */
    CONFIRMED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Judgement of(String word) {
      for (Judgement judgement : values()) {
        if (judgement.word().equals(word)) {
          return judgement;
        }
      }
      throw EvidenceException.expected("a decision (false-positive or confirmed)", word);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CanonicalJson.Obj toJson() {
    return new CanonicalJson.Obj()
        .put("kind", KIND)
        .put("screening", screening.hex())
        .put("row", row)
        .put("line", Long.toString(line))
        .put("basis", basis)
        .put("judgement", judgement.word())
        .put("note", note)
        .put("supersedes", supersedes.map(RecordId::hex));
  }

  static Decision of(CanonicalJson.Obj object) {
    return new Decision(
        new RecordId(object.string("screening")),
        object.string("row"),
        Numbers.count(object, "line"),
        object.string("basis"),
        Judgement.of(object.string("judgement")),
        object.string("note"),
        object.optional("supersedes").map(RecordId::new));
  }
}
