/**
 * Tables of names that somebody wants compared: with lists ({@link
 * org.davylamp.exchange.queries.Queries}), or in pairs with each other ({@link
 * org.davylamp.exchange.queries.PairTable}); and of what somebody judged of two ({@link
 * org.davylamp.exchange.queries.JudgementTable}). Read as a stream, so that a table may be longer
 * than memory, or come from another program as it is made.
 *
 * <p>Rows are not statements and enter no case. Nothing here compares.
 */
@NullMarked
package org.davylamp.exchange.queries;

import org.jspecify.annotations.NullMarked;
