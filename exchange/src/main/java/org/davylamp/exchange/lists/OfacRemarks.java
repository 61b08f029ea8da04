package org.davylamp.exchange.lists;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OFAC's remarks: what its XML has in fields, its CSV writes into one text, in pieces between
 * semicolons. {@code DOB 28 Aug 1967; nationality Korea, North; Gender Male; Passport 927220424
 * expires 12 Jun 2022; Linked To: …}. What no piece here is known for stays a remark.
 */
final class OfacRemarks {
  private static final Pattern PIECES = Pattern.compile(";\\s+|;$");
  private static final Pattern ALTERNATIVE = Pattern.compile("^alt\\. ");
  private static final Pattern AKA =
      Pattern.compile("^(a\\.k\\.a\\.|f\\.k\\.a\\.|n\\.k\\.a\\.) [\"']?(.*?)[\"']?\\.?$");

  /** How OFAC's labels of numbers end. */
  private static final String LABEL =
      "(?:\\bID(?: No\\.| Number)?+|\\bNo\\.?|\\bNumber(?: \\([^)0-9]*\\))?+|#|\\bCode(?: \\([A-Z]+\\))?+"
          + "|Passport|C\\.U\\.R\\.P\\.|R\\.F\\.C\\.|D\\.N\\.I\\.|C\\.U\\.I\\.|SSN|License(?: No\\.| Number)?+"
          + ")";

  /** A label, a number, in parentheses the country that issued it, dates. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?<label>[A-Z].{0,50}?"
              + LABEL
              + "|Vessel Registration Identification|Vessel Call Sign|Numero de Identidad|US FEIN"
              + "|BIK \\(RU\\)|License|C\\.U\\.I\\.|MMSI|SSN|Passport|Telephone|Fax|C\\.U\\.R\\.P\\.|R\\.F\\.C\\.|D\\.N\\.I\\.) (?<number>[^(]*?\\d(?:\\([0-9A]\\))?[^(]*?)"
              + "(?: \\((?<country>[\\p{L} .,'-]+)\\))?"
              + "(?<dates>,? (?:issued|expires|expired)\\b.*?)?\\.?$");

  private static final Pattern LETTERED =
      Pattern.compile(
          "^(?<label>SWIFT/BIC|Website|Email Address|Vessel Call Sign|Aircraft Tail Number"
              + "|Digital Currency Address - [A-Z]+) (?<number>\\S+?)\\.?$");

  /** Longer pieces are prose. */
  private static final int LONGEST = 300;

  private OfacRemarks() {}

  static void read(String remarks, EntryDraft draft) {
    if (remarks.isEmpty()) {
      return;
    }
    for (String piece : PIECES.split(remarks, -1)) {
      String text = ALTERNATIVE.matcher(piece.strip()).replaceFirst("");
      if (!text.isEmpty()) {
        piece(text, draft);
      }
    }
  }

  private static void piece(String text, EntryDraft draft) {
    Matcher aka = AKA.matcher(text);
    if (aka.matches()) {
      // Names in the remarks are OFAC's weak aliases.
      draft.name(
          aka.group(2), aka.group(1).equals("f.k.a.") ? NameKind.FORMER : NameKind.WEAK_ALIAS);
    } else if (!field(text, draft) && !identifier(text, draft)) {
      draft.remark(text);
    }
  }

  private static boolean field(String text, EntryDraft draft) {
    int space = text.indexOf(' ');
    String value = text.substring(space + 1);
    switch (space < 0 ? "" : text.substring(0, space)) {
      case "DOB" -> draft.birth(value);
      case "POB" -> draft.birthPlace(dotless(value));
      case "nationality", "citizen" -> draft.nationality(dotless(value));
      case "Gender" -> draft.gender(dotless(value));
      default -> {
        return labelled(text, draft);
      }
    }
    return true;
  }

  private static boolean labelled(String text, EntryDraft draft) {
    if (text.startsWith("Former Vessel Flag ")) {
      draft.pastFlag(dotless(text.substring(19)));
    } else if (text.startsWith("Vessel Flag ")) {
      draft.flag(dotless(text.substring(12)));
    } else if (text.startsWith("Vessel Type ")) {
      draft.type(dotless(text.substring(12)));
    } else if (text.startsWith("Nationality of Registration ")) {
      draft.country(dotless(text.substring(28)));
    } else {
      return false;
    }
    return true;
  }

  private static String dotless(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean identifier(String text, EntryDraft draft) {
    if (text.length() > LONGEST) {
      return false;
    }
    Matcher lettered = LETTERED.matcher(text);
    if (lettered.matches()) {
      identifier(lettered.group("label"), lettered.group("number"), "", draft);
      return true;
    }
    Matcher numbered = NUMBERED.matcher(text);
    if (!figures(text) || !numbered.matches()) {
      return false;
    }
    identifier(
        numbered.group("label"),
        numbered.group("number"),
        Optional.ofNullable(numbered.group("country")).orElse(""),
        draft);
    Optional.ofNullable(numbered.group("dates"))
        .ifPresent(
            dates -> draft.remark(numbered.group("label") + " " + numbered.group("number"), dates));
    return true;
  }

  /** Most pieces that are none are told by this, and soon. */
  private static boolean figures(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** An identifier by OFAC's label for it. */
  static void identifier(String label, String number, String country, EntryDraft draft) {
    String value = number.startsWith("#") ? number.substring(1).strip() : number;
    if (label.endsWith(" IMO") || value.startsWith("IMO ")) {
      // Of ships "Vessel Registration Identification", of firms "Company Number" and others.
      draft.identifier(IdentifierKind.IMO, value, country, label.replaceFirst(" IMO$", ""));
      return;
    }
    IdentifierKind kind = IdentifierLabels.kind(label);
    boolean lei = kind == IdentifierKind.REGISTRATION && value.matches("[A-Z0-9]{18}[0-9]{2}");
    boolean person = kind == IdentifierKind.NATIONAL_ID && !draft.person();
    draft.identifier(
        lei && label.startsWith("Legal Entity")
            ? IdentifierKind.LEI
            : person && label.startsWith("Identification") ? IdentifierKind.REGISTRATION : kind,
        value,
        country,
        label);
  }
}
