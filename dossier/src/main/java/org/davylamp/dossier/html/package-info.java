/**
 * HTML as values: elements, text, and pictures taken as they are.
 *
 * <p>Written with types instead of templates because of one rule of this house: what a page says of
 * the world has a source. {@code Fact}s can only be made with citations (package {@code
 * org.davylamp.dossier}), text is escaped wherever it comes from, and what is written is
 * well-formed, so that it can become a PDF. See docs/decisions/0011.
 */
@NullMarked
package org.davylamp.dossier.html;

import org.jspecify.annotations.NullMarked;
