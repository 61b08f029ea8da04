package org.davylamp.names;

import java.util.ArrayList;
import java.util.List;

/**
 * The legal forms of organisations that names on lists have: a table of our own ({@code
 * legal_forms.txt}), written from the company acts' usual abbreviations and full forms, Korean,
 * Chinese and Russian trade bodies among them.
 */
public final class LegalForms {
  private static final List<LegalForm> ALL = read();

  private LegalForms() {}

  /** All ways to write all forms, in the order of the table. */
  public static List<LegalForm> all() {
    return ALL;
  }

  private static List<LegalForm> read() {
    List<LegalForm> forms = new ArrayList<>();
    for (String[] row : LexiconReader.rows("legal_forms.txt")) {
      for (String text : row[3].split(";", -1)) {
        String form = text.strip();
        boolean first = form.startsWith("^");
        forms.add(
            new LegalForm(
                FormClass.valueOf(row[0]),
                row[1],
                row[2],
                first ? form.substring(1) : form,
                first));
      }
    }
    return List.copyOf(forms);
  }
}
