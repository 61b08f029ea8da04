package org.davylamp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Screening;
import org.davylamp.exchange.rows.Row;
import org.davylamp.exchange.rows.Rows;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.audit.CaseDigest;
import org.davylamp.findings.audit.Compared;
import org.davylamp.findings.audit.Decisions;
import org.davylamp.findings.audit.Results;
import org.davylamp.findings.audit.RowResult;
import org.davylamp.findings.audit.ScreenedTable;
import org.davylamp.findings.verdicts.Screened;
import org.davylamp.findings.verdicts.ScreeningBasis;
import org.davylamp.names.Comparison;

/** One screening from table to results: what is read, held against what, recorded, written. */
final class ScreenRun {
  static final String VERSION = "0.1.0";

  private static final int BATCH = 64;

  private final Session session;
  private final OpenedCase opened;
  private final ScreenWishes wishes;
  private final ProgressBar progress;

  ScreenRun(Session session, OpenedCase opened, ScreenWishes wishes, ProgressBar progress) {
    this.session = session;
    this.opened = opened;
    this.wishes = wishes;
    this.progress = progress;
  }

  /** What rows are held against, and what of it is told. */
  private record Held(ScreeningBasis basis, Screening.Checked checked, Decisions decisions) {}

  /** What became of the table. */
  private record Read(String input, List<String> understood, List<String> ignored) {}

  /** Is told what came of it, while the rows can be read. */
  interface Told {
    /**
     * Tells it.
     *
     * @param all rows of the table
     * @param written those that were written: all, or what is new
     * @param recorded its record, if it is recorded
     * @param unrecorded why it is not, if it is not
     */
    void tell(
        ScreenedTable table,
        Results all,
        Results written,
        Optional<KeptScreenings.Recorded> recorded,
        Optional<String> unrecorded)
        throws IOException;
  }

  void screen(Told told) throws IOException {
    try (QueryInput in = QueryInput.open("--" + wishes.kind().word(), wishes.table());
        ListFiles files = new ListFiles(wishes.cache(), progress);
        Results all = Results.open();
        Results fresh = Results.open();
        KeptEarlier earlier = KeptEarlier.of(opened, wishes)) {
      Held held = held(files);
      earlier.compare(held.checked());
      Read read = read(in, held, row -> add(row, all, fresh, earlier));
      if (earlier.isThere()) {
        earlier.gone(fresh::add);
      }
      progress.clear();
      ScreenedTable table = table(read, held.checked(), Optional.empty(), earlier.called());
      Optional<KeptScreenings.Recorded> recorded = record(table, all);
      table = table(read, held.checked(), recorded.map(each -> each.id().hex()), earlier.called());
      Results written = earlier.isThere() ? fresh : all;
      new ScreeningOutputs(session, wishes.outs(), progress).write(table, written);
      progress.clear();
      told.tell(table, all, written, recorded, unrecorded());
    }
  }

  private static void add(RowResult row, Results all, Results fresh, KeptEarlier earlier)
      throws IOException {
    all.add(row);
    if (earlier.isThere()) {
      Optional<RowResult> changed = earlier.changed(row);
      if (changed.isPresent()) {
        fresh.add(changed.get());
      }
    }
  }

  private Held held(ListFiles files) throws IOException {
    CaseFile file = opened.file();
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      List<ListFiles.Opened> lists = lists(reader, files);
      progress.at("reading the case", 0, 0);
      CaseDigest digest = CaseDigest.of(reader);
      Screening.Checked checked =
          new Screening.Checked(
              wishes.asOf().toString(),
              reader.head().size(),
              reader.head().root(),
              wishes.hops(),
              String.format(Locale.ROOT, "%.2f", Comparison.HIT),
              digest.measures(),
              digest.rules(),
              digest.network(),
              lists.stream().map(ListFiles.Opened::listing).toList(),
              VERSION);
      ScreeningBasis basis =
          ScreeningBasis.of(
              CaseView.of(reader, schema -> true),
              lists.stream().map(ListFiles.Opened::searched).toList(),
              new ScreeningBasis.Scope(wishes.asOf(), wishes.hops(), Comparison.HIT));
      return new Held(basis, checked, decisions());
    }
  }

  private List<ListFiles.Opened> lists(CaseReader reader, ListFiles files) throws IOException {
    if (!wishes.lists().isEmpty()) {
      return files.opened(wishes.lists());
    }
    List<HeldLists.Held> standing =
        HeldLists.asOf(HeldLists.of(reader), wishes.asOf().toEpochDay()).stream()
            .filter(each -> each.entries() > 0)
            .toList();
    return files.opened(standing, opened.file().directory());
  }

  /** Decisions are restricted; the bundled case has none. */
  private Decisions decisions() {
    if (opened.isBundled()) {
      return Decisions.NONE;
    }
    try (CaseReader reader = opened.file().read(Access.RESTRICTED)) {
      return Decisions.of(reader, wishes.kind().word());
    }
  }

  private Read read(QueryInput in, Held held, Results.RowTaker to) throws IOException {
    MessageDigest sha256 = sha256();
    // A reader closes what it has read, and what it left belongs to the table's hash as well.
    InputStream digested =
        new DigestInputStream(in, sha256) {
          @Override
          public void close() {}
        };
    Rows rows;
    try (InOrder<Row, RowResult> work =
        new InOrder<>(
            in.size() == 0 ? 1 : BATCH,
            () -> worker(held),
            row -> {
              try {
                to.accept(row);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })) {
      rows =
          Rows.read(
              digested,
              in.name(),
              wishes.kind(),
              wishes.renamed(),
              row -> {
                work.add(row);
                progress.at("screening", in.at(), in.size());
              });
      work.end();
    }
    digested.transferTo(OutputStream.nullOutputStream());
    return new Read(HexFormat.of().formatHex(sha256.digest()), rows.understood(), rows.ignored());
  }

  private Function<Row, RowResult> worker(Held held) {
    Function<Row, Screened> screen = Screens.of(wishes.kind(), held.basis());
    return row -> held.decisions().on(RowResult.of(screen.apply(row), Compared.said(row)));
  }

  private ScreenedTable table(
      Read read, Screening.Checked checked, Optional<String> recorded, Optional<String> since) {
    return new ScreenedTable(
        wishes.kind().word(),
        wishes.file(),
        read.input(),
        read.understood(),
        read.ignored(),
        opened.file().title(),
        checked,
        recorded,
        since);
  }

  private Optional<KeptScreenings.Recorded> record(ScreenedTable table, Results results)
      throws IOException {
    return unrecorded().isPresent()
        ? Optional.empty()
        : Optional.of(KeptScreenings.record(opened.file(), table, results));
  }

  /** Why nothing is recorded; empty if it is. */
  private Optional<String> unrecorded() {
    if (opened.isBundled()) {
      return Optional.of(
          "the bundled case was read, to which nothing can be added; in a case of your own"
              + " ('davylamp init') screenings are kept");
    }
    if (!wishes.record()) {
      return Optional.of("--no-record");
    }
    return opened.file().isSignedHere()
        ? Optional.empty()
        : Optional.of("the signing key of the case is not here, so nothing can be added to it");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
