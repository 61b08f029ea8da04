package org.davylamp.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Settings;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command has, before or after its name, and what they give it. */
final class Session {
  static final ScopedValue<Streams> STREAMS = ScopedValue.newInstance();

  /** Where to print: results, and everything else. */
  record Streams(PrintStream out, PrintStream err) {
    PrintWriter outWriter() {
      return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
      return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }
  }

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(
      names = "--case",
      paramLabel = "DIR",
      description = "The case's folder (default: the current one).")
  @Nullable Path directory;

  @Option(names = "--json", description = "Print a result for programs on standard output.")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;

  /** The case's folder, wherever on the command line it was named. */
  Path directory() {
    return chain().stream()
        .flatMap(session -> Optional.ofNullable(session.directory).stream())
        .findFirst()
        .orElse(Path.of(""));
  }

  /** Whether a case was named at all. */
  boolean names() {
    return chain().stream().anyMatch(session -> session.directory != null);
  }

  /** Whether a result for programs is wanted, wherever on the command line that was said. */
  boolean json() {
    return chain().stream().anyMatch(session -> session.json);
  }

  /** The options of this command, then of the one it is a part of, up to the first. */
  private List<Session> chain() {
    List<Session> chain = new ArrayList<>();
    for (CommandSpec at = command; at != null; at = parent(at)) {
      for (CommandSpec mixin : at.mixins().values()) {
        if (mixin.userObject() instanceof Session session) {
          chain.add(session);
        }
      }
    }
    return chain;
  }

  private static @Nullable CommandSpec parent(CommandSpec at) {
    return at.parent();
  }

  CaseFile open() {
    return CaseFile.open(directory(), Settings.ofEnvironment());
  }

  CaseReader read(boolean includeRestricted) {
    return open().read(includeRestricted ? Access.RESTRICTED : Access.PUBLIC);
  }

  /** What a command that only groups others does by itself: it names them. */
  static void needsSubcommand(Session session) {
    CommandLine line = Objects.requireNonNull(session.command).commandLine();
    throw new CommandLine.ParameterException(
        line,
        "expected one of its commands ("
            + String.join(", ", line.getSubcommands().keySet())
            + "), found none");
  }

  /**
   * The value of an option, as whatever it must be one of reads it.
   *
   * @throws CaseException if it is none: wrong usage, told with the option's name
   */
  static <T> T option(String name, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (EvidenceException | LedgerException e) {
      throw new CaseException(
          CaseException.Matter.REQUEST, name + ": " + e.getMessage() + "; nothing was done");
    }
  }

  /**
   * How many to show; 0 stands for all.
   *
   * @throws CaseException if it is less than none
   */
  static int limit(int wanted) {
    if (wanted < 0) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "--limit: expected how many to show, or 0 for all, found '" + wanted + "'");
    }
    return wanted == 0 ? Integer.MAX_VALUE : wanted;
  }

  /** Where results go. */
  PrintStream out() {
    return STREAMS.get().out();
  }

  /** Where everything else goes: what people are told beside a result, progress, errors. */
  PrintStream err() {
    return STREAMS.get().err();
  }

  /** Where text for people goes: beside the result if that is for a program. */
  PrintStream people() {
    return new PrintStream(new PlainText(json() ? err() : out()), true, StandardCharsets.UTF_8);
  }

  /** Prints a result for programs, if one is wanted. */
  void result(Object value) {
    if (json()) {
      Json.write(value, out());
    }
  }

  ProgressBar progress() {
    return new ProgressBar(err());
  }
}
