/**
 * What the words of a row say: which goods, which places, and what is claimed of a cargo. Free text
 * is read for a closed list of things that matter to a measure, in the languages in which such rows
 * are written; nothing is guessed from what is not there.
 *
 * <p>{@link org.davylamp.findings.wording.Lexicon} finds the phrases of a table in one pass over a
 * text; {@link org.davylamp.findings.wording.GoodsWords}, {@link
 * org.davylamp.findings.wording.PlaceWords} and {@link org.davylamp.findings.wording.Claims} are
 * such tables, each in a resource with a word on where its facts come from. Nothing here judges.
 */
@NullMarked
package org.davylamp.findings.wording;

import org.jspecify.annotations.NullMarked;
