/**
 * What of a screening is kept: its rows, worst first, as lines that programs read; what reviewers
 * decided on them; and what changed since an earlier one.
 *
 * <p>Begin with {@link org.davylamp.findings.audit.RowResult}, a row with what was found of it.
 * {@link org.davylamp.findings.audit.ResultLine} is its form on disk, {@link
 * org.davylamp.findings.audit.Results} puts a million of them in their order, {@link
 * org.davylamp.findings.audit.Compared} tells by hashes whether what was compared is still the
 * same, {@link org.davylamp.findings.audit.Decisions} carries decisions along, {@link
 * org.davylamp.findings.audit.Earlier} tells what is new. Nothing here judges a row; that is for
 * {@link org.davylamp.findings.verdicts}.
 */
@NullMarked
package org.davylamp.findings.audit;

import org.jspecify.annotations.NullMarked;
