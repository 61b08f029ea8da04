package org.davylamp.exchange.area;

import java.time.LocalDate;
import java.util.List;
import org.davylamp.evidence.EvidenceException;

/**
 * A picture of chips of one place on several days, as numbers, words and files: enough to draw it
 * again at any width.
 *
 * @param id {@code pair}, {@code around} or {@code looks}
 * @param caption what it shows and by what rule it was chosen
 * @param metresPerPixel on the ground
 * @param north degrees from the top edge's direction clockwise to north
 * @param black for each band the value that is black
 * @param white for each band the value that is white
 * @param outlines in pixels of the chips, the perimeter first
 * @param chips in the order shown, all of one size
 */
public record Plate(
    String id,
    String title,
    String caption,
    double metresPerPixel,
    double north,
    List<Double> black,
    List<Double> white,
    List<Outline> outlines,
    List<Chip> chips) {
  private static final int MOST_CHIPS = 64;
  private static final int MOST_CORNERS = 200_000;
  private static final int WIDEST = 4096;
  private static final int ID_DIGITS = 24;

  public Plate {
    black = List.copyOf(black);
    white = List.copyOf(white);
    outlines = List.copyOf(outlines);
    chips = List.copyOf(chips);
    Checked.matches("the id of a picture", id, "[a-z][a-z0-9-]{0,40}");
    Checked.text("title", title, 300);
    Checked.text("caption", caption, 5_000);
    Checked.positive("metresPerPixel", metresPerPixel);
    Checked.finite("north", north);
    black.forEach(value -> Checked.finite("black", value));
    white.forEach(value -> Checked.finite("white", value));
    if (black.size() != white.size() || black.size() > 3) {
      throw EvidenceException.expected(
          "black and white of one band or three", black.size() + " and " + white.size());
    }
    Checked.most("outlines", outlines, 4);
    Checked.most("chips", chips, MOST_CHIPS);
    for (Chip chip : chips) {
      if (chip.width() != chips.getFirst().width() || chip.height() != chips.getFirst().height()) {
        throw EvidenceException.expected("chips of one size in a picture", chip.file());
      }
    }
  }

  /** A corner, in pixels from the left and from the top. */
  public record Corner(double x, double y) {
    public Corner {
      Checked.finite("corner", x);
      Checked.finite("corner", y);
    }
  }

  /** Lines over all chips. */
  public record Outline(String name, List<List<Corner>> rings) {
    public Outline {
      rings = rings.stream().map(List::copyOf).toList();
      Checked.text("outline", name, 100);
      int corners = rings.stream().mapToInt(List::size).sum();
      if (corners > MOST_CORNERS) {
        throw EvidenceException.expected(
            "at most " + MOST_CORNERS + " corners of an outline", Integer.toString(corners));
      }
    }
  }

  /**
   * One image of one day.
   *
   * @param file name of the PNG beside the document
   * @param sha256 of that
   * @param scene the id of its scene, or of several joined by {@code +}
   * @param credit who is to be named beside it, and under what licence it may be shown; or that
   *     nobody tells
   * @param seen pixels that have a value
   */
  public record Chip(
      String file,
      String sha256,
      LocalDate day,
      String scene,
      String credit,
      int width,
      int height,
      int seen) {
    public Chip {
      Checked.matches("the name of a PNG", file, "[A-Za-z0-9][A-Za-z0-9._+-]{0,200}\\.png");
      Checked.sha256(sha256);
      Checked.text("scene", scene, 2_000);
      Checked.text("credit", credit, 6_000);
      if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) {
        throw EvidenceException.expected(
            "a chip of 1 to " + WIDEST + " pixels each way", width + " × " + height);
      }
      if (seen < 0 || seen > width * height) {
        throw EvidenceException.expected(
            "no more pixels with a value than " + width * height, Integer.toString(seen));
      }
    }

    /** The entity that it is in a case. */
    public String entity() {
      return "picture-" + sha256.substring(0, ID_DIGITS);
    }
  }
}
