package org.davylamp.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The ids of a snapshot's entities, in the order of their UTF-8. */
final class EntityIds {
  /** SQLite's order of texts, that of their UTF-8; Java's differs beyond U+FFFF. */
  private static final Comparator<String> BY_UTF8 =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private final Snapshot snapshot;

  EntityIds(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Whether an id is the first of those that are one with it and of which something is said: ids
   * may be judged the same before anything is said of the smallest.
   */
  boolean isFirst(String id, Set<String> component) {
    return component.stream()
        .filter(member -> BY_UTF8.compare(member, id) < 0)
        .noneMatch(this::isSaid);
  }

  private boolean isSaid(String id) {
    return snapshot.databases().stream()
        .anyMatch(store -> store.number("SELECT count(*) FROM entity WHERE id = ?", id) > 0);
  }

  /** The next ids after {@code id}, at most {@code limit}. */
  List<String> after(String id, int limit) {
    return ids(">", id, limit);
  }

  /** Ids that begin like this, at most {@code limit}. */
  List<String> beginning(String prefix, int limit) {
    return ids(">=", prefix, limit).stream().takeWhile(id -> id.startsWith(prefix)).toList();
  }

  private List<String> ids(String comparison, String id, int limit) {
    Set<String> ids = new TreeSet<>(BY_UTF8);
    for (Database store : snapshot.databases()) {
      ids.addAll(
          store.query(
              "SELECT id FROM entity WHERE id " + comparison + " ? ORDER BY id LIMIT " + limit,
              rows -> {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                  found.add(rows.getString(1));
                }
                return found;
              },
              id));
    }
    return ids.stream().limit(limit).toList();
  }
}
