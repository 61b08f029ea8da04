package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvTable;
import org.davylamp.exchange.series.PixelTable;
import org.davylamp.findings.change.Bands;
import org.davylamp.findings.change.PixelTables;
import org.davylamp.findings.change.SampleFactor;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.change.PixelSeries;
import org.davylamp.imagery.change.Scanned;
import org.davylamp.imagery.stack.Quality;

/** {@code breaks --series}: dated changes of single pixels. */
final class SeriesBreaks {
  private static final String UNTOUCHED = "; nothing was written";

  private final Session session;
  private final ScanOptions options;

  SeriesBreaks(Session session, ScanOptions options) {
    this.session = session;
    this.options = options;
  }

  void run(Path series, Path out, Optional<Path> control) throws IOException {
    boolean standard = out.toString().equals("-");
    PrintStream told = session.err();
    PixelTable table = read("--series", series);
    Optional<PixelTable> undisturbed = Optional.empty();
    if (control.isPresent()) {
      undisturbed = Optional.of(read("--control", control.get()));
    }
    List<String> bands = bands(series, table);
    ChangeSettings settings = options.settings(table.pixels().size());
    PixelSeries looks = looks(series, table, undisturbed.orElse(table), bands);
    float factor = options.factor().of(looks);
    tell(told, table, bands, factor);
    Optional<PixelSeries> undisturbedLooks = Optional.empty();
    if (undisturbed.isPresent()) {
      undisturbedLooks =
          Optional.of(control(control.orElseThrow(), undisturbed.get(), table, bands, factor));
    }
    Scanned scanned = scan(SampleFactor.scaled(looks, factor), undisturbedLooks, control, settings);
    Tested tested =
        Tested.of(
            List.of(scanned),
            undisturbedLooks.isPresent() ? control(undisturbedLooks.get()) : 0,
            settings);
    List<Change> called = tested.called(scanned);
    write(out, table, called);
    tested.tell(told);
    (standard ? told : session.people())
        .printf(
            Locale.ROOT,
            "%,d changes of %,d pixels; written to %s%n",
            called.size(),
            called.stream().mapToInt(Change::pixel).distinct().count(),
            standard ? "standard output" : out.toString());
    if (!standard) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("out", out.toString());
      result.put("changes", called.size());
      result.put("bands", looks.bands());
      result.put("factor", factor);
      result.putAll(tested.json());
      session.result(result);
    }
  }

  private static PixelTable read(String option, Path file) throws IOException {
    try (QueryInput in = QueryInput.open(option, file)) {
      return PixelTable.read(in, in.name());
    } catch (BadInput e) {
      String problem = e.problem();
      throw new BadInput(
          e.file(),
          e.row(),
          e.column(),
          problem.contains("nothing was") ? problem : problem + UNTOUCHED);
    }
  }

  private List<String> bands(Path file, PixelTable table) {
    try {
      return Bands.choose(table.bands(), options.bands());
    } catch (IllegalArgumentException e) {
      throw new BadInput(file.toString(), 1, "--bands: " + e.getMessage() + UNTOUCHED);
    }
  }

  private PixelSeries looks(Path file, PixelTable table, PixelTable other, List<String> bands) {
    if (options.quality().isPresent() && !table.quality()) {
      throw new BadInput(file.toString(), 1, "--qa: expected a column qa, found none" + UNTOUCHED);
    }
    return PixelTables.series(table, PixelTables.days(table, other), bands, quality());
  }

  private Quality quality() {
    return options.quality().orElse(new Quality.Fmask());
  }

  /** What was understood of the table. */
  private void tell(PrintStream to, PixelTable table, List<String> bands, float factor) {
    to.printf(
        Locale.ROOT,
        "%,d pixels on %,d dates from %s to %s%n",
        table.pixels().size(),
        table.days().length,
        ChangeRows.day(table.days()[0]),
        ChangeRows.day(table.days()[table.days().length - 1]));
    List<String> left = new ArrayList<>(table.bands());
    left.removeAll(bands);
    to.printf(
        "bands: %s%s; samples × %s; clear: %s%n",
        String.join(", ", bands),
        left.isEmpty() ? "" : " (not used: " + String.join(", ", left) + ")",
        factor == 1 ? "1, as they are" : Float.toString(factor),
        table.quality() ? quality().text() : "all, there is no column qa");
  }

  private PixelSeries control(
      Path file, PixelTable control, PixelTable table, List<String> bands, float factor) {
    List<String> lacking = bands.stream().filter(band -> !control.bands().contains(band)).toList();
    if (!lacking.isEmpty() || control.quality() != table.quality()) {
      throw new BadInput(
          file.toString(),
          1,
          "expected the columns of the series (%s%s), found %s%s"
                  .formatted(
                      String.join(", ", bands),
                      table.quality() ? ", qa" : "",
                      String.join(", ", control.bands()),
                      control.quality() ? ", qa" : "")
              + UNTOUCHED);
    }
    PixelSeries looks = looks(file, control, table, bands);
    float own = options.factor().of(looks);
    if (own != factor) {
      throw new BadInput(
          file.toString(),
          0,
          "expected samples of the scale of the series (× %s), found such as × %s; --scale tells"
                  .formatted(factor, own)
              + " which it is"
              + UNTOUCHED);
    }
    return SampleFactor.scaled(looks, factor);
  }

  private static int control(PixelSeries control) {
    return (int)
        IntStream.range(0, control.pixels())
            .filter(pixel -> looks(control, pixel) >= ChangeDetector.LEAST_LOOKS)
            .count();
  }

  private static int looks(PixelSeries series, int pixel) {
    return (int)
        IntStream.range(0, series.dates()).filter(date -> series.clear(date, pixel)).count();
  }

  private Scanned scan(
      PixelSeries looks,
      Optional<PixelSeries> control,
      Optional<Path> file,
      ChangeSettings settings) {
    boolean none =
        IntStream.range(0, looks.pixels())
            .allMatch(pixel -> looks(looks, pixel) < ChangeDetector.FEWEST_LOOKS);
    if (none) {
      double[] p = new double[looks.pixels()];
      java.util.Arrays.fill(p, 1);
      return new Scanned(p, new int[looks.pixels()], List.of());
    }
    try (ProgressBar bar = session.progress()) {
      Remaining progress = new Remaining(bar, "pixels", looks.pixels());
      return detector(looks, control, file, settings).scan(looks, progress::add);
    }
  }

  private static ChangeDetector detector(
      PixelSeries looks,
      Optional<PixelSeries> control,
      Optional<Path> file,
      ChangeSettings settings) {
    if (control.isEmpty()) {
      return ChangeDetector.alone(looks, settings);
    }
    try {
      return ChangeDetector.against(control.get(), settings);
    } catch (IllegalArgumentException e) {
      throw new BadInput(file.orElseThrow().toString(), 0, e.getMessage() + UNTOUCHED);
    }
  }

  private void write(Path out, PixelTable table, List<Change> called) throws IOException {
    try (OutFile file = OutFile.open(out, session.out())) {
      CsvTable rows = new CsvTable(file.stream());
      List<String> header = new ArrayList<>(List.of("pixel"));
      header.addAll(ChangeRows.COLUMNS);
      rows.row(header);
      for (Change change : called) {
        List<String> row = new ArrayList<>(List.of(table.pixels().get(change.pixel())));
        row.addAll(ChangeRows.of(change));
        rows.row(row);
      }
      rows.flush();
      file.keep();
    }
  }
}
