package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says in words why two names are alike. */
final class Explanation {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");

  private final Alignment alignment;

  Explanation(Alignment alignment) {
    this.alignment = alignment;
  }

  void explain(
      Reasons reasons,
      double score,
      Prepared.Name one,
      Prepared.Name other,
      Form first,
      Form second) {
    String names = shown(one) + " / " + shown(other);
    boolean latin = first.text.equals(one.text().text()) && second.text.equals(other.text().text());
    reasons.add(
        "name", score, () -> "the names " + words(first, second, latin, score) + ": " + names);
    disguised(reasons, one);
    disguised(reasons, other);
    ListedName.Rank rank = other.listed().rank();
    if (rank == ListedName.Rank.WEAK || rank == ListedName.Rank.FORMER) {
      reasons.add(
          "rank", 0, () -> "the listed name is a " + rank.name().toLowerCase(Locale.ROOT) + " one");
    }
  }

  /** Without signs that are not seen, of which some turn the text about around them. */
  private static String shown(Prepared.Name name) {
    return INVISIBLE.matcher(name.listed().text()).replaceAll("");
  }

  /** Letters of another alphabet may be there to deceive. */
  private static void disguised(Reasons reasons, Prepared.Name name) {
    String letters = Lookalikes.disguised(name.listed().text(), name.text());
    if (!letters.isEmpty()) {
      reasons.add(
          "letters",
          0,
          () -> "letters of another alphabet that look alike in " + shown(name) + ": " + letters);
    }
  }

  private String words(Form first, Form second, boolean latin, double score) {
    if (first.text.equals(second.text)) {
      return latin ? "are the same" : "are the same in Latin letters";
    }
    if (score >= Comparison.HIT && first.korean.isPresent() && second.korean.isPresent()) {
      return "can be read as Korean names of like sound";
    }
    if (first.hasSameWords(second)) {
      return "are of the same words in another order";
    }
    if (first.hasSameLetters(second)) {
      return "are the same but for their spaces";
    }
    alignment.align(first, second);
    List<String> parts = new ArrayList<>();
    Form a = alignment.a;
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < a.counting.length; i++) {
      if (alignment.ofA[i] != Alignment.NONE
          && !a.counting[i].same(alignment.b.counting[alignment.ofA[i]])) {
        differing.add(a.counting[i] + "/" + alignment.b.counting[alignment.ofA[i]]);
      }
    }
    parts.add(
        differing.isEmpty()
            ? isAbbreviation() ? "are alike if one is short for the other" : "have the same words"
            : "are spelled alike but for " + String.join(", ", differing));
    left(parts, first);
    left(parts, second);
    return String.join("; ", parts);
  }

  /** Whether a name's only word is none of the other's words, and yet stands for it. */
  private boolean isAbbreviation() {
    return alignment.a.counting.length == 1
        && alignment.ofA[0] == Alignment.NONE
        && alignment.usedA[0];
  }

  /** The words that only one name has. */
  private void left(List<String> parts, Form form) {
    boolean[] used = form == alignment.a ? alignment.usedA : alignment.usedB;
    List<String> left = new ArrayList<>();
    for (int i = 0; i < form.counting.length; i++) {
      if (!used[i]) {
        left.add(form.counting[i].text);
      }
    }
    if (!left.isEmpty()) {
      parts.add("only one has " + String.join(" ", left));
    }
  }
}
