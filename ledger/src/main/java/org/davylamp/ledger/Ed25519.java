package org.davylamp.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Ed25519 (RFC 8032) with the platform's own implementation, keys as the 32 bytes that the RFC
 * defines.
 */
final class Ed25519 {
  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  private static final String ALGORITHM = "Ed25519";

  /** SubjectPublicKeyInfo of RFC 8410 up to the key itself. */
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  /**
   * The y coordinates, little-endian, of the eight points whose order divides 8. Signatures for
   * such a "key" need no secret, so whoever gave it away could later say that somebody else signed.
   */
  private static final Set<String> SMALL_ORDER =
      Set.of(
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0100000000000000000000000000000000000000000000000000000000000000",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

  private Ed25519() {}

  /**
   * The key pair that a seed of 32 bytes stands for. The platform can make a private key of a seed
   * but offers no way from there to the public key; its generator takes the seed from its source of
   * randomness and derives both. That it took exactly these bytes is checked.
   */
  static KeyPair keyPair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Replay(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      if (!Arrays.equals(used, seed)) {
        throw new IllegalStateException(
            "this platform's Ed25519 generator does not use the seed it is given");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform has no Ed25519", e);
    }
  }

  static byte[] newSeed() {
    byte[] seed = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(seed);
    return seed;
  }

  static byte[] bytes(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
  }

  /** The public key of these 32 bytes, refused if they are no point of the curve. */
  static PublicKey publicKey(String where, byte[] bytes) {
    try {
      byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + KEY_BYTES);
      System.arraycopy(bytes, 0, encoded, SPKI.length, KEY_BYTES);
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      // The factory takes any 32 bytes; only a verification decodes the point.
      Signature.getInstance(ALGORITHM).initVerify(key);
      requireLargeOrder(where, bytes);
      return key;
    } catch (GeneralSecurityException e) {
      throw new LedgerException(
          where + ": expected an Ed25519 public key, found bytes that are none", e);
    }
  }

  private static void requireLargeOrder(String where, byte[] bytes) {
    byte[] y = bytes.clone();
    y[KEY_BYTES - 1] &= 0x7F;
    if (SMALL_ORDER.contains(HexFormat.of().formatHex(y))) {
      throw LedgerException.refused(
          where, "an Ed25519 public key", "a point of small order, for which anyone can sign");
    }
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform cannot sign with Ed25519", e);
    }
  }

  static boolean verify(PublicKey key, byte[] message, byte[] signed) {
    if (signed.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException e) {
      // Bytes that encode no signature at all.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform cannot verify Ed25519", e);
    }
  }

  /** A source of "randomness" that yields a seed once. */
  private static final class Replay extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Replay(byte[] seed) {
      super(null, null);
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException(
            "expected Ed25519 to ask for 32 bytes, found " + bytes.length);
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
