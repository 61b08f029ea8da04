package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.davylamp.exchange.CsvTable;
import org.davylamp.findings.change.StackScan;
import org.davylamp.findings.change.Zones;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.change.ChangeDetector;
import org.davylamp.imagery.change.DisturbedArea;
import org.davylamp.imagery.raster.Window;

/**
 * The facility's curve: disturbed area inside the perimeter and in the control, at each date that
 * was looked at, with what of them was clear that day.
 */
final class AreaCurve {
  private static final int DRAWS = 400;
  private static final double MOSTLY_FALSE = .99;
  private static final double SQUARE_METRES = 1e6;
  private static final List<String> COLUMNS =
      List.of(
          "date",
          "area",
          "areaFrom",
          "areaTo",
          "perKm2",
          "perKm2From",
          "perKm2To",
          "controlPerKm2",
          "controlPerKm2From",
          "controlPerKm2To",
          "clearShare",
          "controlClearShare");

  private final Window window;
  private final Zones zones;
  private final List<StackScan.Strip> strips;
  private final int[] days;
  private final Tested tested;

  AreaCurve(Window window, Zones zones, List<StackScan.Strip> strips, int[] days, Tested tested) {
    this.window = window;
    this.zones = zones;
    this.strips = strips;
    this.days = days;
    this.tested = tested;
  }

  /** Pixels of a zone that were tested. */
  int tested(byte zone) {
    int tested = 0;
    for (StackScan.Strip strip : strips) {
      int from = (strip.window().row() - window.row()) * window.width();
      for (int i = 0; i < strip.scanned().looks().length; i++) {
        boolean counts = zones.of()[from + i] == zone;
        tested += counts && strip.scanned().looks()[i] >= ChangeDetector.FEWEST_LOOKS ? 1 : 0;
      }
    }
    return tested;
  }

  private DisturbedArea area(List<Change> called, byte zone, double falseOnes) {
    return DisturbedArea.over(
        in(zone, called), zones.pixelArea(), days, falseOnes, DRAWS, tested.settings().seed());
  }

  /** The area of a zone with the interval by which days are compared. */
  DisturbedArea toCompare(List<Change> called, byte zone) {
    return DisturbedArea.toCompare(
        in(zone, called),
        zones.pixelArea(),
        days,
        zone == Zones.CONTROL ? falseInControl() : tested.settings().falseDiscovery(),
        DRAWS,
        tested.settings().seed());
  }

  private List<Change> in(byte zone, List<Change> called) {
    return called.stream().filter(change -> zones.of()[change.pixel()] == zone).toList();
  }

  /**
   * Of what is called in the control: the threshold was set for the perimeter. What a sieve takes
   * away counts here, for chance makes single pixels.
   */
  private double falseInControl() {
    int changed = 0;
    for (StackScan.Strip strip : strips) {
      int from = (strip.window().row() - window.row()) * window.width();
      changed +=
          (int)
              tested.called(strip.scanned()).stream()
                  .mapToInt(Change::pixel)
                  .filter(pixel -> zones.of()[from + pixel] == Zones.CONTROL)
                  .distinct()
                  .count();
    }
    double expected = tested.threshold() * tested(Zones.CONTROL);
    return Math.clamp(
        expected / Math.max(1, changed), tested.settings().falseDiscovery(), MOSTLY_FALSE);
  }

  /** The share of unchanged pixels of which a change is called all the same. */
  double threshold() {
    return tested.threshold();
  }

  /**
   * How clear each look was, 0 to 1: four fifths of it inside, one fifth in the control, if any.
   */
  double[] clear() {
    double around = zones.count(Zones.CONTROL) > 0 ? .2 : 0;
    return IntStream.range(0, days.length)
        .mapToDouble(
            t -> (1 - around) * clearShare(Zones.INSIDE, t) + around * clearShare(Zones.CONTROL, t))
        .toArray();
  }

  /** The share of a zone that was clear at a date. */
  double clearShare(byte zone, int t) {
    int clear = strips.stream().mapToInt(strip -> strip.clear()[zone][t]).sum();
    return (double) clear / Math.max(1, zones.count(zone));
  }

  /** Both curves, to be drawn. */
  List<GroundPictures.Curve> curves(List<Change> called) {
    return List.of(
        new GroundPictures.Curve(
            "inside the perimeter",
            false,
            area(called, Zones.INSIDE, tested.settings().falseDiscovery()),
            tested(Zones.INSIDE) * zones.pixelArea()),
        new GroundPictures.Curve(
            "control",
            true,
            area(called, Zones.CONTROL, falseInControl()),
            tested(Zones.CONTROL) * zones.pixelArea()));
  }

  /**
   * Writes it.
   *
   * @param called changes that count, by the window's pixels
   */
  void write(Path file, List<Change> called, java.io.PrintStream standard) throws IOException {
    DisturbedArea inside = area(called, Zones.INSIDE, tested.settings().falseDiscovery());
    DisturbedArea control = area(called, Zones.CONTROL, falseInControl());
    double insideKm2 = tested(Zones.INSIDE) * zones.pixelArea() / SQUARE_METRES;
    double controlKm2 = tested(Zones.CONTROL) * zones.pixelArea() / SQUARE_METRES;
    try (OutFile out = OutFile.open(file, standard)) {
      CsvTable table = new CsvTable(out.stream());
      table.row(COLUMNS);
      for (int t = 0; t < days.length; t++) {
        List<String> row = new ArrayList<>();
        row.add(ChangeRows.day(days[t]));
        figures(row, inside, t, 1);
        figures(row, inside, t, insideKm2);
        figures(row, control, t, controlKm2);
        row.add(share(Zones.INSIDE, t));
        row.add(share(Zones.CONTROL, t));
        table.row(row);
      }
      table.flush();
      out.keep();
    }
  }

  private static void figures(List<String> row, DisturbedArea area, int t, double per) {
    for (double figure : new double[] {area.expected()[t], area.lower()[t], area.upper()[t]}) {
      row.add(per > 0 ? String.format(Locale.ROOT, "%.0f", figure / per) : "");
    }
  }

  private String share(byte zone, int t) {
    int clear = strips.stream().mapToInt(strip -> strip.clear()[zone][t]).sum();
    int all = zones.count(zone);
    return all == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) clear / all);
  }
}
