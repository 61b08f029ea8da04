package org.davylamp.findings.verdicts;

import java.util.List;
import java.util.Optional;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.wording.Claim;
import org.davylamp.findings.wording.Claims;

/** A supplier of whom the row itself tells that a camp or prison of the DPRK made the goods. */
final class PrisonTold {
  private PrisonTold() {}

  static Optional<Reason> of(Asked asked, Claims claims) {
    return claims
        .claimed(Claim.Kind.PRISON_MADE)
        .map(
            claim ->
                new Reason(
                    "prison-made",
                    Verdict.EXPOSED,
                    "%s: the row itself tells that goods come out of a camp or prison of the DPRK (“%s”)."
                        .formatted(ListedReasons.subject(asked), claim.words()),
                    List.of(Guidance.of(Step.IDENTIFY)),
                    List.of(
                        new Leg(
                            claim.words(),
                            asked.name(),
                            "made goods of",
                            "undated",
                            Leg.Ground.DECLARED,
                            60,
                            List.of())),
                    Step.RESPOND,
                    "Ask on what the remark rests, which camp or prison it is, and who ordered the goods there.",
                    "Proof that the remark is wrong, and of another maker, would change it."));
  }
}
