package org.davylamp.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Values made by Go 1.26.8 with golang.org/x/mod v0.42.0 ({@code sumdb/tlog}, {@code sumdb/note})
 * and, for the cosignature, github.com/transparency-dev/formats v0.1.1 ({@code note}). Entry i of
 * the tree is the text {@code entry i}.
 */
final class Golden {
  static final Map<Integer, String> ROOTS =
      Map.of(
          1, "dziFphNIniTOLPdhmdakI/BC5LvxLX7s7pEu8nbGVwE=",
          2, "WkdmL9ijF9lgSaP59HxV3GfKZgUbqjaD27GbL+CaB7A=",
          3, "lPvQ3YNvUDAWkubQ6t5yjuGexSv/8WBu2AfIV11aqhk=",
          7, "mMl/C6MXXNCLAx3QhLncTmSbZNGijm6mlGRlAxc6tYc=",
          255, "z2Z5PmMp3/JC6zzuCm82rT46GW3MVzoex3XhAr6GPxw=",
          256, "2mWW2VNp9f7zIquOTg2jsLUCNqqcijsdJG90Ecni4y4=",
          257, "XB/f6DU1gCLyOS3keNvgU/wTDP4dOggoeakM9r8Uv34=",
          1000, "NGxrnLicS3b6ydyyDNqG46AcCldBfBOQKOrNRTj96Vs=",
          65536, "B7Gjd5YKThLjNI1ukymuYxapWwL7HCLpCSMbOqRIYac=",
          70000, "o5IPun8jmgcam9EHIfE0Gt3vuu3ttBx+JEN6nRa98Ao=");

  /** tlog.ProveRecord(1000, 777). */
  static final List<byte[]> INCLUSION_777_OF_1000 =
      hashes(
          "+wx6Tu3YJlUigTVgCTFBa3bzh3Ezg0gj4g759kIpwo8=",
          "HmFJREatIPwAQgaPrninuvy47JM2/goZ46g0oiEh2HE=",
          "EPyngmf+WWCKG66T8SmDzQ4N6gXpM6pf2TWyPbklDwg=",
          "1UIUj+fves8vb6QDQSXNHskg9A8JhAwRLKQ2QlbnLMc=",
          "vhlS7mRDfw8ZCgPc6E6x61ddwgEpiYFp4fS9eOsLgPo=",
          "z8sFKMCbR8Qr1vDc15l83kq7iuzKtnsa+TZY5CdzEV0=",
          "H6qXMUZbyMkVsxuVXU5e+VB5K74aUl5gtKaW5WYWZPc=",
          "jPudrFkK48GTDIolD1q+X44HvVq37X5pSqY8Mqyi2Gw=",
          "k9pJNZFHSVnKwKaCayEIxku4oi30S/6/njGup+WMXy4=",
          "xtuUnnbP1dYUB8c6SBkhJlqwJOphMdAtxrcN79/U+to=");

  /** tlog.ProveTree(1000, 257). */
  static final List<byte[]> CONSISTENCY_257_TO_1000 =
      hashes(
          "och3qCTSUz777hlgt/L+QiRFD2nDsOPT6crMdZzizvM=",
          "Zzfq7PJKMKRDW+Ia/QZ10zhbqJndwwIq2D/EJrcmocg=",
          "2weeEv1ePZMy8exWWKzE6FpvDpAzz2A1iesE6ylmbLA=",
          "7A6bpI1GmR6NGFgFuj/BgvreGpnnWjMh7jpUpfFX/9Y=",
          "j5skCCcPLx74uhIGjb2eVcJW3MNaAyitOgRkyFHQZow=",
          "v0dikrucGz5rXeXt96RtXdQFP3sKvfT+qOw4RgGnaMA=",
          "ECgX8ArIi8hnsvXRdxY7vdP39aJQ6sl5CPVd7COPVeA=",
          "35gS6rZI52JFzolF1+xmLE+EjX3wtgiX2pjiJtt9/MM=",
          "X0lwc1GelAdJL11LxsgRPBuAYkJOTDaPqahSU7oHGMA=",
          "2mWW2VNp9f7zIquOTg2jsLUCNqqcijsdJG90Ecni4y4=",
          "MbDpyvXBXU6uPtVbNqv+HF0yEIcyYuzowhon/3oXKEQ=");

  static final String NAME = "davylamp.example/golden";
  static final byte[] SEED = "davylamp golden value seed 00001".getBytes(StandardCharsets.US_ASCII);
  static final byte[] WITNESS_SEED =
      "davylamp golden value seed 00002".getBytes(StandardCharsets.US_ASCII);

  /** note.GenerateKey with the seed for randomness. */
  static final String SKEY =
      "PRIVATE+KEY+davylamp.example/golden+65c1de8d+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDAx";

  static final String VKEY =
      "davylamp.example/golden+65c1de8d+AamJjnbYpw9309vEEOha0Y06y9hSwf/+woVJ9HFk1ped";

  static final String CHECKPOINT =
      """
      davylamp.example/golden
      1000
      NGxrnLicS3b6ydyyDNqG46AcCldBfBOQKOrNRTj96Vs=
      """;

  /** note.Sign of that text. */
  static final String SIGNED =
      CHECKPOINT
          + """

          — davylamp.example/golden ZcHejT6rGtgVoyoMkyr3h6Yh9shCWzbH/RwNWxQm2Yp9K8ryuMwgHHLgaJH88MyVXgs14eOuj2kCubuat5XOzV9neQA=
          """;

  /** note.Sign of a text with an empty line, an em dash and letters outside ASCII. */
  static final String SIGNED_UNICODE =
      """
      개천 — Kaech'ŏn

      second paragraph

      — davylamp.example/golden ZcHejc/7lqgECVKWFznalf9ppmLjw2MS0zrdxF/03mFKQNLvZyFwxBxfz+ZffMaHeiD5QR+3zxf/IBraBwaeuhQwsww=
      """;

  static final String WITNESS_SKEY =
      "PRIVATE+KEY+witness.example/w1+500cc240+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDAy";

  /** Seconds since 1970 at which the witness cosigned. */
  static final long COSIGNED_AT = 1_795_287_695L;

  /** The signed note with the signature of formats/note.NewSignerForCosignatureV1. */
  static final String COSIGNED =
      SIGNED
          + """
          — witness.example/w1 ov6drAAAAABrAeqPiOB7GMB5lXQMtNh6lHMmt21Tc1Xh5curoalftdUq7zlhHzCP+6KjBoCH6HPgDaahX/imwyxRCtJSJBfSs7uEAQ==
          """;

  private Golden() {}

  static byte[] entry(long i) {
    return ("entry " + i).getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] hash(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  static Iterator<byte[]> entries(int size) {
    return IntStream.range(0, size).mapToObj(Golden::entry).iterator();
  }

  /** The true checkpoint of the first entries, signed with the golden key. */
  static SignedNote checkpoint(int size) {
    Frontier frontier = Frontier.empty();
    entries(size).forEachRemaining(entry -> frontier.append(MerkleHash.leaf(entry)));
    return SignedNote.sign(
        Checkpoint.of(NAME, size, frontier.root()).text(), NoteSigner.parse(SKEY));
  }

  static byte[] root(int size) {
    return hash(Objects.requireNonNull(ROOTS.get(size)));
  }

  /** Tiles of the tree of the first entries. */
  static MemoryTiles tiles(long size) {
    MemoryTiles tiles = new MemoryTiles();
    TileBuilder builder = TileBuilder.empty(tiles);
    for (long i = 0; i < size; i++) {
      builder.append(MerkleHash.leaf(entry(i)));
    }
    builder.flush();
    return tiles;
  }

  private static List<byte[]> hashes(String... base64) {
    return List.of(base64).stream().map(Golden::hash).toList();
  }
}
