package org.davylamp.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeysTest {
  /** RFC 8032 §7.1, tests 1, 2, 3 and SHA(abc): secret key, public key, message, signature. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + "'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + "72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
        + "af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
        + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
        + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
        + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
  })
  void ed25519IsThatOfTheRfc(String secret, String publicKey, String message, String signature) {
    HexFormat hex = HexFormat.of();
    KeyPair pair = Ed25519.keyPair(hex.parseHex(secret));
    assertThat(hex.formatHex(Ed25519.bytes(pair.getPublic()))).isEqualTo(publicKey);
    byte[] signed = Ed25519.sign(pair.getPrivate(), hex.parseHex(message));
    assertThat(hex.formatHex(signed)).isEqualTo(signature);
    assertThat(
            Ed25519.verify(
                Ed25519.publicKey("test", hex.parseHex(publicKey)), hex.parseHex(message), signed))
        .isTrue();
  }

  @Test
  void generatedKeysDifferAndComeBackFromTheirText() {
    NoteSigner one = NoteSigner.generate("log.example");
    NoteSigner two = NoteSigner.generate("log.example");
    assertThat(one.skey()).isNotEqualTo(two.skey()).startsWith("PRIVATE+KEY+log.example+");
    NoteSigner read = NoteSigner.parse(one.skey());
    assertThat(read.sign("text\n")).isEqualTo(one.sign("text\n"));
    assertThat(NoteVerifier.parse(one.verifier().vkey())).isEqualTo(one.verifier());
    assertThat(two.verifier().verify("text\n", one.sign("text\n"))).isFalse();
  }

  @Test
  void aWitnessHasAKeyIdOfItsOwn() {
    NoteSigner key = NoteSigner.generate("witness.example");
    NoteVerifier verifier = Witness.of(key).verifier();
    assertThat(verifier.keyId()).isNotEqualTo(key.verifier().keyId());
    assertThat(verifier.type()).isEqualTo(KeyType.COSIGNATURE_V1);
    assertThat(NoteVerifier.parse(verifier.vkey())).isEqualTo(verifier);
    assertThat(verifier.verify("text\n", key.sign("text\n"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', <name>+<key id>+<base64>",
    "example.com, <name>+<key id>+<base64>",
    "example.com+530d903a, <name>+<key id>+<base64>",
    "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, a key name",
    "exam ple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, a key name",
    "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, lower-case hexadecimal",
    "example.com/foo+30d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, eight",
    "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, key id 530d903a for that name and key",
    "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, key id",
    "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, found type 0x02",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=, 'found 32 bytes'",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2kAA==, 'found 34 bytes'",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2!, base64",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k+, base64",
    // y = 2 is no point of the curve, y = p is no field element.
    "example.com/foo+530d903a+AQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, an Ed25519 public key",
    "example.com/foo+530d903a+Ae3///////////////////////////////////////9/, an Ed25519 public key",
  })
  void otherVerifierKeysAreRefused(String vkey, String message) {
    assertThatThrownBy(() -> NoteVerifier.parse(vkey))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(message);
  }

  /**
   * With the neutral point for a key, R = 1 and S = 0 verify for every message: checked with the
   * platform itself.
   */
  @Test
  void keysForWhichAnyoneCanSignAreRefused() throws GeneralSecurityException {
    HexFormat hex = HexFormat.of();
    byte[] spki = hex.parseHex("302a300506032b6570032100" + "01" + "00".repeat(31));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
    signature.update("whatever".getBytes(StandardCharsets.UTF_8));
    assertThat(signature.verify(hex.parseHex("01" + "00".repeat(63)))).isTrue();
    for (String point :
        List.of(
            "01" + "00".repeat(31),
            "00".repeat(32),
            "00".repeat(31) + "80",
            "ec" + "ff".repeat(30) + "7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa")) {
      assertThatThrownBy(() -> Ed25519.publicKey("key", hex.parseHex(point)))
          .as(point)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("small order");
    }
    // The same points written with y + p, and with a sign that x = 0 does not have.
    for (String other :
        List.of(
            "ee" + "ff".repeat(30) + "7f",
            "ed" + "ff".repeat(30) + "7f",
            "01" + "00".repeat(30) + "80")) {
      assertThatThrownBy(() -> Ed25519.publicKey("key", hex.parseHex(other)))
          .as(other)
          .isInstanceOf(LedgerException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PRIVATE+KEY+",
        "davylamp.example/golden+65c1de8d+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDAx",
        "PUBLIC+KEY+davylamp.example/golden+65c1de8d+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDAx",
        "PRIVATE+KEY+davylamp.example/golden+65c1de8e+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDAx",
        "PRIVATE+KEY+davylamp.example/other+65c1de8d+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDAx",
        "PRIVATE+KEY+davylamp.example/golden+65c1de8d+BGRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDAx",
        "PRIVATE+KEY+davylamp.example/golden+65c1de8d+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDA=",
        "PRIVATE+KEY+davylamp.example/golden+65c1de8d+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDA!",
        "PRIVATE+KEY+davylamp.example/golden+65c1de8d+AWRhdnlsYW1wIGdvbGRlbiB2YWx1ZSBzZWVkIDAwMDAx+",
      })
  void otherSigningKeysAreRefusedWithoutShowingThem(String skey) {
    assertThatThrownBy(() -> NoteSigner.parse(skey))
        .isInstanceOf(LedgerException.class)
        .hasMessageNotContaining("GRhdnlsYW1wIGdvbGRlbiB2YWx1ZSB")
        .hasNoCause();
  }

  @Test
  void namesAndSeedsAreChecked() {
    for (String name :
        List.of("", "a b", "a+b", "a\u00a0b", "a\u0085b", "a\nb", "a\u3000b", "\ud800")) {
      assertThatThrownBy(() -> NoteSigner.generate(name))
          .as(name)
          .isInstanceOf(LedgerException.class);
    }
    assertThatThrownBy(() -> NoteSigner.ofSeed("log", new byte[31]))
        .isInstanceOf(LedgerException.class);
    assertThat(NoteSigner.generate("개천.example/기록").verifier().name()).isEqualTo("개천.example/기록");
  }

  @Test
  void nothingPrintsASecret() {
    String seed = NoteFormat.base64(KeyType.ED25519.typed(Golden.SEED));
    assertThat(SampleExport.SIGNER.toString()).doesNotContain(seed).contains(Golden.VKEY);
    assertThat(SampleExport.WITNESS.toString())
        .doesNotContain("skey")
        .contains("witness.example/w1+a2fe9dac+");
  }
}
