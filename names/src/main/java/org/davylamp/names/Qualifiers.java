package org.davylamp.names;

import java.util.List;
import java.util.Set;

/**
 * What is known besides the name: it decides (identifiers), raises or lowers the name's score.
 *
 * <p>Amounts by hand; why:
 *
 * <ul>
 *   <li>An equal identifier of the whole world's (IMO of a ship, LEI) is the bearer: .98 at least;
 *       of one country's register .95; of an unknown kind .85. Two ships have two IMO numbers: −.3,
 *       two companies two LEIs: −.25. Passports are renewed and registers many: others say nothing.
 *   <li>A birth that cannot be on one day takes an equal name below a hit (−.35), unless day and
 *       month are turned round, only the year differs by one, or all but one figure agree, as by
 *       slips and conversions of calendars: −.12. One and the same day: +.12.
 *   <li>Countries without one in common: −.1 for persons, who move and have several, −.12 for
 *       organisations, −.03 for ships, whose flags change; one in common: +.02.
 *   <li>Other gender: −.25; lists have it from documents.
 *   <li>Addresses or titles of which most words agree: +.1.
 * </ul>
 *
 * <p>What raises does so only from {@link Comparison#PROMISING}: a near-duplicate with the same day
 * of birth is a hit, a stranger with it is not.
 */
final class Qualifiers {
  private static final double SAME_DAY = .12;
  private static final double MAYBE_SLIP = -.12;
  private static final double OTHER_BIRTH = -.35;
  private static final double OTHER_GENDER = -.25;
  private static final double SAME_COUNTRY = .02;
  private static final double SAME_WORDS = .1;
  private static final double OTHER_HULL = -.3;
  private static final double OTHER_LEI = -.25;
  private static final double MOST_WORDS = .7;

  private final Prepared query;
  private final Prepared listed;
  private final double name;
  private final Reasons reasons;
  private double score;

  private Qualifiers(double name, Prepared query, Prepared listed, Reasons reasons) {
    this.name = name;
    this.query = query;
    this.listed = listed;
    this.reasons = reasons;
    score = name;
  }

  /** The qualified score in 0–1; its reasons go where they are collected. */
  static double qualify(double name, Prepared query, Prepared listed, Reasons reasons) {
    return new Qualifiers(name, query, listed, reasons).run();
  }

  private double run() {
    double decided = identifiers();
    if (decided > 0) {
      return Math.max(decided, name);
    }
    if (name > 0) {
      births();
      countries();
      gender();
      words();
    }
    return Math.clamp(score, 0, 1);
  }

  private double identifiers() {
    double decided = 0;
    for (Identifier one : query.profile().identifiers()) {
      for (Identifier other : listed.profile().identifiers()) {
        if (one.matches(other)) {
          double worth = worth(one, other);
          decided = Math.max(decided, worth);
          reasons.add(
              "identifier",
              worth,
              () -> "both have the number " + one.value() + " (" + label(one, other) + ")");
        }
      }
    }
    if (decided == 0) {
      contradict(Identifier.Type.IMO_SHIP, OTHER_HULL, "the IMO numbers are of two ships");
      contradict(Identifier.Type.LEI, OTHER_LEI, "the LEIs are of two organisations");
    }
    return decided;
  }

  private static double worth(Identifier one, Identifier other) {
    if (one.type() != other.type() || one.type() == Identifier.Type.OTHER) {
      return .85;
    }
    return switch (one.type()) {
      case IMO_SHIP, LEI -> .98;
      default -> .95;
    };
  }

  private static String label(Identifier one, Identifier other) {
    Identifier known = one.type() == Identifier.Type.OTHER ? other : one;
    return known.type().name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
  }

  private void contradict(Identifier.Type type, double weight, String words) {
    if (has(query, type) && has(listed, type)) {
      move("identifier", weight, words);
    }
  }

  private static boolean has(Prepared prepared, Identifier.Type type) {
    return prepared.profile().identifiers().stream().anyMatch(id -> id.type() == type);
  }

  private void births() {
    List<Days> ofQuery = query.profile().births();
    List<Days> ofListed = listed.profile().births();
    if (ofQuery.isEmpty() || ofListed.isEmpty()) {
      return;
    }
    Birth best = Birth.OTHER;
    Days one = ofQuery.getFirst();
    Days other = ofListed.getFirst();
    for (Days first : ofQuery) {
      for (Days second : ofListed) {
        Birth found = Birth.of(first, second);
        if (found.compareTo(best) < 0) {
          best = found;
          one = first;
          other = second;
        }
      }
    }
    String days = one + " and " + other;
    switch (best) {
      case SAME -> move("birth", SAME_DAY, "born on the same day, " + one);
      case POSSIBLE -> move("birth", 0, "the births may be of one day: " + days);
      case SLIP -> move("birth", MAYBE_SLIP, "the births differ as by a slip: " + days);
      case OTHER -> move("birth", OTHER_BIRTH, "the births cannot be of one day: " + days);
    }
  }

  private void countries() {
    Set<String> one = query.profile().countries();
    Set<String> other = listed.profile().countries();
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    if (one.stream().anyMatch(other::contains)) {
      move("country", SAME_COUNTRY, "a country in common");
      return;
    }
    double apart =
        switch (listed.profile().kind()) {
          case PERSON -> -.1;
          case ORGANISATION, PARTY -> -.12;
          case VESSEL -> -.03;
        };
    move(
        "country",
        apart,
        "no country in common: " + String.join(", ", one) + " / " + String.join(", ", other));
  }

  private void gender() {
    query
        .profile()
        .gender()
        .ifPresent(
            one ->
                listed
                    .profile()
                    .gender()
                    .filter(other -> one != other)
                    .ifPresent(other -> move("gender", OTHER_GENDER, "the genders differ")));
  }

  private void words() {
    for (Set<String> one : query.addresses()) {
      for (Set<String> other : listed.addresses()) {
        if (alike(one, other)) {
          move("address", SAME_WORDS, "the addresses agree");
          return;
        }
      }
    }
    if (alike(query.titles(), listed.titles())) {
      move("title", SAME_WORDS, "the titles agree");
    }
  }

  /** Whether most words of the shorter text are in the other. */
  private static boolean alike(Set<String> one, Set<String> other) {
    int fewer = Math.min(one.size(), other.size());
    return fewer > 1 && one.stream().filter(other::contains).count() >= MOST_WORDS * fewer;
  }

  private void move(String reason, double weight, String words) {
    if (weight <= 0 || name >= Comparison.PROMISING) {
      score += weight;
      reasons.add(reason, weight, () -> words);
    }
  }
}
