/**
 * Where a file's bytes come from. {@link org.davylamp.imagery.bytes.Bytes} is the contract: any
 * range, from any thread. {@link org.davylamp.imagery.bytes.Span} makes few requests of many
 * ranges.
 *
 * <p>Not here: what the bytes mean.
 */
@NullMarked
package org.davylamp.imagery.bytes;

import org.jspecify.annotations.NullMarked;
