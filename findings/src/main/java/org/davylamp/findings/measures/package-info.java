/**
 * The measures of a case as rules. A {@link org.davylamp.findings.measures.Measure} is what the
 * statements about it add up to, with its {@link org.davylamp.findings.measures.Term}s; no rule is
 * written in code, only how rules are read: goods, direction, date, who is bound, exemptions,
 * run-offs, caps. Begin with {@link org.davylamp.findings.measures.Rulings}.
 *
 * <p>Every question has three answers, {@link org.davylamp.evidence.Certainty}: what a row leaves
 * open is open here too. An exemption counts if the row claims it, and then rests on the claim.
 * What becomes of a ruling, and its words, is {@code verdicts}' matter.
 */
@NullMarked
package org.davylamp.findings.measures;

import org.jspecify.annotations.NullMarked;
