package org.davylamp.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry: {@code davylamp}. */
@Command(
    name = "davylamp",
    description = "Documents forced labour and keeps its products out of trade.",
    mixinStandardHelpOptions = true,
    version = "davylamp 0.1.0")
public final class Davylamp implements Runnable {
  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Davylamp()).execute(arguments));
  }
}
