package org.davylamp.evidence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Who recorded what, when, with which reader. An act is appended last and closes the range of
 * leaves that it added; it alone carries a time and sequence numbers.
 *
 * @param deed what was done
 * @param actor who did it: the name of the key that signed
 * @param time when, UTC, in whole seconds
 * @param from sequence number of the first leaf it added
 * @param to sequence number after the last leaf it added, which is the act's own
 * @param reader format and version of the reader, such as {@code ftm-json/1}
 * @param exhibit SHA-256 (hex) of the file that was read
 * @param rows SHA-256 (hex) of the vault object that tells the row of each leaf added
 * @param subjects the records that the deed is about: what is excluded, withdrawn, amended
 * @param note the actor's own words
 */
public record Act(
    Deed deed,
    String actor,
    Instant time,
    long from,
    long to,
    Optional<String> reader,
    Optional<String> exhibit,
    Optional<String> rows,
    List<RecordId> subjects,
    Optional<String> note)
    implements EvidenceRecord {

  public static final String KIND = "act";

  /** What can be done to a case. */
  public enum Deed {
    /** The case was begun. */
    INIT,
    /** A file was added and read. */
    ADD,
    /** A file already held was read again by a newer reader. */
    REREAD,
    /** A source's description was amended. */
    AMEND,
    /** A source was withdrawn: nothing it says counts any more. */
    WITHDRAW,
    /** A statement was made by hand. */
    STATE,
    /** A statement was corrected by hand. */
    CORRECT,
    /** A statement was taken out of account. */
    EXCLUDE,
    /** Two ids were judged. */
    RESOLVE,
    /** An analysis was run. */
    ASSESS,
    /** A table of somebody's business was screened. */
    SCREEN,
    /** A reviewer decided on a row of a screening. */
    DECIDE,
    /** The signing key was changed. */
    ROTATE_KEY;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Deed of(String word) {
      for (Deed deed : values()) {
        if (deed.word().equals(word)) {
          return deed;
        }
      }
      throw EvidenceException.expected("a deed known to this version", word);
    }
  }

  public Act {
    subjects = List.copyOf(subjects);
    time = time.truncatedTo(ChronoUnit.SECONDS);
    if (from < 0 || from > to) {
      throw new EvidenceException("expected a range of leaves, found " + from + " to " + to);
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
        .put("deed", deed.word())
        .put("actor", actor)
        .put("time", time.toString())
        .put("from", Long.toString(from))
        .put("to", Long.toString(to))
        .put("reader", reader)
        .put("exhibit", exhibit)
        .put("rows", rows)
        .put("subjects", subjects.stream().map(RecordId::hex).toList())
        .put("note", note);
  }

  static Act of(CanonicalJson.Obj object) {
    return new Act(
        Deed.of(object.string("deed")),
        object.string("actor"),
        instant(object.string("time")),
        Numbers.count(object, "from"),
        Numbers.count(object, "to"),
        object.optional("reader"),
        object.optional("exhibit"),
        object.optional("rows"),
        object.strings("subjects").stream().map(RecordId::new).toList(),
        object.optional("note"));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw EvidenceException.expected("an instant such as 2026-11-21T08:00:00Z", text);
    }
  }
}
