package org.davylamp.evidence;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes are either refused with file and line or an ontology whose names hold together. */
class OntologyFuzzTest {
  @FuzzTest
  void anyBytes(FuzzedDataProvider data) {
    Ontology ontology;
    try {
      ontology =
          new OntologyParser()
              .read("fuzz.ontology", data.consumeRemainingAsBytes(), true)
              .ontology();
    } catch (EvidenceException refusal) {
      if (!String.valueOf(refusal.getMessage()).startsWith("fuzz.ontology, line ")) {
        throw new AssertionError("a refusal that does not say where", refusal);
      }
      return;
    }
    for (Schema schema : ontology.schemata()) {
      for (Property property : schema.properties()) {
        if (schema.property(property.name()).isEmpty()
            || property.range().map(ontology::schema).map(range -> range.isEmpty()).orElse(false)) {
          throw new AssertionError(schema + ":" + property.name() + " leads nowhere");
        }
      }
    }
  }
}
