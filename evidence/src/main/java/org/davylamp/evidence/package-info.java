/**
 * The words of a case: what can be said, by whom, how well, and when it held.
 *
 * <p>Everything that is known is known through a {@link org.davylamp.evidence.Statement}, and every
 * statement has a {@link org.davylamp.evidence.Source}. These and the other kinds of {@link
 * org.davylamp.evidence.EvidenceRecord} turn into canonical JSON and back by {@link
 * org.davylamp.evidence.CanonicalJson}; those bytes are what the ledger hashes.
 *
 * <p>Here live also the {@link org.davylamp.evidence.Ontology} (which properties an entity of which
 * schema has, and of which type) and the values that need more care than a string: uncertain dates
 * ({@link org.davylamp.evidence.Edtf}), coordinates with their precision, outlines with their area
 * ({@link org.davylamp.evidence.Outline}), quantities with units.
 *
 * <p>What does not live here: files, databases, formats of others. Begin with {@code Statement},
 * then {@code Source}, then {@code Ontology}.
 */
@NullMarked
package org.davylamp.evidence;

import org.jspecify.annotations.NullMarked;
