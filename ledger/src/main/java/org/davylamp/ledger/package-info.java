/**
 * A log that cannot be changed quietly: bytes in, a Merkle tree over them, a signed statement of
 * its root.
 *
 * <p>The tree is that of RFC 9162 §2.1 over SHA-256: {@link org.davylamp.ledger.MerkleHash} hashes
 * leaves and nodes, {@link org.davylamp.ledger.Frontier} is the right-hand edge from which a tree
 * grows, and {@link org.davylamp.ledger.TileBuilder} stores its hashes as the C2SP tlog-tiles on
 * the way. {@link org.davylamp.ledger.Proofs} makes proofs of inclusion and consistency from those
 * tiles and checks anyone's.
 *
 * <p>What the log's owner vouches for is a {@link org.davylamp.ledger.Checkpoint}, the text of a
 * {@link org.davylamp.ledger.SignedNote}, signed by a {@link org.davylamp.ledger.NoteSigner}
 * (Ed25519) and cosigned by any {@link org.davylamp.ledger.Witness}. {@link
 * org.davylamp.ledger.TileDirectory} is the log as plain files and {@link
 * org.davylamp.ledger.LedgerVerifier} checks those files with nothing else at hand.
 *
 * <p>Not here: what an entry means, cases, databases, time other than a witness's. Begin reading
 * with {@code Frontier}: everything else is bookkeeping around its ten-line loop.
 */
@NullMarked
package org.davylamp.ledger;

import org.jspecify.annotations.NullMarked;
