package org.davylamp.exchange.stac;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Items as publishers write them, made up, and a place to read them from. */
final class StacItems {
  static final URI AT = URI.create("https://example.org/scenes/item.json");

  /** Sentinel-2, Level 2A, STAC 1.0, with raster bands. */
  static final String SENTINEL_2 =
      """
      {"type": "Feature", "stac_version": "1.0.0", "id": "S2B_52SDJ_20220301_0_L2A",
       "collection": "sentinel-2-l2a",
       "properties": {"datetime": "2022-03-01T02:16:49.024Z", "platform": "sentinel-2b",
         "constellation": "sentinel-2", "eo:cloud_cover": 3.25, "EXTRA"},
       "geometry": {"type": "Point", "coordinates": [126.1, 39.9]}, "bbox": [126, 39, 127, 40],
       "links": [{"rel": "license", "href": "https://example.org/terms"}],
       "assets": {
         "red": {"href": "./B04.tif", "type": "image/tiff; application=geotiff; profile=cloud-optimized",
           "roles": ["data", "reflectance"], "eo:bands": [{"name": "B04", "common_name": "red"}],
           "raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": -0.1}],
           "file:checksum": "1220aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899"},
         "rededge1": {"href": "B05.tif", "type": "image/tiff", "roles": ["data"],
           "eo:bands": [{"name": "B05", "common_name": "rededge"}]},
         "rededge2": {"href": "B06.tif", "type": "image/tiff", "roles": ["data"],
           "eo:bands": [{"name": "B06", "common_name": "rededge"}]},
         "red-jp2": {"href": "B04.jp2", "type": "image/jp2", "roles": ["data"],
           "eo:bands": [{"name": "B04", "common_name": "red"}]},
         "visual": {"href": "TCI.tif", "type": "image/tiff", "roles": ["visual"],
           "eo:bands": [{"name": "red", "common_name": "red"}]},
         "scl": {"href": "../masks/SCL.tif", "type": "image/tiff", "roles": ["data"]},
         "thumbnail": {"href": "t.jpg", "type": "image/jpeg", "roles": ["thumbnail"]}}}
      """;

  /** Landsat, Collection 2, Level 2, STAC 1.0. */
  static final String LANDSAT =
      """
      {"type": "Feature", "stac_version": "1.0.0",
       "id": "LC08_L2SP_117032_20200615_20200823_02_T1", "collection": "landsat-c2l2-sr",
       "properties": {"datetime": "2020-06-15T02:10:00Z", "platform": "LANDSAT_8"},
       "links": [],
       "assets": {
         "nir08": {"href": "SR_B5.TIF", "type": "image/vnd.stac.geotiff; cloud-optimized=true",
           "roles": ["data"], "eo:bands": [{"name": "B5", "common_name": "nir08"}],
           "file:checksum": "1340aa"},
         "lwir11": {"href": "ST_B10.TIF", "type": "image/vnd.stac.geotiff", "roles": ["temperature"],
           "eo:bands": [{"name": "B10", "common_name": "lwir11"}]},
         "qa_aerosol": {"href": "SR_QA.TIF", "type": "image/tiff", "roles": ["data-mask", "data"]},
         "qa_pixel": {"href": "QA_PIXEL.TIF", "type": "image/vnd.stac.geotiff",
           "roles": ["cloud", "cloud-shadow"]}}}
      """;

  /** Sentinel-1, two polarisations, STAC 1.0. */
  static final String SENTINEL_1 =
      """
      {"type": "Feature", "stac_version": "1.0.0-rc.1", "id": "S1A_IW_GRDH",
       "properties": {"datetime": null, "start_datetime": "2020-06-15T21:00:01Z",
         "end_datetime": "2020-06-15T21:00:26Z", "constellation": "sentinel-1",
         "providers": [{"name": "ESA", "roles": ["producer"]}, {"name": "A cloud", "roles": ["host"]}]},
       "links": [],
       "assets": {
         "vv": {"href": "vv.tiff", "type": "image/tiff", "sar:polarizations": ["VV"]},
         "vh": {"href": "vh.tiff", "type": "image/tiff", "sar:polarizations": ["VH"]},
         "noise": {"href": "noise.xml", "type": "text/xml"}}}
      """;

  /** STAC 1.1: bands, common metadata, one file of two bands. */
  static final String ONE_ONE =
      """
      {"type": "Feature", "stac_version": "1.1.0", "id": "x-1",
       "properties": {"datetime": "2024-01-01T00:30:00+09:00", "license": "CC-BY-4.0"},
       "links": [],
       "assets": {"data": {"href": "both.tif", "type": "image/tiff; application=geotiff",
         "nodata": -9999, "raster:scale": 0.01,
         "bands": [{"name": "r", "eo:common_name": "red"},
                   {"name": "n", "eo:common_name": "nir", "raster:scale": 0.02, "raster:offset": 1}]}}}
      """;

  /** STAC 0.8: names with prefixes, bands by their number. */
  static final String ZERO_EIGHT =
      """
      {"type": "Feature", "stac_version": "0.8.1", "id": "old-1",
       "properties": {"datetime": "2017-05-01T00:00:00Z", "eo:platform": "landsat-8",
         "eo:cloud_cover": 101, "eo:bands": [{"name": "B3", "common_name": "green"},
         {"name": "B4", "common_name": "red"}]},
       "links": [],
       "assets": {"B4": {"href": "B4.TIF", "type": "image/tiff", "eo:bands": [1],
         "checksum:multihash": "1220AABBCCDDEEFF00112233445566778899AABBCCDDEEFF00112233445566778899"},
         "BQA": {"href": "BQA.TIF", "type": "image/tiff"}}}
      """;

  private StacItems() {}

  static String sentinel2(String extra) {
    return extra.isEmpty()
        ? SENTINEL_2.replace(", \"EXTRA\"", "")
        : SENTINEL_2.replace("\"EXTRA\"", extra);
  }

  /** The only scene of a document. */
  static Scene scene(String json) {
    StacScenes found = read(json);
    if (found.scenes().size() != 1 || !found.unread().isEmpty()) {
      throw new AssertionError("expected one scene, found " + found);
    }
    return found.scenes().getFirst();
  }

  static StacScenes read(String json) {
    try {
      return StacReader.read(AT, documents(Map.of("item.json", json)), StacLimits.USUAL);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Documents in a folder of a made-up server. */
  static Documents documents(Map<String, String> texts) {
    Map<URI, byte[]> all = new HashMap<>();
    texts.forEach((name, text) -> all.put(AT.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    return (address, most) -> {
      byte[] bytes = all.get(address);
      if (bytes == null) {
        throw new IOException(address + " answered 404");
      }
      return bytes;
    };
  }
}
