/**
 * Tests of the ledger. {@code PlainTree} is the RFC's recursion word for word, slow and plainly
 * right; everything fast is compared with it. {@code Golden} holds values made by other people's
 * software.
 */
@NullMarked
package org.davylamp.ledger;

import org.jspecify.annotations.NullMarked;
