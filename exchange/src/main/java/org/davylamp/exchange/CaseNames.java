package org.davylamp.exchange;

import java.util.List;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Schema;

/** Names in several scripts. Places have a property for each; anything else has aliases. */
final class CaseNames {

  /** A column, where it goes for places, and the language its spelling is in. */
  private record Spelling(String column, String property, String lang) {}

  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("hangul", "nameHangul", "kor"),
          new Spelling("mccune_reischauer", "nameMcCuneReischauer", "kor"),
          new Spelling("revised", "nameRevised", "kor"),
          new Spelling("usual", "name", "eng"));

  private CaseNames() {}

  static void state(CaseRow row, CaseStatements statements) {
    String entity = row.need("entity");
    Schema schema = Ontology.standard().schema(statements.schemaOf(entity)).orElseThrow();
    for (Spelling spelling : SPELLINGS) {
      String property =
          schema.property(spelling.property()).isPresent() ? spelling.property() : "alias";
      statements.sayIn(spelling.lang(), entity, schema.name(), property, spelling.column());
    }
  }
}
