package org.davylamp.exchange.lists;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What became of an entry from one version of a list to the next. */
public sealed interface ListChange {
  /** The entry: of one that was removed as it was, of any other as it is now. */
  ListEntry entry();

  /** It is new on the list. */
  record Added(ListEntry entry) implements ListChange {}

  /**
   * It says something else than before.
   *
   * @param fields which components of {@link ListEntry} differ, by name
   */
  record Changed(ListEntry entry, SortedSet<String> fields) implements ListChange {
    public Changed {
      fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
    }
  }

  /** It is on the list no more. */
  record Removed(ListEntry entry) implements ListChange {}
}
