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
 * @param source the source it is
 */
public record ReferenceList(
    String format,
    String sha256,
    Optional<String> date,
    SortedMap<String, Long> counts,
    RecordId source)
    implements EvidenceRecord {

  public static final String KIND = "list";

  public ReferenceList {
    counts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    date.ifPresent(Edtf::parse);
    counts.forEach(ReferenceList::requireCount);
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
    return new CanonicalJson.Obj()
        .put("kind", KIND)
        .put("format", format)
        .put("sha256", sha256)
        .put("date", date)
        .put("counts", numbers)
        .put("source", source.hex());
  }

  static ReferenceList of(CanonicalJson.Obj object) {
    SortedMap<String, Long> counts = new TreeMap<>();
    CanonicalJson.Obj numbers = object.object("counts");
    numbers.fields().keySet().forEach(key -> counts.put(key, Numbers.count(numbers, key)));
    return new ReferenceList(
        object.string("format"),
        object.string("sha256"),
        object.optional("date"),
        counts,
        new RecordId(object.string("source")));
  }
}
