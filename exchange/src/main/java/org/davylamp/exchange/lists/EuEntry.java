package org.davylamp.exchange.lists;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.davylamp.evidence.Edtf;

/**
 * What the EU's list says, whether as attributes of XML or as columns of CSV: the fields go by the
 * attribute's names.
 */
final class EuEntry {
  private EuEntry() {}

  static String schema(String subjectType) {
    return switch (subjectType.strip().toLowerCase(Locale.ROOT)) {
      case "person", "p" -> "Person";
      case "enterprise", "e" -> "Organization";
      default -> "LegalEntity";
    };
  }

  /** The first name in English or without language is the one the entry goes by. */
  static void name(UnaryOperator<String> field, EntryDraft draft, NameKind kind) {
    boolean weak = field.apply("strong").equals("false");
    draft.whole(
        field.apply("wholeName").isBlank()
            ? field.apply("firstName")
                + " "
                + field.apply("middleName")
                + " "
                + field.apply("lastName")
            : field.apply("wholeName"),
        field.apply("lastName"),
        field.apply("firstName") + " " + field.apply("middleName"),
        weak ? NameKind.WEAK_ALIAS : kind);
    draft.gender(field.apply("gender"));
    draft.title(field.apply("title"));
    draft.position(field.apply("function"));
  }

  static void citizenship(UnaryOperator<String> field, EntryDraft draft) {
    draft.nationality(country(field));
  }

  private static String country(UnaryOperator<String> field) {
    String code = field.apply("countryIso2Code").strip();
    String name = field.apply("countryDescription").strip();
    return code.isEmpty() || code.equals("00")
        ? name.equalsIgnoreCase("unknown") ? "" : name
        : code;
  }

  static void birth(UnaryOperator<String> field, EntryDraft draft) {
    boolean about = field.apply("circa").equalsIgnoreCase("true");
    boolean gregorian =
        field.apply("calendarType").isBlank()
            || field.apply("calendarType").equalsIgnoreCase("gregorian");
    Optional<Edtf> date = ListDates.date((about ? "circa " : "") + field.apply("birthdate"));
    if (gregorian) {
      draft.birth(date.or(() -> parts(field, about)));
    } else {
      draft.remark(
          "date of birth, " + field.apply("calendarType"),
          field.apply("birthdate").isBlank() ? field.apply("year") : field.apply("birthdate"));
    }
    draft.birthPlace(
        field.apply("place"),
        field.apply("city"),
        field.apply("region"),
        named(field.apply("countryDescription")));
  }

  private static Optional<Edtf> parts(UnaryOperator<String> field, boolean about) {
    return ListDates.of(
            field.apply("year"), field.apply("monthOfYear"), field.apply("dayOfMonth"), about)
        .or(() -> ListDates.years(field.apply("yearRangeFrom"), field.apply("yearRangeTo"), about));
  }

  private static String named(String country) {
    return country.strip().equalsIgnoreCase("unknown") ? "" : country;
  }

  static void address(UnaryOperator<String> field, EntryDraft draft) {
    String box = ListText.clean(field.apply("poBox"));
    draft.address(
        field.apply("street"),
        box.isEmpty() ? "" : "P.O. Box " + box,
        field.apply("zipCode"),
        field.apply("city"),
        field.apply("place"),
        field.apply("region"),
        named(field.apply("countryDescription")));
    draft.country(country(field));
  }

  static void identification(UnaryOperator<String> field, EntryDraft draft) {
    String code = field.apply("identificationTypeCode").strip();
    String label = ListText.clean(field.apply("identificationTypeDescription"));
    String number =
        field.apply("number").isBlank() ? field.apply("latinNumber") : field.apply("number");
    IdentifierKind kind =
        IdentifierLabels.known(code).orElseGet(() -> IdentifierLabels.kind(label));
    draft.identifier(kind, number, country(field), label.isEmpty() ? code : label);
    String doubts =
        doubt(field, "knownFalse", "known to be false")
            + doubt(field, "knownExpired", "known to be expired")
            + doubt(field, "reportedLost", "reported lost")
            + doubt(field, "revokedByIssuer", "revoked");
    if (!doubts.isEmpty()) {
      draft.remark((label + " " + number + doubts).strip());
    }
  }

  private static String doubt(UnaryOperator<String> field, String name, String words) {
    return field.apply(name).equalsIgnoreCase("true") ? ", " + words : "";
  }
}
