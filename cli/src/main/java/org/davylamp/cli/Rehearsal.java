package org.davylamp.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs several commands in one JVM, so that what they load and compile goes into one start-up
 * cache. The launcher calls it once for each build; how a command ends is of no matter here, but
 * the JVM ends as it does after a command. Commands are separated by an argument that is a comma.
 */
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) {
    List<String> command = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals(",")) {
        run(command);
        command.clear();
      } else {
        command.add(argument);
      }
    }
    run(command);
    System.exit(Davylamp.DONE);
  }

  private static void run(List<String> command) {
    int status = Davylamp.run(System.out, System.err, command.toArray(String[]::new));
    System.err.println(command + ": " + status);
  }
}
