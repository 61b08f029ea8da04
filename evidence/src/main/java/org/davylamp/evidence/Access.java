package org.davylamp.evidence;

/** Who may see what a source says. Ordered: a later one is stricter. */
public enum Access {
  PUBLIC,
  RESTRICTED,
  SEALED;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public boolean allows(Access wanted) {
    return wanted.compareTo(this) <= 0;
  }

  public static Access of(String word) {
    for (Access access : values()) {
      if (access.word().equals(word)) {
        return access;
      }
    }
    throw EvidenceException.expected("an access (public, restricted or sealed)", word);
  }
}
