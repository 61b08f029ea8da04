/**
 * Analysis <i>corroboration</i>: on how many independent sources each claim rests, and what is
 * missing.
 *
 * <p>{@link org.davylamp.findings.corroboration.Claims} gathers what is claimed of a facility;
 * {@link org.davylamp.findings.corroboration.Standing} counts independent sources and kinds of
 * evidence of one claim; {@link org.davylamp.findings.corroboration.History} tells, for a place
 * that is not confirmed or over which sources disagree, what was said when; {@link
 * org.davylamp.findings.corroboration.MissingLinks} asks whether anything ties a place of detention
 * to a buyer. What does not live here: contradictions, which are the analysis <i>consistency</i>.
 */
@NullMarked
package org.davylamp.findings.corroboration;

import org.jspecify.annotations.NullMarked;
