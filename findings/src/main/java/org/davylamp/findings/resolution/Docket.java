package org.davylamp.findings.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Resolutions;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Resolution;

/** The questions of a case: candidates beside what was judged. */
public final class Docket {
  private final CaseReader reader;
  private final Resolutions resolutions;
  private final Set<RecordId> met = new HashSet<>();

  private Docket(CaseReader reader) {
    this.reader = reader;
    this.resolutions = reader.resolutions();
  }

  /**
   * All questions: candidates, those that wait first and the likeliest of them first; then the
   * judgements on pairs that are no candidates, by their ids.
   */
  public static List<Question> of(CaseReader reader, List<Candidate> candidates) {
    Docket docket = new Docket(reader);
    List<Question> questions = new ArrayList<>();
    for (Candidate candidate : candidates) {
      questions.add(docket.question(candidate));
    }
    questions.sort(Comparator.comparing((Question each) -> !each.standing().isWaiting()));
    List<Question> others = docket.others();
    others.sort(
        Comparator.comparing((Question each) -> each.standing() != Standing.UNDECIDED)
            .thenComparing(Question::a)
            .thenComparing(Question::b));
    questions.addAll(others);
    return questions;
  }

  /** How it stands with one candidate. */
  public static Question of(CaseReader reader, Candidate candidate) {
    return new Docket(reader).question(candidate);
  }

  private Question question(Candidate candidate) {
    Optional<Judged> judged = latest(candidate).map(held -> Judged.of(reader, held));
    judged.ifPresent(found -> met.add(found.id()));
    return new Question(
        candidate.one().id(),
        candidate.other().id(),
        standing(candidate, judged),
        Optional.of(candidate),
        judged);
  }

  /** Judged on any of the ids that are one with either. */
  private Optional<Resolutions.Held> latest(Candidate candidate) {
    List<Resolutions.Held> held = new ArrayList<>();
    for (String one : resolutions.component(candidate.one().id())) {
      for (String other : resolutions.component(candidate.other().id())) {
        resolutions.on(one, other).ifPresent(held::add);
      }
    }
    return held.stream().max(Comparator.comparingLong(Resolutions.Held::seq));
  }

  private static Standing standing(Candidate candidate, Optional<Judged> judged) {
    if (judged.isEmpty()) {
      return Standing.OPEN;
    }
    Resolution resolution = judged.get().resolution();
    return switch (resolution.judgement()) {
      case SAME -> Standing.SAME;
      case UNDECIDED -> Standing.UNDECIDED;
      case DIFFERENT ->
          isOn(resolution, candidate)
                  && resolution.basis().filter(was -> !was.equals(candidate.basis())).isPresent()
              ? Standing.REOPENED
              : Standing.DIFFERENT;
    };
  }

  /** Whether the entry, if there is one, is the one that was judged: its list tells it anew. */
  private static boolean isOn(Resolution resolution, Candidate candidate) {
    String other = candidate.other().id();
    return candidate.other().list().isEmpty()
        || resolution.a().equals(other)
        || resolution.b().equals(other);
  }

  private List<Question> others() {
    List<Question> others = new ArrayList<>();
    for (Resolutions.Held held : resolutions.all()) {
      Judged judged = Judged.of(reader, held);
      if (!met.contains(judged.id())) {
        others.add(
            new Question(
                held.a(),
                held.b(),
                Standing.of(held.judgement().word()),
                Optional.empty(),
                Optional.of(judged)));
      }
    }
    return others;
  }
}
