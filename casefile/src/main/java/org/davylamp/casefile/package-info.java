/** Placeholder. */
@NullMarked
package org.davylamp.casefile;

import org.jspecify.annotations.NullMarked;
