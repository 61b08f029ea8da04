package org.davylamp.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an analysis concluded. Its identity leaves out tree head and build: the same analysis on the
 * same inputs is the same finding. The latest finding of an analysis with the same parameters is
 * the one in force.
 *
 * @param analysis the analysis' name
 * @param version its version
 * @param parameters what it was run with
 * @param inputDigest SHA-256 (hex) of the sorted ids that its declared query returned
 * @param results what it concluded, in its own order; none if there is nothing to conclude any more
 * @param supersedes the finding in whose place this one stands, so that a conclusion drawn, given
 *     up and drawn again is a record of its own
 */
public record Finding(
    String analysis,
    String version,
    SortedMap<String, String> parameters,
    String inputDigest,
    List<Result> results,
    Optional<RecordId> supersedes)
    implements EvidenceRecord {

  public static final String KIND = "finding";

  /**
   * One conclusion.
   *
   * @param text the conclusion in words
   * @param values its figures, by name
   * @param derivedFrom the statements, findings and artefact exhibits it rests on
   */
  public record Result(String text, SortedMap<String, String> values, List<RecordId> derivedFrom) {
    public Result {
      values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
      derivedFrom = List.copyOf(derivedFrom);
    }

    private CanonicalJson.Value toJson() {
      CanonicalJson.Obj object = new CanonicalJson.Obj().put("text", text);
      object.put("derivedFrom", derivedFrom.stream().map(RecordId::hex).toList());
      return values.isEmpty() ? object : object.put("values", strings(values));
    }

    private static Result of(CanonicalJson.Obj object) {
      return new Result(
          object.string("text"),
          map(object.object("values")),
          object.strings("derivedFrom").stream().map(RecordId::new).toList());
    }
  }

  public Finding {
    parameters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    results = List.copyOf(results);
  }

  /** Whether both say the same, whatever they stand in the place of. */
  public boolean saysTheSameAs(Finding other) {
    return superseding(Optional.empty()).equals(other.superseding(Optional.empty()));
  }

  public Finding superseding(Optional<RecordId> earlier) {
    return new Finding(analysis, version, parameters, inputDigest, results, earlier);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public CanonicalJson.Obj toJson() {
    CanonicalJson.Obj object =
        new CanonicalJson.Obj()
            .put("kind", KIND)
            .put("analysis", analysis)
            .put("version", version)
            .put("inputDigest", inputDigest)
            .put("supersedes", supersedes.map(RecordId::hex));
    if (!parameters.isEmpty()) {
      object.put("parameters", strings(parameters));
    }
    return object.put(
        "results", new CanonicalJson.Arr(results.stream().map(Result::toJson).toList()));
  }

  static Finding of(CanonicalJson.Obj object) {
    return new Finding(
        object.string("analysis"),
        object.string("version"),
        map(object.object("parameters")),
        object.string("inputDigest"),
        object.objects("results").stream().map(Result::of).toList(),
        object.optional("supersedes").map(RecordId::new));
  }

  private static CanonicalJson.Obj strings(Map<String, String> map) {
    CanonicalJson.Obj object = new CanonicalJson.Obj();
    map.forEach(object::put);
    return object;
  }

  private static SortedMap<String, String> map(CanonicalJson.Obj object) {
    SortedMap<String, String> map = new TreeMap<>();
    object.fields().keySet().forEach(key -> map.put(key, object.string(key)));
    return map;
  }
}
