package org.davylamp.network;

/** Which way exposure travels along a link, seen from its arrow. */
public enum Way {
  /** From the tail to the head: who receives is exposed by who gives. */
  FORWARD,
  /** From the head to the tail: who gives is exposed by who receives. */
  BACKWARD,
  BOTH,
  NEITHER;

  boolean forward() {
    return this == FORWARD || this == BOTH;
  }

  boolean backward() {
    return this == BACKWARD || this == BOTH;
  }
}
