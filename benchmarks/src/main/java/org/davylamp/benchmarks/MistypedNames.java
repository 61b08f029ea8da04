package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.names.Comparison;
import org.davylamp.names.ListedName;
import org.davylamp.names.NameText;
import org.davylamp.names.Prepared;
import org.davylamp.names.Token;

/**
 * People on the UN's list whose names were mistyped: the first hit is to be an entry that bears the
 * name as it is listed, its words in any order.
 */
final class MistypedNames {
  private final Screened screened;
  private final Comparison comparison = new Comparison();
  private final Map<String, Set<Integer>> bearers = new HashMap<>();

  private MistypedNames(Screened screened) {
    this.screened = screened;
    for (int entry = 0; entry < screened.entries().size(); entry++) {
      for (ListedName name : screened.entries().get(entry).names()) {
        bearers.computeIfAbsent(words(name.text()), absent -> new HashSet<>()).add(entry);
      }
    }
  }

  static void print(Path data, Screened screened) throws IOException {
    List<String> mistyped = NameQueries.mistyped(data);
    List<String> listed = NameQueries.untreated(data);
    if (mistyped.size() != listed.size()) {
      throw new IOException("expected as many mistyped names as listed ones");
    }
    new MistypedNames(screened).print(mistyped, listed);
  }

  private void print(List<String> mistyped, List<String> listed) {
    List<String> misses = new ArrayList<>();
    int unknown = 0;
    for (int i = 0; i < mistyped.size(); i++) {
      Set<Integer> right = bearers.getOrDefault(words(listed.get(i)), Set.of());
      unknown += right.isEmpty() ? 1 : 0;
      miss(mistyped.get(i), listed.get(i), right).ifPresent(misses::add);
    }
    System.out.printf(
        "mistyped: first hit right for %d of %d (at least 675); %d are on no list by that name%n",
        mistyped.size() - misses.size(), mistyped.size(), unknown);
    misses.forEach(System.out::println);
  }

  private Optional<String> miss(String mistyped, String listed, Set<Integer> right) {
    Prepared query = screened.person(mistyped);
    List<Screened.Hit> hits = screened.hits(query, comparison);
    if (!hits.isEmpty() && right.contains(hits.getFirst().entry())) {
      return Optional.empty();
    }
    String first =
        hits.stream()
            .findFirst()
            .map(
                hit ->
                    "%.3f %s"
                        .formatted(
                            hit.score(), screened.closest(query, hit.entry(), comparison).text()))
            .orElse("nothing");
    double best =
        right.stream()
            .mapToDouble(entry -> comparison.value(query, screened.prepared().get(entry)))
            .max()
            .orElse(0);
    return Optional.of(
        "  %s, listed as %s (%s); found: %s"
            .formatted(
                mistyped, listed, right.isEmpty() ? "by nobody" : "%.3f".formatted(best), first));
  }

  private static String words(String name) {
    return NameText.of(name).tokens().stream()
        .map(Token::text)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
