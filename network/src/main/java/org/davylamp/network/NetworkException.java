package org.davylamp.network;

import java.util.function.Supplier;

/** A link, a question or a table that makes no sense; says what was expected and what was found. */
public final class NetworkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NetworkException(String message) {
    super(message);
  }

  /** Refuses, unless {@code holds}; the message is only made when it is needed. */
  static void unless(boolean holds, Supplier<String> message) {
    if (!holds) {
      throw new NetworkException(message.get());
    }
  }
}
