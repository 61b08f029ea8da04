/**
 * Analysis <i>consistency</i>: what the case says that cannot all be so, and what would settle it.
 *
 * <p>{@link org.davylamp.findings.consistency.Consistency} asks each facility, with what is
 * observed, told and estimated of it: {@code Contradictions} in module evidence compares positions
 * and stated figures; {@link org.davylamp.findings.consistency.StatedDivision} holds a position
 * against the county or province told beside it; {@link org.davylamp.findings.consistency.Disputes}
 * sets events side by side that are told in different ways; {@link
 * org.davylamp.findings.consistency.FiguresApart} sets areas and lengths of one time side by side;
 * {@link org.davylamp.findings.consistency.EstimatesApart} finds numbers of people that exclude
 * each other. {@link org.davylamp.findings.consistency.SharedPoints} asks all facilities together.
 * Nothing is decided here; method and limits stand in {@code docs/manual/findings.md}.
 */
@NullMarked
package org.davylamp.findings.consistency;

import org.jspecify.annotations.NullMarked;
