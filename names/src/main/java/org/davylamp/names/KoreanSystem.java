package org.davylamp.names;

/** How Korean is written in Latin letters. */
public enum KoreanSystem {
  /** As the DPRK writes names: each syllable a word, Ri, Jong, Thaek. */
  DPRK,
  /** The habits of Southern passports: Lee, Park, Choi, Young, Hyun, Soo. */
  PASSPORT,
  /** Revised Romanisation as prescribed for names: syllable by syllable, without assimilation. */
  REVISED_NAME,
  /** Revised Romanisation as pronounced. */
  REVISED,
  /** McCune–Reischauer without its breves and apostrophes. */
  MCCUNE_REISCHAUER_PLAIN,
  MCCUNE_REISCHAUER,
  YALE
}
