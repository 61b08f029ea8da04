package org.davylamp.findings.corroboration;

import java.util.List;
import org.davylamp.evidence.Recorded;

/**
 * Something that is claimed of a facility.
 *
 * @param what the claim in a few words
 * @param asserting statements that make it, or bear it out
 * @param denying statements that deny it
 * @param disputed whether sources tell it in ways that cannot all be so
 */
record Claim(String what, List<Recorded> asserting, List<Recorded> denying, boolean disputed) {
  Claim {
    asserting = List.copyOf(asserting);
    denying = List.copyOf(denying);
  }
}
