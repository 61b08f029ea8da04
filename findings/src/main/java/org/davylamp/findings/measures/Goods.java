package org.davylamp.findings.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.HsCode;
import org.davylamp.evidence.HsSet;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.findings.wording.GoodsWords;

/**
 * What a row says of its goods, by code and in words. Where a code is missing or too short to tell,
 * the words decide what they can.
 *
 * @param codes by code
 * @param words what the words name
 * @param description the words
 * @param unread codes that could not be read, as written
 */
public record Goods(
    List<HsCode> codes, List<GoodsWords.Named> words, String description, List<String> unread) {
  /** Of which length on a code says what goods are: of a chapter it does not. */
  private static final int HEADING = 4;

  public Goods {
    codes = List.copyOf(codes);
    words = List.copyOf(words);
    unread = List.copyOf(unread);
  }

  public static Goods of(List<Cell<HsCode>> cells, String description) {
    List<GoodsWords.Named> words = GoodsWords.in(description);
    List<HsCode> codes = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (Cell<HsCode> cell : cells) {
      cell.value().map(code -> mended(code, words)).ifPresent(codes::add);
      if (cell.isUnread()) {
        unread.add(cell.written());
      }
    }
    return new Goods(codes, words, description, unread);
  }

  /**
   * A spreadsheet drops zeros in front: {@code 0307.43} becomes {@code 307430} or {@code 307.43}.
   * Where the words name goods of the code with its zero and none of the code as it stands, the
   * words decide. The other way round where a zero was put in front of an odd number of digits.
   */
  private static HsCode mended(HsCode code, List<GoodsWords.Named> words) {
    if (agrees(code, words)) {
      return code;
    }
    Optional<HsCode> longer = even("0" + code.digits());
    Optional<HsCode> shorter =
        code.digits().startsWith("0") ? even(code.digits().substring(1)) : Optional.empty();
    if (longer.isPresent() && agrees(longer.get(), words)) {
      return longer.get();
    }
    return shorter.filter(other -> agrees(other, words)).orElse(code);
  }

  private static Optional<HsCode> even(String digits) {
    String cut = digits.length() % 2 == 0 ? digits : digits.substring(0, digits.length() - 1);
    return cut.length() < HEADING ? Optional.empty() : HsCode.read(cut);
  }

  private static boolean agrees(HsCode code, List<GoodsWords.Named> words) {
    return words.stream()
        .flatMap(named -> named.codes().stream())
        .anyMatch(other -> other.chapter().equals(code.chapter()) && alike(other, code));
  }

  private static boolean alike(HsCode one, HsCode other) {
    int length = Math.min(HEADING, Math.min(one.digits().length(), other.digits().length()));
    return one.digits().startsWith(other.digits().substring(0, length));
  }

  /** The same, but of these codes: what somebody found them to be, whatever the row calls them. */
  public Goods foundToBe(HsSet set) {
    return new Goods(set.ranges().stream().map(HsSet.Range::first).toList(), words, description, unread);
  }

  /** Whether they are among these. */
  public Certainty among(HsSet set) {
    Certainty byCode = best(set, codes);
    if (!codes.isEmpty() && byCode != Certainty.POSSIBLY) {
      return byCode;
    }
    List<HsCode> named = named();
    return named.isEmpty() ? Certainty.POSSIBLY : best(set, named);
  }

  private static Certainty best(HsSet set, List<HsCode> codes) {
    Certainty best = Certainty.NO;
    for (HsCode code : codes) {
      Certainty answer = set.holds(code);
      best = answer.compareTo(best) < 0 ? answer : best;
    }
    return best;
  }

  private List<HsCode> named() {
    return words.stream().flatMap(each -> each.codes().stream()).toList();
  }

  /** Whether they are of a kind by which a measure is narrower than its codes. */
  public Certainty ofKind(String kind) {
    if (words.stream().anyMatch(each -> each.is().contains(kind))) {
      return Certainty.CERTAINLY;
    }
    boolean open = words.stream().anyMatch(each -> each.may().contains(kind));
    boolean named = words.stream().anyMatch(GoodsWords.Named::named);
    return open || !named ? Certainty.POSSIBLY : Certainty.NO;
  }

  /** Chapters of which they may be; empty if nothing is known of them. */
  public List<String> chapters() {
    List<HsCode> known = codes.isEmpty() ? named() : codes;
    return known.stream().map(HsCode::chapter).distinct().toList();
  }

  /** Whether neither code nor words say what they are. */
  public boolean unknown() {
    return codes.isEmpty() && words.stream().noneMatch(GoodsWords.Named::named);
  }

  /** Whether code and words leave open what they are: a chapter, a word for many things. */
  public boolean vague() {
    boolean byCode = codes.stream().anyMatch(code -> code.digits().length() >= HEADING);
    boolean byWords =
        words.stream()
            .anyMatch(
                each ->
                    each.named()
                        && each.codes().stream()
                            .allMatch(code -> code.digits().length() >= HEADING));
    return !byCode && !byWords;
  }

  /**
   * As a sentence calls them: {@code anthracite (HS 2701.11)}; {@code goods that the row does not
   * name}.
   */
  public String phrase() {
    String code =
        codes.isEmpty()
            ? ""
            : codes.stream().map(HsCode::toString).collect(Collectors.joining(", ", "HS ", ""));
    if (description.isBlank()) {
      return code.isEmpty() ? "goods that the row does not name" : "goods of " + code;
    }
    String words = "“" + description.strip() + "”";
    return code.isEmpty() ? words : words + " (" + code + ")";
  }
}
