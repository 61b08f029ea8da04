package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.KnownList;
import org.davylamp.exchange.lists.ListChange;
import org.davylamp.exchange.lists.ListDelta;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.ListFormats;
import org.davylamp.exchange.lists.ListReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lists compare}: what changed from one version of a list to another. */
@Command(
    name = "compare",
    description =
        "Tell two versions of a list apart: what was added, changed and removed. A version is a"
            + " file, or one that the case holds: 8 or more digits of its SHA-256, its date, or"
            + " NAME@DATE for the list as it stood then.")
final class ListsCompareCommand implements Callable<Integer> {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{8,64}");

  @Mixin Session session = new Session();

  @Parameters(index = "0", paramLabel = "OLD", description = "The older version.")
  String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer version.")
  String current = "";

  /** A version, and how it is read. */
  private record Version(InputFile file, ListReader reader) implements ListDelta.Version {
    @Override
    public void forEach(java.util.function.Consumer<ListEntry> to) throws IOException {
      reader.read(file, to);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (isFile(old) && isFile(current)) {
      return compare(version(file(old)), version(file(current)));
    }
    try (CaseReader reader = session.read(false)) {
      List<HeldLists.Held> held = HeldLists.of(reader);
      return compare(version(old, held), version(current, held));
    }
  }

  private static boolean isFile(String text) {
    return Files.isRegularFile(Path.of(text));
  }

  private static InputFile file(String text) throws IOException {
    Path path = Path.of(text);
    return new InputFile(path, text, Files.size(path));
  }

  private static Version version(InputFile file) throws IOException {
    return new Version(
        file,
        ListFormats.recognise(file)
            .orElseThrow(
                () ->
                    new BadInput(
                        file.name(),
                        0,
                        "expected a list, found none that is known here; nothing was changed")));
  }

  private static Version version(String text, List<HeldLists.Held> held) throws IOException {
    if (isFile(text)) {
      return version(file(text));
    }
    List<HeldLists.Held> found = found(text, held);
    if (found.size() != 1) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected a file or a version of a list that the case holds, found '"
              + text
              + "', which "
              + (found.isEmpty() ? "is neither" : "may be " + spelled(found))
              + "; 'davylamp lists' shows them");
    }
    HeldLists.Held one = found.getFirst();
    InputFile file =
        one.file()
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.INTEGRITY,
                        "the vault has lost " + one.sha256() + "; 'davylamp verify' tells more"));
    String name = one.called() + " " + one.date().orElse(one.prefix());
    return version(new InputFile(file.path(), name, file.size(), file.beside()));
  }

  private static List<HeldLists.Held> found(String text, List<HeldLists.Held> held) {
    int at = text.indexOf('@');
    if (at > 0) {
      long day = Session.option("NAME@DATE", text.substring(at + 1), ListsCommand::day);
      return HeldLists.asOf(
          held.stream().filter(each -> each.called().equals(text.substring(0, at))).toList(), day);
    }
    return held.stream()
        .filter(
            each ->
                each.date().filter(text::equals).isPresent()
                    || (DIGITS.matcher(text).matches() && each.version().startsWith(text)))
        .toList();
  }

  private static String spelled(List<HeldLists.Held> found) {
    return found.stream()
        .map(each -> each.prefix() + " (" + each.called() + ")")
        .collect(Collectors.joining(" or "));
  }

  private Integer compare(Version before, Version after) throws IOException {
    PrintStream people = session.people();
    warn(before, after);
    Changes changes = new Changes(session.json());
    ListDelta.between(
        before,
        after,
        change -> {
          people.println(line(change));
          changes.add(change);
        });
    people.printf(
        Locale.ROOT,
        "from %s to %s: %,d added, %,d changed, %,d removed%n",
        before.file().name(),
        after.file().name(),
        changes.added.count,
        changes.changed.count,
        changes.removed.count);
    session.result(changes.json());
    return Davylamp.DONE;
  }

  /** Changes of one kind: how many, and what a program is told of them. */
  private static final class Kind {
    private final List<Map<String, Object>> told = new ArrayList<>();
    private long count;
  }

  /** What changed; kept only for a program, for it wants one value. */
  private static final class Changes {
    private final Kind added = new Kind();
    private final Kind changed = new Kind();
    private final Kind removed = new Kind();
    private final boolean kept;

    Changes(boolean kept) {
      this.kept = kept;
    }

    void add(ListChange change) {
      Kind kind =
          switch (change) {
            case ListChange.Added entry -> added;
            case ListChange.Changed entry -> changed;
            case ListChange.Removed entry -> removed;
          };
      kind.count++;
      if (kept) {
        kind.told.add(ListsCompareCommand.json(change));
      }
    }

    Map<String, Object> json() {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("added", added.told);
      result.put("changed", changed.told);
      result.put("removed", removed.told);
      return result;
    }
  }

  /** Ids of two lists have nothing to do with each other. */
  private void warn(Version before, Version after) {
    Optional<KnownList> one = KnownList.of(before.reader().format(), List.of(before.file().name()));
    Optional<KnownList> other = KnownList.of(after.reader().format(), List.of(after.file().name()));
    if (!one.equals(other)) {
      session
          .err()
          .println(
              "davylamp: these look like two lists, "
                  + one.map(KnownList::name).orElse(before.reader().format())
                  + " and "
                  + other.map(KnownList::name).orElse(after.reader().format())
                  + ", and are compared by their ids all the same");
    }
  }

  private static String line(ListChange change) {
    ListEntry entry = change.entry();
    String what = entry.id() + "  " + entry.caption() + "  (" + entry.schema() + ")";
    return switch (change) {
      case ListChange.Added added -> "+ " + what;
      case ListChange.Changed changed -> "~ " + what + ": " + String.join(", ", changed.fields());
      case ListChange.Removed removed -> "- " + what;
    };
  }

  private static Map<String, Object> json(ListChange change) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", change.entry().id());
    result.put("caption", change.entry().caption());
    result.put("schema", change.entry().schema());
    result.put("row", change.entry().row());
    if (change instanceof ListChange.Changed changed) {
      result.put("fields", changed.fields());
    }
    return result;
  }
}
