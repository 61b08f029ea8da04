package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.davylamp.casefile.CaseException;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.exchange.BadInput;
import org.davylamp.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is told of an error, and which exit code it ends with: one line, but for our own faults. */
final class Faults {
  private static final String UNTOUCHED = "nothing was ";

  private Faults() {}

  /** Prints what went wrong; the exit code is returned. */
  static int told(Throwable fault, PrintStream err) {
    if (memoryRanOut(fault)) {
      err.println("davylamp: " + memory());
      return Davylamp.MACHINE;
    }
    int code = exitCode(fault);
    err.println("davylamp: " + message(fault));
    if (code == Davylamp.FAULT) {
      fault.printStackTrace(err);
    }
    return code;
  }

  private static int exitCode(Throwable fault) {
    return switch (fault) {
      case BadInput bad -> Davylamp.BAD_INPUT;
      case EvidenceException bad -> Davylamp.BAD_INPUT;
      case NotVerified not -> Davylamp.NOT_VERIFIED;
      case LedgerException damaged -> Davylamp.NOT_VERIFIED;
      case UncheckedIOException machine -> Davylamp.MACHINE;
      case IOException machine -> Davylamp.MACHINE;
      case ParameterException usage -> Davylamp.USAGE;
      case CaseException refused ->
          switch (refused.matter()) {
            case REQUEST -> Davylamp.USAGE;
            case INPUT -> Davylamp.BAD_INPUT;
            case INTEGRITY -> Davylamp.NOT_VERIFIED;
            case MACHINE -> Davylamp.MACHINE;
          };
      default -> Davylamp.FAULT;
    };
  }

  private static String message(Throwable fault) {
    return switch (fault) {
      case NoSuchFileException missing -> "no such file: " + missing.getFile();
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " exists already";
      case FileSystemException failed ->
          failed.getFile()
              + ": "
              + Optional.ofNullable(failed.getReason()).orElse("the disk failed");
      case UncheckedIOException machine ->
          Optional.ofNullable(machine.getCause()).map(Faults::message).orElse("the disk failed");
      case ParameterException usage -> usage(usage);
      case BadInput bad -> untouched(bad, "nothing of this file was recorded");
      case EvidenceException bad -> untouched(bad, "nothing was recorded");
      default -> Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
    };
  }

  /** What was wrong, and that the case is as it was, if the message does not say so itself. */
  private static String untouched(RuntimeException bad, String what) {
    String text = String.valueOf(bad.getMessage());
    return text.contains(UNTOUCHED) ? text : text + "; " + what;
  }

  /** What was typed wrong, and where to read how it is typed. */
  private static String usage(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    String name = "davylamp".equals(command.name()) ? "davylamp" : command.qualifiedName();
    return mistake(wrong, command) + "; '" + name + " --help' tells more";
  }

  private static String mistake(ParameterException wrong, CommandSpec command) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String found = unmatched.getUnmatched().getFirst();
      return unmatched.isUnknownOption()
          ? "unknown option '" + found + "'"
          : "expected " + insteadOfWord(command) + ", found '" + found + "'" + meant(unmatched);
    }
    if (wrong instanceof MissingParameterException missing) {
      return "missing "
          + String.join(
              ", ",
              missing.getMissing().stream()
                  .map(argument -> argument.isOption() ? option(argument) : argument.paramLabel())
                  .toList());
    }
    String text = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String insteadOfWord(CommandSpec command) {
    List<String> commands = List.copyOf(command.subcommands().keySet());
    return commands.isEmpty() ? "nothing more" : "a command (" + String.join(", ", commands) + ")";
  }

  /** A command that somebody may have meant; picocli's other suggestions share letters only. */
  private static String meant(UnmatchedArgumentException unmatched) {
    String found = unmatched.getUnmatched().getFirst();
    return unmatched.getSuggestions().stream()
        .map(words -> words.substring(words.lastIndexOf(' ') + 1))
        .filter(word -> word.startsWith(found) || found.startsWith(word) || swapped(word, found))
        .findFirst()
        .map(word -> "; did you mean '" + word + "'?")
        .orElse("");
  }

  private static boolean swapped(String word, String found) {
    return word.chars().sorted().boxed().toList().equals(found.chars().sorted().boxed().toList());
  }

  private static String option(CommandLine.Model.ArgSpec argument) {
    return ((CommandLine.Model.OptionSpec) argument).longestName() + " " + argument.paramLabel();
  }

  private static boolean memoryRanOut(Throwable fault) {
    for (@Nullable Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static String memory() {
    return String.format(
        Locale.ROOT,
        "the memory ran out: the %,d MB that Java may use are not enough; nothing half-written"
            + " stands; give more, as in DAVYLAMP_JAVA_OPTS=-Xmx2g, and run it again",
        Runtime.getRuntime().maxMemory() >> 20);
  }
}
