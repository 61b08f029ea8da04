package org.davylamp.findings.verdicts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.lists.ListDate;
import org.davylamp.names.Days;

/** When a person was born, as it stands behind the name: {@code Kim Yong-chol (b. 1985)}. */
final class BirthsTold {
  private static final int LONGEST = 200;

  private static final Pattern BIRTH =
      Pattern.compile(
          "[\\s,;(（\\[]{0,3}(?:(?:\\b(?:born(?: on| in)?|b\\.|dob|d\\.o\\.b\\.?|date of birth|birth ?date|year of birth|yob|geb\\.?|geboren(?: am)?|né(?:e)? le|nacid[oa](?: el)?)|(?<!\\p{L})(?:род\\.|дата рождения|г\\.\\s?р\\.)|\\*|出生日期|出生于|出生|生于|생년월일|출생)[\\s:：.]{0,3}([\\p{L}\\d./ -]{4,20}?)(?:年?生|년생|г\\.\\s?р\\.)?(?=[)）\\],;]|$)|((?:19|20)\\d{2})\\s?(?:年生|年出生|년생|г\\.\\s?р\\.))[)）\\]]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What an office is called before a name. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "^(?:CEO|CFO|COO|MD|president|chairman|chairwoman|chairperson|chair|managing director|general manager|director|manager|owner|legal (?:representative|person)|representative(?: director)?|head|Geschäftsführer(?:in)?|Vorstand|gérant|directeur|administrador|gerente|генеральный директор|директор|руководитель|法定代表人|法人代表|法人|董事长|总经理|董事|代表取締役|代表|대표이사|대표|사장)\\s?[:：.,]?\\s+(?=\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private BirthsTold() {}

  /** The name alone, without birth and office. */
  static String without(String director) {
    if (director.length() > LONGEST) {
      return director;
    }
    String name = BIRTH.matcher(director).replaceFirst("");
    String bare = OFFICE.matcher(name.strip()).replaceFirst("").strip();
    return bare.isEmpty() ? director : bare;
  }

  /** The days on one of which he was born; empty if nothing can be read. */
  static Optional<Days> in(String director) {
    Matcher found = BIRTH.matcher(director);
    if (director.length() > LONGEST || !found.find()) {
      return Optional.empty();
    }
    String day = found.group(1) == null ? found.group(2) : found.group(1);
    return ListDate.read(day.strip()).map(date -> days(date.days()));
  }

  private static Days days(DayRange range) {
    return new Days(range.first(), range.last());
  }

  /** Whether whoever is listed was certainly born on another day, by all that is told of him. */
  static boolean others(Optional<Days> born, Found listed) {
    List<Days> told = listed.profile().births();
    return born.isPresent()
        && !told.isEmpty()
        && told.stream()
            .noneMatch(
                each ->
                    each.first() <= born.get().last() + YEAR
                        && born.get().first() <= each.last() + YEAR);
  }

  /** Years of birth are often off by one or two: another is whoever was born further off. */
  private static final long YEAR = 2 * 366;
}
