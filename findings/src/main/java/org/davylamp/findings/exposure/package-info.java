/**
 * Who is tied, along goods, money, ownership and command, to places where forced labour is
 * established and to listed parties; on which documented path, and where the path is inferred. A
 * path is as good as its weakest step, and says what would settle it.
 */
@NullMarked
package org.davylamp.findings.exposure;

import org.jspecify.annotations.NullMarked;
