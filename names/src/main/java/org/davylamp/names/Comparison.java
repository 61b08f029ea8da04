package org.davylamp.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely two profiles are of one person, organisation or ship.
 *
 * <p>The best pair of names counts, then what qualifies it ({@link Qualifiers}): identifiers decide
 * by themselves, births, countries, gender, addresses and titles move the score.
 *
 * <p>Symmetric in the names, and the same for the same input. Not thread-safe: an instance keeps
 * its working memory, so each thread has one of its own. {@link #value} makes no garbage but where
 * words have to be joined; {@link #score} makes the reasons.
 */
public final class Comparison {
  /** From here on a person should look at it. */
  public static final double HIT = .70;

  private static final double DIGITS = 1e4;

  private static final double WEAK = .8;
  private static final double FORMER = .97;

  /** Of names whose spaces stand elsewhere. */
  private static final double PARTED = .97;

  /** From here on a name's score may be raised by what qualifies it. */
  static final double PROMISING = .5;

  private static final Reasons SILENT = new Reasons(false);

  private final Alignment alignment = new Alignment();
  private final Hopes hopes = new Hopes(alignment.table);
  private final Explanation explanation = new Explanation(alignment);

  private Prepared begun = Prepared.NOBODY;

  /** The best pair of names so far. */
  private double best;

  private Prepared.@Nullable Name bestQuery;
  private Prepared.@Nullable Name bestListed;
  private @Nullable Form bestOne;
  private @Nullable Form bestOther;

  /** The score with its reasons. */
  public Score score(Prepared query, Prepared listed) {
    Reasons reasons = new Reasons(true);
    double name = names(query, listed);
    if (bestQuery != null && bestListed != null && bestOne != null && bestOther != null) {
      explanation.explain(reasons, name, bestQuery, bestListed, bestOne, bestOther);
    }
    double value = rounded(Qualifiers.qualify(name, query, listed, reasons));
    return new Score(value, reasons.features());
  }

  /** The score alone: the same number as {@link #score}. */
  public double value(Prepared query, Prepared listed) {
    return rounded(Qualifiers.qualify(names(query, listed), query, listed, SILENT));
  }

  /**
   * The score alone if it is {@link #HIT} or more, which is found sooner; otherwise some number
   * below.
   */
  public double hit(Prepared query, Prepared listed) {
    if (query.words().length > SimilarityTable.BITS || !(query.isBare() || listed.isBare())) {
      return value(query, listed);
    }
    begin(query);
    if (!query.kind().mayBe(listed.kind())) {
      return 0;
    }
    alignment.onlyHits = true;
    try {
      long[] outline = listed.outline();
      int words;
      for (int at = 0;
          at < outline.length && best < 1;
          at += Outline.HEADER + words * Outline.WORD) {
        words = Outline.words(outline[at]);
        hopes.look(listed, at);
        compare(query, listed, outline[at]);
      }
    } finally {
      alignment.onlyHits = false;
    }
    return rounded(Math.clamp(best, 0, 1));
  }

  /** To four digits, as scores are shown: what reads .7 is a hit. */
  private static double rounded(double score) {
    return Math.rint(score * DIGITS) / DIGITS;
  }

  /** All of a query with one form of an entry. */
  private void compare(Prepared query, Prepared listed, long header) {
    boolean person = !Outline.is(header, Outline.ORGANISATION);
    int number = hopes.first();
    for (Prepared.Name one : query.names()) {
      List<Form> first = person ? one.person() : one.organisation();
      for (int i = 0; i < first.size(); i++) {
        if (hopes.mayBe(number + i)) {
          Prepared.Name other = listed.names().get(Outline.name(header));
          List<Form> second = person ? other.person() : other.organisation();
          double factor = factor(one.listed()) * factor(other.listed());
          form(one, other, first, i, second, Outline.form(header), factor, person);
        }
      }
      number += first.size();
    }
  }

  private void begin(Prepared query) {
    if (begun != query) {
      begun = query;
      alignment.begin(query);
      hopes.begin(query);
    }
    best = 0;
    bestQuery = null;
    bestListed = null;
    bestOne = null;
    bestOther = null;
  }

  private double names(Prepared query, Prepared listed) {
    begin(query);
    if (!query.kind().mayBe(listed.kind())) {
      return 0;
    }
    for (Prepared.Name one : query.names()) {
      for (Prepared.Name other : listed.names()) {
        double factor = factor(one.listed()) * factor(other.listed());
        if (best < factor) {
          compare(one, other, factor);
        }
      }
    }
    return best;
  }

  private static double factor(ListedName name) {
    return switch (name.rank()) {
      case PRIMARY, ALIAS -> 1;
      case FORMER -> FORMER;
      case WEAK -> WEAK;
    };
  }

  private void compare(Prepared.Name one, Prepared.Name other, double factor) {
    forms(one, other, one.person(), other.person(), factor, true);
    forms(one, other, one.organisation(), other.organisation(), factor, false);
  }

  private void forms(
      Prepared.Name one,
      Prepared.Name other,
      List<Form> first,
      List<Form> second,
      double factor,
      boolean person) {
    for (int j = 0; j < second.size(); j++) {
      for (int i = 0; i < first.size(); i++) {
        form(one, other, first, i, second, j, factor, person);
      }
    }
  }

  private void form(
      Prepared.Name one,
      Prepared.Name other,
      List<Form> first,
      int i,
      List<Form> second,
      int j,
      double factor,
      boolean person) {
    if (best >= factor
        || !comparable(first.get(i), first.getFirst(), second.get(j), second.getFirst())) {
      return;
    }
    double score = factor * form(first.get(i), second.get(j), person);
    if (score > best) {
      best = score;
      bestQuery = one;
      bestListed = other;
      bestOne = first.get(i);
      bestOther = second.get(j);
    }
  }

  /**
   * Two names in other scripts than Latin are compared as they are written, if that is the same.
   */
  private static boolean comparable(Form one, Form firstOne, Form other, Form firstOther) {
    boolean sameScript =
        firstOne.original && firstOther.original && script(firstOne) == script(firstOther);
    return sameScript
        ? one.original && other.original
        : !(one.original && !isKorean(one)) && !(other.original && !isKorean(other));
  }

  private static boolean isKorean(Form form) {
    return form.korean.isPresent() && script(form) == Script.HANGUL;
  }

  private static Script script(Form form) {
    return Script.of(form.counting[0].text.codePointAt(0));
  }

  private double form(Form one, Form other, boolean person) {
    if (one.hash == other.hash && one.text.equals(other.text)) {
      return 1;
    }
    if (one.vessel().isPresent() && other.vessel().isPresent()) {
      return VesselSimilarity.of(one.vessel().get(), other.vessel().get());
    }
    if (one.original != other.original) {
      return person ? KoreanRule.acrossScripts(alignment, one, other) : 0;
    }
    if (person && one.korean.isPresent() && other.korean.isPresent()) {
      return KoreanRule.score(alignment, one, other);
    }
    if (one.hasSameWords(other) && !one.contradictsFather(other)) {
      return 1;
    }
    if (one.hasSameLetters(other)) {
      return PARTED;
    }
    alignment.align(one, other);
    return person ? PersonRule.score(alignment) : OrganisationRule.score(alignment);
  }
}
