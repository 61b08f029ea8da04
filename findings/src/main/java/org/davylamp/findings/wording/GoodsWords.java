package org.davylamp.findings.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.davylamp.evidence.HsCode;

/**
 * Which goods words name: codes as far as the words allow, and kinds by which measures are narrower
 * than a code. The terms are those of {@code goods.txt}; of terms that overlap the longest counts.
 */
public final class GoodsWords {
  /**
   * One thing that is named.
   *
   * @param codes what it is; several if the word is of several; empty of what has no code
   * @param is kinds that it is of certainly
   * @param may kinds that it may be of
   * @param words the term
   * @param named whether the word says what it is, and not only how it is, or nothing
   */
  public record Named(
      List<HsCode> codes, Set<String> is, Set<String> may, String words, boolean named) {
    public Named {
      codes = List.copyOf(codes);
      is = Set.copyOf(is);
      may = Set.copyOf(may);
    }
  }

  private static final String SAYS_NOTHING = "none";
  private static final List<Named> BY_PHRASE = new ArrayList<>();
  private static final Lexicon LEXICON;

  static {
    List<String> phrases = new ArrayList<>();
    for (List<String> row : WordTable.rows("goods.txt", 4)) {
      boolean nothing = row.getFirst().equals(SAYS_NOTHING);
      List<HsCode> codes =
          nothing ? List.of() : WordTable.several(row.get(0)).stream().map(HsCode::new).toList();
      Set<String> is = new LinkedHashSet<>(WordTable.several(row.get(1)));
      Set<String> may = new LinkedHashSet<>(WordTable.several(row.get(2)));
      boolean named = !codes.isEmpty() || is.contains("fishing-rights");
      for (String term : WordTable.several(row.get(3))) {
        phrases.add(term);
        BY_PHRASE.add(new Named(codes, is, may, term.replace("*", ""), named));
      }
    }
    LEXICON = new Lexicon(phrases);
  }

  private GoodsWords() {}

  /** What a text names, in its order; empty if it has no word of the table. */
  public static List<Named> in(String text) {
    return text.isBlank()
        ? List.of()
        : LEXICON.longestIn(Folded.of(text)).stream()
            .map(hit -> BY_PHRASE.get(hit.phrase()))
            .distinct()
            .toList();
  }
}
