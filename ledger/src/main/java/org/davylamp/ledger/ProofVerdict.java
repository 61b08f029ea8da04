package org.davylamp.ledger;

/** What checking a proof found; everything but {@link #HOLDS} means that it proves nothing. */
public enum ProofVerdict {
  HOLDS("the proof holds"),
  OUTSIDE_TREE("the index or the older size lies outside the tree"),
  BAD_HASH("a hash is not 32 bytes long"),
  PATH_TOO_LONG("the path has more hashes than the tree has levels there"),
  PATH_TOO_SHORT("the path ends below the root"),
  OLD_ROOT_DIFFERS("the path does not lead to the older root"),
  ROOT_DIFFERS("the path does not lead to the root");

  private final String sentence;

  ProofVerdict(String sentence) {
    this.sentence = sentence;
  }

  public boolean holds() {
    return this == HOLDS;
  }

  /** The verdict in words, to stand after a colon. */
  public String sentence() {
    return sentence;
  }
}
