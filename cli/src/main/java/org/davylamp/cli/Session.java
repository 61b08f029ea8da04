package org.davylamp.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Settings;
import org.davylamp.evidence.Access;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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

  @Option(
      names = "--case",
      paramLabel = "DIR",
      description = "The case's folder (default: the current one).",
      scope = ScopeType.INHERIT)
  Path directory = Path.of("");

  @Option(
      names = "--json",
      description = "Print a result for programs on standard output.",
      scope = ScopeType.INHERIT)
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.",
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  boolean version;

  CaseFile open() {
    return CaseFile.open(directory, Settings.ofEnvironment());
  }

  CaseReader read(boolean includeRestricted) {
    return open().read(includeRestricted ? Access.RESTRICTED : Access.PUBLIC);
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
    return json ? err() : out();
  }

  /** Prints a result for programs, if one is wanted. */
  void result(Object value) {
    if (json) {
      Json.write(value, out());
    }
  }

  ProgressBar progress() {
    return new ProgressBar(err());
  }
}
