package org.davylamp.exchange.stac;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.CsvLines;
import org.davylamp.exchange.CsvTable;

/**
 * A table of scenes, a row for each band of each: {@code scene,date,band,href,qaHref,sha256}, and
 * as far as they are there {@code
 * scale,offset,nodata,qa,platform,collection,cloudCover,licence,credit, item,itemSha256}. The first
 * four are needed. Columns may stand in any order, others are passed over; see
 * docs/formats/scenes.md.
 *
 * <p>An address is a path, from the manifest's folder on, or begins with a scheme ({@code
 * https://}). Where a file has several bands {@code #band=N} behind its address says which, from 1.
 */
public final class SceneManifest {
  static final List<String> NEEDED = List.of("scene", "date", "band", "href");
  static final List<String> COLUMNS =
      List.of(
          "scene",
          "date",
          "band",
          "href",
          "qaHref",
          "sha256",
          "scale",
          "offset",
          "nodata",
          "qa",
          "platform",
          "collection",
          "cloudCover",
          "licence",
          "credit",
          "item",
          "itemSha256");

  private SceneManifest() {}

  /**
   * Reads all of it. Memory: the scenes.
   *
   * @param file its name, for errors
   * @param base what relative addresses are meant from: the manifest's own address
   * @return in the order in which the scenes first stand
   * @throws BadInput if a column that is needed is missing, or a row is wrong or contradicts one
   *     before, with line and column
   */
  public static List<Scene> read(InputStream in, String file, URI base) throws IOException {
    try (CsvLines lines = CsvLines.open(in, file)) {
      CsvRecord header =
          lines
              .next()
              .orElseThrow(
                  () -> new BadInput(file, 1, "expected the columns " + needed() + ", found none"));
      Map<String, Integer> columns = columns(header, file);
      Map<String, SceneRows> scenes = new LinkedHashMap<>();
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        ManifestRow at = new ManifestRow(row.get(), columns, file, base);
        scenes.computeIfAbsent(at.need("scene"), id -> new SceneRows(at)).add(at);
      }
      return scenes.values().stream().map(SceneRows::scene).toList();
    }
  }

  private static String needed() {
    return String.join(", ", NEEDED);
  }

  private static Map<String, Integer> columns(CsvRecord header, String file) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = header.getField(i).strip();
      for (String known : COLUMNS) {
        if (known.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
            && columns.put(known, i) != null) {
          throw new BadInput(
              file,
              header.getStartingLineNumber(),
              i + 1L,
              "expected the column '" + known + "' once");
        }
      }
    }
    if (!columns.keySet().containsAll(NEEDED)) {
      List<String> missing = NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
      throw new BadInput(
          file,
          header.getStartingLineNumber(),
          "expected the columns %s; not there: %s; found %s"
              .formatted(
                  needed(),
                  String.join(", ", missing),
                  Shown.text(String.join(", ", header.getFields()))));
    }
    return columns;
  }

  /**
   * Writes scenes, a row for each band; a scene without bands has none. The six columns of the
   * manifest, and of the others those in which anything stands. Addresses are absolute; notes are
   * not written.
   */
  public static void write(OutputStream out, List<Scene> scenes) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Scene scene : scenes) {
      for (SceneAsset band : scene.bands()) {
        rows.add(row(scene, band));
      }
    }
    List<String> columns =
        COLUMNS.stream()
            .filter(
                name ->
                    COLUMNS.indexOf(name) < 6
                        || rows.stream().anyMatch(row -> !row.getOrDefault(name, "").isEmpty()))
            .toList();
    try (CsvTable table = new CsvTable(out)) {
      table.row(columns);
      for (Map<String, String> row : rows) {
        table.row(columns.stream().map(name -> row.getOrDefault(name, "")).toList());
      }
    }
  }

  private static Map<String, String> row(Scene scene, SceneAsset band) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("scene", scene.id());
    row.put("date", scene.instant().map(Object::toString).orElse(scene.day().toString()));
    row.put("band", band.band());
    row.put("href", address(band));
    scene.quality().ifPresent(quality -> row.put("qaHref", address(quality.asset())));
    band.sha256().ifPresent(hash -> row.put("sha256", hash));
    band.scale().ifPresent(scale -> row.put("scale", Double.toString(scale.scale())));
    band.scale().ifPresent(scale -> row.put("offset", Double.toString(scale.offset())));
    row.put("nodata", number(band.nodata()));
    scene.quality().flatMap(SceneQuality::codes).ifPresent(codes -> row.put("qa", codes.text()));
    scene.platform().ifPresent(platform -> row.put("platform", platform));
    scene.collection().ifPresent(collection -> row.put("collection", collection));
    row.put("cloudCover", number(scene.cloudCover()));
    scene.licence().ifPresent(licence -> row.put("licence", licence));
    scene.credit().ifPresent(credit -> row.put("credit", credit));
    scene.item().ifPresent(item -> row.put("item", item.href().toString()));
    scene.item().ifPresent(item -> row.put("itemSha256", item.sha256()));
    return row;
  }

  private static String number(OptionalDouble number) {
    return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
  }

  private static String address(SceneAsset asset) {
    return asset.href() + (asset.number().isPresent() ? "#band=" + asset.number().getAsInt() : "");
  }
}
