package org.davylamp.evidence;

import java.util.Optional;

/**
 * One holder in a source's chain of custody.
 *
 * @param holder who had it
 * @param from EDTF date since when
 * @param how how it came to them
 */
public record Custody(String holder, Optional<String> from, Optional<String> how) {
  public Custody {
    if (holder.isBlank()) {
      throw new EvidenceException("expected a holder in a chain of custody, found none");
    }
    from.ifPresent(Edtf::parse);
  }

  CanonicalJson.Value toJson() {
    return new CanonicalJson.Obj().put("holder", holder).put("from", from).put("how", how);
  }

  static Custody of(CanonicalJson.Obj object) {
    return new Custody(object.string("holder"), object.optional("from"), object.optional("how"));
  }
}
