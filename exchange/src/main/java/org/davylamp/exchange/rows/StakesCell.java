package org.davylamp.exchange.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Edtf;

/**
 * Who holds how much, as tables tell it:
 *
 * <pre>
 * cell   = group { ";" group }
 * group  = stake { ("," | "and") stake } [ "," "itself" group ]
 * stake  = [ "until" date | "since" date ] [ percent ] holder [ "(" percent ")" ] [ "since" date ]
 * </pre>
 *
 * A comma or an <i>and</i> divides only next to a share, for names have commas of their own. What
 * follows <i>itself</i> holds the holder named before it. A text without share and date that begins
 * in lower case or has a colon tells of something else, as of a feed or a maker, and is no stake.
 */
final class StakesCell {
  private static final int LONGEST = 4_000;
  private static final int DEEPEST = 16;
  private static final Pattern PERCENT =
      Pattern.compile(
          "\\(?\\s*(?:approx\\.?|about|ca\\.?|c\\.|~|≈|circa)?\\s*(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*"
              + "(?:%|％|per cent|percent|pct\\b|Prozent|процент\\p{L}*)\\s*(?:of shares|shares|stake)?\\s*\\)?",
          Pattern.CASE_INSENSITIVE);
  private static final String DAY =
      "(\\d{4}(?:[-./]\\d{1,2}(?:[-./]\\d{1,2})?)?|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{1,2}[./]\\d{4})";
  private static final Pattern SINCE =
      Pattern.compile(
          "(?:^|[\\s,;(])(?:since|from|seit|ab|depuis|desde|acquired|bought|с|自|从)\\s*"
              + DAY
              + "\\b(?:\\s*(?:起|以来))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:^|[\\s,;(])(?:until|till|up to|to|bis|jusqu['’]en|hasta|sold in|sold|exited|divested in|divested|left|до|至|截至)\\s*"
              + DAY
              + "\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPAN =
      Pattern.compile("\\(?\\s*\\b" + DAY + "\\s*[–—-]\\s*" + DAY + "\\s*\\)?");
  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:registered owner|beneficial owner|majority owner|sole owner|former owner|owner|owned by|held by"
              + "|(?:an? )?majority[- ](?:owned|held|controlled)(?: subsidiary of| by)|(?:is |are )?(?:owned|controlled|held) by"
              + "|(?:ultimate |immediate |direct )?(?:parent company|parent|holding company|owner)(?: is)?|(?:an? )?subsidiary of"
              + "|founder|shareholder|majority shareholder|(?:main|controlling|principal|largest) (?:shareholder|owner)|holder|ubo"
              + "|Muttergesellschaft|Mutterkonzern|Mutter|Tochter(?:gesellschaft|firma|unternehmen)? (?:der|von|des)|Gesellschafter|Eigentümer|im Besitz (?:von|der|des)"
              + "|материнская компания|владелец|собственник|учредитель|дочерняя компания|принадлежит"
              + "|母公司|控股股东|实际控制人|股东|隶属于|由)s?(?:(?![\\p{L}\\p{N}_])|(?<=\\p{IsHan}))\\s*[:：]?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ITSELF =
      Pattern.compile(
          "^(?:and )?(?:itself|in turn|which is|who is|which|whose owners?(?: is| are)?)\\s+(?:(?:is |are )?(?:held by|owned by)\\s+)?:?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AND =
      Pattern.compile(
          "\\s+(?:and|und|et|(?-i:y|и))\\s+|\\s*(?:(?<!\\d)[,，、]|[,，、](?!\\d))\\s*|和",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SHARE_FIRST =
      Pattern.compile(
          "^\\(?~?\\d{1,3}(?:[.,]\\d+)?\\s*(?:%|％|per cent|percent|pct\\b|Prozent|процент).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private StakesCell() {}

  static List<Stake> read(String written) {
    if (written.isBlank() || written.length() > LONGEST) {
      return List.of();
    }
    List<Stake> stakes = new ArrayList<>();
    for (String group : Pieces.bySemicolon(written)) {
      for (String plain : Pieces.bySemicolon(OwnerWords.plain(group))) {
        group(divided(plain), 0).forEach(stake -> add(stake, stakes));
      }
    }
    return stakes;
  }

  /** Of a holder who is named twice, once with its share and once with its holders. */
  private static void add(Stake stake, List<Stake> to) {
    boolean above = stake.percent().isEmpty() && !stake.holders().isEmpty();
    for (int i = 0; above && i < to.size(); i++) {
      Stake below = to.get(i);
      if (below.holders().isEmpty() && below.holder().equalsIgnoreCase(stake.holder())) {
        to.set(
            i,
            new Stake(
                below.holder(), below.percent(), below.since(), below.until(), stake.holders()));
        return;
      }
    }
    to.add(stake);
  }

  /** Whether a text in brackets behind a name tells of owners; none that is too long to be read. */
  static boolean tells(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return false;
    }
    String plain = OwnerWords.plain(text);
    return PERCENT.matcher(plain).find() || ROLE.matcher(plain).find();
  }

  private static List<Stake> group(List<String> pieces, int depth) {
    List<Stake> stakes = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Matcher itself = ITSELF.matcher(pieces.get(i));
      if (itself.find() && !stakes.isEmpty() && depth < DEEPEST) {
        List<String> rest = new ArrayList<>(pieces.subList(i, pieces.size()));
        rest.set(0, pieces.get(i).substring(itself.end()));
        Stake last = stakes.removeLast();
        stakes.add(
            new Stake(
                last.holder(), last.percent(), last.since(), last.until(), group(rest, depth + 1)));
        return stakes;
      }
      stake(pieces.get(i)).ifPresent(stakes::add);
    }
    return stakes;
  }

  /** Cuts at commas and "and" that stand next to a share. */
  private static List<String> divided(String group) {
    List<String> pieces = new ArrayList<>();
    Matcher and = AND.matcher(group);
    int from = 0;
    int counted = 0;
    int depth = 0;
    while (and.find()) {
      for (; counted < and.start(); counted++) {
        depth = Pieces.depth(depth, group.charAt(counted));
      }
      String left = group.substring(from, and.start()).strip();
      String right = group.substring(and.end());
      if (depth == 0 && divides(left, right)) {
        Pieces.add(pieces, left);
        from = and.end();
      }
    }
    Pieces.add(pieces, group.substring(from));
    return pieces;
  }

  private static boolean divides(String left, String right) {
    return endsInShare(left)
        || SHARE_FIRST.matcher(right).matches()
        || ITSELF.matcher(right).find();
  }

  private static boolean endsInShare(String text) {
    String tail = text.substring(Math.max(0, text.length() - 40));
    Matcher share = PERCENT.matcher(tail);
    int end = -1;
    while (share.find()) {
      end = share.end();
    }
    if (end < 0) {
      return false;
    }
    String rest = tail.substring(end).strip();
    return rest.isEmpty()
        || rest.equals(")")
        || SINCE.matcher(" " + rest).matches()
        || UNTIL.matcher(" " + rest).matches();
  }

  // ---- One stake

  private static Optional<Stake> stake(String written) {
    Rest rest = new Rest(written);
    Optional<Double> percent = rest.take(PERCENT).flatMap(StakesCell::share);
    Optional<String[]> span = rest.span();
    Optional<Edtf> since =
        span.map(ends -> ends[0]).or(() -> rest.take(SINCE)).flatMap(DateCell::date);
    Optional<Edtf> until =
        span.map(ends -> ends[1]).or(() -> rest.take(UNTIL)).flatMap(DateCell::date);
    String named = rest.text();
    Matcher role = ROLE.matcher(named);
    boolean owner = role.find();
    String holder = clean(owner ? named.substring(role.end()) : named);
    boolean told = percent.isPresent() || since.isPresent() || until.isPresent() || owner;
    if (holder.isEmpty() || (!told && !isName(holder))) {
      return Optional.empty();
    }
    return Optional.of(new Stake(holder, percent, since, until, List.of()));
  }

  private static Optional<Double> share(String number) {
    double share = Double.parseDouble(number.replace(',', '.'));
    return share > 100 ? Optional.empty() : Optional.of(share);
  }

  private static boolean isName(String text) {
    return !Character.isLowerCase(text.codePointAt(0))
        && text.indexOf(':') < 0
        && text.indexOf('：') < 0;
  }

  private static String clean(String text) {
    String plain = text.replaceAll("[(\\[（]\\s*[,;]?\\s*[)\\]）]", " ").strip();
    plain = plain.replaceAll("^[\\s,;:：–-]+|[\\s,;:：–-]+$", "");
    return plain.replaceAll("\\s{2,}", " ");
  }

  /** A text from which is taken what is understood. */
  private static final class Rest {
    private String text;

    Rest(String text) {
      this.text = text;
    }

    Optional<String> take(Pattern pattern) {
      Matcher found = pattern.matcher(text);
      if (!found.find()) {
        return Optional.empty();
      }
      String value = found.group(1);
      text = balanced(text.substring(0, found.start()), found.group(), text.substring(found.end()));
      return Optional.of(value);
    }

    Optional<String[]> span() {
      Matcher found = SPAN.matcher(text);
      if (!found.find()) {
        return Optional.empty();
      }
      String[] ends = {found.group(1), found.group(2)};
      text = balanced(text.substring(0, found.start()), found.group(), text.substring(found.end()));
      return Optional.of(ends);
    }

    /** A bracket of which only one side was taken stays closed. */
    private static String balanced(String before, String taken, String behind) {
      boolean opens = taken.indexOf('(') >= 0;
      boolean closes = taken.indexOf(')') >= 0;
      String middle = opens == closes ? " " : opens ? " (" : ") ";
      return before + middle + behind;
    }

    String text() {
      return clean(text);
    }
  }
}
