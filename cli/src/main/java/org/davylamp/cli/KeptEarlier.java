package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Screening;
import org.davylamp.findings.audit.Earlier;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.RowResult;

/** The earlier screening that rows are compared with, if there is one. */
record KeptEarlier(
    Optional<Earlier> earlier, Optional<Screening.Checked> checked, Optional<String> called)
    implements AutoCloseable {

  static KeptEarlier of(OpenedCase opened, ScreenWishes wishes) throws IOException {
    if (wishes.since().isEmpty()) {
      return new KeptEarlier(Optional.empty(), Optional.empty(), Optional.empty());
    }
    String named = wishes.since().get();
    return Files.isRegularFile(Path.of(named))
        ? file(named, wishes)
        : recorded(named, opened, wishes);
  }

  private static KeptEarlier file(String named, ScreenWishes wishes) throws IOException {
    Earlier earlier = Earlier.read(Path.of(named), named);
    requireAlike(
        earlier.against().map(against -> against.what()).orElse(wishes.kind().word()),
        named,
        wishes);
    return new KeptEarlier(
        Optional.of(earlier),
        earlier.against().map(against -> against.checked()),
        Optional.of(
            "the results in "
                + Path.of(named).getFileName()
                + earlier
                    .against()
                    .map(against -> ", as of " + against.checked().asOf())
                    .orElse("")));
  }

  private static KeptEarlier recorded(String named, OpenedCase opened, ScreenWishes wishes)
      throws IOException {
    if (opened.isBundled()) {
      throw ScreenCommand.request(
          "--since: expected a file of results, found '"
              + named
              + "', and without a case no screening is kept");
    }
    try (CaseReader reader = opened.file().read(Access.RESTRICTED)) {
      CaseReader.Screened found =
          KeptScreenings.find(reader, named, Optional.of(wishes.kind().word()));
      requireAlike(found.screening().of(), named, wishes);
      return new KeptEarlier(
          Optional.of(
              Earlier.read(
                  KeptScreenings.rows(reader, found),
                  "the rows of the screening " + KeptScreenings.called(found.id()))),
          Optional.of(found.screening().checked()),
          Optional.of(
              "the screening "
                  + KeptScreenings.called(found.id())
                  + " of "
                  + found.screening().file()
                  + ", as of "
                  + found.screening().checked().asOf()));
    }
  }

  private static void requireAlike(String what, String named, ScreenWishes wishes) {
    if (!what.equals(wishes.kind().word())) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "--since: expected a screening of "
              + wishes.kind().word()
              + ", found one of "
              + what
              + ": "
              + named
              + "; nothing was written");
    }
  }

  boolean isThere() {
    return earlier.isPresent();
  }

  void compare(Screening.Checked now) {
    earlier.ifPresent(each -> checked.ifPresent(before -> each.compare(before, now)));
  }

  Optional<RowResult> changed(RowResult row) throws IOException {
    return earlier.orElseThrow().changed(row);
  }

  void gone(Results.RowTaker to) throws IOException {
    earlier.orElseThrow().gone(to);
  }

  @Override
  public void close() throws IOException {
    if (earlier.isPresent()) {
      earlier.get().close();
    }
  }
}
