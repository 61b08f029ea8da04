package org.davylamp.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import org.davylamp.evidence.Foreign;
import org.davylamp.evidence.PropertyType;

/**
 * A statement as FollowTheMoney has it.
 *
 * @param origin who says so of which id
 * @param propType FollowTheMoney's word for the property's type
 * @param producer the column {@code origin}: which program made it
 * @param lang ISO 639-3; empty for types that are not language
 * @param original the value before it was normalised; empty if that changed nothing
 * @param id the one its file gave it; empty for statements that never had one
 * @param carried all foreign fields, if it came as a row of statements CSV
 * @param external {@code t} for what is suggested by an external source and not yet confirmed
 */
record FtmStatement(
    FtmExport.Origin origin,
    String schema,
    String prop,
    String propType,
    String value,
    String dataset,
    String producer,
    String lang,
    String original,
    String external,
    String firstSeen,
    String lastSeen,
    Optional<String> id,
    Foreign carried) {

  /** The property that stands for the entity as a whole. */
  static final String ID = "id";

  static final String NOT_EXTERNAL = "f";

  /** The id it was made on. */
  String entity() {
    return origin.entity();
  }

  /**
   * The id it has, or the one that FollowTheMoney 4.11 makes ({@code Statement.make_key}): the
   * SHA-1 of {@code dataset.entity.prop.value}, then {@code @lang} and {@code .ext} where they
   * apply.
   */
  String key() {
    return id.orElseGet(
        () -> {
          String language = lang.isEmpty() ? "" : "@" + lang;
          String suffix = isExternal() ? ".ext" : "";
          return sha1(dataset + "." + entity() + "." + prop + "." + value + language + suffix);
        });
  }

  /** As FollowTheMoney reads it: {@code t}, {@code true}, {@code yes}, {@code 1}. */
  boolean isExternal() {
    return !external.isEmpty() && "tTyY1".indexOf(external.charAt(0)) >= 0;
  }

  /** Types whose statements have no language in FollowTheMoney ({@code NON_LANG_TYPE_NAMES}). */
  static boolean hasLanguage(PropertyType type) {
    return switch (type) {
      case ENTITY,
          DATE,
          CHECKSUM,
          EMAIL,
          PHONE,
          GENDER,
          MIMETYPE,
          TOPIC,
          URL,
          COUNTRY,
          LANGUAGE,
          IP ->
          false;
      default -> true;
    };
  }

  /**
   * A source's key as the name of a data set, which is lower-case ASCII letters, digits and
   * underscores: marks are dropped, other letters become {@code u} and their code point.
   */
  static String dataset(String sourceKey) {
    StringBuilder name = new StringBuilder();
    String plain = Normalizer.normalize(sourceKey, Normalizer.Form.NFKD);
    plain.codePoints().forEach(c -> append(name, c));
    while (!name.isEmpty() && name.charAt(name.length() - 1) == '_') {
      name.setLength(name.length() - 1);
    }
    return name.isEmpty() ? "source" : name.toString();
  }

  private static void append(StringBuilder name, int c) {
    if (c < 0x80 && Character.isLetterOrDigit(c)) {
      name.appendCodePoint(Character.toLowerCase(c));
    } else if (c >= 0x80 && Character.isLetterOrDigit(c)) {
      name.append('u').append(Integer.toHexString(c));
    } else if (c < 0x80 && !name.isEmpty() && name.charAt(name.length() - 1) != '_') {
      name.append('_');
    }
  }

  private static String sha1(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
