package org.davylamp.exchange.stac;

import java.util.Locale;
import java.util.Optional;

/**
 * The raster that says which pixels of a scene were seen clearly.
 *
 * @param codes of what kind its samples are; empty if nobody says
 */
public record SceneQuality(SceneAsset asset, Optional<Codes> codes) {
  /** What the samples of a quality raster are. */
  public enum Codes {
    /** Sentinel-2's scene classification. */
    SCL,
    /** The bits of Landsat Collection 2's QA_PIXEL. */
    QA_PIXEL,
    /** Classes of Fmask: 0 land, 1 water, 2 shadow, 3 snow, 4 cloud, 255 fill. */
    FMASK;

    /** As a manifest has it: {@code scl}, {@code qa_pixel}, {@code fmask}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Codes> of(String text) {
      for (Codes codes : values()) {
        if (codes.text().equals(text.toLowerCase(Locale.ROOT))) {
          return Optional.of(codes);
        }
      }
      return Optional.empty();
    }
  }
}
