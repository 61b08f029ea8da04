/**
 * Analysis <i>association</i>: whether growth on the ground and measures of the Security Council go
 * together in time, and whether the case can tell. It reports association, never cause; "cannot
 * tell" is an answer, with reasons that are measured, not supposed.
 *
 * <p>{@link org.davylamp.findings.association.Association} asks it of the dated growth of all
 * places of detention together ({@link org.davylamp.findings.components.Growth}), and of each
 * facility whose components were counted beside those of a control area. Either becomes {@link
 * org.davylamp.findings.association.Watched} units: from when to when somebody looked (a look that
 * found no change counts as much as one that did), and what changed within which days. Measures
 * become {@link org.davylamp.findings.association.Episode}s. {@link
 * org.davylamp.findings.association.Around} lays one beside the others and asks the kernel, module
 * {@code statistics}; {@link org.davylamp.findings.association.Answer} says what follows. Which
 * null, and what it cannot do: {@code docs/decisions/0018-association.md}. What does not live here:
 * change found in pixels, and any arithmetic that knows no case.
 */
@NullMarked
package org.davylamp.findings.association;

import org.jspecify.annotations.NullMarked;
