/** Placeholder. */
@NullMarked
package org.davylamp.exchange;

import org.jspecify.annotations.NullMarked;
