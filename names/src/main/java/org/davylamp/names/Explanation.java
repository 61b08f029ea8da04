package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words why two names are alike. */
final class Explanation {
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
    String names = one.listed().text() + " / " + other.listed().text();
    reasons.add("name", score, () -> "the names " + words(first, second) + ": " + names);
    ListedName.Rank rank = other.listed().rank();
    if (rank == ListedName.Rank.WEAK || rank == ListedName.Rank.FORMER) {
      reasons.add(
          "rank", 0, () -> "the listed name is a " + rank.name().toLowerCase(Locale.ROOT) + " one");
    }
  }

  private String words(Form first, Form second) {
    if (first.text.equals(second.text)) {
      return "are the same";
    }
    if (first.korean.isPresent() && second.korean.isPresent()) {
      return "can be read as Korean names of like sound";
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
            ? "have the same words"
            : "are spelled alike but for " + String.join(", ", differing));
    left(parts, first);
    left(parts, second);
    return String.join("; ", parts);
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
