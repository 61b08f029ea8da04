package org.davylamp.evidence;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That a table of somebody's business was screened: which, against what, with what result. The rows
 * are an object of the vault. It is nobody's but theirs whose table it was, so it is never recorded
 * as public.
 *
 * @param of what the rows are: {@code suppliers}, {@code shipments} or {@code vessels}
 * @param input SHA-256 (hex) of the table; it is not kept
 * @param file the table's name
 * @param rows how many of them came to each verdict, by its word
 * @param results SHA-256 (hex) of the rows with verdicts and reasons, a line of JSON each
 * @param checked what they were held against
 */
public record Screening(
    String of,
    String input,
    String file,
    SortedMap<String, Long> rows,
    String results,
    Checked checked)
    implements EvidenceRecord {

  public static final String KIND = "screening";

  /**
   * What rows were held against: by it is told later why another answer came.
   *
   * @param asOf the day whose law, lists and links counted, ISO 8601
   * @param size leaves of the ledger that was read
   * @param root its root hash, hex
   * @param hops how far links were followed
   * @param threshold from which score a name was a hit
   * @param measures how many measures the case had
   * @param rules digest (hex) of what it said of them
   * @param network digest (hex) of what it said of everything else that was looked at
   * @param lists that were searched, in their order
   * @param version of Davylamp
   */
  public record Checked(
      String asOf,
      long size,
      String root,
      int hops,
      String threshold,
      long measures,
      String rules,
      String network,
      List<Listing> lists,
      String version) {
    public Checked {
      lists = List.copyOf(lists);
    }

    /** Whether both looked at the same, whatever else the ledger took in meanwhile. */
    public boolean isOfTheSame(Checked other) {
      return equals(other.at(size, root));
    }

    private Checked at(long otherSize, String otherRoot) {
      return new Checked(
          asOf, otherSize, otherRoot, hops, threshold, measures, rules, network, lists, version);
    }

    private CanonicalJson.Obj toJson() {
      return new CanonicalJson.Obj()
          .put("asOf", asOf)
          .put("size", Long.toString(size))
          .put("root", root)
          .put("hops", Integer.toString(hops))
          .put("threshold", threshold)
          .put("measures", Long.toString(measures))
          .put("rules", rules)
          .put("network", network)
          .put(
              "lists",
              new CanonicalJson.Arr(
                  lists.stream().<CanonicalJson.Value>map(Listing::toJson).toList()))
          .put("version", version);
    }

    private static Checked of(CanonicalJson.Obj object) {
      return new Checked(
          object.string("asOf"),
          Numbers.count(object, "size"),
          object.string("root"),
          Math.toIntExact(Numbers.count(object, "hops")),
          object.string("threshold"),
          Numbers.count(object, "measures"),
          object.string("rules"),
          object.string("network"),
          object.objects("lists").stream().map(Listing::of).toList(),
          object.string("version"));
    }
  }

  /**
   * A list that was searched.
   *
   * @param name by which its entries are called
   * @param date EDTF date that it bears, if it bears one
   * @param sha256 (hex) that tells the version
   * @param entries how many it has
   */
  public record Listing(String name, Optional<String> date, String sha256, long entries) {
    private CanonicalJson.Obj toJson() {
      return new CanonicalJson.Obj()
          .put("name", name)
          .put("date", date)
          .put("sha256", sha256)
          .put("entries", Long.toString(entries));
    }

    private static Listing of(CanonicalJson.Obj object) {
      return new Listing(
          object.string("name"),
          object.optional("date"),
          object.string("sha256"),
          Numbers.count(object, "entries"));
    }
  }

  public Screening {
    rows = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CanonicalJson.Obj toJson() {
    CanonicalJson.Obj counts = new CanonicalJson.Obj();
    rows.forEach((verdict, count) -> counts.put(verdict, Long.toString(count)));
    return new CanonicalJson.Obj()
        .put("kind", KIND)
        .put("of", of)
        .put("input", input)
        .put("file", file)
        .put("rows", counts)
        .put("results", results)
        .put("checked", checked.toJson());
  }

  static Screening of(CanonicalJson.Obj object) {
    SortedMap<String, Long> rows = new TreeMap<>();
    CanonicalJson.Obj counts = object.object("rows");
    counts.fields().keySet().forEach(key -> rows.put(key, Numbers.count(counts, key)));
    return new Screening(
        object.string("of"),
        object.string("input"),
        object.string("file"),
        rows,
        object.string("results"),
        Checked.of(object.object("checked")));
  }
}
