package org.davylamp.findings.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.davylamp.evidence.Edtf;

/** Reads claims out of folded text, by the phrases of a table. */
final class ClaimReader {
  /** Parts of a phrase stand no further apart, in UTF-16 units. */
  private static final int APART = 60;

  /** A word of denial stands no further behind what it denies. */
  private static final int BEHIND = 24;

  /** The number of a paper: its "no." neither denies nor ends a clause. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<=(?:contract|agreement|order|po|entry|letter|ref|exemption|invoice|notification"
              + "|declaration|permit|certificate) )no[. ](?= ?[a-z/-]{0,6}\\d)");

  /** The day of {@code 12. Mai}: its full stop ends no clause. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?<= \\d{1,2})\\. (?=(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|okt|nov|dez)\\p{L}* 20)");

  /** How forms shorten the word: phrases with it are looked for with these, too. */
  private static final String COMMITTEE = "committee";

  private static final List<String> COMMITTEE_SHORT = List.of("cttee", "cmte", "ctte");

  private static final int TOLD = 0;
  private static final int DENIED = 1;

  private record Phrase(Claim.Kind kind, List<Integer> parts) {}

  private static final List<String> PARTS = new ArrayList<>();
  private static final List<List<Phrase>> BY_FIRST_PART = new ArrayList<>();
  private static final Lexicon LEXICON;
  private static final Lexicon DENIES_BEFORE;
  private static final Lexicon DENIES_BEHIND;
  private static final Lexicon SEEKS;

  static {
    List<String> before = new ArrayList<>();
    List<String> behind = new ArrayList<>();
    List<String> seeks = new ArrayList<>();
    for (List<String> row : WordTable.rows("claims.txt", 2)) {
      List<String> phrases = WordTable.several(row.get(1));
      switch (row.getFirst()) {
        case "denies-before" -> before.addAll(phrases);
        case "denies-behind" -> behind.addAll(phrases);
        case "seeks" -> seeks.addAll(phrases);
        default -> phrases.forEach(phrase -> addAll(Claim.Kind.valueOf(row.getFirst()), phrase));
      }
    }
    LEXICON = new Lexicon(PARTS);
    DENIES_BEFORE = new Lexicon(before);
    DENIES_BEHIND = new Lexicon(behind);
    SEEKS = new Lexicon(seeks);
  }

  private ClaimReader() {}

  private static void addAll(Claim.Kind kind, String phrase) {
    add(kind, phrase);
    if (phrase.contains(COMMITTEE)) {
      COMMITTEE_SHORT.forEach(each -> add(kind, phrase.replace(COMMITTEE, each)));
    }
  }

  private static void add(Claim.Kind kind, String phrase) {
    List<Integer> parts = new ArrayList<>();
    for (String part : phrase.split(" \\.\\. ", -1)) {
      parts.add(PARTS.size());
      PARTS.add(part);
      BY_FIRST_PART.add(new ArrayList<>());
    }
    BY_FIRST_PART.get(parts.getFirst()).add(new Phrase(kind, parts));
  }

  static List<Claim> read(String written) {
    String folded = Folded.of(written);
    // Anthracite is "smokeless coal" in Chinese: its first character denies nothing.
    String text = numbered(folded.replace("\u65e0\u70df", "\u70df\u70df"));
    List<Lexicon.Hit> hits = LEXICON.in(text);
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<Claim.Kind, List<Lexicon.Hit>> spans = new EnumMap<>(Claim.Kind.class);
    for (int i = 0; i < hits.size(); i++) {
      for (Phrase phrase : BY_FIRST_PART.get(hits.get(i).phrase())) {
        int start = hits.get(i).start();
        int end = end(text, hits, i, phrase);
        if (end > 0) {
          spans
              .computeIfAbsent(phrase.kind, kind -> new ArrayList<>())
              .add(new Lexicon.Hit(deniedWithin(text, hits, i, phrase, end), start, end));
        }
      }
    }
    List<Claim> claims = new ArrayList<>();
    // Folding mostly keeps every letter in its place: then clauses are quoted as they were written.
    String quoted = written.length() == text.length() ? written : folded;
    spans.forEach((kind, found) -> claims.addAll(claims(text, kind, outermost(found), quoted)));
    return claims;
  }

  /** A clause tells a thing once: its first words count. */
  private static List<Claim> claims(
      String text, Claim.Kind kind, List<Lexicon.Hit> spans, String written) {
    List<Claim> claims = new ArrayList<>();
    int last = -1;
    for (Lexicon.Hit span : spans) {
      int clause = Clause.start(text, span.start());
      if (clause != last) {
        claims.add(claim(text, kind, span, written));
      }
      last = clause;
    }
    return claims;
  }

  /** Where the last part ends; -1 if a part is missing in the clause. */
  private static int end(String text, List<Lexicon.Hit> hits, int first, Phrase phrase) {
    int end = hits.get(first).end();
    int clause = Clause.end(text, end);
    int at = first;
    for (int part = 1; part < phrase.parts.size(); part++) {
      int wanted = phrase.parts.get(part);
      at++;
      while (at < hits.size() && (hits.get(at).phrase() != wanted || hits.get(at).start() < end)) {
        at++;
      }
      if (at == hits.size() || hits.get(at).end() > clause || hits.get(at).start() > end + APART) {
        return -1;
      }
      end = hits.get(at).end();
    }
    return end;
  }

  /** Whether a word of denial stands between the parts of a phrase: {@code AIS was not off}. */
  private static int deniedWithin(
      String text, List<Lexicon.Hit> hits, int first, Phrase phrase, int end) {
    if (phrase.parts.size() == 1) {
      return TOLD;
    }
    int from = hits.get(first).end();
    int to = Math.max(from, end - PARTS.get(phrase.parts.getLast()).length());
    return DENIES_BEFORE.in(text.substring(from, to)).isEmpty() ? TOLD : DENIED;
  }

  private static String numbered(String folded) {
    String text = folded.contains(" no") ? NUMBER.matcher(folded).replaceAll("nr:") : folded;
    return text.contains(". ") ? DAY.matcher(text).replaceAll("- ") : text;
  }

  /** Of spans that overlap, the first and longest only. */
  private static List<Lexicon.Hit> outermost(List<Lexicon.Hit> spans) {
    List<Lexicon.Hit> kept = new ArrayList<>();
    for (Lexicon.Hit span : spans) {
      if (kept.isEmpty() || kept.getLast().end() <= span.start()) {
        kept.add(span);
      } else if (span.end() > kept.getLast().end()) {
        kept.set(
            kept.size() - 1,
            new Lexicon.Hit(
                kept.getLast().phrase() | span.phrase(), kept.getLast().start(), span.end()));
      }
    }
    return kept;
  }

  private static Claim claim(String text, Claim.Kind kind, Lexicon.Hit span, String written) {
    int begin = Clause.start(text, span.start());
    int end = Clause.end(text, span.end());
    String words = written.substring(begin, end);
    Optional<Edtf> date = DatesInText.first(text, span.start(), end);
    if (date.isEmpty()) {
      date = DatesInText.first(text, begin, span.start());
    }
    return new Claim(kind, status(text, begin, span, end), date, words.strip());
  }

  private static Claim.Status status(String text, int begin, Lexicon.Hit span, int end) {
    String before = text.substring(begin, span.start());
    String behind = text.substring(span.end(), Math.min(end, span.end() + BEHIND)).stripLeading();
    if (span.phrase() == DENIED || !DENIES_BEFORE.in(before).isEmpty() || deniedBehind(behind)) {
      return Claim.Status.DENIED;
    }
    boolean sought = !SEEKS.in(text.substring(begin, end)).isEmpty();
    return sought ? Claim.Status.SOUGHT : Claim.Status.CLAIMED;
  }

  /** Right behind, or with one short word between: {@code notice was not given}. */
  private static boolean deniedBehind(String behind) {
    return DENIES_BEHIND.in(behind).stream()
        .anyMatch(
            hit ->
                Arrays.stream(behind.substring(0, hit.start()).split(" "))
                        .filter(word -> !word.isEmpty())
                        .count()
                    <= 1);
  }
}
