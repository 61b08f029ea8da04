package org.davylamp.findings.analysis;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;

/** Puts one conclusion together: a sentence, its figures, and what it rests on. */
public final class Conclusion {
  /** The name of the value that tells conclusions of one analysis apart by what sort they are. */
  public static final String SORT = "sort";

  /** The name of the value that says what would settle a doubt. */
  public static final String SETTLED_BY = "settledBy";

  private final String text;
  private final SortedMap<String, String> values = new TreeMap<>();
  private final Set<RecordId> derivedFrom = new LinkedHashSet<>();

  private Conclusion(String text) {
    this.text = text;
  }

  public static Conclusion that(String text) {
    return new Conclusion(text);
  }

  /** A text as a sentence begins. */
  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  public Conclusion sort(String word) {
    return with(SORT, word);
  }

  public Conclusion settledBy(String what) {
    return with(SETTLED_BY, what);
  }

  public Conclusion with(String name, String value) {
    values.put(name, value);
    return this;
  }

  public Conclusion with(String name, long value) {
    return with(name, Long.toString(value));
  }

  public Conclusion from(Collection<Recorded> statements) {
    statements.forEach(recorded -> derivedFrom.add(recorded.id()));
    return this;
  }

  /**
   * The conclusion.
   *
   * @throws IllegalStateException if it rests on nothing: nothing is known except through a
   *     statement
   */
  public Finding.Result result() {
    if (derivedFrom.isEmpty()) {
      throw new IllegalStateException("expected a conclusion to rest on something: " + text);
    }
    return new Finding.Result(text, values, List.copyOf(derivedFrom));
  }
}
