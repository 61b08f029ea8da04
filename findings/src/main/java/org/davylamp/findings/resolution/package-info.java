/**
 * Which entities of a case may be entries of the lists that it holds, or one another: questions for
 * a person, with reasons. {@link org.davylamp.findings.resolution.CandidateSearch} finds them, the
 * {@linkplain org.davylamp.findings.resolution.Docket docket} tells which of them were answered, by
 * whom, and whether what was compared has changed since. {@link
 * org.davylamp.findings.resolution.ListStatements} is what an entry becomes once somebody has
 * judged it: statements of the list.
 *
 * <p>Candidates are no findings: they are looked for anew each time and never recorded, for a
 * ledger keeps for ever what is written into it, and a guess about a person or a firm is not to be
 * kept for ever (docs/decisions/0015). What a person judged is. Only what is public is compared.
 * Nothing here tells where a private person comes from.
 *
 * <p>Begin with {@code CandidateSearch}.
 */
@NullMarked
package org.davylamp.findings.resolution;

import org.jspecify.annotations.NullMarked;
