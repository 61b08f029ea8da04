package org.davylamp.exchange.stac;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Finds among the assets of an item the bands that can be read, and the quality raster. */
final class AssetReader {
  private static final Set<String> PICTURES =
      Set.of(
          "visual",
          "overview",
          "preview",
          "thumbnail",
          "tci",
          "pvi",
          "true_color",
          "rendered_preview");
  private static final Set<String> OTHER_ROLES =
      Set.of(
          "visual",
          "overview",
          "thumbnail",
          "metadata",
          "cloud",
          "cloud-shadow",
          "snow-ice",
          "water-mask",
          "data-mask",
          "saturation",
          "class-mask",
          "quality");

  private final StacDocument document;
  private final JsonValue.Obj properties;
  private final Reflectance reflectance;
  private final List<Found> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<SceneQuality> quality = Optional.empty();
  private int jpeg2000;

  /** A band and what it could be called. */
  private record Found(
      SceneAsset asset, Optional<String> common, String own, String key, boolean ofSeveral) {}

  /**
   * Prepares to read.
   *
   * @param properties of the item
   * @param reflectance what is known of its product
   */
  AssetReader(StacDocument document, JsonValue.Obj properties, Reflectance reflectance) {
    this.document = document;
    this.properties = properties;
    this.reflectance = reflectance;
  }

  void read(JsonValue.Obj assets) {
    assets
        .members()
        .forEach(
            (key, value) -> {
              if (value instanceof JsonValue.Obj asset && asset.text("href").isPresent()) {
                asset(key, asset);
              }
            });
    if (jpeg2000 > 0) {
      notes.add(jpeg2000 + " assets are JPEG 2000, which is not read");
    }
    notes.addAll(reflectance.notes());
  }

  List<String> notes() {
    return notes;
  }

  Optional<SceneQuality> quality() {
    return quality;
  }

  private void asset(String key, JsonValue.Obj asset) {
    String href = asset.text("href").orElseThrow().strip();
    String type = asset.text("type").orElse("").toLowerCase(Locale.ROOT);
    String path = href.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
    if (type.startsWith("image/jp2") || path.endsWith(".jp2")) {
      jpeg2000++;
      return;
    }
    boolean tiff =
        type.startsWith("image/tiff")
            || type.startsWith("image/vnd.stac.geotiff")
            || (type.isEmpty() && (path.endsWith(".tif") || path.endsWith(".tiff")));
    if (!tiff) {
      return;
    }
    Optional<SceneQuality.Codes> codes = codes(key, path);
    if (codes.isPresent()) {
      quality(key, asset, codes.get());
    } else if (isBand(key, asset)) {
      bands(key, asset);
    }
  }

  private static Optional<SceneQuality.Codes> codes(String key, String path) {
    String name = key.toLowerCase(Locale.ROOT);
    if (name.equals("scl") || path.endsWith("scl.tif")) {
      return Optional.of(SceneQuality.Codes.SCL);
    }
    if (name.equals("qa_pixel") || path.endsWith("_qa_pixel.tif")) {
      return Optional.of(SceneQuality.Codes.QA_PIXEL);
    }
    return name.equals("fmask") ? Optional.of(SceneQuality.Codes.FMASK) : Optional.empty();
  }

  private void quality(String key, JsonValue.Obj asset, SceneQuality.Codes codes) {
    SceneAsset file =
        new SceneAsset(
            "qa",
            address(asset),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            sha256(key, asset));
    if (quality.isEmpty()) {
      quality = Optional.of(new SceneQuality(file, Optional.of(codes)));
    } else {
      notes.add("a second quality raster, '" + Shown.text(key) + "', is not used");
    }
  }

  private static boolean isBand(String key, JsonValue.Obj asset) {
    return !PICTURES.contains(key.toLowerCase(Locale.ROOT))
        && asset.texts("roles").stream().noneMatch(OTHER_ROLES::contains);
  }

  private void bands(String key, JsonValue.Obj asset) {
    List<JsonValue.Obj> described = described(asset);
    List<String> polarisations = asset.texts("sar:polarizations");
    boolean data =
        asset.texts("roles").stream()
            .anyMatch(role -> role.equals("data") || role.equals("reflectance"));
    if (!described.isEmpty()) {
      for (int i = 0; i < described.size(); i++) {
        JsonValue.Obj band = described.get(i);
        Optional<String> common = band.text("eo:common_name").or(() -> band.text("common_name"));
        String own = band.text("name").filter(name -> !name.isBlank()).orElse(key);
        add(key, asset, band, i, described.size(), common, own);
      }
    } else if (!polarisations.isEmpty()) {
      for (int i = 0; i < polarisations.size(); i++) {
        Optional<String> common = Optional.of(polarisations.get(i).toLowerCase(Locale.ROOT));
        add(key, asset, asset, i, polarisations.size(), common, key);
      }
    } else if (data) {
      add(key, asset, asset, 0, 1, Optional.empty(), key);
    }
  }

  /** The bands of an asset: described in it (1.1: bands), or numbers into the item's (0.8, 0.9). */
  private List<JsonValue.Obj> described(JsonValue.Obj asset) {
    if (!asset.objects("bands").isEmpty()) {
      return asset.objects("bands");
    }
    List<JsonValue.Obj> items = properties.objects("eo:bands");
    List<JsonValue.Obj> bands = new ArrayList<>();
    for (JsonValue band : asset.items("eo:bands")) {
      switch (band) {
        case JsonValue.Obj object -> bands.add(object);
        case JsonValue.Num number when number.digits().matches("[0-9]{1,4}") -> {
          int index = Integer.parseInt(number.digits());
          if (index >= items.size()) {
            throw document.bad(
                number,
                String.format(
                    Locale.ROOT,
                    "expected the number of one of the item's %d eo:bands, from 0, found %d",
                    items.size(),
                    index));
          }
          bands.add(items.get(index));
        }
        default -> throw document.bad(band, "expected a band in eo:bands, or its number");
      }
    }
    return bands;
  }

  private void add(
      String key,
      JsonValue.Obj asset,
      JsonValue.Obj band,
      int index,
      int of,
      Optional<String> common,
      String own) {
    List<JsonValue.Obj> rasters = asset.objects("raster:bands");
    List<JsonValue.Obj> raster = index < rasters.size() ? List.of(rasters.get(index)) : List.of();
    List<JsonValue.Obj> general = List.of(band, asset);
    Optional<SampleScale> stated = stated(raster, general);
    OptionalDouble nodata = number(raster, "nodata");
    found.add(
        new Found(
            new SceneAsset(
                own,
                address(asset),
                of > 1 ? OptionalInt.of(index + 1) : OptionalInt.empty(),
                reflectance.scale(common, own, stated),
                nodata.isPresent() ? nodata : number(general, "nodata"),
                sha256(key, asset)),
            common.map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(n -> !n.isEmpty()),
            own,
            key,
            of > 1));
  }

  /** Raster extension 1 has {@code scale} in raster:bands, 2 {@code raster:scale} in the band. */
  private Optional<SampleScale> stated(List<JsonValue.Obj> raster, List<JsonValue.Obj> general) {
    boolean first = number(raster, "scale").isPresent() || number(raster, "offset").isPresent();
    OptionalDouble scale = first ? number(raster, "scale") : number(general, "raster:scale");
    OptionalDouble offset = first ? number(raster, "offset") : number(general, "raster:offset");
    if (scale.isEmpty() && offset.isEmpty()) {
      return Optional.empty();
    }
    if (scale.orElse(1) == 0) {
      JsonValue.Obj at = first ? raster.getFirst() : general.getFirst();
      throw document.bad(at, "expected a scale other than 0");
    }
    return Optional.of(new SampleScale(scale.orElse(1), offset.orElse(0), SampleScale.From.STATED));
  }

  /** A number of the first object that has it. */
  private OptionalDouble number(List<JsonValue.Obj> objects, String name) {
    for (JsonValue.Obj object : objects) {
      Optional<JsonValue> value = object.member(name);
      if (value.isPresent() && value.get() instanceof JsonValue.Num number) {
        double finite = number.value();
        if (!Double.isFinite(finite)) {
          throw document.bad(number, "expected a number in " + name + ", found one too large");
        }
        return OptionalDouble.of(finite);
      }
    }
    return OptionalDouble.empty();
  }

  private URI address(JsonValue.Obj asset) {
    return document.resolve(asset.text("href").orElseThrow(), asset.member("href").orElse(asset));
  }

  /** A multihash (0x12, 32 bytes: SHA-256); of other hashes a note is made. */
  private Optional<String> sha256(String key, JsonValue.Obj asset) {
    Optional<String> hash =
        asset
            .text("file:checksum")
            .or(() -> asset.text("checksum:multihash"))
            .map(text -> text.strip().toLowerCase(Locale.ROOT));
    if (hash.isEmpty()) {
      return Optional.empty();
    }
    if (hash.get().matches("1220[0-9a-f]{64}")) {
      return Optional.of(hash.get().substring(4));
    }
    notes.add("the checksum of '" + Shown.text(key) + "' is no SHA-256 and is not checked");
    return Optional.empty();
  }

  /**
   * The bands, each under a name of its own: the common one where only one has it, else the
   * publisher's, else that of the asset.
   */
  List<SceneAsset> bands() {
    Map<String, Integer> times = new HashMap<>();
    for (Found one : found) {
      one.common().ifPresent(name -> times.merge(name, 1, Integer::sum));
    }
    Set<String> taken = new HashSet<>();
    List<SceneAsset> bands = new ArrayList<>();
    for (Found one : found) {
      Optional<String> common = one.common().filter(name -> times.getOrDefault(name, 0) == 1);
      String longest = one.ofSeveral() ? one.key() + "/" + one.own() : one.key();
      List<String> names = List.of(common.orElse(one.own()), one.own(), longest);
      Optional<String> free = names.stream().filter(name -> !taken.contains(name)).findFirst();
      if (free.isPresent()) {
        taken.add(free.get());
        bands.add(one.asset().named(free.get()));
      } else {
        notes.add("a second band called '" + Shown.text(one.own()) + "' is not used");
      }
    }
    return bands;
  }
}
