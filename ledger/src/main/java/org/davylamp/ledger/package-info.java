/** Placeholder. */
@NullMarked
package org.davylamp.ledger;

import org.jspecify.annotations.NullMarked;
