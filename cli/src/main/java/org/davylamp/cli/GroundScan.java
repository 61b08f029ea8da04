package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.davylamp.exchange.area.AreaSeries;
import org.davylamp.findings.change.SampleFactor;
import org.davylamp.findings.change.Sieve;
import org.davylamp.findings.change.StackScan;
import org.davylamp.imagery.change.ChangeSettings;

/** {@code monitor --scenes}: what {@code breaks} does of a facility, with what is usual. */
record GroundScan(
    String scenes,
    Path perimeter,
    StackOptionsGiven.Annulus annulus,
    Optional<Path> out,
    boolean record) {

  /**
   * Scans the scenes, writes maps, curve and pictures into a folder, and records if that is wanted.
   *
   * @return the result for programs
   */
  Map<String, Object> run(Session session, String facility) throws IOException {
    Recording recording = Recording.of(session, facility, record);
    Path folder = folder(recording.facility());
    ChangeSettings usual = ChangeSettings.USUAL;
    return new StackBreaks(
            session,
            new ScanOptions(
                Optional.empty(),
                Optional.empty(),
                SampleFactor.parse("auto"),
                usual.harmonics(),
                usual.falseDiscovery(),
                OptionalInt.empty(),
                usual.seed()),
            new StackOptionsGiven(
                scenes,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.of(perimeter),
                annulus,
                1,
                new Sieve(1),
                StackScan.STRIP_BYTES,
                Optional.of(folder.resolve("curve.csv")),
                Optional.of(folder.resolve("pictures")),
                Optional.of(recording)))
        .run();
  }

  private Path folder(String facility) {
    return out.orElseGet(
        () -> Path.of(facility.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-ground"));
  }

  /** What was found and not recorded: of each year the last look that counts. */
  static void print(Path document, PrintStream out) throws IOException {
    AreaSeries series = AreaSeries.parse(Files.readAllBytes(document));
    out.println();
    out.println("  DISTURBED AREA, FROM IMAGES, NOT RECORDED");
    FindingsText.wrap("  ", "  ", series.found(), out);
    Map<Integer, AreaSeries.Look> byYear = new TreeMap<>();
    series.counted().forEach(look -> byYear.put(look.day().getYear(), look));
    List<String> lines = new ArrayList<>();
    double scale = series.ground().controlScale();
    for (AreaSeries.Look look : byYear.values()) {
      lines.add(
          look.day()
              + "  "
              + words(look.area())
              + (scale == 0 ? "" : "; in the control " + words(look.control().times(scale))));
    }
    lines.forEach(line -> FindingsText.wrap("    · ", "      ", line, out));
    FindingsText.wrap(
        "  ",
        "  ",
        String.format(
            Locale.ROOT,
            "Of each year the last of %,d looks is shown%s.",
            series.counted().size(),
            scale == 0 ? "" : "; the control as if it were as large as the ground inside"),
        out);
  }

  private static String words(AreaSeries.Range area) {
    return String.format(
        Locale.ROOT, "%,.0f m2, %,.0f to %,.0f", area.expected(), area.low(), area.high());
  }
}
