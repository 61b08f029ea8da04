/**
 * Comparing names of people, organisations and ships across scripts: strings and numbers in,
 * strings, scores and small records out.
 *
 * <p>A name becomes a {@link org.davylamp.names.NameText}: folded words, each a {@link
 * org.davylamp.names.Token} of one {@link org.davylamp.names.Script}, without the marks, disguises
 * and invisible signs that make equal names look different to a machine.
 *
 * <p>Not here: cases, lists, files, what a name's bearer did. Begin reading with {@code NameText}.
 */
@NullMarked
package org.davylamp.names;

import org.jspecify.annotations.NullMarked;
