/**
 * What an analysis is, and the case as analyses see it.
 *
 * <p>An {@link org.davylamp.findings.analysis.Analysis} names its {@linkplain
 * org.davylamp.findings.analysis.Subject subjects}, each with the entities it reads: its declared
 * query. For each it draws {@linkplain org.davylamp.findings.analysis.Conclusion conclusions}:
 * sentences with figures and the statements they rest on. {@link
 * org.davylamp.findings.analysis.CaseView} holds the case's entities in memory with who points at
 * whom. What does not live here: which analyses there are and when they are run ({@code
 * org.davylamp.findings}), and anything that writes.
 */
@NullMarked
package org.davylamp.findings.analysis;

import org.jspecify.annotations.NullMarked;
