package org.davylamp.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: begins a case. */
@Command(name = "init", description = "Begin a new, empty case.")
final class InitCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(paramLabel = "DIR", description = "A folder that is new or empty.")
  Path directory = Path.of("");

  @Option(names = "--title", paramLabel = "T", description = "What the case is called.")
  String title = "";

  @Override
  public Integer call() {
    String called =
        title.isBlank() ? String.valueOf(directory.toAbsolutePath().getFileName()) : title;
    CaseFile file = CaseFile.create(directory, called, Settings.ofEnvironment());
    session.people().println("A new case, '" + called + "', in " + directory);
    session.people().println("  log          " + file.origin());
    session.people().println("  public key   " + file.keyInForce());
    session
        .people()
        .println("  signing key  " + file.keyFile() + "  (back it up; it is not in the case)");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("case", directory.toString());
    result.put("title", called);
    result.put("origin", file.origin());
    result.put("vkey", file.keyInForce());
    result.put("keyFile", file.keyFile().toString());
    session.result(result);
    return Davylamp.DONE;
  }
}
