package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Legal forms that the law of one country alone knows; {@code legal-forms.txt}. */
final class LegalForms {
  private record Form(String country, Pattern pattern) {}

  private static final List<Form> FORMS = forms();

  private LegalForms() {}

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (List<String> row : Table.of("legal-forms.txt")) {
      String words =
          Table.words(row.get(1)).stream()
              .map(LegalForms::pattern)
              .collect(Collectors.joining("|"));
      forms.add(
          new Form(
              row.getFirst(),
              Pattern.compile(
                  "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }
    return List.copyOf(forms);
  }

  /** With full stops and blanks or without. */
  private static String pattern(String form) {
    return form.codePoints()
        .filter(c -> c != '.')
        .mapToObj(c -> c == ' ' ? "[.\\s]{0,2}" : Pattern.quote(Character.toString(c)) + "\\.?")
        .collect(Collectors.joining());
  }

  /** The country whose law knows the form in a name; empty if none stands there, or two do. */
  static Optional<String> country(String name) {
    List<String> found =
        FORMS.stream()
            .filter(form -> form.pattern().matcher(name).find())
            .map(Form::country)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
