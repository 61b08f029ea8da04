package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.dossier.pictures.AreaPicture;
import org.davylamp.findings.change.Perimeter;
import org.davylamp.findings.change.StackScan;
import org.davylamp.findings.change.Zones;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.stack.Stack;

/** Writes what a scan gave as tables, curve, pictures and document, and tells people of it. */
final class StackOutput {
  private final Session session;
  private final ScanOptions options;
  private final StackOptionsGiven given;

  StackOutput(Session session, ScanOptions options, StackOptionsGiven given) {
    this.session = session;
    this.options = options;
    this.given = given;
  }

  /**
   * Writes everything; maps are there already.
   *
   * @return the result for programs
   */
  Map<String, Object> write(StackResults results, Optional<Perimeter> perimeter)
      throws IOException {
    StackTables tables = new StackTables(given.out(), session.out());
    tables.changes(results.called(), results.window());
    tables.scenes(results.scenes(), results.stack());
    if (given.curve().isPresent()) {
      results.curve().write(given.curve().get(), results.called(), session.out());
    }
    Optional<Path> document = Optional.empty();
    if (given.pictures().isPresent() && perimeter.isPresent()) {
      document = pictures(results, given.pictures().get(), perimeter.get());
    }
    Map<String, Object> result = tell(results);
    if (document.isPresent()) {
      result.put("document", document.get().toString());
      if (given.recording().orElseThrow().now()) {
        result.put("recorded", Recording.record(session, document.get()));
      } else {
        session.people().println("to record it: davylamp add " + document.get());
      }
    }
    return result;
  }

  /** The pictures, and the document beside them if it is known of which facility they are. */
  private Optional<Path> pictures(StackResults results, Path folder, Perimeter perimeter)
      throws IOException {
    List<AreaPicture.Moment> measures =
        given.recording().isPresent()
            ? given.recording().get().measures()
            : Recording.measures(session);
    StackPictures.Drawn drawn =
        StackPictures.of(session, results, given.dilate(), perimeter)
            .write(folder, results, measures);
    return given.recording().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AreaDocument(results, options, given, given.recording().get())
                .write(folder, drawn.found(), drawn.plates()));
  }

  private Map<String, Object> tell(StackResults results) {
    Stack stack = results.stack();
    StackScan scan = results.scan();
    Zones zones = results.zones();
    List<Change> called = results.called();
    PrintStream err = session.err();
    int[] days = scan.days();
    err.printf(
        Locale.ROOT,
        "%,d scenes on %,d dates from %s to %s; %,d refused%n",
        stack.scenes().size(),
        days.length,
        ChangeRows.day(days[0]),
        ChangeRows.day(days[days.length - 1]),
        stack.refused().size());
    if (days.length == 1) {
      err.println("one date only: no change can be dated");
    }
    err.printf(
        "bands: %s; samples × %s%n",
        String.join(", ", results.bands()),
        scan.factor() == 1 ? "1, as the scenes say" : Float.toString(scan.factor()));
    int control = zones.count(Zones.CONTROL);
    if (control > StackScan.MOST_CONTROL) {
      err.printf(
          Locale.ROOT,
          "of %,d control pixels %,d, evenly spread, were taken for the null%n",
          control,
          StackScan.MOST_CONTROL);
    }
    results.tested().tell(err);
    long inside =
        called.stream().filter(change -> zones.of()[change.pixel()] == Zones.INSIDE).count();
    session
        .people()
        .printf(
            Locale.ROOT,
            "%,d changes of %,d pixels%s; written to %s%n",
            called.size(),
            called.stream().mapToInt(Change::pixel).distinct().count(),
            given.perimeter().isPresent() ? ", " + inside + " inside the perimeter" : "",
            given.out());
    given
        .pictures()
        .ifPresent(
            folder -> session.people().println("to look at: " + folder.resolve("index.html")));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("out", given.out().toString());
    result.put("changes", called.size());
    result.put("scenes", stack.scenes().size());
    result.put("refused", stack.refused().size());
    result.put("bands", results.bands());
    result.put("sieve", given.sieve().least());
    result.putAll(results.tested().json());
    given.curve().ifPresent(curve -> result.put("curve", curve.toString()));
    given.pictures().ifPresent(folder -> result.put("pictures", folder.toString()));
    return result;
  }
}
