package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Against a plain twin that scores every name by the formula of {@link NameIndex}, with maps: the
 * best scores are the same, and each entry's is its own.
 */
class NameIndexTwinTest {
  private static final int ENTRIES = 150;
  private static final int QUERIES = 100;
  private static final Offset<Float> ROUNDING = Offset.offset(1e-4f);

  /** A name of few syllables, so that most share words, or nearly, with others. */
  static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int words = 1 + random.nextInt(4); words > 0; words--) {
      for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
        name.append("bdkn".charAt(random.nextInt(4))).append("aei".charAt(random.nextInt(3)));
      }
      name.append(random.nextInt(3) == 0 ? "n " : " ");
    }
    return name.toString().strip();
  }

  @TestFactory
  Stream<DynamicTest> findsTheBestOfAll() {
    return new Random(20261126)
        .longs(6)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(seed)));
  }

  private static void compare(long seed) {
    Random random = new Random(seed);
    List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      profiles.add(Profile.of("", Kind.PARTY, name(random), name(random)));
    }
    NameIndex index = NameIndex.of(profiles);
    Twin twin = new Twin(profiles);
    for (int i = 0; i < QUERIES; i++) {
      Profile query = Profile.of("", Kind.PARTY, name(random));
      int most = 1 + random.nextInt(60);
      Map<Integer, Float> all = twin.scores(query);
      List<Float> best =
          all.values().stream()
              .filter(score -> score >= NameIndex.FLOOR)
              .sorted((a, b) -> Float.compare(b, a))
              .limit(most)
              .toList();
      Candidates found = index.candidates(query, most);
      String as = "seed " + seed + ", " + query.names();
      assertThat(found.size()).as(as).isEqualTo(best.size());
      for (int n = 0; n < best.size(); n++) {
        assertThat(found.score(n)).as(as).isCloseTo(best.get(n), ROUNDING);
        assertThat(all.get(found.entry(n))).as(as).isCloseTo(found.score(n), ROUNDING);
      }
    }
  }

  private static final class Twin {
    private record Name(int entry, Set<String> words, Set<String> joined, Set<Long> keys) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Twin(List<Profile> profiles) {
      for (int i = 0; i < profiles.size(); i++) {
        for (ListedName name : profiles.get(i).names()) {
          List<String> words = List.of(name.text().split(" ", -1));
          Set<String> joined = new HashSet<>(words);
          for (int w = 0; w + 1 < words.size(); w++) {
            String both = words.get(w) + words.get(w + 1);
            if (Math.min(words.get(w).length(), words.get(w + 1).length()) <= 3
                && both.length() <= 12) {
              joined.add(both);
            }
          }
          names.add(new Name(i, Set.copyOf(words), joined, keys(name.text())));
          joined.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
      }
    }

    private double weight(String word) {
      return Math.log(1 + (double) names.size() / counts.getOrDefault(word, 1));
    }

    private static double likeness(String one, String other, int most) {
      int distance = DeletionIndexTest.distance(one, other);
      if (distance == 0) {
        return 1;
      }
      if (!DeletionIndexTest.may(one, other, distance, most)) {
        return 0;
      }
      int longer = Math.max(one.length(), other.length());
      return longer < 4 ? .6 : 1 - 1.1 * distance / longer;
    }

    Map<Integer, Float> scores(Profile query) {
      List<String> words = parted(List.of(query.names().getFirst().text().split(" ", -1)));
      double[] weights = new double[words.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = words.indexOf(words.get(i)) < i ? 0 : sought(words.get(i));
      }
      Map<Integer, Float> scores = new TreeMap<>();
      Set<Long> keys = keys(query.names().getFirst().text());
      for (Name name : names) {
        double least = Collections.disjoint(keys, name.keys) ? 0 : .5;
        double score = least + (1 - least) * score(words, weights, name);
        scores.merge(name.entry, (float) score, Math::max);
      }
      return scores;
    }

    private static Set<Long> keys(String name) {
      return Set.copyOf(NameWords.of(name, Kind.PARTY).keys());
    }

    private List<String> parted(List<String> words) {
      List<String> parted = new ArrayList<>();
      for (String word : words) {
        int at = counts.containsKey(word) ? 0 : place(word);
        if (at > 0) {
          parted.add(word.substring(0, at));
          parted.add(word.substring(at));
        } else {
          parted.add(word);
        }
      }
      return parted;
    }

    private boolean isLikeAny(String word) {
      return counts.keySet().stream().anyMatch(token -> likeness(word, token, 2) > 0);
    }

    /** Between two tokens, or where a long token ends that has something like one beside it. */
    private int place(String word) {
      int between = best(word, 3, at -> Math.min(at, word.length() - at), this::betweenTokens);
      if (between > 0) {
        return Math.min(between, word.length() - between) >= 4 || !isLikeAny(word) ? between : 0;
      }
      int beside = best(word, 4, at -> longestToken(word, at), this::besideToken);
      return isLikeAny(word) ? 0 : beside;
    }

    private boolean betweenTokens(String one, String other) {
      return counts.containsKey(one) && counts.containsKey(other);
    }

    private boolean besideToken(String one, String other) {
      return (counts.containsKey(one) && isLikeAny(other))
          || (counts.containsKey(other) && isLikeAny(one));
    }

    private int longestToken(String word, int at) {
      String one = word.substring(0, at);
      String other = word.substring(at);
      return Math.max(
          counts.containsKey(one) && isLikeAny(other) ? 2 * at + 1 : 0,
          counts.containsKey(other) && isLikeAny(one) ? 2 * other.length() : 0);
    }

    /** The place of the highest rank; of equal ones the first. */
    private static int best(
        String word, int shortest, IntUnaryOperator rank, BiPredicate<String, String> fits) {
      int best = 0;
      for (int at = shortest; at <= word.length() - shortest; at++) {
        if (fits.test(word.substring(0, at), word.substring(at))
            && (best == 0 || rank.applyAsInt(at) > rank.applyAsInt(best))) {
          best = at;
        }
      }
      return best;
    }

    /** The weight of the likeliest token, of equally likely ones the commonest. */
    private double sought(String word) {
      double likeliest = 0;
      double weight = weight("");
      for (String token : counts.keySet()) {
        double likeness = likeness(word, token, 2);
        if (likeness > likeliest + 1e-6
            || (likeness > likeliest - 1e-6 && likeness > 0 && weight(token) < weight)) {
          likeliest = likeness;
          weight = weight(token);
        }
      }
      return weight;
    }

    private double score(List<String> words, double[] weights, Name name) {
      double both = name.words.stream().mapToDouble(this::weight).sum();
      double[] found = new double[words.size()];
      for (int i = 0; i < found.length; i++) {
        both += weights[i];
        if (weights[i] > 0) {
          found[i] = best(words.get(i), 2, name, weights[i], Double.MAX_VALUE);
        }
      }
      double sum = 0;
      int i = 0;
      while (i < found.length) {
        double pair = i + 1 < found.length ? pair(words, weights, i, name) : 0;
        if (i + 1 < found.length && pair > found[i] + found[i + 1] + 1e-6) {
          sum += pair;
          i += 2;
        } else {
          sum += found[i++];
        }
      }
      return Math.min(1, sum / both);
    }

    private double pair(List<String> words, double[] weights, int i, Name name) {
      String both = words.get(i) + words.get(i + 1);
      double weight = weights[i] + weights[i + 1];
      if (both.length() > 12) {
        return name.joined.contains(both) ? Math.min(2 * weight, weight + weight(both)) : 0;
      }
      return best(both, 1, name, weight, 2 * weight);
    }

    private double best(String word, int edits, Name name, double weight, double most) {
      return name.joined.stream()
          .mapToDouble(
              token -> likeness(word, token, edits) * Math.min(most, weight + weight(token)))
          .max()
          .orElse(0);
    }
  }
}
