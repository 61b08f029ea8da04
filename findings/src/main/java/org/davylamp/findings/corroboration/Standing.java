package org.davylamp.findings.corroboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.findings.analysis.CaseView;

/**
 * How a claim stands.
 *
 * @param grade in one word
 * @param sources how many say so
 * @param independent how many of these are independent of one another for certain
 * @param unknown how many do not tell on what they rest
 * @param kinds of evidence among the independent ones
 */
record Standing(Grade grade, int sources, int independent, int unknown, Set<Kind> kinds) {

  /** From the strongest to the weakest; {@link #DISPUTED} stands beside them. */
  enum Grade {
    /** Two sources independent of one another, of two kinds of evidence; nobody against it. */
    ESTABLISHED("established"),
    /** Two or more independent sources, but no two of them of two kinds; nobody against it. */
    CORROBORATED("corroborated"),
    ONE_SOURCE("one independent source"),
    /** Said only by sources that do not tell on what they rest. */
    ORIGIN_UNKNOWN("origin unknown"),
    /** Said only by what is generally known, which corroborates nothing. */
    GENERAL("general knowledge"),
    DISPUTED("disputed");

    private final String word;

    Grade(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Standing of(Claim claim, CaseView view) {
    List<Source> sources = view.sources(claim.asserting());
    Independence independence = view.independence(sources);
    int independent = view.voices(sources);
    List<Voice> voices = voices(claim, view);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    voices.forEach(voice -> kinds.add(voice.kind));
    int general = independence.general().size();
    return new Standing(
        grade(claim, independent, ofTwoKinds(voices), sources.size() == general),
        sources.size(),
        independent,
        independence.undeclared().size(),
        kinds);
  }

  /** One kind of evidence that a source brings, and who stands behind that source. */
  private record Voice(Kind kind, Set<String> behind) {}

  private static List<Voice> voices(Claim claim, CaseView view) {
    List<Voice> voices = new ArrayList<>();
    for (Recorded recorded : claim.asserting()) {
      Source source = view.source(recorded);
      Set<String> behind = Independence.behind(source, view::source);
      if (!behind.isEmpty()) {
        voices.add(new Voice(Kind.of(recorded, source), behind));
      }
    }
    return voices.stream().distinct().toList();
  }

  /** Two kinds of one source, or of two that share a root, can both be that root's mistake. */
  private static boolean ofTwoKinds(List<Voice> voices) {
    return voices.stream()
        .anyMatch(
            one ->
                voices.stream()
                    .anyMatch(
                        other ->
                            one.kind != other.kind
                                && Collections.disjoint(one.behind, other.behind)));
  }

  private static Grade grade(Claim claim, int independent, boolean ofTwoKinds, boolean allGeneral) {
    if (claim.disputed() || !claim.denying().isEmpty()) {
      return Grade.DISPUTED;
    }
    return switch (independent) {
      case 0 -> allGeneral ? Grade.GENERAL : Grade.ORIGIN_UNKNOWN;
      case 1 -> Grade.ONE_SOURCE;
      default -> ofTwoKinds ? Grade.ESTABLISHED : Grade.CORROBORATED;
    };
  }

  /** Grade and counts, without saying twice that it is one. */
  String words() {
    return grade == Grade.ONE_SOURCE && sources == 1
        ? grade.word + ofKinds()
        : grade.word + ": " + counts();
  }

  private String ofKinds() {
    return kinds.isEmpty()
        ? ""
        : kinds.stream().map(Kind::words).collect(Collectors.joining(", ", " (", ")"));
  }

  /** {@code 5 sources, 2 of them independent of one another (dated images, testimony)}. */
  String counts() {
    StringBuilder text = new StringBuilder(sources == 1 ? "one source" : sources + " sources");
    if (sources > 1) {
      String some = independent == 0 ? "none" : Integer.toString(independent);
      text.append(", ").append(some).append(" of them independent");
      text.append(independent > 1 ? " of one another" : "");
    }
    text.append(ofKinds());
    if (unknown > 0 && sources > 1) {
      text.append("; ").append(unknown);
      text.append(
          unknown == 1 ? " does not say on what it rests" : " do not say on what they rest");
    } else if (unknown > 0) {
      text.append(", which does not say on what it rests");
    }
    return text.toString();
  }
}
