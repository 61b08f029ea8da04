package org.davylamp.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unpacked as the JDK's {@code Inflater} unpacks it. */
class InflateTest {
  private static final int[] STRATEGIES = {
    Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY
  };

  static byte[] pack(byte[] data, int level, int strategy) {
    try (Deflater deflater = new Deflater(level)) {
      deflater.setStrategy(strategy);
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] some = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(some, 0, deflater.deflate(some));
      }
      return out.toByteArray();
    }
  }

  /** Noise of so many letters with strings repeated from before, near and far. */
  static byte[] data(Random random, int length, int letters) {
    byte[] data = new byte[length];
    int at = 0;
    while (at < length) {
      int run = Math.min(1 + random.nextInt(300), length - at);
      if (at > 0 && random.nextBoolean()) {
        int back = 1 + random.nextInt(random.nextBoolean() ? Math.min(at, 12) : at);
        for (int i = 0; i < run; i++) {
          data[at + i] = data[at + i - back];
        }
      } else {
        for (int i = 0; i < run; i++) {
          data[at + i] = (byte) (letters * random.nextGaussian());
        }
      }
      at += run;
    }
    return data;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 100, 5_000, 200_000})
  void whatWasPackedComesBack(int length) {
    Random random = new Random(length);
    Inflate inflate = new Inflate();
    for (int letters : new int[] {0, 1, 3, 30, 200}) {
      byte[] data = data(random, length, letters);
      for (int level = 0; level <= 9; level += 3) {
        for (int strategy : STRATEGIES) {
          byte[] packed = pack(data, level, strategy);
          byte[] within = new byte[packed.length + 20];
          System.arraycopy(packed, 0, within, 9, packed.length);
          byte[] found = new byte[length + Lzw.SLACK];
          String what = "%d letters, level %d, %d".formatted(letters, level, strategy);
          assertThat(inflate.unpack(within, 9, packed.length, found, length))
              .as(what)
              .isEqualTo(length);
          assertThat(Arrays.copyOf(found, length)).as(what).isEqualTo(data);
        }
      }
    }
  }

  @Test
  void aBeginningIsTheSame() {
    Random random = new Random(2);
    byte[] data = data(random, 100_000, 20);
    byte[] packed = pack(data, 6, Deflater.DEFAULT_STRATEGY);
    for (int i = 0; i < 500; i++) {
      int wanted = random.nextInt(data.length + 1);
      byte[] found = new byte[wanted + Lzw.SLACK];
      assertThat(new Inflate().unpack(packed, 0, packed.length, found, wanted)).isEqualTo(wanted);
      assertThat(Arrays.equals(found, 0, wanted, data, 0, wanted)).as("%d bytes", wanted).isTrue();
    }
  }

  @Test
  void whatIsCutGivesNoMoreThanIsThere() {
    byte[] data = data(new Random(4), 3_000, 20);
    byte[] packed = pack(data, 6, Deflater.DEFAULT_STRATEGY);
    for (int length = 0; length < packed.length - 8; length++) {
      byte[] found = new byte[data.length + Lzw.SLACK];
      try {
        int there = new Inflate().unpack(packed, 0, length, found, data.length);
        assertThat(there).isLessThan(data.length);
        assertThat(Arrays.equals(found, 0, there, data, 0, there)).isTrue();
      } catch (IllegalStateException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }

  @Test
  void aByteThatWasChangedIsFound() {
    byte[] data = data(new Random(6), 5_000, 100);
    byte[] packed = pack(data, 0, Deflater.DEFAULT_STRATEGY);
    packed[2_000] ^= 1;
    byte[] found = new byte[data.length + Lzw.SLACK];
    assertThatThrownBy(() -> new Inflate().unpack(packed, 0, packed.length, found, data.length))
        .hasMessageContaining("checksum");
  }

  /** Packed bytes that were damaged at random are unpacked as the JDK unpacks them, or refused. */
  @Test
  void damageIsSeenAsTheJdkSeesIt() {
    long seed = 8;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      byte[] data = data(random, 1 + random.nextInt(400), 1 + random.nextInt(60));
      byte[] packed = pack(data, random.nextInt(10), STRATEGIES[random.nextInt(3)]);
      for (int damage = random.nextInt(3); damage >= 0; damage--) {
        packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
      }
      compare(packed, "seed " + seed + ", round " + i);
    }
  }

  /** Where the JDK unpacks a whole stream, ours gives the same. */
  static void compare(byte[] packed, String what) {
    Optional<byte[]> expected = inflate(packed);
    int wanted = expected.map(whole -> whole.length).orElse(1_000);
    byte[] found = new byte[wanted + Lzw.SLACK];
    int there = -1;
    try {
      there = new Inflate().unpack(packed, 0, packed.length, found, wanted);
    } catch (IllegalStateException e) {
      assertThat(e.getMessage()).as(what).isNotEmpty();
    }
    if (expected.isPresent()) {
      assertThat(there).as(what).isEqualTo(wanted);
      assertThat(Arrays.copyOf(found, wanted)).as(what).isEqualTo(expected.get());
    }
  }

  /** What the JDK makes of a whole stream; nothing if it does not end in good order. */
  private static Optional<byte[]> inflate(byte[] packed) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      byte[] found = new byte[1 << 16];
      int length = inflater.inflate(found);
      return inflater.finished() ? Optional.of(Arrays.copyOf(found, length)) : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    }
  }
}
