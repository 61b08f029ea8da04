package org.davylamp.evidence;

import java.util.List;

/** On which other sources a source rests: declared (perhaps as "on none"), or not known. */
public sealed interface Reliance {
  Reliance UNDECLARED = new Undeclared();

  /** Keys of the sources relied on. */
  List<String> keys();

  /** Nobody has said: such a chain counts as unknown, never as independent. */
  record Undeclared() implements Reliance {
    @Override
    public List<String> keys() {
      return List.of();
    }
  }

  /** Declared. With no keys the source is a root: it rests on its own observation. */
  record On(List<String> keys) implements Reliance {
    public On {
      keys = List.copyOf(keys);
    }
  }
}
