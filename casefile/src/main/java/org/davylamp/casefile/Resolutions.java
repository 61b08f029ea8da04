package org.davylamp.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.davylamp.evidence.Resolution.Judgement;

/**
 * What the judgements on pairs of ids add up to. Ids judged the same, directly or through others,
 * are one entity, called by the smallest of them.
 *
 * <p>Memory and time to load grow with the number of judgements, not with the case.
 */
public final class Resolutions {
  /** The judgement that holds on a pair, and its leaf. */
  public record Held(String a, String b, Judgement judgement, long seq) {}

  private final Map<String, Held> byPair = new TreeMap<>();
  private final Map<String, Set<String>> same = new HashMap<>();

  private Resolutions(List<Held> held) {
    for (Held one : held) {
      byPair.put(pair(one.a(), one.b()), one);
    }
    for (Held one : byPair.values()) {
      if (one.judgement() == Judgement.SAME) {
        same.computeIfAbsent(one.a(), id -> new TreeSet<>()).add(one.b());
        same.computeIfAbsent(one.b(), id -> new TreeSet<>()).add(one.a());
      }
    }
  }

  static Resolutions of(List<Held> inOrder) {
    return new Resolutions(inOrder);
  }

  static Resolutions load(List<Database> databases) {
    List<Held> all = new ArrayList<>();
    for (Database database : databases) {
      all.addAll(database.query("SELECT a, b, judgement, seq FROM resolution", Resolutions::held));
    }
    all.sort(java.util.Comparator.comparingLong(Held::seq));
    return new Resolutions(all);
  }

  private static List<Held> held(ResultSet rows) throws SQLException {
    List<Held> held = new ArrayList<>();
    while (rows.next()) {
      held.add(
          new Held(
              Database.text(rows, 1),
              Database.text(rows, 2),
              Judgement.of(Database.text(rows, 3)),
              rows.getLong(4)));
    }
    return held;
  }

  /** What they add up to once another judgement is made; nothing is recorded. */
  public Resolutions with(String one, String other, Judgement judgement) {
    List<Held> all = new ArrayList<>(byPair.values());
    all.add(new Held(one, other, judgement, Long.MAX_VALUE));
    return new Resolutions(all);
  }

  /** The judgement that holds on two ids. */
  public Optional<Held> on(String one, String other) {
    return Optional.ofNullable(byPair.get(pair(one, other)));
  }

  /** The judgements that hold, in the order of their ids. */
  public List<Held> all() {
    return List.copyOf(byPair.values());
  }

  /** All ids that are one with this one, itself included, in order. */
  public Set<String> component(String id) {
    if (!same.containsKey(id)) {
      return Set.of(id);
    }
    return new TreeSet<>(reached(id, Set.of()).keySet());
  }

  /** The smallest id of the component. */
  public String canonical(String id) {
    return same.containsKey(id) ? Collections.min(component(id)) : id;
  }

  /**
   * The chain of ids, each judged the same as the next, that a judgement would turn into a
   * contradiction: from one id of a pair judged different to the other. Empty if it makes none.
   */
  public List<String> conflict(String one, String other, Judgement judgement) {
    return switch (judgement) {
      case UNDECIDED -> List.of();
      case DIFFERENT -> chain(one, other, Set.of(pair(one, other)));
      case SAME -> conflictOfSame(one, other);
    };
  }

  private List<String> conflictOfSame(String one, String other) {
    Set<String> left = component(one);
    Set<String> right = component(other);
    for (Held held : byPair.values()) {
      boolean across =
          (left.contains(held.a()) && right.contains(held.b()))
              || (left.contains(held.b()) && right.contains(held.a()));
      boolean itself = pair(held.a(), held.b()).equals(pair(one, other));
      if (held.judgement() == Judgement.DIFFERENT && across && !itself) {
        String near = left.contains(held.a()) ? held.a() : held.b();
        String far = near.equals(held.a()) ? held.b() : held.a();
        List<String> chain = new ArrayList<>(chain(near, one, Set.of()));
        chain.addAll(chain(other, far, Set.of()));
        return chain;
      }
    }
    return List.of();
  }

  /** A shortest chain of sames between two ids; empty if there is none. */
  private List<String> chain(String from, String to, Set<String> withoutPairs) {
    Map<String, String> before = reached(from, withoutPairs);
    if (!before.containsKey(to)) {
      return List.of();
    }
    List<String> chain = new ArrayList<>();
    String at = to;
    chain.add(at);
    while (!at.equals(from)) {
      at = before.getOrDefault(at, from);
      chain.add(at);
    }
    return chain.reversed();
  }

  /** Breadth first: each id reached, with the one it was reached from. */
  private Map<String, String> reached(String from, Set<String> withoutPairs) {
    Map<String, String> before = new HashMap<>();
    before.put(from, from);
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.removeFirst();
      for (String next : same.getOrDefault(at, Set.of())) {
        if (!before.containsKey(next) && !withoutPairs.contains(pair(at, next))) {
          before.put(next, at);
          open.addLast(next);
        }
      }
    }
    return before;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
  }
}
