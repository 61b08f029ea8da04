package org.davylamp.exchange.stac;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The rows of one scene. What they say of the scene must be the same, where they say anything. */
final class SceneRows {
  private final String id;
  private final LocalDate day;
  private final Map<String, Long> bands = new HashMap<>();
  private final List<SceneAsset> assets = new ArrayList<>();
  private final Map<URI, String> hashes = new HashMap<>();
  private Optional<Instant> instant = Optional.empty();
  private Optional<SceneQuality> quality = Optional.empty();
  private Optional<String> platform = Optional.empty();
  private Optional<String> collection = Optional.empty();
  private Optional<String> licence = Optional.empty();
  private Optional<String> credit = Optional.empty();
  private Optional<Scene.Item> item = Optional.empty();
  private Optional<Double> cloudCover = Optional.empty();

  SceneRows(ManifestRow first) {
    id = first.need("scene");
    day = first.day();
  }

  void add(ManifestRow row) {
    if (!row.day().equals(day)) {
      throw row.bad(
          "date",
          "expected the day of scene %s, %s, found %s".formatted(Shown.text(id), day, row.day()));
    }
    SceneAsset asset = row.band();
    Long before = bands.putIfAbsent(asset.band(), row.line());
    if (before != null) {
      throw row.bad(
          "band",
          String.format(
              Locale.ROOT,
              "expected each band of scene %s once, found '%s' again, after line %d",
              Shown.text(id),
              Shown.text(asset.band()),
              before));
    }
    asset.sha256().ifPresent(hash -> hashed(row, asset.href(), hash));
    assets.add(asset);
    instant = same(row, "date", instant, ManifestRow::instant);
    quality = same(row, "qaHref", quality, ManifestRow::quality);
    item = same(row, "item", item, ManifestRow::item);
    platform = same(row, "platform", platform, at -> at.cell("platform"));
    collection = same(row, "collection", collection, at -> at.cell("collection"));
    licence = same(row, "licence", licence, at -> at.cell("licence"));
    credit = same(row, "credit", credit, at -> at.cell("credit"));
    cloudCover =
        same(
            row,
            "cloudCover",
            cloudCover,
            at ->
                at.number("cloudCover").isPresent()
                    ? Optional.of(at.number("cloudCover").getAsDouble())
                    : Optional.empty());
  }

  /** A file of several bands has one hash. */
  private void hashed(ManifestRow row, URI href, String hash) {
    String before = hashes.putIfAbsent(href, hash);
    if (before != null && !before.equals(hash)) {
      throw row.bad("sha256", "expected one SHA-256 for one file, found another than before");
    }
  }

  private <T> Optional<T> same(
      ManifestRow row,
      String column,
      Optional<T> before,
      Function<ManifestRow, Optional<T>> value) {
    Optional<T> now = value.apply(row);
    if (before.isPresent() && now.isPresent() && !now.equals(before)) {
      throw row.bad(
          column,
          "expected one '%s' for scene %s, found another than in a row before"
              .formatted(column, Shown.text(id)));
    }
    return before.or(() -> now);
  }

  Scene scene() {
    return new Scene(
        id,
        day,
        instant,
        collection,
        platform,
        assets,
        quality,
        cloudCover.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        licence,
        credit,
        item,
        List.of());
  }
}
