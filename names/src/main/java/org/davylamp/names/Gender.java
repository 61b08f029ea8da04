package org.davylamp.names;

/** As sources state it. What a source does not state is absent, not a third value. */
public enum Gender {
  FEMALE,
  MALE
}
