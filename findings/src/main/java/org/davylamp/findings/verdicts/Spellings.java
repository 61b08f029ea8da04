package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.davylamp.names.NamePart;
import org.davylamp.names.OrganisationName;
import org.davylamp.names.Script;

/**
 * A name as rows write it, and in what other ways it may stand on a list.
 *
 * @param names to look for; the first is the name without town, remark or addition
 * @param places towns and remarks that stood behind it; may be empty
 * @param firm whether a trade or a legal form is among its words: no person is called so
 */
record Spellings(List<String> names, String places, boolean firm) {
  static final Spellings NONE = new Spellings(List.of(), "", false);

  /** Longer text is no name. */
  private static final int LONGEST = 300;

  /** A remark: in brackets, and without a capital letter or another script. */
  private static final Pattern REMARK =
      Pattern.compile("\\s*[(\\[（]([^()\\[\\]（）\\p{Lu}\\p{Lo}]{1,60})[)\\]）]");

  private static final Pattern LAST = Pattern.compile("^(.+?)[(（]([^()（）]{1,60})[)）]\\s*$");

  private static final String NATIVE = "[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}·]";

  /** One name in two scripts, side by side: {@code 丹东宏达贸易 Dandong Hongda Trade}. */
  private static final Pattern NATIVE_FIRST =
      Pattern.compile("^(" + NATIVE + "{3,40})\\s*(\\p{IsLatin}+\\s.{2,120})$");

  private static final Pattern LATIN_FIRST =
      Pattern.compile("^(\\p{IsLatin}+\\s.{2,120}?)\\s*(" + NATIVE + "{3,40})$");

  private static final Pattern SEGMENT = Pattern.compile("\\s*[,，]\\s*");

  /** Syllables of pinyin that are written apart are this long at most. */
  private static final int SYLLABLE = 6;

  Spellings {
    names = List.copyOf(names);
  }

  static Spellings of(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return text.isEmpty()
          ? NONE
          : new Spellings(
              List.of(text.substring(0, LONGEST)), "", isFirm(OrganisationName.of(text)));
    }
    StringBuilder places = new StringBuilder();
    Matcher remarks = REMARK.matcher(text);
    while (remarks.find()) {
      places.append(remarks.group(1)).append(' ');
    }
    String plain = withoutTown(REMARK.matcher(text).replaceAll(" ").strip(), places);
    String name = withoutTail(plain, places);
    Set<String> names = new LinkedHashSet<>();
    names.add(name.isEmpty() ? plain : name);
    names.add(plain);
    bothScripts(names.iterator().next()).forEach(names::add);
    OrganisationName parts = OrganisationName.of(names.iterator().next());
    gloss(parts).ifPresent(names::add);
    joined(parts).ifPresent(names::add);
    boolean firm = isFirm(parts) || (!places.isEmpty() && isFirm(OrganisationName.of(text)));
    return new Spellings(List.copyOf(names), places.toString().strip(), firm);
  }

  private static boolean isFirm(OrganisationName name) {
    return name.parts().stream()
        .anyMatch(
            part -> part.role() == NamePart.Role.FORM || part.role() == NamePart.Role.GENERIC);
  }

  private static List<String> bothScripts(String name) {
    for (Pattern order : List.of(NATIVE_FIRST, LATIN_FIRST)) {
      Matcher both = order.matcher(name);
      if (both.find()) {
        return List.of(both.group(1).strip(), both.group(2).strip());
      }
    }
    return List.of();
  }

  /** A town in brackets behind a name is where it is. */
  private static String withoutTown(String text, StringBuilder places) {
    Matcher last = LAST.matcher(text);
    if (!last.find()) {
      return text;
    }
    List<NamePart> inside = OrganisationName.of(last.group(2)).parts();
    boolean town =
        !inside.isEmpty() && inside.stream().allMatch(part -> part.role() == NamePart.Role.PLACE);
    if (!town) {
      return text;
    }
    places.append(last.group(2)).append(' ');
    return last.group(1).strip();
  }

  /** What stands behind a comma is a legal form, or else a town or an addition. */
  private static String withoutTail(String text, StringBuilder places) {
    String[] segments = SEGMENT.split(text, -1);
    StringBuilder name = new StringBuilder(segments[0]);
    for (int i = 1; i < segments.length; i++) {
      if (isForm(segments[i])) {
        name.append(", ").append(segments[i]);
      } else {
        places.append(segments[i]).append(' ');
      }
    }
    return name.toString().strip();
  }

  private static boolean isForm(String segment) {
    List<NamePart> parts = OrganisationName.of("X " + segment).parts();
    return parts.size() > 1
        && parts.stream().skip(1).allMatch(part -> part.role() == NamePart.Role.FORM);
  }

  /**
   * The name with its trades, places and forms in English: of 조선대성무역총회사 {@code korea 대성 trading
   * corporation}. What tells it from others stays as it is. In Latin letters trades of other
   * tongues are compared by their meaning anyway, and a second spelling would double the work.
   */
  private static Optional<String> gloss(OrganisationName name) {
    boolean other =
        name.parts().stream()
            .anyMatch(
                part ->
                    part.script() != Script.LATIN
                        && isTranslated(part)
                        && !part.key().equals(part.text()));
    if (!other) {
      return Optional.empty();
    }
    return Optional.of(
        name.parts().stream()
            .map(part -> isTranslated(part) ? inEnglish(part) : part.text())
            .collect(Collectors.joining(" ")));
  }

  private static boolean isTranslated(NamePart part) {
    return switch (part.role()) {
      case GENERIC, PLACE -> true;
      case FORM -> part.script() != Script.LATIN;
      case CORE, NUMBER, LINK -> false;
    };
  }

  private static String inEnglish(NamePart part) {
    String key = part.key().toLowerCase(java.util.Locale.ROOT);
    return part.role() == NamePart.Role.PLACE
        ? key.substring(key.indexOf('_') + 1).replace('_', ' ')
        : key.replace('_', ' ');
  }

  /** Two short words that may be one: Xiang He for Xianghe. */
  private static Optional<String> joined(OrganisationName name) {
    List<NamePart> core = name.core();
    boolean may =
        core.size() == 2
            && core.stream()
                .allMatch(
                    part ->
                        part.script() == Script.LATIN
                            && part.text().length() <= SYLLABLE
                            && part.text().indexOf(' ') < 0);
    if (!may) {
      return Optional.empty();
    }
    int first = name.parts().indexOf(core.getFirst());
    if (first + 1 == name.parts().size()
        || name.parts().get(first + 1).role() != NamePart.Role.CORE) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    name.parts().forEach(part -> words.add(part.text()));
    words.set(first, words.get(first) + words.remove(first + 1));
    return Optional.of(String.join(" ", words));
  }
}
