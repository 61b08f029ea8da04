package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.davylamp.names.Comparison;
import org.davylamp.names.Kind;
import org.davylamp.names.NameText;
import org.davylamp.names.Prepared;
import org.davylamp.names.Profile;
import org.davylamp.names.Script;
import org.davylamp.names.Token;

/** How many invented people have a hit on the lists, by what is known of them and by name alone. */
final class FalseAlerts {
  /** The best hit of a name. */
  private record Alert(String query, String listed, double score) {
    String scripts() {
      return script(query) + " / " + script(listed);
    }
  }

  private static final double NAMESAKE = .95;

  private FalseAlerts() {}

  static void print(Path data, Screened screened) throws IOException {
    List<Profile> people = NameQueries.people(data);
    long known = alerts("alerts, as known", people, screened).size();
    List<String> names = NameQueries.negatives(data);
    List<Alert> alerts =
        alerts(
            "alerts, by name",
            names.stream().map(name -> Profile.of("", Kind.PERSON, name)).toList(),
            screened);
    print("by name, day of birth, gender and nationality", known, people.size());
    print("by name alone", alerts.size(), names.size());
    long same = alerts.stream().filter(alert -> alert.score() >= NAMESAKE).count();
    System.out.printf("  of these %d score %.2f or more: namesakes%n", same, NAMESAKE);
    print(names, alerts);
  }

  private static void print(String by, long alerts, int all) {
    System.out.printf(
        "alerts: %d of %,d people have a hit %s: %.3f %% (at most .1 %%)%n",
        alerts, all, by, 100.0 * alerts / all);
  }

  private static List<Alert> alerts(String title, List<Profile> people, Screened screened) {
    return Cores.each(
            title,
            people.size(),
            () -> {
              Comparison comparison = new Comparison();
              return i -> alert(people.get(i), screened, comparison);
            })
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static void print(List<String> names, List<Alert> alerts) {
    Map<Script, Long> all =
        names.stream().collect(Collectors.groupingBy(FalseAlerts::script, Collectors.counting()));
    SortedMap<String, List<Alert>> groups =
        alerts.stream()
            .collect(Collectors.groupingBy(Alert::scripts, TreeMap::new, Collectors.toList()));
    System.out.println("by script of the query / of the listed name:");
    groups.forEach(
        (scripts, some) ->
            System.out.printf(
                "  %-20s %5d, of %,d queries in that script%n",
                scripts, some.size(), all.get(script(some.getFirst().query()))));
    groups.forEach(
        (scripts, some) -> {
          System.out.println(scripts);
          some.stream()
              .sorted(Comparator.comparingDouble(Alert::score).reversed())
              .forEach(FalseAlerts::print);
        });
  }

  private static void print(Alert alert) {
    System.out.printf("  %.3f  %s | %s%n", alert.score(), alert.query(), alert.listed());
  }

  private static Optional<Alert> alert(Profile person, Screened screened, Comparison comparison) {
    Prepared query = screened.prepare(person);
    return screened.hits(query, comparison).stream()
        .findFirst()
        .map(
            hit ->
                new Alert(
                    person.names().getFirst().text(),
                    screened.closest(query, hit.entry(), comparison).text(),
                    hit.score()));
  }

  /** The script of most of a name's words. */
  private static Script script(String name) {
    return NameText.of(name).tokens().stream()
        .map(Token::script)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Script.OTHER);
  }
}
