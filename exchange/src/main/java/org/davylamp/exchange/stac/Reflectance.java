package org.davylamp.exchange.stac;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What samples of optical bands mean where the item does not say, or says too much.
 *
 * <p>Sentinel-2, Level 2A: {@code reflectance = (sample + BOA_ADD_OFFSET) / 10000}, where the
 * offset is −1000 from processing baseline 04.00 (2022-01-25) on, and older scenes have been
 * processed anew with it. Some publishers have added it to the samples already ({@code
 * boa_offset_applied}), and still state it. Landsat Collection 2, Level 2: {@code .0000275 · sample
 * − .2}.
 */
final class Reflectance {
  private static final Pattern LANDSAT =
      Pattern.compile("L[COTEM]0[1-9]_L2S[PR]_[0-9]{6}_[0-9]{8}_[0-9]{8}_02_.*");
  private static final Pattern BASELINE = Pattern.compile("_N([0-9]{2})([0-9]{2})_");
  private static final Set<String> OPTICAL =
      Set.of(
          "coastal",
          "blue",
          "green",
          "yellow",
          "red",
          "rededge",
          "rededge071",
          "rededge075",
          "rededge078",
          "nir",
          "nir08",
          "nir09",
          "swir16",
          "swir22");

  /** Where Sentinel-2's bands keep their own names. */
  private static final Pattern BAND = Pattern.compile("B(0[1-9]|1[0-2]|8A)");

  private static final double OFFSET_SINCE = 4;

  private enum Product {
    SENTINEL_2_L2A,
    LANDSAT_C2_L2,
    OTHER
  }

  private final Product product;
  private final boolean offsetApplied;
  private final OptionalDouble baseline;
  private boolean corrected;
  private boolean unknown;

  private Reflectance(Product product, boolean offsetApplied, OptionalDouble baseline) {
    this.product = product;
    this.offsetApplied = offsetApplied;
    this.baseline = baseline;
  }

  /** What the properties of an item tell of its product. */
  static Reflectance of(String id, Optional<String> collection, JsonValue.Obj properties) {
    return new Reflectance(
        product(id, collection.orElse("").toLowerCase(Locale.ROOT), properties),
        properties.isTrue("earthsearch:boa_offset_applied")
            || properties.isTrue("sentinel:boa_offset_applied"),
        baseline(id, properties));
  }

  private static Product product(String id, String collection, JsonValue.Obj properties) {
    String platform =
        (properties.text("constellation").orElse("") + " " + properties.text("platform").orElse(""))
            .toLowerCase(Locale.ROOT);
    boolean levelTwo =
        id.contains("L2A")
            || collection.contains("l2a")
            || properties.text("processing:level").orElse("").equals("L2A")
            || properties.text("s2:product_type").orElse("").equals("S2MSI2A");
    if (platform.contains("sentinel-2") && levelTwo) {
      return Product.SENTINEL_2_L2A;
    }
    boolean landsat =
        collection.startsWith("landsat-c2l2-sr")
            || collection.startsWith("landsat-c2-l2")
            || LANDSAT.matcher(id).matches();
    return landsat ? Product.LANDSAT_C2_L2 : Product.OTHER;
  }

  private static OptionalDouble baseline(String id, JsonValue.Obj properties) {
    for (String name : List.of("s2:processing_baseline", "sentinel:processing_baseline")) {
      Optional<JsonValue> told = properties.member(name);
      String text =
          told.map(
                  value ->
                      switch (value) {
                        case JsonValue.Text(JsonValue.Place at, String said) -> said;
                        case JsonValue.Num(JsonValue.Place at, String digits) -> digits;
                        default -> "";
                      })
              .orElse("");
      if (text.matches("[0-9]{1,2}\\.[0-9]{1,2}")) {
        return OptionalDouble.of(Double.parseDouble(text));
      }
    }
    for (String name : List.of("s2:product_uri", "sentinel:product_id", "s2:product_id")) {
      Matcher number = BASELINE.matcher(properties.text(name).orElse(""));
      if (number.find()) {
        return OptionalDouble.of(baseline(number));
      }
    }
    Matcher number = BASELINE.matcher(id);
    return number.find() ? OptionalDouble.of(baseline(number)) : OptionalDouble.empty();
  }

  private static double baseline(Matcher number) {
    return Integer.parseInt(number.group(1)) + Integer.parseInt(number.group(2)) / 100.0;
  }

  /**
   * What samples of a band mean.
   *
   * @param common the band's common name, if it has one
   * @param own the name that the publisher gives it
   * @param stated what the item says
   */
  Optional<SampleScale> scale(Optional<String> common, String own, Optional<SampleScale> stated) {
    boolean optical = common.filter(OPTICAL::contains).isPresent();
    return switch (product) {
      case OTHER -> stated;
      case LANDSAT_C2_L2 -> stated.or(() -> optical ? product(.0000275, -.2) : Optional.empty());
      case SENTINEL_2_L2A -> optical || BAND.matcher(own).matches() ? sentinel(stated) : stated;
    };
  }

  private Optional<SampleScale> sentinel(Optional<SampleScale> stated) {
    if (stated.isPresent()) {
      boolean twice = offsetApplied && stated.get().offset() != 0;
      corrected |= twice;
      return twice
          ? Optional.of(new SampleScale(stated.get().scale(), 0, SampleScale.From.STATED))
          : stated;
    }
    if (offsetApplied) {
      return product(.0001, 0);
    }
    if (baseline.isPresent()) {
      return product(.0001, baseline.getAsDouble() >= OFFSET_SINCE ? -.1 : 0);
    }
    unknown = true;
    return Optional.empty();
  }

  private static Optional<SampleScale> product(double scale, double offset) {
    return Optional.of(new SampleScale(scale, offset, SampleScale.From.PRODUCT));
  }

  /** What a person should know, after all bands were asked for. */
  List<String> notes() {
    if (corrected) {
      return List.of(
          "the item states an offset and that it is in the samples already"
              + " (boa_offset_applied): it is not applied again");
    }
    return unknown
        ? List.of(
            "neither scale nor processing baseline is stated: samples are left as the file has"
                + " them")
        : List.of();
  }
}
