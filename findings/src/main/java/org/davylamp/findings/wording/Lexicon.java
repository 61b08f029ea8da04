package org.davylamp.findings.wording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds which of many phrases stand in a text, in one pass: the automaton of A. V. Aho and M. J.
 * Corasick, "Efficient string matching", CACM 18 (1975), over UTF-16 units of {@link Folded} text.
 * The time is linear in the text and in the number of finds, whatever the number of phrases.
 *
 * <p>A phrase of letters that are written in words is found as whole words only; an {@code *} at
 * its end lets the word go on, and an English plural may follow. Han, kana and Hangul have no such
 * bounds: particles and endings follow without a blank.
 */
public final class Lexicon {
  /**
   * A phrase that stands in a text.
   *
   * @param phrase its number: the place in the list that the lexicon was made from
   * @param start in the folded text
   * @param end after its last unit
   */
  public record Hit(int phrase, int start, int end) {
    public int length() {
      return end - start;
    }
  }

  /** Between parts of a phrase a word goes on, and one blank follows. */
  private static final String GOES_ON = "* ";

  private final int[] lengths;
  private final boolean[] open;
  private final List<List<String>> tails = new ArrayList<>();
  private final List<Map<Character, Integer>> next = new ArrayList<>();
  private long[] steps = new long[0];
  private int[] states = new int[0];
  private int[] fail = new int[0];
  private int[] shorter = new int[0];
  private int[][] ends = new int[0][];

  /** From phrases as tables hold them; the same phrase may stand there more than once. */
  public Lexicon(List<String> phrases) {
    lengths = new int[phrases.size()];
    open = new boolean[phrases.size()];
    List<List<Integer>> ending = new ArrayList<>();
    next.add(new HashMap<>());
    ending.add(new ArrayList<>());
    for (int i = 0; i < phrases.size(); i++) {
      List<String> parts = List.of(phrases.get(i).split(Pattern.quote(GOES_ON), -1));
      open[i] = parts.size() > 1 || parts.getFirst().endsWith("*");
      String folded = Folded.of(bare(parts.getFirst()));
      if (folded.isEmpty()) {
        throw new IllegalStateException("expected a phrase, found none at " + i);
      }
      tails.add(parts.subList(1, parts.size()));
      lengths[i] = folded.length();
      ending.get(add(folded, ending)).add(i);
    }
    lay();
    link(ending);
  }

  /** A text as phrases are looked for in it. */
  public static String folded(String text) {
    return Folded.of(text);
  }

  private static String bare(String part) {
    return part.endsWith("*") ? part.substring(0, part.length() - 1) : part;
  }

  private int add(String phrase, List<List<Integer>> ending) {
    int state = 0;
    for (int i = 0; i < phrase.length(); i++) {
      Integer after = next.get(state).get(phrase.charAt(i));
      if (after == null) {
        after = next.size();
        next.get(state).put(phrase.charAt(i), after);
        next.add(new HashMap<>());
        ending.add(new ArrayList<>());
      }
      state = after;
    }
    return state;
  }

  /** Breadth first, so that where a state falls back to is known before its children ask. */
  private void link(List<List<Integer>> ending) {
    fail = new int[next.size()];
    shorter = new int[next.size()];
    ends = new int[next.size()][];
    for (int state = 0; state < ends.length; state++) {
      ends[state] = ending.get(state).stream().mapToInt(Integer::intValue).toArray();
    }
    Deque<Integer> open = new ArrayDeque<>(next.getFirst().values());
    while (!open.isEmpty()) {
      int state = open.removeFirst();
      shorter[state] = ends[fail[state]].length > 0 ? fail[state] : shorter[fail[state]];
      next.get(state)
          .forEach(
              (letter, child) -> {
                fail[child] = step(fail[state], letter);
                open.addLast(child);
              });
    }
  }

  private int step(int from, char letter) {
    int state = from;
    while (true) {
      int after = after(state, letter);
      if (after > 0 || state == 0) {
        return after;
      }
      state = fail[state];
    }
  }

  /** The state that a letter leads to without falling back; 0 if there is none. */
  private int after(int state, char letter) {
    long key = key(state, letter);
    for (int at = slot(key); steps[at] != 0; at = (at + 1) & (steps.length - 1)) {
      if (steps[at] == key) {
        return states[at];
      }
    }
    return 0;
  }

  private static long key(int state, char letter) {
    return (((long) state << Character.SIZE) | letter) + 1;
  }

  private int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (steps.length - 1);
  }

  /**
   * All steps in one table with open addressing, at most half full: maps of boxes were the most of
   * the time.
   */
  private void lay() {
    int size = Integer.highestOneBit(Math.max(1, next.size())) << 2;
    steps = new long[size];
    states = new int[size];
    for (int state = 0; state < next.size(); state++) {
      for (Map.Entry<Character, Integer> each : next.get(state).entrySet()) {
        long key = key(state, each.getKey());
        int at = slot(key);
        while (steps[at] != 0) {
          at = (at + 1) & (size - 1);
        }
        steps[at] = key;
        states[at] = each.getValue();
      }
    }
  }

  /** Every phrase that stands in the text, in the order of their starts, the longer first. */
  public List<Hit> in(String folded) {
    List<Hit> hits = new ArrayList<>();
    int state = 0;
    for (int i = 0; i < folded.length(); i++) {
      state = step(state, folded.charAt(i));
      for (int at = state; at != 0; at = shorter[at]) {
        for (int phrase : ends[at]) {
          Hit hit = new Hit(phrase, i + 1 - lengths[phrase], i + 1);
          int end = isWhole(folded, hit) ? afterTail(folded, hit) : -1;
          if (end > 0) {
            hits.add(end == hit.end ? hit : new Hit(phrase, hit.start, end));
          }
        }
      }
    }
    if (hits.size() < 2) {
      return hits;
    }
    hits.sort(
        Comparator.comparingInt(Hit::start).thenComparing(Hit::length, Comparator.reverseOrder()));
    return Collections.unmodifiableList(hits);
  }

  /** The same without those that lie within longer ones or overlap with what stands before them. */
  public List<Hit> longestIn(String folded) {
    List<Hit> all = in(folded);
    boolean[] taken = new boolean[folded.length()];
    List<Hit> byLength = new ArrayList<>(all);
    byLength.sort(Comparator.comparingInt(Hit::length).reversed().thenComparingInt(Hit::start));
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : byLength) {
      boolean free = true;
      for (int i = hit.start; i < hit.end && free; i++) {
        free = !taken[i];
      }
      boolean twin = kept.stream().anyMatch(k -> k.start == hit.start && k.end == hit.end);
      if (free || twin) {
        Arrays.fill(taken, hit.start, hit.end, true);
        kept.add(hit);
      }
    }
    kept.sort(Comparator.comparingInt(Hit::start));
    return kept;
  }

  /** Where the phrase ends if its words behind the first follow; else -1. */
  private int afterTail(String text, Hit hit) {
    int end = hit.end;
    for (String part : tails.get(hit.phrase)) {
      int word = wordEnd(text, end);
      String wanted = bare(part);
      if (word >= text.length() || text.charAt(word) != ' ' || !text.startsWith(wanted, word + 1)) {
        return -1;
      }
      end = word + 1 + wanted.length();
      if (!part.endsWith("*") && !ends(text, end)) {
        return -1;
      }
    }
    return end;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && inWords(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isWhole(String text, Hit hit) {
    boolean begins =
        hit.start == 0 || !inWords(text.charAt(hit.start)) || !inWords(text.charAt(hit.start - 1));
    return begins && (open[hit.phrase] || ends(text, hit.end));
  }

  private static boolean ends(String text, int end) {
    if (!inWords(text.charAt(end - 1)) || end == text.length() || !inWords(text.charAt(end))) {
      return true;
    }
    int after = text.startsWith("es", end) ? end + 2 : text.charAt(end) == 's' ? end + 1 : end;
    return after > end && (after == text.length() || !inWords(text.charAt(after)));
  }

  /** Whether words are made of such letters, with something between them. */
  static boolean inWords(char letter) {
    return Character.isLetterOrDigit(letter)
        && !(letter >= '\u1100' && letter <= '\u11ff')
        && !(letter >= '\u2e80' && letter <= '\ud7ff')
        && !(letter >= '\uf900' && letter <= '\ufaff');
  }
}
