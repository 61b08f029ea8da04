package org.davylamp.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/**
 * ICU's rules from traditional to simplified characters, as a table: loading ICU for them costs a
 * start a third of a second. Each rule turns one text of a few characters into another; at each
 * place the longest that fits is taken, as ICU does, which refuses a rule behind a shorter one that
 * would hide it.
 */
final class HanFormTable {
  /** What a rule of more than two plain texts would have; there is none in ICU's today. */
  private static final String SYNTAX = "{}[]()|$*+?:'\"\\^<@#&";

  private final TokenDictionary traditional;

  /** By the numbers of the traditional ones. */
  private final List<String> simplified;

  private final int longest;

  private HanFormTable(TokenDictionary traditional, List<String> simplified) {
    this.traditional = traditional;
    this.simplified = List.copyOf(simplified);
    int most = 0;
    for (int i = 0; i < traditional.size(); i++) {
      most = Math.max(most, traditional.length(i));
    }
    longest = most;
  }

  /** For the build alone. */
  static HanFormTable ofIcu() {
    TokenDictionary traditional = new TokenDictionary();
    List<String> simplified = new ArrayList<>();
    String rules = Transliterator.getInstance("Traditional-Simplified").toRules(false);
    for (String rule : rules.strip().split(";\\s*", -1)) {
      String[] sides = rule.split(" > ", -1);
      if (rule.isEmpty()) {
        continue;
      }
      if (sides.length != 2 || rule.chars().anyMatch(c -> SYNTAX.indexOf(c) >= 0)) {
        throw new IllegalStateException(
            "expected rules of ICU in the form `traditional > simplified`, found: " + rule);
      }
      // The first of two rules for one text is ICU's choice.
      if (traditional.add(sides[0]) == simplified.size()) {
        simplified.add(sides[1]);
      }
    }
    return new HanFormTable(traditional, simplified);
  }

  /** A text by the rules. Linear. */
  String simplified(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      at += step(text, at, out);
    }
    return out.toString();
  }

  /** Writes what becomes of the text from a place on; how much of it was taken. */
  private int step(String text, int at, StringBuilder out) {
    for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
      int rule = traditional.find(text.substring(at, at + length));
      if (rule >= 0) {
        out.append(simplified.get(rule));
        return length;
      }
    }
    out.append(text.charAt(at));
    return 1;
  }

  void write(IndexWriter to) {
    traditional.write(to);
    String all = String.join("\n", simplified);
    to.chars(all.toCharArray(), all.length());
  }

  static HanFormTable read(IndexReader from) {
    TokenDictionary traditional = TokenDictionary.read(from);
    List<String> simplified = List.of(new String(from.chars()).split("\n", -1));
    from.require(simplified.size() == traditional.size(), "a simplified form for each");
    from.requireEnd();
    return new HanFormTable(traditional, simplified);
  }
}
