package org.davylamp.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Resolutions;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.OfficialList;
import org.davylamp.findings.resolution.Judged;
import org.davylamp.findings.resolution.ListStatements;
import org.davylamp.names.Feature;
import org.davylamp.names.Score;

/**
 * Records a judgement on two, with what the list says of an entry: only then does an entry become
 * statements. Everything in one append, or nothing.
 */
final class Judging {
  /** Characters of the reasons in an act; a record holds 65,535 bytes. */
  private static final int LONGEST_REASONS = 8_000;

  private final CaseFile file;
  private final Pair pair;
  private final Judgement judgement;
  private final Optional<String> note;

  Judging(CaseFile file, Pair pair, Judgement judgement, Optional<String> note) {
    this.file = file;
    this.pair = pair;
    this.judgement = judgement;
    this.note = note;
  }

  /**
   * Records it.
   *
   * @return the record's id; empty if the same was judged on the same grounds before
   * @throws CaseException if it contradicts other judgements; the chain of them is told
   */
  Optional<RecordId> record(CaseReader reader) {
    Resolutions resolutions = reader.resolutions();
    Optional<Judged> before =
        resolutions.on(pair.one().id(), pair.other().id()).map(held -> Judged.of(reader, held));
    boolean known = before.filter(this::saysTheSame).isPresent();
    if (!known) {
      requireNoConflict(resolutions, pair.one().id(), pair.other().id(), judgement);
    }
    try (Append append = file.append(Access.PUBLIC)) {
      listed().forEach(listed -> add(listed, append));
      if (known && append.added() == 0) {
        return Optional.empty();
      }
      RecordId id =
          append.add(
              Resolution.on(
                      pair.one().id(), pair.other().id(), judgement, note, before.map(Judged::id))
                  .basedOn(pair.basis()),
              0);
      append.commit(deed());
      return Optional.of(id);
    }
  }

  /** Of two that are one by now nothing can be compared any more. */
  private boolean saysTheSame(Judged before) {
    Resolution held = before.resolution();
    return held.judgement() == judgement
        && (note.isEmpty() || note.equals(held.note()))
        && (judgement == Judgement.SAME || held.basis().equals(Optional.of(pair.basis())));
  }

  /**
   * Refuses a judgement that contradicts those that hold.
   *
   * @throws CaseException with the chain of them
   */
  static void requireNoConflict(
      Resolutions resolutions, String one, String other, Judgement judgement) {
    List<String> chain = resolutions.conflict(one, other, judgement);
    if (!chain.isEmpty()) {
      throw new CaseException(
          CaseException.Matter.INPUT,
          judgement == Judgement.SAME
              ? "this would make '"
                  + chain.getFirst()
                  + "' and '"
                  + chain.getLast()
                  + "' one, which were judged different, by the chain "
                  + String.join(" = ", chain)
                  + "; nothing was recorded"
              : "these are one by the chain "
                  + String.join(" = ", chain)
                  + "; undo a judgement in it first; nothing was recorded");
    }
  }

  private Stream<CaseLists.Listed> listed() {
    return Stream.of(pair.one(), pair.other()).flatMap(side -> side.listed().stream());
  }

  private static void add(CaseLists.Listed listed, Append append) {
    for (ListEntry entry : listed.entries()) {
      ListStatements.of(entry, listed.id(), listed.source())
          .forEach(statement -> append.add(statement, entry.row()));
    }
  }

  /** The act names the list that was read, and notes what the reviewer was shown. */
  private Append.Deed deed() {
    Optional<HeldLists.Held> list = listed().map(CaseLists.Listed::list).findFirst();
    return new Append.Deed(
        Act.Deed.RESOLVE,
        list.map(held -> held.format() + "/" + OfficialList.VERSION),
        list.map(HeldLists.Held::sha256),
        List.of(),
        Optional.of(reasons(pair.score())));
  }

  /** The score and its reasons, on one line. */
  static String reasons(Score score) {
    String words =
        String.format(Locale.ROOT, "score %.2f", score.value())
            + (score.features().isEmpty() ? "" : ": ")
            + score.features().stream().map(Feature::words).collect(Collectors.joining("; "));
    return words.length() <= LONGEST_REASONS
        ? words
        : String.format(
            Locale.ROOT,
            "%s … (%,d characters more)",
            words.substring(0, words.offsetByCodePoints(0, LONGEST_REASONS / 2)),
            words.length() - words.offsetByCodePoints(0, LONGEST_REASONS / 2));
  }
}
