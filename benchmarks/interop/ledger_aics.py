"""Checks a Davylamp ledger export with PyPI's aics-tlog: ledger_aics.py DIR VKEY [OLDER-CHECKPOINT].

The package verifies the checkpoint's signature, authenticates every tile and entry bundle against the signed root, and
makes and checks proofs. It exits with 1 at the first failure. Nothing of a log is computed here.
"""

import sys
from pathlib import Path

import aics_tlog as tlog


def checkpoint(path, key):
    result = tlog.verify_checkpoint(tlog.parse_note(Path(path).read_bytes()), key)
    if not result.ok:
        raise ValueError(f"{path}: {result.error}")
    return result


def verify(directory, vkey, older_path=None):
    key = tlog.parse_vkey(vkey)
    head = checkpoint(Path(directory, "checkpoint"), key)
    files = tlog.FileSystemTileReader(directory)
    report = tlog.audit_tiles(files, head.size, head.root)
    print(f"aics-tlog: {head.origin}: signature, {report.tiles} tiles, {report.bundles} bundles, root hold")
    if head.size == 0:
        return
    proven = tlog.VerifiedTileReader(files, head.size, head.root)
    index = head.size * 2 // 3
    entry = tlog.read_entry(proven, index, head.size)
    proof = tlog.inclusion_proof_from_tiles(proven, index, head.size)
    if not tlog.verify_leaf_inclusion(entry, index, head.size, proof, head.root):
        raise ValueError(f"inclusion of entry {index} does not verify")
    if older_path is None:
        size = (head.size + 1) // 2
        root = tlog.tree_root_from_tiles(proven, size, head.size)
    else:
        older = checkpoint(older_path, key)
        size, root = older.size, older.root
    proof = tlog.consistency_proof_from_tiles(proven, size, head.size)
    if not tlog.verify_consistency(size, head.size, root, head.root, proof):
        raise ValueError(f"consistency since {size} does not verify")
    print(f"aics-tlog: {head.origin}: inclusion of {index}, consistency since {size} hold")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    try:
        verify(*sys.argv[1:])
    except (ValueError, OSError, RuntimeError) as e:
        print(f"aics-tlog: REJECTED: {type(e).__name__}: {e}", file=sys.stderr)
        sys.exit(1)
