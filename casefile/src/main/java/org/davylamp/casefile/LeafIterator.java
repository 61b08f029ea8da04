package org.davylamp.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks the ledger's leaves in order, a page at a time. */
final class LeafIterator implements Iterator<byte[]> {
  private static final int PAGE = 1_024;

  private final Leaves leaves;
  private final long size;
  private final Deque<byte[]> page = new ArrayDeque<>();
  private long next;

  LeafIterator(Leaves leaves, long size) {
    this.leaves = leaves;
    this.size = size;
  }

  @Override
  public boolean hasNext() {
    return !page.isEmpty() || next < size;
  }

  @Override
  public byte[] next() {
    if (page.isEmpty()) {
      fill();
    }
    return page.removeFirst();
  }

  private void fill() {
    if (next >= size) {
      throw new NoSuchElementException();
    }
    long to = Math.min(size, next + PAGE);
    List<byte[]> read =
        leaves
            .database()
            .query(
                "SELECT body FROM record WHERE seq >= ? AND seq < ? ORDER BY seq",
                rows -> {
                  List<byte[]> bodies = new ArrayList<>();
                  while (rows.next()) {
                    bodies.add(Database.bytes(rows, 1));
                  }
                  return bodies;
                },
                next,
                to);
    if (read.size() != to - next) {
      throw new CaseException(
          CaseException.Matter.INTEGRITY,
          "expected records " + next + " to " + (to - 1) + ", found " + read.size() + " of them");
    }
    page.addAll(read);
    next = to;
  }
}
