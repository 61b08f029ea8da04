package org.davylamp.evidence;

/**
 * The untouched bytes of a source, held in the vault.
 *
 * @param sha256 their SHA-256, 64 hexadecimal digits: their name in the vault
 * @param bytes how many there are
 * @param name the file's name when it was added
 * @param format what they were recognised as, such as {@code ftm-json}; {@code file} if not read
 * @param source the source they are of
 */
public record Exhibit(String sha256, long bytes, String name, String format, RecordId source)
    implements EvidenceRecord {

  public static final String KIND = "exhibit";

  public Exhibit {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw EvidenceException.expected(
          "a SHA-256 of 64 lower-case hexadecimal digits of exhibit '" + name + "'", sha256);
    }
    if (bytes < 0) {
      throw new EvidenceException(
          "expected a length of exhibit '" + name + "' of 0 bytes or more, found " + bytes);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CanonicalJson.Obj toJson() {
    return new CanonicalJson.Obj()
        .put("kind", KIND)
        .put("sha256", sha256)
        .put("bytes", Long.toString(bytes))
        .put("name", name)
        .put("format", format)
        .put("source", source.hex());
  }

  static Exhibit of(CanonicalJson.Obj object) {
    return new Exhibit(
        object.string("sha256"),
        Numbers.count(object, "bytes"),
        object.string("name"),
        object.string("format"),
        new RecordId(object.string("source")));
  }
}
