package org.davylamp.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.findings.Analyses;
import org.davylamp.findings.Assessment;
import org.davylamp.findings.analysis.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assess}: runs the analyses whose inputs changed, records and prints what they find. */
@Command(
    name = "assess",
    description =
        "Run the analyses whose inputs changed, record what they conclude from what is public, and"
            + " print it: the main points, or all that the named analyses conclude.")
final class AssessCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(
      arity = "0..*",
      paramLabel = "ANALYSIS",
      description =
          "consistency, components, monitor, association, trade, pyramid,"
              + " corroboration or exposure (default: all).")
  List<String> names = new ArrayList<>();

  @Option(names = "--all", description = "Print every conclusion, not only the main points.")
  boolean all;

  @Override
  public Integer call() {
    List<Analysis> wanted =
        names.isEmpty()
            ? Analyses.all()
            : names.stream().map(AssessCommand::analysis).distinct().toList();
    List<Assessment.Outcome> outcomes = run(session, session.open(), wanted);
    PrintStream out = session.people();
    for (Assessment.Outcome outcome : outcomes) {
      FindingsText.print(outcome, all || !names.isEmpty(), out);
    }
    session.result(outcomes.stream().map(AssessCommand::json).toList());
    return Davylamp.DONE;
  }

  private static Analysis analysis(String name) {
    return Analyses.named(name)
        .orElseThrow(
            () ->
                new CaseException(
                    CaseException.Matter.REQUEST,
                    "expected an analysis ("
                        + String.join(", ", Analyses.all().stream().map(Analysis::name).toList())
                        + "), found '"
                        + name
                        + "'; nothing was run"));
  }

  /** Runs analyses with a progress bar. */
  static List<Assessment.Outcome> run(Session session, CaseFile file, List<Analysis> wanted) {
    try (ProgressBar progress = session.progress()) {
      return Assessment.run(
          file,
          wanted,
          (analysis, done, of) -> progress.at("assessing: " + analysis.name(), done, of));
    }
  }

  static Map<String, Object> json(Assessment.Outcome outcome) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("analysis", outcome.analysis().name());
    result.put("version", outcome.analysis().version());
    result.put("changed", outcome.changed());
    result.put(
        "findings", outcome.inForce().stream().map(found -> found.finding().toJson()).toList());
    return result;
  }
}
