package org.davylamp.casefile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.davylamp.evidence.Entity;

/** Walks a case's entities in the order of their canonical ids, a page of ids at a time. */
final class EntityIterator implements Iterator<Entity> {
  private static final int PAGE = 1_000;

  private final CaseReader reader;
  private final Deque<String> page = new ArrayDeque<>();
  private String last = "";
  private boolean ended;
  private Optional<Entity> next = Optional.empty();

  EntityIterator(CaseReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      if (page.isEmpty()) {
        page.addAll(reader.idsAfter(last, PAGE));
        ended = page.isEmpty();
      } else {
        last = page.removeFirst();
        if (reader.isFirst(last)) {
          next = reader.entity(last);
        }
      }
    }
    return next.isPresent();
  }

  @Override
  public Entity next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Entity entity = next.orElseThrow();
    next = Optional.empty();
    return entity;
  }
}
