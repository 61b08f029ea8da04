package org.davylamp.exchange;

import static org.davylamp.exchange.CaseColumn.may;
import static org.davylamp.exchange.CaseColumn.must;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ranges for what nobody has published: declared, so that everybody can see and change them. */
final class CaseAssumptions {
  private static final int TIERS = 6;

  private static final CaseType TIER =
      new CaseType.Decimal(BigDecimal.ONE, BigDecimal.valueOf(TIERS));

  private static final CaseType KIND =
      CaseTypes.words(
          "a kind of assumption",
          "inflow",
          "money that the tier receives for goods sold abroad, in millions of US dollars",
          "share",
          "the part of all that the first tier receives which the second takes, in per cent");

  private static final CaseType FORM =
      CaseTypes.words(
          "a shape",
          "fixed",
          "one number",
          "uniform",
          "no part of the range is likelier than another",
          "triangular",
          "likeliest at one number, falling evenly to both ends");

  private static final CaseType BASIS =
      CaseTypes.words(
          "a basis of the range",
          "figures",
          "published figures of this very thing lie in it",
          "analogy",
          "a published figure of something else lies in it",
          "assumed",
          "nothing published gives it");

  private static final CaseType SETTING =
      CaseTypes.words(
          "a setting of the year",
          "before-bans",
          "before the bans of 2017",
          "ban-year",
          "the bans came in it",
          "under-bans",
          "the bans were in force, the border was open",
          "border-closed",
          "the border was closed against disease");

  static final CaseTable ASSUMPTIONS =
      CaseTable.stating(
          "assumptions",
          "One range for a number that is not known.",
          45,
          List.of(Set.of("assumption", "shape")),
          Optional.of("assumption"),
          List.of(
              must("assumption", CaseTypes.id("an assumption"), "its id throughout the case"),
              must("kind", KIND, "a range of what").to("kind"),
              may("about", CaseTypes.TEXT, "what exactly, in your words").to("summary"),
              must("from_tier", TIER, "who pays, as a tier of the pyramid").to("fromTier"),
              must("to_tier", TIER, "who receives").to("toTier"),
              may("period", CaseTypes.DATE, "when; an inflow's is a year, an empty one is always")
                  .to("period"),
              may("setting", SETTING, "of an inflow: how its year stands to the bans")
                  .to("setting"),
              must("low", CaseTypes.AMOUNT, "the least it can be").to("low"),
              may("likely", CaseTypes.AMOUNT, "the likeliest; a triangle needs it").to("likely"),
              must("high", CaseTypes.AMOUNT, "the most it can be").to("high"),
              must("shape", FORM, "how it lies between").to("shape"),
              must("basis", BASIS, "what stands behind the range").to("basis"),
              may(
                      "rests_on",
                      CaseTypes.refs("a figure", "TradeFigure"),
                      "published figures in the case that lie in it")
                  .to("restsOn")),
          CaseShape.about("assumption", "Assumption").after(CaseAssumptions::fits));

  private CaseAssumptions() {}

  private static void fits(CaseRow row, CaseStatements statements) {
    BigDecimal low = row.number("low").orElseThrow();
    BigDecimal high = row.number("high").orElseThrow();
    BigDecimal likely = row.number("likely").orElse(low);
    if (low.compareTo(likely) > 0 || likely.max(low).compareTo(high) > 0) {
      throw row.bad(
          "high", "expected low ≤ likely ≤ high, found %s, %s, %s".formatted(low, likely, high));
    }
    shape(row, low.compareTo(high) == 0);
    boolean share = row.need("kind").equals("share");
    if (share && high.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw row.bad("high", "expected a share of at most 100 per cent, found " + high);
    }
    if (!share && !(row.has("period") && row.has("setting"))) {
      throw row.bad(
          row.has("period") ? "setting" : "period",
          "expected the year of an inflow and its setting, found an empty cell");
    }
    tiers(row);
    boolean assumed = row.need("basis").equals("assumed");
    if (assumed == row.has("rests_on")) {
      throw row.bad(
          "rests_on",
          assumed
              ? "expected nothing, because the basis is assumed"
              : "expected the figures that the range rests on, found an empty cell");
    }
  }

  private static void shape(CaseRow row, boolean single) {
    String shape = row.need("shape");
    if (shape.equals("fixed") != single) {
      throw row.bad("shape", "expected fixed where low and high are one number, and only there");
    }
    if (shape.equals("triangular") != row.has("likely")) {
      throw row.bad(
          "likely", "expected a likeliest number where the shape is triangular, and only there");
    }
  }

  private static void tiers(CaseRow row) {
    for (String column : List.of("from_tier", "to_tier")) {
      if (row.number(column).orElseThrow().stripTrailingZeros().scale() > 0) {
        throw row.bad(column, "expected a whole number from 1 to " + TIERS);
      }
    }
    if (row.number("from_tier").equals(row.number("to_tier"))) {
      throw row.bad("to_tier", "expected another tier than the one that pays");
    }
  }
}
