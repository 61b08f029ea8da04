package org.davylamp.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code key}: the key that signs the case's ledger. */
@Command(
    name = "key",
    description = "Show or rotate the key that signs this case's ledger.",
    subcommands = {KeyCommand.Show.class, KeyCommand.Rotate.class})
final class KeyCommand implements Runnable {
  @Mixin Session session = new Session();

  @Override
  public void run() {
    Session.needsSubcommand(session);
  }

  /** The public key, and where the private one is. */
  @Command(
      name = "show",
      description = "Print the public key: publish it, so that others can verify with --key.")
  static final class Show implements Callable<Integer> {
    @Mixin Session session = new Session();

    @Override
    public Integer call() {
      CaseFile file = session.open();
      session.people().println(file.keyInForce());
      session.err().println("signing key: " + file.keyFile());
      session.result(keys(file));
      return Davylamp.DONE;
    }
  }

  /** A new key, signed in by the old one. */
  @Command(
      name = "rotate",
      description = "Replace the signing key; old and new sign the hand-over, which is recorded.")
  static final class Rotate implements Callable<Integer> {
    @Mixin Session session = new Session();

    @Override
    public Integer call() {
      CaseFile file = session.open();
      String old = file.keyInForce();
      Head head = file.rotateKey();
      session.people().println("from  " + old);
      session.people().println("to    " + file.keyInForce());
      session
          .people()
          .println("handed over at size " + head.size() + "; verify --key accepts either");
      session.result(keys(file));
      return Davylamp.DONE;
    }
  }

  private static Map<String, Object> keys(CaseFile file) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("origin", file.origin());
    result.put("vkey", file.keyInForce());
    result.put("keyFile", file.keyFile().toString());
    return result;
  }
}
