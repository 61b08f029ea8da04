package org.davylamp.evidence;

/** Placeholder until the full reader lands on this branch. */
public final class Edtf {
  private final String text;

  private Edtf(String text) {
    this.text = text;
  }

  public static Edtf parse(String text) {
    return new Edtf(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
