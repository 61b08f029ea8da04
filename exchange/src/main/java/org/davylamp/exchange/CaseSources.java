package org.davylamp.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Reliability;
import org.davylamp.evidence.Reliance;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;

/**
 * Declares the sources of one file, each after those it relies on, which may stand later in the
 * file. Holds all of them until the end: a file of sources is what people cite by hand.
 */
final class CaseSources implements CaseSink {
  /** Sources of one file; a bound on memory, far above any bibliography. */
  static final int MOST = 500_000;

  /** How many links of a circle are named at its beginning and at its end. */
  private static final int CHAIN_END = 10;

  private record Described(CaseRow row, Source source) {}

  private final String file;
  private final Intake intake;
  private final Map<String, Described> described = new LinkedHashMap<>();

  CaseSources(String file, Intake intake) {
    this.file = file;
    this.intake = intake;
  }

  @Override
  public void row(CaseRow row) {
    Source source = source(row);
    described.put(source.key(), new Described(row, source));
    if (described.size() > MOST) {
      throw new BadInput(
          file, row.line(), "expected at most " + MOST + " sources in a file; split it");
    }
  }

  private static Source source(CaseRow row) {
    Reliance reliance = reliance(row);
    if (reliance.keys().contains(row.need("source"))) {
      throw row.bad(
          "relies_on", "expected sources other than '" + row.need("source") + "', found itself");
    }
    try {
      return new Source(
          row.need("source"),
          SourceType.of(row.need("type")),
          row.need("title"),
          row.value("publisher"),
          row.value("author"),
          row.value("published"),
          row.value("retrieved"),
          row.value("url"),
          row.value("licence"),
          row.value("reliability").map(Reliability::of).orElse(Reliability.F),
          row.value("access").map(Access::of).orElse(Access.PUBLIC),
          List.of(),
          List.of(),
          reliance,
          Optional.empty(),
          row.value("note"));
    } catch (EvidenceException e) {
      throw row.bad("source", e);
    }
  }

  private static Reliance reliance(CaseRow row) {
    List<String> keys = row.all("relies_on").stream().map(CaseType.Value::text).toList();
    if (keys.isEmpty()) {
      return Reliance.UNDECLARED;
    }
    if (keys.equals(List.of("none"))) {
      return new Reliance.On(List.of());
    }
    if (keys.contains("none")) {
      throw row.bad("relies_on", "expected either none or keys of sources, found both");
    }
    return new Reliance.On(keys);
  }

  /** Declares each source after those it relies on; see {@link #visit}. */
  @Override
  public void end() {
    Set<String> done = new HashSet<>();
    described.keySet().forEach(key -> visit(key, done));
  }

  /** One source on the way down, and how many of those it relies on were looked at. */
  private static final class Step {
    private final Described one;
    private int next;

    Step(Described one) {
      this.one = one;
    }

    String key() {
      return one.source().key();
    }

    /** The next of those it relies on; empty when all were looked at. */
    Optional<String> below() {
      List<String> keys = one.source().reliance().keys();
      return next < keys.size() ? Optional.of(keys.get(next++)) : Optional.empty();
    }
  }

  /** Depth first, with a stack of its own: a chain may be longer than the thread's. */
  private void visit(String root, Set<String> done) {
    Deque<Step> way = new ArrayDeque<>();
    Set<String> onWay = new HashSet<>();
    descend(root, way, onWay, done);
    while (!way.isEmpty()) {
      Step step = way.getFirst();
      Optional<String> below = step.below();
      if (below.isPresent()) {
        descend(below.get(), way, onWay, done);
      } else {
        way.removeFirst();
        onWay.remove(step.key());
        declare(step.one);
        done.add(step.key());
      }
    }
  }

  private void descend(String key, Deque<Step> way, Set<String> onWay, Set<String> done) {
    if (done.contains(key)) {
      return;
    }
    if (onWay.contains(key)) {
      throw circle(key, way);
    }
    Described found = described.get(key);
    if (found != null) {
      onWay.add(key);
      way.addFirst(new Step(found));
    } else {
      knownToCase(key, way.getFirst().one.row());
    }
  }

  private void knownToCase(String key, CaseRow row) {
    if (intake.cited(key).isEmpty()) {
      throw row.bad(
          "relies_on", "expected a source of this file or of the case, found '" + key + "'");
    }
  }

  private static BadInput circle(String key, Deque<Step> way) {
    List<String> chain = new ArrayList<>();
    way.descendingIterator().forEachRemaining(step -> chain.add(step.key()));
    List<String> ring = chain.subList(chain.indexOf(key), chain.size());
    return way.getFirst()
        .one
        .row()
        .bad(
            "relies_on",
            "expected sources that do not rest on themselves, found "
                + String.join(" relies on ", shortened(ring))
                + " relies on "
                + key);
  }

  /** Both ends of a long chain, and how much of it is left out. */
  private static List<String> shortened(List<String> chain) {
    if (chain.size() <= 2 * CHAIN_END) {
      return chain;
    }
    List<String> ends = new ArrayList<>(chain.subList(0, CHAIN_END));
    ends.add(String.format(Locale.ROOT, "(%d more)", chain.size() - 2 * CHAIN_END));
    ends.addAll(chain.subList(chain.size() - CHAIN_END, chain.size()));
    return ends;
  }

  private void declare(Described one) {
    try {
      intake.declare(one.source(), one.row().line());
    } catch (EvidenceException e) {
      throw one.row().bad("relies_on", e);
    }
  }
}
