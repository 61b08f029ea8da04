/**
 * What is said of a row of somebody's business: {@link org.davylamp.findings.verdicts.Verdict},
 * with {@link org.davylamp.findings.verdicts.Reason}s in plain words, each with its basis, path and
 * what to ask for. Rows are judged on lists, on the measures of the case as they were in force on
 * the row's day, and on the paths of the case's network.
 *
 * <p>Nothing here clears anybody: what is unknown is for a person to review, and "clear" only says
 * that nothing was found in what was checked. The same row, case, lists and day give the same
 * answer.
 */
@NullMarked
package org.davylamp.findings.verdicts;

import org.jspecify.annotations.NullMarked;
