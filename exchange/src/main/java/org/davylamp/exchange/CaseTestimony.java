package org.davylamp.exchange;

import java.util.Optional;
import java.util.regex.Pattern;
import org.davylamp.evidence.EvidenceException;

/**
 * What testimony says, in the aggregate. A fact that rests on one witness could lead to that
 * witness: it is taken only of the whole country and of whole decades (mission, "Do no harm").
 */
final class CaseTestimony {
  private static final String NOT_STATED = "not-stated";
  private static final String SCHEMA = "TestimonyFact";

  /** A count that must be given, because leaving it out would switch the rule off. */
  static final CaseType COUNT =
      new CaseType.Form("a whole number from 1, or not-stated", CaseTestimony::count);

  /** 198X, 1980/1999, ../1999, 1980/.., 198X/199X. */
  private static final Pattern DECADES =
      Pattern.compile("[0-9]{3}X|([0-9]{3}[0X]|\\.\\.)/([0-9]{3}[9X]|\\.\\.)");

  /** Runs of characters that an id could be. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;()\\[\\]\"“”]+");

  static final CaseShape SHAPE =
      CaseShape.about("testimony", SCHEMA)
          .and(CaseTestimony::countWitnesses)
          .after(CaseTestimony::protectOne);

  private CaseTestimony() {}

  private static String count(String written) {
    if (written.equals(NOT_STATED) || written.matches("[1-9][0-9]{0,6}")) {
      return written;
    }
    throw EvidenceException.expected(COUNT.description(), written);
  }

  private static void countWitnesses(CaseRow row, CaseStatements statements) {
    if (!row.need("witnesses").equals(NOT_STATED)) {
      statements.say(row.need("testimony"), SCHEMA, "witnessesStated", "witnesses");
    }
  }

  private static void protectOne(CaseRow row, CaseStatements statements) {
    if (!row.need("witnesses").equals("1")) {
      return;
    }
    if (row.has("facility")) {
      throw row.bad("facility", refusal("an empty cell (the country as a whole)", "a facility"));
    }
    if (!DECADES.matcher(row.need("period")).matches()) {
      throw row.bad(
          "period",
          refusal("whole decades such as 198X or 1980/1999", "'" + row.need("period") + "'"));
    }
    for (String column :
        new String[] {"about", "labour", "condition", "songbun", "locator", "note"}) {
      namesNoFacility(row, column, statements);
    }
  }

  private static void namesNoFacility(CaseRow row, String column, CaseStatements statements) {
    Optional<String> named =
        BETWEEN_WORDS
            .splitAsStream(row.written(column))
            .filter(CaseType.Id.FORM.asMatchPredicate())
            .filter(statements::knows)
            .findFirst();
    if (named.isPresent()) {
      throw row.bad(column, refusal("no id of the case in the text", "'" + named.get() + "'"));
    }
  }

  private static String refusal(String expected, String found) {
    return "expected %s, because a fact that rests on one witness is taken only at national level and"
            .formatted(expected)
        + " by decade, so that it cannot lead to that witness; found "
        + found;
  }
}
