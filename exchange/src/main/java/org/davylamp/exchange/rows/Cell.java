package org.davylamp.exchange.rows;

import java.util.Optional;

/**
 * What a table says in one place: nothing, something that could be read, or something that could
 * not.
 *
 * @param written as it stands there, without blanks around it; empty if nothing does
 * @param value what it means; empty if nothing is written, or nobody can tell
 */
public record Cell<T>(String written, Optional<T> value) {
  public static <T> Cell<T> absent() {
    return new Cell<>("", Optional.empty());
  }

  public static <T> Cell<T> of(String written, T value) {
    return new Cell<>(written, Optional.of(value));
  }

  public static <T> Cell<T> unread(String written) {
    return new Cell<>(written, Optional.empty());
  }

  /** Whether nothing is written. */
  public boolean isAbsent() {
    return written.isEmpty();
  }

  /** Whether something is written that could not be read. */
  public boolean isUnread() {
    return !written.isEmpty() && value.isEmpty();
  }
}
