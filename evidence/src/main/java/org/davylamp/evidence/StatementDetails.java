package org.davylamp.evidence;

import java.util.Optional;

/**
 * What may be known of a statement beyond its five parts.
 *
 * @param original the value as the source has it, if normalising changed it
 * @param lang ISO 639-3 code of the value's language
 * @param locator where in the source: page, row, pixel, minute
 * @param stance whether the source asserts or denies the value
 * @param credibility the digit of the Admiralty code, for this piece of information
 * @param valid EDTF interval in which the source says the value held
 * @param note the recorder's own words on this statement
 * @param longValue SHA-256 (hex) of the vault object that holds a value too long for a record
 * @param supersedes the statement this one corrects
 * @param foreign what the file's own format knew and Davylamp does not use, carried for export
 */
public record StatementDetails(
    Optional<String> original,
    Optional<String> lang,
    Optional<String> locator,
    Stance stance,
    Optional<Credibility> credibility,
    Optional<String> valid,
    Optional<String> note,
    Optional<String> longValue,
    Optional<RecordId> supersedes,
    Foreign foreign) {

  public StatementDetails {
    valid.ifPresent(Edtf::parse);
  }

  public static final StatementDetails NONE =
      new StatementDetails(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Stance.ASSERTS,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Foreign.NONE);

  public StatementDetails withOriginal(String text) {
    return new StatementDetails(
        Optional.of(text),
        lang,
        locator,
        stance,
        credibility,
        valid,
        note,
        longValue,
        supersedes,
        foreign);
  }

  public StatementDetails withLang(String code) {
    return new StatementDetails(
        original,
        Optional.of(code),
        locator,
        stance,
        credibility,
        valid,
        note,
        longValue,
        supersedes,
        foreign);
  }

  public StatementDetails withLocator(String place) {
    return new StatementDetails(
        original,
        lang,
        Optional.of(place),
        stance,
        credibility,
        valid,
        note,
        longValue,
        supersedes,
        foreign);
  }

  public StatementDetails withStance(Stance taken) {
    return new StatementDetails(
        original, lang, locator, taken, credibility, valid, note, longValue, supersedes, foreign);
  }

  public StatementDetails withCredibility(Credibility grade) {
    return new StatementDetails(
        original,
        lang,
        locator,
        stance,
        Optional.of(grade),
        valid,
        note,
        longValue,
        supersedes,
        foreign);
  }

  public StatementDetails withValid(String edtfInterval) {
    return new StatementDetails(
        original,
        lang,
        locator,
        stance,
        credibility,
        Optional.of(edtfInterval),
        note,
        longValue,
        supersedes,
        foreign);
  }

  public StatementDetails withNote(String text) {
    return new StatementDetails(
        original,
        lang,
        locator,
        stance,
        credibility,
        valid,
        Optional.of(text),
        longValue,
        supersedes,
        foreign);
  }

  public StatementDetails withLongValue(String sha256) {
    return longValueAt(Optional.of(sha256));
  }

  /** The same of a statement that has its value in it. */
  public StatementDetails withoutLongValue() {
    return longValueAt(Optional.empty());
  }

  private StatementDetails longValueAt(Optional<String> sha256) {
    return new StatementDetails(
        original, lang, locator, stance, credibility, valid, note, sha256, supersedes, foreign);
  }

  public StatementDetails superseding(RecordId statement) {
    return new StatementDetails(
        original,
        lang,
        locator,
        stance,
        credibility,
        valid,
        note,
        longValue,
        Optional.of(statement),
        foreign);
  }

  public StatementDetails withForeign(Foreign carried) {
    return new StatementDetails(
        original, lang, locator, stance, credibility, valid, note, longValue, supersedes, carried);
  }

  boolean onlyForeign() {
    return stance == Stance.ASSERTS
        && original.isEmpty()
        && lang.isEmpty()
        && locator.isEmpty()
        && credibility.isEmpty()
        && valid.isEmpty()
        && note.isEmpty()
        && longValue.isEmpty()
        && supersedes.isEmpty();
  }

  void into(CanonicalJson.Obj object) {
    object
        .put("original", original)
        .put("lang", lang)
        .put("locator", locator)
        .put("credibility", credibility.map(grade -> Integer.toString(grade.digit())))
        .put("valid", valid)
        .put("note", note)
        .put("longValue", longValue)
        .put("supersedes", supersedes.map(RecordId::hex));
    if (stance == Stance.DENIES) {
      object.put("stance", stance.word());
    }
    if (!foreign.isEmpty()) {
      object.put("foreign", foreign.toJson());
    }
  }

  static StatementDetails of(CanonicalJson.Obj object) {
    return new StatementDetails(
        object.optional("original"),
        object.optional("lang"),
        object.optional("locator"),
        object.optional("stance").map(Stance::of).orElse(Stance.ASSERTS),
        object.optional("credibility").map(Credibility::of),
        object.optional("valid"),
        object.optional("note"),
        object.optional("longValue"),
        object.optional("supersedes").map(RecordId::new),
        Foreign.of(object.object("foreign")));
  }
}
