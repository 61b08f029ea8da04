package org.davylamp.imagery.raster;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever bytes come, what the JDK's {@code Inflater} unpacks as a whole is unpacked alike, and
 * nothing is written past the end. A normal run replays the streams kept in the resources, which
 * {@link FuzzSeeds} made; {@code JAZZER_FUZZ=1} searches for more.
 */
class InflateFuzzTest {
  @FuzzTest(maxDuration = "2m")
  void anyBytes(byte[] packed) {
    InflateTest.compare(packed, "");
  }
}
