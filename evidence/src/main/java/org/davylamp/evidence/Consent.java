package org.davylamp.evidence;

import java.util.Optional;

/**
 * What the giver of a source agreed to, for one use (Murad Code §§5–6: consent is per use and can
 * be withdrawn).
 *
 * @param use what for: publication, prosecution, research, training
 * @param given whether they agreed
 * @param on EDTF date of that answer
 * @param recipient to whom it may go, if not to anyone with that use
 */
public record Consent(String use, boolean given, Optional<String> on, Optional<String> recipient) {
  public Consent {
    if (use.isBlank()) {
      throw new EvidenceException("expected the use that a consent is for, found none");
    }
    on.ifPresent(Edtf::parse);
  }

  CanonicalJson.Value toJson() {
    return new CanonicalJson.Obj()
        .put("use", use)
        .put("given", given ? "yes" : "no")
        .put("on", on)
        .put("recipient", recipient);
  }

  static Consent of(CanonicalJson.Obj object) {
    String given = object.string("given");
    if (!given.equals("yes") && !given.equals("no")) {
      throw EvidenceException.expected("yes or no in a consent", given);
    }
    return new Consent(
        object.string("use"),
        given.equals("yes"),
        object.optional("on"),
        object.optional("recipient"));
  }
}
