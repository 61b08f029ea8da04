package org.davylamp.evidence;

/** Counts as records spell them: decimal strings. */
final class Numbers {
  private Numbers() {}

  static long count(CanonicalJson.Obj object, String key) {
    String text = object.string(key);
    try {
      long count = Long.parseLong(text);
      if (count >= 0 && Long.toString(count).equals(text)) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw EvidenceException.expected("a count in the field '" + key + "'", text);
    }
    throw EvidenceException.expected("a count in the field '" + key + "'", text);
  }
}
