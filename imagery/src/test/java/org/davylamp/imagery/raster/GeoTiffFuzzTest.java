package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.davylamp.imagery.RasterException;
import org.davylamp.imagery.bytes.MemoryBytes;

/**
 * Whatever bytes come, they are refused with a {@link RasterException} that says what was expected,
 * or read as the image that they say they are. A normal run replays the images kept in the
 * resources, which {@link FuzzSeeds} made; {@code JAZZER_FUZZ=1} searches for more.
 */
class GeoTiffFuzzTest {
  private static final Limits SMALL = new Limits(1 << 20, 1 << 20, 4096, 16, 4096);

  @FuzzTest(maxDuration = "2m")
  void anyBytes(byte[] data) {
    try (GeoTiff tiff = GeoTiff.open(new MemoryBytes("fuzz.tif", data), SMALL, 1)) {
      for (Level level : tiff.levels()) {
        Raster raster = tiff.read(level, level.all());
        assertThat(raster.planes()).hasSize(tiff.bands());
        assertThat(raster.planes().getFirst().size()).isEqualTo(level.width() * level.height());
      }
    } catch (RasterException e) {
      assertThat(e.getMessage()).startsWith("fuzz.tif, ").contains("expected", "found");
    }
  }
}
