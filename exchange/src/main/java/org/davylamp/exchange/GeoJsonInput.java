package org.davylamp.exchange;

import java.util.Locale;
import java.util.Objects;
import org.davylamp.evidence.EvidenceException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * What parts of a GeoJSON reader share: the file's name for errors, and errors placed where the
 * parser stands.
 */
record GeoJsonInput(String file) {

  /**
   * @throws BadInput unless the parser stands on {@code token}
   */
  void require(JsonParser parser, JsonToken token, String expected) {
    if (parser.currentToken() != token) {
      throw bad(parser, "expected " + expected + ", found " + found(parser));
    }
  }

  BadInput bad(JsonParser parser, String problem) {
    return bad(parser.currentTokenLocation(), problem);
  }

  BadInput bad(TokenStreamLocation at, String problem) {
    return new BadInput(file, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0), problem);
  }

  BadInput bad(TokenStreamLocation at, EvidenceException refused) {
    return bad(at, Objects.requireNonNullElse(refused.getMessage(), "expected other values"));
  }

  /** The token the parser stands on, in words. */
  String found(JsonParser parser) {
    return switch (parser.currentToken()) {
      case null -> "the end of the file";
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case END_OBJECT, END_ARRAY -> "its end";
      case VALUE_STRING -> "the text '" + shortened(parser.getString()) + "'";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + shortened(parser.getString());
      case JsonToken other -> String.valueOf(other.asString()).toLowerCase(Locale.ROOT);
    };
  }

  /** The position, if its digits can be written without an exponent. */
  GeoJsonPosition position(JsonParser parser, String longitude, String latitude, String rest) {
    GeoJsonPosition position = new GeoJsonPosition(longitude, latitude, rest);
    try {
      position.location();
    } catch (NumberFormatException e) {
      throw bad(parser, "expected coordinates of at most 60 digits, found longer ones");
    }
    return position;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "…";
  }
}
