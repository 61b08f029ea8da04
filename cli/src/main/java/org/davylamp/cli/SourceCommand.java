package org.davylamp.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Reliance;
import org.davylamp.evidence.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code source}: what is known of where information comes from. */
@Command(
    name = "source",
    description = "List, show, amend or withdraw sources.",
    subcommands = {
      SourceCommand.ListSources.class,
      SourceCommand.Show.class,
      SourceCommand.Edit.class,
      SourceCommand.Withdraw.class
    })
final class SourceCommand implements Runnable {
  @Mixin Session session = new Session();

  @Override
  public void run() {
    Session.needsSubcommand(session);
  }

  /** All sources, a line each. */
  @Command(name = "list", description = "List all sources with their grades.")
  static final class ListSources implements Callable<Integer> {
    @Mixin Session session = new Session();

    @Option(names = "--include-restricted", description = "Also what is not public.")
    boolean restricted;

    @Override
    public Integer call() {
      try (CaseReader reader = session.read(restricted)) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Source source : reader.sources()) {
          long statements = reader.statementsBy(source.key());
          session
              .people()
              .printf(
                  Locale.ROOT,
                  "%-36s %s  %,7d statements  %s%s%n",
                  source.key(),
                  source.reliability(),
                  statements,
                  source.title(),
                  reader.isWithdrawn(source.key()) ? "  (withdrawn)" : "");
          Map<String, Object> result = new LinkedHashMap<>(source.description().fields());
          result.put("statements", statements);
          result.put("withdrawn", reader.isWithdrawn(source.key()));
          results.add(result);
        }
        session.result(results);
      }
      return Davylamp.DONE;
    }
  }

  /** One source, whole. */
  @Command(
      name = "show",
      description = "Show one source: its description, exhibits and what it relies on.")
  static final class Show implements Callable<Integer> {
    @Mixin Session session = new Session();

    @Parameters(paramLabel = "KEY", description = "The source's key.")
    String key = "";

    @Option(names = "--include-restricted", description = "Also what is not public.")
    boolean restricted;

    @Override
    public Integer call() {
      try (CaseReader reader = session.read(restricted)) {
        Source source = required(reader, key);
        List<Exhibit> exhibits = reader.exhibitsOf(key);
        Independence independence = Independence.of(List.of(source), reader::source);
        print(reader, source, exhibits);
        Map<String, Object> result = new LinkedHashMap<>(source.description().fields());
        result.put("statements", reader.statementsBy(key));
        result.put("withdrawn", reader.isWithdrawn(key));
        result.put("exhibits", exhibits.stream().map(Exhibit::toJson).toList());
        result.put("roots", new ArrayList<>(independence.roots()));
        session.result(result);
      }
      return Davylamp.DONE;
    }

    private void print(CaseReader reader, Source source, List<Exhibit> exhibits) {
      session.people().println(source.title());
      source
          .description()
          .fields()
          .forEach(
              (field, value) -> session.people().printf("  %-12s %s%n", field, Json.text(value)));
      session.people().printf("  %-12s %s%n", "graded", source.reliability().meaning());
      session
          .people()
          .printf(
              "  %-12s %s%n",
              "relies on",
              switch (source.reliance()) {
                case Reliance.Undeclared undeclared -> "not declared: counts as unknown";
                case Reliance.On on when on.keys().isEmpty() -> "nothing else: it is a root";
                case Reliance.On on -> String.join(", ", on.keys());
              });
      session
          .people()
          .printf(Locale.ROOT, "  %-12s %,d%n", "statements", reader.statementsBy(source.key()));
      if (exhibits.isEmpty()) {
        session
            .people()
            .printf("  %-12s cited, not held: the case has no bytes of it%n", "exhibits");
      }
      for (Exhibit exhibit : exhibits) {
        session
            .people()
            .printf(
                Locale.ROOT,
                "  %-12s %s (%s, %,d bytes) %s%n",
                "exhibit",
                exhibit.name(),
                exhibit.format(),
                exhibit.bytes(),
                exhibit.sha256());
      }
      if (reader.isWithdrawn(source.key())) {
        session.people().println("  WITHDRAWN: nothing it says counts any more");
      }
    }
  }

  /** Amends a source's description. */
  @Command(
      name = "edit",
      description =
          "Amend a source: FIELD=VALUE …; FIELD= removes. reliesOn takes keys with ';' between them,"
              + " or 'none' for on nothing else.")
  static final class Edit implements Callable<Integer> {
    @Mixin Session session = new Session();

    @Parameters(index = "0", paramLabel = "KEY", description = "The source's key.")
    String key = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "FIELD=VALUE",
        description = "What to change.")
    Map<String, String> changes = new LinkedHashMap<>();

    @Option(names = "--include-restricted", description = "Also a source that is not public.")
    boolean restricted;

    @Override
    public Integer call() {
      SourceFields.fault(changes.keySet())
          .ifPresent(
              fault -> {
                throw new CaseException(
                    CaseException.Matter.REQUEST, fault + "; nothing was changed");
              });
      CaseFile file = session.open();
      try (Append append = file.append(access(file, key, restricted))) {
        Source source = append.source(key).orElseThrow(() -> unknown(key));
        Source amended = Source.of(changed(source.description()));
        if (!amended.key().equals(key)) {
          throw new CaseException(CaseException.Matter.REQUEST, "a source's key never changes");
        }
        requireReliance(append, amended);
        RecordId id = append.declare(amended);
        if (append.added() == 0) {
          session.people().println("source " + key + ": nothing changed");
        } else {
          append.commit(
              new Append.Deed(
                  Act.Deed.AMEND,
                  Optional.empty(),
                  Optional.empty(),
                  List.of(id),
                  Optional.empty()));
          session.people().println("source " + key + ": amended");
        }
        session.result(amended.description());
      }
      return Davylamp.DONE;
    }

    private CanonicalJson.Obj changed(CanonicalJson.Obj before) {
      CanonicalJson.Obj after = new CanonicalJson.Obj();
      before
          .fields()
          .forEach(
              (field, value) -> {
                if (!changes.containsKey(field)) {
                  after.put(field, value);
                }
              });
      changes.forEach(
          (field, value) -> {
            if (field.equals("reliesOn") && !value.isEmpty()) {
              List<String> keys = value.equals("none") ? List.of() : List.of(value.split(";", -1));
              after.put(field, CanonicalJson.Arr.ofStrings(keys));
            } else if (!value.isEmpty()) {
              after.put(field, value);
            }
          });
      return after;
    }

    private static void requireReliance(Append append, Source source) {
      for (String other : source.reliance().keys()) {
        if (append.source(other).isEmpty()) {
          throw unknown(other);
        }
      }
      List<String> cycle = Independence.cycle(source, append::source);
      if (!cycle.isEmpty()) {
        throw new CaseException(
            CaseException.Matter.INPUT,
            "a source would rely on itself: "
                + String.join(" → ", cycle)
                + "; nothing was changed");
      }
    }
  }

  /** Takes a source out of account. */
  @Command(
      name = "withdraw",
      description = "Withdraw a source: nothing it says counts any more; the record of it stays.")
  static final class Withdraw implements Callable<Integer> {
    @Mixin Session session = new Session();

    @Parameters(paramLabel = "KEY", description = "The source's key.")
    String key = "";

    @Option(names = "--note", paramLabel = "T", description = "Why.")
    String note = "";

    @Option(names = "--include-restricted", description = "Also a source that is not public.")
    boolean restricted;

    @Override
    public Integer call() {
      CaseFile file = session.open();
      Access access = access(file, key, restricted);
      try (CaseReader reader = file.read(access)) {
        if (reader.isWithdrawn(key)) {
          session.people().println("source " + key + " was withdrawn before: nothing changed");
          session.result(Map.of("source", key, "withdrawn", true));
          return Davylamp.DONE;
        }
      }
      try (Append append = file.append(access)) {
        RecordId id = append.cited(key).orElseThrow(() -> unknown(key));
        append.commit(
            new Append.Deed(
                Act.Deed.WITHDRAW,
                Optional.empty(),
                Optional.empty(),
                List.of(id),
                note.isBlank() ? Optional.empty() : Optional.of(note)));
      }
      session.people().println("source " + key + ": withdrawn");
      session.result(Map.of("source", key, "withdrawn", true));
      return Davylamp.DONE;
    }
  }

  /** What is said of a source stands where the source stands. */
  private static Access access(CaseFile file, String key, boolean restricted) {
    try (CaseReader reader = file.read(restricted ? Access.RESTRICTED : Access.PUBLIC)) {
      return required(reader, key).access();
    }
  }

  private static Source required(CaseReader reader, String key) {
    return reader.source(key).orElseThrow(() -> unknown(key));
  }

  private static CaseException unknown(String key) {
    return new CaseException(
        CaseException.Matter.REQUEST,
        "expected a source of this case, found '"
            + key
            + "'; 'davylamp source list' shows them all");
  }
}
