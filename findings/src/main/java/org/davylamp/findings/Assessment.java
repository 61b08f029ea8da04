package org.davylamp.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Subject;

/**
 * Runs analyses on what is public in a case and records what they conclude.
 *
 * <p>A subject whose inputs are those of the finding in force is not looked at again; one that
 * comes to the same conclusions from other inputs gets a new finding, which says what it rests on
 * now. A subject that is there no more gets a finding without conclusions. So a second run on the
 * same case changes nothing, not even the ledger's size.
 */
public final class Assessment {
  /** Findings longer than this are recorded as several, with a parameter {@code part}. */
  private static final int LONGEST_RECORD = 60_000;

  /** Bytes of one id in a record: 64 digits, quotes and a comma. */
  private static final int ID = 67;

  /** Characters of a sentence in one record; at three bytes each they leave room for ids. */
  private static final int LONGEST_TEXT = 10_000;

  private static final String PART = "part";

  /** A finding and what it is about, as people call it. */
  public record Concluded(String about, Finding finding) {}

  /**
   * What one analysis came to.
   *
   * @param inForce findings in force after the run, with conclusions
   * @param changed how many of them are new, or have taken another's place; and how many were given
   *     up
   */
  public record Outcome(Analysis analysis, List<Concluded> inForce, int changed) {
    public Outcome {
      inForce = List.copyOf(inForce);
    }

    public long conclusions() {
      return inForce.stream().mapToLong(found -> found.finding().results().size()).sum();
    }
  }

  /**
   * What came of drawing conclusions again.
   *
   * @param findings how many were drawn again and compared
   * @param disagreements what does not agree, in words; empty if all does
   */
  public record Comparison(long findings, List<String> disagreements) {
    public Comparison {
      disagreements = List.copyOf(disagreements);
    }

    private Comparison with(Comparison other) {
      List<String> both = new ArrayList<>(disagreements);
      both.addAll(other.disagreements);
      return new Comparison(findings + other.findings, both);
    }
  }

  /** Is told how far a run has come. */
  public interface Progress {
    void at(Analysis analysis, long done, long of);
  }

  private final CaseView view;
  private final InputDigest digests;
  private final Map<Key, CaseReader.Found> recorded = new LinkedHashMap<>();
  private final List<Finding> changes = new ArrayList<>();

  private record Key(String analysis, SortedMap<String, String> parameters) {
    static Key of(Finding finding) {
      return new Key(finding.analysis(), finding.parameters());
    }
  }

  private Assessment(CaseView view) {
    this.view = view;
    this.digests = new InputDigest(view);
    view.reader().findings().forEach(found -> recorded.put(Key.of(found.finding()), found));
  }

  /**
   * Runs analyses and records what changed, in one append.
   *
   * @param progress is told an analysis and how many of its subjects are done
   */
  public static List<Outcome> run(CaseFile file, List<Analysis> analyses, Progress progress) {
    List<Outcome> outcomes;
    List<Finding> changes;
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      Assessment assessment = new Assessment(CaseView.of(reader));
      outcomes = analyses.stream().map(one -> assessment.assess(one, progress)).toList();
      changes = assessment.changes;
    }
    if (!changes.isEmpty()) {
      record(file, analyses, changes);
    }
    return outcomes;
  }

  /**
   * Draws the conclusions again on which findings in force claim to rest, and compares: a finding
   * whose inputs and version are those of now has to say what the analysis says now. Costs a whole
   * run. Findings of an earlier state of the case are passed over.
   *
   * @return how many were compared, and what does not agree
   */
  public static Comparison compare(CaseFile file, List<Analysis> analyses) {
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      Assessment assessment = new Assessment(CaseView.of(reader));
      return analyses.stream()
          .map(assessment::compare)
          .reduce(new Comparison(0, List.of()), Comparison::with);
    }
  }

  private Comparison compare(Analysis analysis) {
    long compared = 0;
    List<String> found = new ArrayList<>();
    for (Subject subject : analysis.subjects(view)) {
      String digest = digests.of(subject);
      List<Finding> known = known(analysis, subject, recorded);
      if (!known.isEmpty() && known.stream().allMatch(one -> isOf(one, analysis, digest))) {
        compared += known.size();
        List<Finding> again =
            parts(analysis, subject.parameters(), digest, analysis.conclude(subject, view));
        if (!says(known).equals(says(again))) {
          found.add(
              "finding of "
                  + analysis.name()
                  + " on "
                  + about(subject)
                  + ": the same inputs give other conclusions now");
        }
      }
    }
    return new Comparison(compared, found);
  }

  private static List<Finding> says(List<Finding> findings) {
    return findings.stream().map(one -> one.superseding(Optional.empty())).toList();
  }

  private static boolean isOf(Finding finding, Analysis analysis, String digest) {
    return finding.inputDigest().equals(digest) && finding.version().equals(analysis.version());
  }

  private static void record(CaseFile file, List<Analysis> analyses, List<Finding> changes) {
    try (Append append = file.append(Access.PUBLIC)) {
      changes.forEach(finding -> append.add(finding, 0));
      append.commit(
          new Append.Deed(
              Act.Deed.ASSESS,
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.of(
                  String.join(
                      ", ",
                      analyses.stream().map(one -> one.name() + "/" + one.version()).toList()))));
    }
  }

  private Outcome assess(Analysis analysis, Progress progress) {
    List<Concluded> inForce = new ArrayList<>();
    int before = changes.size();
    Map<Key, CaseReader.Found> left = new LinkedHashMap<>(recorded);
    left.keySet().removeIf(key -> !key.analysis.equals(analysis.name()));
    long done = 0;
    List<Subject> subjects = analysis.subjects(view);
    for (Subject subject : subjects) {
      for (Finding finding : findings(analysis, subject, left)) {
        left.remove(Key.of(finding));
        change(finding);
        inForce.add(new Concluded(about(subject), finding));
      }
      progress.at(analysis, ++done, subjects.size());
    }
    left.values().forEach(gone -> giveUp(gone, analysis));
    return new Outcome(analysis, inForce, changes.size() - before);
  }

  private String about(Subject subject) {
    String facility = subject.parameter(Subject.FACILITY);
    String thing = facility.isEmpty() ? subject.parameter(Subject.PARTY) : facility;
    return thing.isEmpty() ? subject.parameter(Subject.TOPIC) : view.caption(thing);
  }

  private List<Finding> findings(
      Analysis analysis, Subject subject, Map<Key, CaseReader.Found> left) {
    String digest = digests.of(subject);
    List<Finding> known = known(analysis, subject, left);
    if (!known.isEmpty() && known.stream().allMatch(one -> isOf(one, analysis, digest))) {
      return known;
    }
    return parts(analysis, subject.parameters(), digest, analysis.conclude(subject, view));
  }

  /** The parts in force of one subject's finding. */
  private static List<Finding> known(
      Analysis analysis, Subject subject, Map<Key, CaseReader.Found> left) {
    List<Finding> known = new ArrayList<>();
    SortedMap<String, String> parameters = subject.parameters();
    for (int part = 2; ; part++) {
      CaseReader.Found found = left.get(new Key(analysis.name(), parameters));
      if (found == null || found.finding().results().isEmpty()) {
        return known;
      }
      known.add(found.finding());
      parameters = part(subject.parameters(), part);
    }
  }

  /** No record is longer than the ledger allows, and no conclusion is left out. */
  private static List<Finding> parts(
      Analysis analysis,
      SortedMap<String, String> parameters,
      String digest,
      List<Finding.Result> results) {
    List<Finding> parts = new ArrayList<>();
    List<Finding.Result> taken = new ArrayList<>();
    int bytes = 0;
    List<Finding.Result> fitting =
        results.stream()
            .flatMap(result -> fitting(result, analysis, parameters, digest).stream())
            .toList();
    for (Finding.Result result : fitting) {
      int more = finding(analysis, parameters, digest, List.of(result)).canonical().length;
      if (!taken.isEmpty() && bytes + more > LONGEST_RECORD) {
        parts.add(finding(analysis, part(parameters, parts.size() + 1), digest, taken));
        taken = new ArrayList<>();
        bytes = 0;
      }
      taken.add(result);
      bytes += more;
    }
    if (!taken.isEmpty()) {
      parts.add(finding(analysis, part(parameters, parts.size() + 1), digest, taken));
    }
    return parts;
  }

  /**
   * A conclusion that rests on more than a record can name is told several times over, and a
   * sentence longer than a record can hold is told in pieces.
   */
  private static List<Finding.Result> fitting(
      Finding.Result result,
      Analysis analysis,
      SortedMap<String, String> parameters,
      String digest) {
    List<RecordId> all = result.derivedFrom();
    List<Finding.Result> several = new ArrayList<>();
    for (String text : pieces(result.text())) {
      Finding.Result bare = new Finding.Result(text, result.values(), List.of());
      int rest = finding(analysis, parameters, digest, List.of(bare)).canonical().length;
      int most = Math.max(1, (LONGEST_RECORD - rest) / ID);
      for (int from = 0; from < all.size(); from += most) {
        List<RecordId> some = all.subList(from, Math.min(all.size(), from + most));
        several.add(new Finding.Result(text, result.values(), some));
      }
    }
    return several;
  }

  /** A text cut at spaces where that can be, each piece with its number. */
  static List<String> pieces(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return List.of(text);
    }
    List<String> cut = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + LONGEST_TEXT);
      if (to < text.length()) {
        int space = text.lastIndexOf(' ', to);
        to = space > from ? space + 1 : to - (Character.isLowSurrogate(text.charAt(to)) ? 1 : 0);
      }
      cut.add(text.substring(from, to));
      from = to;
    }
    List<String> numbered = new ArrayList<>();
    for (String piece : cut) {
      numbered.add(
          String.format(
              Locale.ROOT, "%s (%d of %d)", piece.strip(), numbered.size() + 1, cut.size()));
    }
    return numbered;
  }

  private static Finding finding(
      Analysis analysis,
      SortedMap<String, String> parameters,
      String digest,
      List<Finding.Result> results) {
    return new Finding(
        analysis.name(), analysis.version(), parameters, digest, results, Optional.empty());
  }

  private static SortedMap<String, String> part(SortedMap<String, String> parameters, int part) {
    if (part == 1) {
      return parameters;
    }
    SortedMap<String, String> numbered = new TreeMap<>(parameters);
    numbered.put(PART, Integer.toString(part));
    return numbered;
  }

  private void change(Finding finding) {
    CaseReader.Found before = recorded.get(Key.of(finding));
    if (before == null) {
      changes.add(finding);
    } else if (!before.finding().saysTheSameAs(finding)) {
      changes.add(finding.superseding(Optional.of(before.id())));
    }
  }

  private void giveUp(CaseReader.Found gone, Analysis analysis) {
    if (!gone.finding().results().isEmpty()) {
      Finding empty =
          finding(analysis, gone.finding().parameters(), InputDigest.ofNothing(), List.of());
      changes.add(empty.superseding(Optional.of(gone.id())));
    }
  }
}
