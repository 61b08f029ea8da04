package org.davylamp.exchange.lists;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity list under the Uyghur Forced Labor Prevention Act, as the Department of Homeland
 * Security's tables saved as CSV: a name with its aliases and subsidiaries in words, a date.
 */
final class UflpaCsv implements CsvListReader.Form {
  /** The longest cell published has some five hundred characters. */
  private static final int LONGEST = 4_000;

  private static final Pattern ALIASES =
      Pattern.compile(
          "\\((?:and |including )?(?:[a-z-]+ alias(?:es)?:|(?:formerly|also) known as:?) ?([^()]*(?:\\([^()]*\\)[^()]*)*)\\)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBSIDIARIES =
      Pattern.compile(
          ",? and (?:its )?(?:(?:[a-z]+ )?(?:[A-Za-z]+-based )?subsidiar(?:y|ies)"
              + "|subordinate and affiliated entities)(?:,? which include:?)?\\s*(.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEMICOLONS = Pattern.compile(";\\s*(?:and )?");
  private static final Pattern COMMAS =
      Pattern.compile(
          ",? and formerly known as |,\\s+and\\s+|\\s+and\\s+"
              + "|,\\s+(?!(?:Ltd|Inc|LLC|Co|Limited|Corp|S\\.A)\\b)");

  private static final Set<String> NAMES =
      Set.of("nameofentity", "entityname", "entitynames", "nameofentityincludingaliases");

  @Override
  public String format() {
    return "uflpa-csv";
  }

  @Override
  public boolean recognises(Set<String> columns) {
    return columns.stream().anyMatch(NAMES::contains) && columns.contains("effectivedate");
  }

  @Override
  public String id(CsvRow row) {
    return row.get("id").strip();
  }

  @Override
  public boolean grouped() {
    return false;
  }

  @Override
  public String kind(CsvRow row) {
    return "entity";
  }

  @Override
  public String schema(CsvRow row) {
    return "Company";
  }

  @Override
  public void add(CsvRow row, EntryDraft draft) {
    for (String column : NAMES) {
      names(ListText.clean(row.get(column)), draft);
    }
    draft.listed(row.get("effectivedate"));
    draft.country("cn");
    draft.address(row.get("address"));
    draft.remark("sector", row.get("sector"));
    draft.programme(row.get("section"));
    draft.programme(row.get("list"));
  }

  private static void names(String text, EntryDraft draft) {
    if (text.length() > LONGEST) {
      draft.name(text, NameKind.PRIMARY);
      return;
    }
    Matcher aliases = ALIASES.matcher(text);
    String without =
        aliases.replaceAll(
            found -> {
              boolean former =
                  found.group().toLowerCase(java.util.Locale.ROOT).contains("formerly");
              for (String alias : several(found.group(1))) {
                draft.name(alias, former ? NameKind.FORMER : NameKind.ALIAS);
              }
              return " ";
            });
    Matcher subsidiaries = SUBSIDIARIES.matcher(without);
    if (subsidiaries.find()) {
      draft.name(without.substring(0, subsidiaries.start()), NameKind.PRIMARY);
      // Subsidiaries are listed with it, under no entry of their own; they are found by their
      // names.
      for (String name : several(subsidiaries.group(1))) {
        draft.name(name, NameKind.WEAK_ALIAS);
      }
      draft.remark(text);
    } else {
      draft.name(without, NameKind.PRIMARY);
    }
  }

  /** Where there are semicolons, an "and" belongs to a name: Production and Construction Corps. */
  private static String[] several(String names) {
    return (names.indexOf(';') < 0 ? COMMAS : SEMICOLONS).split(names, -1);
  }
}
