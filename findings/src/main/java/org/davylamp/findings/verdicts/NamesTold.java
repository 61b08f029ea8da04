package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.NamedUntil;
import org.davylamp.names.CheckDigits;

/** Names and numbers that remarks tell and no column does. */
final class NamesTold {
  private static final int LONGEST = 2_000;
  private static final int MOST = 4;

  private static final Pattern FORMER =
      Pattern.compile(
          "(?<![\\p{L}])(?:formerly (?:known|registered|trading) as|formerly called|formerly named|formerly"
              + "|previously known as|previous(?:ly)? named|previous name|former name|f/k/a|fka|traded as"
              + "|früher(?:er Name)?|vormals|ehemals|ehemaliger Name|umfirmiert aus|anciennement|ancien nom"
              + "|antes|anteriormente|nombre anterior|ранее|прежнее название|прежнее наименование|бывш(?:ая|ее|ий)"
              + "|曾用名称?|原名称?|旧称|旧名|旧社名|前身为|구 상호|구 명칭|이전 상호|옛 이름)\\s?(?:war|was|is|为|是)?[:：]?\\s?"
              + "([\\p{Lu}\\p{Lo}«“\"„][^,;，；。()（）\\n]{2,100})",
          Pattern.UNICODE_CASE);

  private static final Pattern IMO =
      Pattern.compile(
          "(?:\\bIMO|(?<!\\p{L})ИМО|国际海事组织)[^\\d;\\n]{0,24}(\\d{7})(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private NamesTold() {}

  /**
   * What a firm was called before, by its remarks; a name ends where a sentence or a bracket does.
   */
  static List<NamedUntil> former(String remarks) {
    List<NamedUntil> names = new ArrayList<>();
    if (remarks.isBlank() || remarks.length() > LONGEST) {
      return names;
    }
    Matcher found = FORMER.matcher(remarks);
    while (names.size() < MOST && found.find()) {
      names.add(new NamedUntil(found.group(1).strip(), true, Optional.empty()));
    }
    return names;
  }

  /** The number of a ship in running text, if it is called so and its last digit fits. */
  static Optional<Cell<String>> imo(String remarks) {
    if (remarks.isBlank() || remarks.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher found = IMO.matcher(remarks);
    while (found.find()) {
      if (CheckDigits.imoShip(found.group(1))) {
        return Optional.of(Cell.of(found.group(), found.group(1)));
      }
    }
    return Optional.empty();
  }
}
