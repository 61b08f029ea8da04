/** Placeholder. */
@NullMarked
package org.davylamp.cli;

import org.jspecify.annotations.NullMarked;
