package org.davylamp.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process that {@link KillTest} kills: adds files to a case, one command each, and says on
 * standard output which are done. Arguments: the case, then files; those with "restricted" in their
 * name are added as such.
 */
final class KilledChild {
  private KilledChild() {}

  public static void main(String[] arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 1; i < arguments.length; i++) {
      String access = arguments[i].contains("restricted") ? "restricted" : "public";
      int code =
          Davylamp.run(
              nowhere, System.err, "--case", arguments[0], "add", "--access", access, arguments[i]);
      if (code != Davylamp.DONE) {
        out.println("exit " + code + " " + arguments[i]);
        return;
      }
      out.println("added " + arguments[i]);
    }
  }
}
