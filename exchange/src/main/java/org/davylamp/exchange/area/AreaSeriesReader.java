package org.davylamp.exchange.area;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Ontology;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.FormatReader;
import org.davylamp.exchange.Head;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.Intake;

/**
 * An {@link AreaSeries} as dated observations of a facility: the disturbed area inside its
 * perimeter on each day on which enough was clear, with its interval, and that of the control; the
 * scenes, with licence and credit; the pictures, which are files beside the document and exhibits
 * like it. docs/formats/area-series.md has the table.
 *
 * <p>Holds the whole document: some hundred bytes for each look, and two numbers for each corner of
 * an outline.
 */
public final class AreaSeriesReader implements FormatReader {
  /** A chip has at most 4096² pixels of four bytes, and these are hardly ever packed. */
  private static final int LARGEST_PNG = 80 << 20;

  @Override
  public String format() {
    return "area-series";
  }

  @Override
  public int version() {
    return 1;
  }

  /** Facilities have to be known. */
  @Override
  public int rank() {
    return 40;
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    return text.startsWith("{\"") && text.contains("\"format\":\"davylamp-area-series/");
  }

  /** The chips, which lie beside the document under the names that it gives. */
  @Override
  public List<InputFile> beside(InputFile file) throws IOException {
    List<InputFile> chips = new ArrayList<>();
    for (Plate.Chip chip : document(file).chips()) {
      Path path = file.path().resolveSibling(chip.file());
      if (!Files.isRegularFile(path)) {
        throw new BadInput(
            file.name(), 0, "expected the picture '" + chip.file() + "' beside it, found none");
      }
      chips.add(new InputFile(path, chip.file(), Files.size(path)));
    }
    return chips;
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    AreaSeries series = document(file);
    known(series.facility(), file, intake);
    pictures(series, file);
    try {
      new AreaStatements(series, intake, Png.sha256(file.path())).state();
    } catch (EvidenceException e) {
      throw bad(file, e);
    }
  }

  private static AreaSeries document(InputFile file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.path())) {
      bytes = in.readNBytes(MAX_ELEMENT + 1);
    }
    if (bytes.length > MAX_ELEMENT) {
      throw new BadInput(
          file.name(),
          0,
          String.format(Locale.ROOT, "expected at most %d MiB, found more", MAX_ELEMENT >> 20));
    }
    try {
      AreaSeries series = AreaSeries.parse(bytes);
      if (series.ground().testedInside() == 0) {
        throw new EvidenceException(
            "expected ground inside the perimeter that was seen often enough, found none");
      }
      return series;
    } catch (EvidenceException e) {
      throw bad(file, e);
    }
  }

  private static BadInput bad(InputFile file, EvidenceException e) {
    return new BadInput(file.name(), 0, String.valueOf(e.getMessage()));
  }

  private static void known(String facility, InputFile file, Intake intake) {
    Optional<String> schema = intake.schemaOf(facility);
    boolean is =
        schema
            .flatMap(Ontology.standard()::schema)
            .filter(found -> found.isA("Facility"))
            .isPresent();
    if (!is) {
      throw new BadInput(
          file.name(),
          0,
          "expected the id of a facility that the case knows, found '"
              + facility
              + "'"
              + schema.map(found -> ", which is a " + found + " in this case").orElse("")
              + "; add the facility first");
    }
  }

  /** That each picture is the one that the document is about. */
  private static void pictures(AreaSeries series, InputFile file) throws IOException {
    Map<String, InputFile> beside = new LinkedHashMap<>();
    file.beside().forEach(one -> beside.put(one.name(), one));
    for (Plate.Chip chip : series.chips()) {
      InputFile png = beside.get(chip.file());
      if (png == null || png.size() > LARGEST_PNG) {
        throw new BadInput(
            file.name(),
            0,
            "expected the picture '"
                + chip.file()
                + "' beside it, found "
                + (png == null ? "none" : png.size() + " bytes"));
      }
      Png.check(chip, png);
    }
  }
}
