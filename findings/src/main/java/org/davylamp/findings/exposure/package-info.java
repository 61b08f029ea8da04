/**
 * Who is tied, along goods, money, ownership and command, to places where forced labour is told of
 * and to listed parties; on which documented path, and where the path is inferred. A path is as
 * good as its weakest step, and says what would settle it.
 *
 * <p>Begin with {@link org.davylamp.findings.exposure.CaseNetwork}: there, and nowhere else, a
 * case's entities become the kernel's arrays. {@link org.davylamp.findings.exposure.CasePath} is
 * what it answers; {@link org.davylamp.findings.exposure.Exposures} is the analysis. Which row
 * becomes which tie, what is inferred and why is decision 0026. What does not live here: how paths
 * are found ({@code org.davylamp.network}), and what is made of them for a row of somebody's
 * business ({@code verdicts}).
 */
@NullMarked
package org.davylamp.findings.exposure;

import org.jspecify.annotations.NullMarked;
