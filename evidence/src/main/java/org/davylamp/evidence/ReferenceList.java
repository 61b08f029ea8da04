package org.davylamp.evidence;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sanctions list or other reference file, registered whole: its entries become statements only
 * when a resolution or a screening refers to them.
 *
 * @param format what the file was recognised as
 * @param sha256 SHA-256 (hex) of its exhibit
 * @param date EDTF date the list bears, if it bears one
 * @param counts how many entries it has, by their schema or kind
 * @param beside of a list in several files the others, each name with its SHA-256 (hex); they are
 *     exhibits too
 * @param source the source it is
 */
public record ReferenceList(
    String format,
    String sha256,
    Optional<String> date,
    SortedMap<String, Long> counts,
    SortedMap<String, String> beside,
    RecordId source)
    implements EvidenceRecord {

  public static final String KIND = "list";

  public ReferenceList {
    counts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    beside = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(beside));
    date.ifPresent(Edtf::parse);
    counts.forEach(ReferenceList::requireCount);
  }

  /** A list in one file. */
  public ReferenceList(
      String format,
      String sha256,
      Optional<String> date,
      SortedMap<String, Long> counts,
      RecordId source) {
    this(format, sha256, date, counts, new TreeMap<>(), source);
  }

  private static void requireCount(String schema, long count) {
    if (count < 0) {
      throw new EvidenceException(
          "expected a count of 0 or more entries of " + schema + ", found " + count);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CanonicalJson.Obj toJson() {
    CanonicalJson.Obj numbers = new CanonicalJson.Obj();
    counts.forEach((schema, count) -> numbers.put(schema, Long.toString(count)));
    CanonicalJson.Obj object =
        new CanonicalJson.Obj()
            .put("kind", KIND)
            .put("format", format)
            .put("sha256", sha256)
            .put("date", date)
            .put("counts", numbers)
            .put("source", source.hex());
    if (!beside.isEmpty()) {
      CanonicalJson.Obj files = new CanonicalJson.Obj();
      beside.forEach(files::put);
      object.put("beside", files);
    }
    return object;
  }

  static ReferenceList of(CanonicalJson.Obj object) {
    SortedMap<String, Long> counts = new TreeMap<>();
    CanonicalJson.Obj numbers = object.object("counts");
    numbers.fields().keySet().forEach(key -> counts.put(key, Numbers.count(numbers, key)));
    SortedMap<String, String> beside = new TreeMap<>();
    if (object.has("beside")) {
      CanonicalJson.Obj files = object.object("beside");
      files.fields().keySet().forEach(name -> beside.put(name, files.string(name)));
    }
    return new ReferenceList(
        object.string("format"),
        object.string("sha256"),
        object.optional("date"),
        counts,
        beside,
        new RecordId(object.string("source")));
  }
}
