package org.davylamp.evidence;

/** How far a source can be trusted in general: the letter of the Admiralty code (NATO AJP-2.1). */
public enum Reliability {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  /** Not "worst": nothing is known on which to judge. */
  F("reliability cannot be judged");

  private final String meaning;

  Reliability(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }

  public static Reliability of(String letter) {
    for (Reliability reliability : values()) {
      if (reliability.name().equals(letter)) {
        return reliability;
      }
    }
    throw EvidenceException.expected("a reliability from A to F", letter);
  }
}
