package org.davylamp.casefile;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries out writes in the order given, on a thread of its own, while the caller prepares the next
 * ones. Holds {@value #ROOM} KiB of rows at most; whoever gives more waits. After a write has
 * failed the later ones are passed over, and the caller is told at the next opportunity.
 *
 * <p>For one caller at a time. The thread begins with the first write.
 */
final class WriteQueue implements AutoCloseable {
  /** In KiB. More would outlive the young generation, and collecting it cost a second a million. */
  private static final int ROOM = 8 << 10;

  /** A write. */
  interface Write {
    void run() throws SQLException;
  }

  private final Semaphore room = new Semaphore(ROOM);
  private final AtomicReference<Optional<Exception>> failure =
      new AtomicReference<>(Optional.empty());
  private Optional<ExecutorService> thread = Optional.empty();
  private Optional<Future<?>> last = Optional.empty();

  /**
   * Has a write carried out later.
   *
   * @param bytes about how much memory it holds on to
   */
  void add(long bytes, Write write) {
    check();
    int size = Math.clamp(bytes >> 10, 1, ROOM);
    room.acquireUninterruptibly(size);
    if (thread.isEmpty()) {
      thread =
          Optional.of(
              Executors.newSingleThreadExecutor(
                  Thread.ofPlatform().name("davylamp-write").daemon().factory()));
    }
    last = Optional.of(thread.get().submit(() -> run(write, size)));
  }

  private void run(Write write, int size) {
    try {
      if (failure.get().isEmpty()) {
        write.run();
      }
    } catch (SQLException | RuntimeException e) {
      failure.set(Optional.of(e));
    } finally {
      room.release(size);
    }
  }

  /**
   * Waits until every write is done.
   *
   * @throws CaseException if one failed
   */
  void settle() {
    if (last.isPresent()) {
      try {
        last.get().get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CaseException(CaseException.Matter.MACHINE, "interrupted; nothing was recorded");
      } catch (ExecutionException e) {
        // An Error: what Exceptions there were, run has kept.
        throw new IllegalStateException(e.getCause());
      }
      last = Optional.empty();
    }
    check();
  }

  private void check() {
    if (failure.get().isEmpty()) {
      return;
    }
    throw switch (failure.get().get()) {
      case SQLException e -> CaseException.of("writing records", e);
      case RuntimeException e -> e;
      case Exception e -> new IllegalStateException(e);
    };
  }

  /** Passes over what is not written yet, and waits for the write at hand. */
  @Override
  public void close() {
    failure.compareAndSet(
        Optional.empty(), Optional.of(new IllegalStateException("this connection was closed")));
    thread.ifPresent(ExecutorService::close);
    thread = Optional.empty();
    last = Optional.empty();
  }
}
