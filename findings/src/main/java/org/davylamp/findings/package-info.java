/**
 * What the evidence of a case adds up to.
 */
@NullMarked
package org.davylamp.findings;

import org.jspecify.annotations.NullMarked;
