package org.davylamp.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.davylamp.casefile.Leftovers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line's entry: all commands, and what becomes of an error. */
@Command(
    name = "davylamp",
    description =
        "Documents forced labour in camps and mines, so that no finding stands without its"
            + " evidence.",
    version = "davylamp 0.1.0",
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class Davylamp implements Runnable {
  /** Exit codes, as the manual lists them. */
  static final int DONE = 0;

  static final int FAULT = 1;
  static final int USAGE = 2;
  static final int BAD_INPUT = 3;
  static final int NOT_VERIFIED = 4;
  static final int MACHINE = 5;

  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("demo", DemoCommand::new);
    COMMANDS.put("init", InitCommand::new);
    COMMANDS.put("add", AddCommand::new);
    COMMANDS.put("source", SourceCommand::new);
    COMMANDS.put("state", StateCommand::new);
    COMMANDS.put("resolve", ResolveCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("search", SearchCommand::new);
    COMMANDS.put("lists", ListsCommand::new);
    COMMANDS.put("compare", CompareCommand::new);
    COMMANDS.put("match", MatchCommand::new);
    COMMANDS.put("screen", ScreenCommand::new);
    COMMANDS.put("decide", DecideCommand::new);
    COMMANDS.put("breaks", BreaksCommand::new);
    COMMANDS.put("assess", AssessCommand::new);
    COMMANDS.put("monitor", MonitorCommand::new);
    COMMANDS.put("trade", TradeCommand::new);
    COMMANDS.put("trace", TraceCommand::new);
    COMMANDS.put("dossier", DossierCommand::new);
    COMMANDS.put("export", ExportCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("key", KeyCommand::new);
  }

  @Mixin Session session = new Session();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  boolean version;

  @Override
  public void run() {
    CommandLine.usage(this, session.out());
  }

  public static void main(String[] arguments) {
    PrintStream out = utf8(System.out);
    PrintStream err = utf8(System.err);
    int code = run(out, err, arguments);
    out.flush();
    err.flush();
    tidy();
    System.exit(code);
  }

  /** When all is said: what runs that were killed have left in folders of temporary files. */
  private static void tidy() {
    Instant now = Instant.now();
    Leftovers.untouched(Path.of(System.getProperty("java.io.tmpdir")), "davylamp-[a-z]+-?", now);
    Leftovers.untouched(Cache.folder().resolve("bundled"), "building-", now);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs one command line; the exit code is returned, nothing is thrown. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    Session.Streams streams = new Session.Streams(out, err);
    return ScopedValue.where(Session.STREAMS, streams).call(() -> execute(streams, arguments));
  }

  private static int execute(Session.Streams streams, String... arguments) {
    CommandLine line =
        withCommands(new CommandLine(new Davylamp()), arguments)
            .setOut(streams.outWriter())
            .setErr(streams.errWriter())
            .setParameterExceptionHandler((wrong, given) -> Faults.told(wrong, streams.err()))
            .setExecutionExceptionHandler(
                (exception, command, parsed) -> Faults.told(exception, streams.err()));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return Faults.told(e, streams.err());
    }
  }

  /**
   * Adds the commands that are named among the arguments, or all if none is: reading the options of
   * every command by reflection is half of what a start costs.
   */
  private static CommandLine withCommands(CommandLine line, String... arguments) {
    Set<String> words = new HashSet<>(List.of(arguments));
    boolean none = COMMANDS.keySet().stream().noneMatch(words::contains);
    COMMANDS.forEach(
        (name, command) -> {
          if (none || words.contains(name)) {
            line.addSubcommand(name, command.get());
          }
        });
    return line;
  }
}
