package org.davylamp.findings.verdicts;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.davylamp.findings.wording.WordTable;

/** Legal forms that the law of one country or of few knows; {@code legal-forms.txt}. */
final class LegalForms {
  private record Form(Set<String> countries, Pattern pattern) {}

  private static final List<Form> FORMS = forms();

  private LegalForms() {}

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (List<String> row : WordTable.rows(LegalForms.class, "legal-forms.txt")) {
      String words =
          WordTable.several(row.get(1)).stream()
              .map(LegalForms::pattern)
              .collect(Collectors.joining("|"));
      forms.add(
          new Form(
              Set.copyOf(WordTable.several(row.getFirst())),
              Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }
    return List.copyOf(forms);
  }

  /** A word of its own, but in scripts that part no words: {@code 株式会社} stands at the name. */
  private static String pattern(String form) {
    boolean parted =
        form.codePoints()
            .noneMatch(
                c -> Character.isIdeographic(c) || UnicodeScript.of(c) == UnicodeScript.HANGUL);
    return parted ? "(?<![\\p{L}\\p{N}])" + letters(form) + "(?![\\p{L}\\p{N}])" : letters(form);
  }

  /** With full stops and blanks or without. */
  private static String letters(String form) {
    return form.codePoints()
        .filter(c -> c != '.')
        .mapToObj(c -> c == ' ' ? "[.\\s]{0,2}" : Pattern.quote(Character.toString(c)) + "\\.?")
        .collect(Collectors.joining());
  }

  /** The countries whose law knows the form in a name; none if none stands there, or two differ. */
  static Set<String> countries(String name) {
    List<Set<String>> found =
        FORMS.stream()
            .filter(form -> form.pattern().matcher(name).find())
            .map(Form::countries)
            .distinct()
            .toList();
    return found.size() == 1 ? found.getFirst() : Set.of();
  }
}
