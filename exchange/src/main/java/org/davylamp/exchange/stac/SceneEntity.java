package org.davylamp.exchange.stac;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The entity that a scene is in a case, whichever file speaks of it. */
public final class SceneEntity {
  private SceneEntity() {}

  /** The scene's own id where it is a plain word, else one made of it. */
  public static String id(String scene) {
    if (scene.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}")) {
      return "scene-" + scene;
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(scene.getBytes(StandardCharsets.UTF_8));
      return "scene-" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
