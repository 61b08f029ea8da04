/**
 * What the evidence of a case adds up to: conclusions, each with the statements it rests on.
 *
 * <p>{@link org.davylamp.findings.Analyses} lists the analyses in the fixed order in which they are
 * run; each has a package of its own. {@link org.davylamp.findings.Assessment} runs those whose
 * inputs have changed and records what they conclude, so that a rerun on the same case adds
 * nothing. Here, and nowhere else, entities become what a kernel computes with. What does not live
 * here: reading files (module exchange), showing findings (module dossier). Begin with {@link
 * org.davylamp.findings.analysis.Analysis}.
 */
@NullMarked
package org.davylamp.findings;

import org.jspecify.annotations.NullMarked;
