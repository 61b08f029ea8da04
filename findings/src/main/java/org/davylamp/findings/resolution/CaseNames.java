package org.davylamp.findings.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.davylamp.names.Candidates;
import org.davylamp.names.Comparison;
import org.davylamp.names.NameIndex;
import org.davylamp.names.NameIndexBuilder;
import org.davylamp.names.Prepared;
import org.jspecify.annotations.Nullable;

/** The names of a case's entities, to find those that are alike. For one thread. */
final class CaseNames {
  private static final int CANDIDATES = 50;
  private static final int MOST_CANDIDATES = 10_000;

  /** Prepared entities kept: a few kilobytes each. */
  private static final int PREPARED = 1 << 13;

  private record Alike(int number, double value) {}

  private final List<Party> members;
  private final CandidateSearch.Limits limits;
  private final NameIndex index;
  private final Comparison comparison = new Comparison();
  private final @Nullable Prepared[] prepared = new @Nullable Prepared[PREPARED];
  private final int[] preparedAt = new int[PREPARED];

  CaseNames(List<Party> members, CandidateSearch.Limits limits) {
    this.members = members;
    this.limits = limits;
    NameIndexBuilder builder = NameIndex.builder();
    members.forEach(member -> builder.add(member.profile()));
    this.index = builder.build();
    Arrays.fill(preparedAt, -1);
  }

  List<Party> members() {
    return members;
  }

  /**
   * Finds what is alike to one member, the smaller number of each pair first. Both look for each
   * other; whoever keeps the candidates keeps each pair once.
   *
   * @param more gets its id, if there were more than the limit
   */
  void find(int number, Consumer<Candidate> to, Collection<String> more) {
    List<Alike> alike = alike(number);
    if (alike.size() > limits.each()) {
      more.add(members.get(number).id());
    }
    for (Alike each : alike.subList(0, Math.min(limits.each(), alike.size()))) {
      int first = Math.min(number, each.number());
      int second = Math.max(number, each.number());
      to.accept(
          new Candidate(
              members.get(first),
              members.get(second),
              comparison.score(prepared(first), prepared(second))));
    }
  }

  private List<Alike> alike(int number) {
    // One more, for it finds itself.
    int most = 1 + Math.clamp(10L * limits.each(), CANDIDATES, MOST_CANDIDATES);
    Candidates proposed = index.candidates(members.get(number).profile(), most);
    List<Alike> alike = new ArrayList<>();
    for (int i = 0; i < proposed.size(); i++) {
      int other = proposed.entry(i);
      if (other != number && mayBe(number, other)) {
        double value =
            comparison.value(prepared(Math.min(number, other)), prepared(Math.max(number, other)));
        if (value >= limits.threshold()) {
          alike.add(new Alike(other, value));
        }
      }
    }
    alike.sort(Comparator.comparingDouble(Alike::value).reversed().thenComparingInt(Alike::number));
    return alike;
  }

  /** No ship is an aircraft. */
  private boolean mayBe(int one, int other) {
    return isFlying(one) == isFlying(other);
  }

  private boolean isFlying(int number) {
    return members.get(number).schema().equals("Airplane");
  }

  private Prepared prepared(int number) {
    int at = number & (PREPARED - 1);
    Prepared kept = prepared[at];
    if (kept == null || preparedAt[at] != number) {
      kept = Prepared.of(members.get(number).profile());
      prepared[at] = kept;
      preparedAt[at] = number;
    }
    return kept;
  }
}
