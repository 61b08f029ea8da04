package org.davylamp.exchange.area;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.EvidenceException;

/**
 * What was computed of one facility from one stack of images. As a file it is canonical JSON, so
 * the same run gives the same bytes; it has no time, no address and no position.
 *
 * @param facility its id in the case
 * @param found what was found, in words that claim no more than light
 * @param settings of the computation, by name
 * @param ground what was looked at
 * @param looks by day, ascending; each day once
 * @param scenes that were read, in the order of their days
 * @param plates pictures, each with an id of its own
 */
public record AreaSeries(
    String facility,
    String found,
    SortedMap<String, String> settings,
    Ground ground,
    List<Look> looks,
    List<UsedScene> scenes,
    List<Plate> plates) {

  static final String FORMAT = "davylamp-area-series/1";

  /**
   * A look counts if so much of the ground inside the perimeter was clear. Less is no look at the
   * place: that nothing showed on it is no evidence of nothing.
   */
  public static final double LEAST_CLEAR = .5;

  private static final int MOST_LOOKS = 20_000;
  private static final int MOST_SCENES = 50_000;
  private static final int MOST_PLATES = 16;

  public AreaSeries {
    settings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    looks = List.copyOf(looks);
    scenes = List.copyOf(scenes);
    plates = List.copyOf(plates);
    Checked.text("facility", facility, 200);
    Checked.text("found", found, 20_000);
    Checked.most("looks", looks, MOST_LOOKS);
    Checked.most("scenes", scenes, MOST_SCENES);
    Checked.most("pictures", plates, MOST_PLATES);
    inOrder(looks);
    Set<String> ids = new HashSet<>();
    for (Plate plate : plates) {
      if (!ids.add(plate.id())) {
        throw EvidenceException.expected("each picture once", plate.id());
      }
    }
  }

  private static void inOrder(List<Look> looks) {
    for (int i = 1; i < looks.size(); i++) {
      if (!looks.get(i - 1).day().isBefore(looks.get(i).day())) {
        throw EvidenceException.expected(
            "looks in the order of their days, each day once",
            looks.get(i - 1).day() + " before " + looks.get(i).day());
      }
    }
  }

  /**
   * What was looked at, in pixels.
   *
   * @param pixelArea in square metres
   * @param inside the perimeter
   * @param control around it; 0 if there is none
   * @param testedInside of those inside, with looks enough
   * @param testedControl of those in the control
   */
  public record Ground(
      double pixelArea, int inside, int control, int testedInside, int testedControl) {
    public Ground {
      Checked.positive("pixelArea", pixelArea);
      if (testedInside < 0
          || testedInside > inside
          || testedControl < 0
          || testedControl > control) {
        throw EvidenceException.expected(
            "no more pixels tested than there are",
            testedInside + " of " + inside + " and " + testedControl + " of " + control);
      }
    }

    /** By what areas of the control are multiplied to be of ground as large as that inside. */
    public double controlScale() {
      return testedControl == 0 ? 0 : (double) testedInside / testedControl;
    }
  }

  /**
   * An area with its 95 % interval, in square metres. Of many draws, the mean may lie beyond the
   * interval by a little where most are nought; then the interval is taken to reach it.
   */
  public record Range(double expected, double low, double high) {
    public Range {
      Checked.measure("area", expected);
      low = Math.min(Checked.measure("area", low), expected);
      high = Math.max(Checked.measure("area", high), expected);
    }

    public Range times(double factor) {
      return new Range(expected * factor, low * factor, high * factor);
    }
  }

  /**
   * One day on which there was an image.
   *
   * @param scenes ids
   * @param clear share of the ground inside that was clear, 0 to 1
   * @param controlClear share of the control
   * @param area inside, with all that is not known of it
   * @param areaToCompare the same as if it were known how bright new ground is: of all looks alike
   *     that doubt makes more or less, so looks are compared by this
   */
  public record Look(
      LocalDate day,
      List<String> scenes,
      double clear,
      double controlClear,
      Range area,
      Range areaToCompare,
      Range control,
      Range controlToCompare) {
    public Look {
      scenes = List.copyOf(scenes);
      Checked.most("scenes of a look", scenes, 100);
      scenes.forEach(scene -> Checked.text("scene", scene, 300));
      Checked.share("clear", clear);
      Checked.share("controlClear", controlClear);
    }

    /** Whether enough was clear to say what was there. */
    public boolean counts() {
      return clear >= LEAST_CLEAR;
    }
  }

  /**
   * An image that was read.
   *
   * @param sha256 of its files, as its manifest tells them
   */
  public record UsedScene(
      String id,
      LocalDate day,
      Optional<String> licence,
      Optional<String> credit,
      List<String> sha256) {
    public UsedScene {
      sha256 = List.copyOf(sha256);
      Checked.text("scene", id, 300);
      licence.ifPresent(text -> Checked.text("licence", text, 1_000));
      credit.ifPresent(text -> Checked.text("credit", text, 1_000));
      Checked.most("hashes of a scene", sha256, 100);
      sha256.forEach(Checked::sha256);
    }
  }

  /** Looks that count. */
  public List<Look> counted() {
    return looks.stream().filter(Look::counts).toList();
  }

  /** All chips, each file once. */
  public List<Plate.Chip> chips() {
    SortedMap<String, Plate.Chip> chips = new TreeMap<>();
    plates.forEach(plate -> plate.chips().forEach(chip -> chips.putIfAbsent(chip.file(), chip)));
    return List.copyOf(chips.values());
  }

  /** The file's bytes. */
  public byte[] bytes() {
    return CanonicalJson.write(AreaSeriesJson.of(this));
  }

  /**
   * Reads a file.
   *
   * @throws EvidenceException if it is none
   */
  public static AreaSeries parse(byte[] bytes) {
    return AreaSeriesJson.read(CanonicalJson.parse(bytes));
  }
}
