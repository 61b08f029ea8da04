package org.davylamp.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.lists.KnownList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lists}: which lists there are, where, and what the case holds of them. */
@Command(
    name = "lists",
    description =
        "Sanctions and other official lists: who publishes them, where, and what the case holds of"
            + " each. With 'fetch' a list is downloaded and recorded, with 'compare' two versions"
            + " of one are told apart.",
    subcommands = {ListsFetchCommand.class, ListsCompareCommand.class})
final class ListsCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The lists that the case holds as they stood on that date.")
  @Nullable String asOf;

  @Override
  public Integer call() {
    Optional<Long> day =
        Optional.ofNullable(asOf).map(date -> Session.option("--as-of", date, ListsCommand::day));
    boolean inCase =
        asOf != null || session.names() || Files.exists(session.directory().resolve("case.db"));
    List<HeldLists.Held> held = inCase ? held() : List.of();
    List<HeldLists.Held> shown = day.map(at -> HeldLists.asOf(held, at)).orElse(held);
    print(shown, inCase);
    session.result(json(shown));
    return Davylamp.DONE;
  }

  /** The last day that a date may mean, in days since 1970. */
  static long day(String date) {
    DayRange days = Edtf.parse(date).days();
    return days.hasLast() ? days.last() : Long.MAX_VALUE;
  }

  private List<HeldLists.Held> held() {
    try (CaseReader reader = session.read(false)) {
      return HeldLists.of(reader);
    }
  }

  private void print(List<HeldLists.Held> held, boolean inCase) {
    PrintStream people = session.people();
    for (KnownList known : KnownList.all()) {
      people.printf("%-18s %s, %s%n", known.name(), known.publisher(), known.title());
      people.printf("  %s%n", known.file().orElse(known.page()));
      people.printf(
          "  %s; licence: %s%s%n",
          String.join(", ", known.formats()),
          known.licence(),
          known.note().isEmpty() ? "" : "; " + known.note());
      held.stream()
          .filter(each -> each.known().filter(known::equals).isPresent())
          .forEach(each -> print(each, people));
    }
    List<HeldLists.Held> others = held.stream().filter(each -> each.known().isEmpty()).toList();
    if (!others.isEmpty()) {
      people.println("others that the case holds");
      others.forEach(each -> print(each, people));
    }
    people.println(summary(held, inCase));
  }

  private String summary(List<HeldLists.Held> held, boolean inCase) {
    if (!inCase) {
      return "there is no case here: with --case DIR, what it holds of each is shown too";
    }
    return held.isEmpty()
        ? "the case holds none of them"
            + (asOf == null ? "" : " of " + asOf + " or earlier")
            + "; 'davylamp lists fetch NAME' gets one"
        : String.format(
            Locale.ROOT,
            "the case holds %,d %s%s",
            held.size(),
            asOf == null ? "versions of lists" : "lists as they stood on " + asOf,
            "");
  }

  private static void print(HeldLists.Held held, PrintStream people) {
    people.printf(
        Locale.ROOT,
        "  held: %s  %,d entries  %s  recorded %s  %s%s%n",
        held.date().orElse("no date"),
        held.entries(),
        held.prefix(),
        LocalDate.ofInstant(held.recorded(), ZoneOffset.UTC),
        held.name(),
        held.file().isEmpty() ? "  (its bytes are missing: run 'davylamp verify')" : "");
  }

  private static List<Map<String, Object>> json(List<HeldLists.Held> held) {
    List<Map<String, Object>> results = new ArrayList<>();
    for (KnownList known : KnownList.all()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("name", known.name());
      result.put("title", known.title());
      result.put("publisher", known.publisher());
      result.put("page", known.page());
      result.put("file", known.file());
      result.put("formats", known.formats());
      result.put("licence", known.licence());
      result.put("note", known.note());
      result.put(
          "held",
          held.stream()
              .filter(each -> each.known().filter(known::equals).isPresent())
              .map(HeldLists.Held::json)
              .toList());
      results.add(result);
    }
    held.stream()
        .filter(each -> each.known().isEmpty())
        .forEach(each -> results.add(Map.of("name", each.name(), "held", List.of(each.json()))));
    return results;
  }
}
