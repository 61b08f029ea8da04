/** Placeholder. */
@NullMarked
package org.davylamp.benchmarks;

import org.jspecify.annotations.NullMarked;
