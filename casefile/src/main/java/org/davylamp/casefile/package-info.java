/**
 * The case on disk, and who may see what of it. A {@link org.davylamp.casefile.CaseFile} is a
 * folder: {@code case.db} with every record in ledger order and the projections made from them,
 * {@code vault} with the untouched bytes of exhibits, and {@code withheld} with the bodies of what
 * is not public.
 *
 * <p>Everything is written through an {@link org.davylamp.casefile.Append}: one immediate
 * transaction that ends with an act and a signed checkpoint. Everything is read through a {@link
 * org.davylamp.casefile.CaseReader}, which is opened for one level of access; what lies above that
 * level is in files it never opens, so no query can leak it.
 *
 * <p>Projections ({@link org.davylamp.casefile.Projection}) hold nothing that the records do not
 * say. Each has a digest that is kept with every append; {@link org.davylamp.casefile.CaseVerifier}
 * recomputes it, and can rebuild the whole from the records.
 *
 * <p>What does not live here: file formats (module exchange), analyses (findings). Begin with
 * {@code CaseFile}, then {@code Append}.
 */
@NullMarked
package org.davylamp.casefile;

import org.jspecify.annotations.NullMarked;
