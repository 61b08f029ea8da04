package org.davylamp.dossier.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Eight-bit RGBA pixels as PNG (W3C PNG, third edition), the same bytes on every machine.
 *
 * <p>The platform's deflate is not used: what it makes of the same bytes depends on which zlib the
 * JDK was built with. Here each row is filtered by the filter whose bytes are smallest in sum
 * (12.7), and the bytes are written in one block with Huffman codes of their own and no copies (RFC
 * 1951, 3.2.7). Of satellite images, in which little repeats, that is most of what deflate gains.
 */
final class Png {
  private static final int BYTES = 4;
  private static final int END = 256;
  private static final int LONGEST = 15;
  private static final int[] SIGNATURE = {0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  /** The order of code length codes in a block's head (RFC 1951, 3.2.7): up to that for 15. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private Png() {}

  /**
   * The file.
   *
   * @param pixels rows from the top, four bytes each: red, green, blue, opacity
   */
  static byte[] of(int width, int height, byte[] pixels) {
    Refusal.unless(
        width > 0 && height > 0 && pixels.length == width * height * BYTES,
        "expected %s × %s pixels of four bytes, found %s bytes",
        width,
        height,
        pixels.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : SIGNATURE) {
      out.write(b);
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    number(head, width);
    number(head, height);
    head.writeBytes(new byte[] {8, 6, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    chunk(out, "IDAT", zlib(filtered(width, height, pixels)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** The file as an address that holds it. */
  static String dataUri(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  private static void number(ByteArrayOutputStream out, long value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (value >> shift));
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    number(out, data.length);
    out.writeBytes(name);
    out.writeBytes(data);
    number(out, crc.getValue());
  }

  // ---- filters

  private static byte[] filtered(int width, int height, byte[] pixels) {
    int row = width * BYTES;
    byte[] out = new byte[height * (row + 1)];
    for (int y = 0; y < height; y++) {
      long least = Long.MAX_VALUE;
      for (int filter = 0; filter <= 4; filter++) {
        byte[] line = filtered(pixels, y, row, filter);
        long sum = 0;
        for (byte b : line) {
          sum += Math.abs(b);
        }
        if (sum < least) {
          least = sum;
          out[y * (row + 1)] = (byte) filter;
          System.arraycopy(line, 0, out, y * (row + 1) + 1, row);
        }
      }
    }
    return out;
  }

  private static byte[] filtered(byte[] pixels, int y, int row, int filter) {
    byte[] line = new byte[row];
    for (int i = 0; i < row; i++) {
      int at = y * row + i;
      int left = i < BYTES ? 0 : pixels[at - BYTES] & 255;
      int above = y == 0 ? 0 : pixels[at - row] & 255;
      int corner = i < BYTES || y == 0 ? 0 : pixels[at - row - BYTES] & 255;
      int guess =
          switch (filter) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> above;
            case 3 -> (left + above) / 2;
            default -> paeth(left, above, corner);
          };
      line[i] = (byte) (pixels[at] - guess);
    }
    return line;
  }

  private static int paeth(int left, int above, int corner) {
    int guess = left + above - corner;
    int a = Math.abs(guess - left);
    int b = Math.abs(guess - above);
    int c = Math.abs(guess - corner);
    return a <= b && a <= c ? left : b <= c ? above : corner;
  }

  // ---- deflate

  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long held;
    private int count;

    /** Lowest bit first. */
    void write(int value, int bits) {
      held |= (long) value << count;
      count += bits;
      while (count >= 8) {
        out.write((int) held & 255);
        held >>>= 8;
        count -= 8;
      }
    }

    /** Highest bit first, as Huffman codes stand. */
    void code(int code, int bits) {
      write(Integer.reverse(code) >>> (32 - bits), bits);
    }

    byte[] bytes() {
      write(0, (8 - count) % 8);
      return out.toByteArray();
    }
  }

  private static byte[] zlib(byte[] data) {
    Bits bits = new Bits();
    bits.write(0x0178, 16);
    bits.write(0b101, 3);
    int[] lengths = lengths(data);
    bits.write(0, 5);
    bits.write(0, 5);
    bits.write(ORDER.length - 4, 4);
    // Every length from 0 to 15 gets a code of four bits; no runs of lengths.
    for (int symbol : ORDER) {
      bits.write(symbol < 16 ? 4 : 0, 3);
    }
    for (int symbol = 0; symbol <= END; symbol++) {
      bits.code(lengths[symbol], 4);
    }
    bits.code(0, 4);
    int[] codes = codes(lengths);
    for (byte b : data) {
      bits.code(codes[b & 255], lengths[b & 255]);
    }
    bits.code(codes[END], lengths[END]);
    byte[] deflated = bits.bytes();
    Adler32 adler = new Adler32();
    adler.update(data);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(deflated);
    number(whole, adler.getValue());
    return whole.toByteArray();
  }

  private record Node(long weight, int first, List<Integer> symbols) {}

  /** Lengths of Huffman's codes; weights are flattened until none is longer than allowed. */
  private static int[] lengths(byte[] data) {
    long[] weights = new long[END + 1];
    for (byte b : data) {
      weights[b & 255]++;
    }
    weights[END] = 1;
    int[] lengths = huffman(weights);
    while (Arrays.stream(lengths).max().orElse(0) > LONGEST) {
      for (int i = 0; i <= END; i++) {
        weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
      }
      lengths = huffman(weights);
    }
    return lengths;
  }

  private static int[] huffman(long[] weights) {
    int[] lengths = new int[weights.length];
    PriorityQueue<Node> nodes =
        new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::first));
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        nodes.add(new Node(weights[i], i, List.of(i)));
      }
    }
    while (nodes.size() > 1) {
      Node one = nodes.remove();
      Node other = nodes.remove();
      List<Integer> both = new ArrayList<>(one.symbols);
      both.addAll(other.symbols);
      for (int symbol : both) {
        lengths[symbol]++;
      }
      nodes.add(new Node(one.weight + other.weight, Math.min(one.first, other.first), both));
    }
    return lengths;
  }

  /** Canonical codes (RFC 1951, 3.2.2). */
  private static int[] codes(int[] lengths) {
    int[] codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code <<= 1;
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = code++;
        }
      }
    }
    return codes;
  }
}
