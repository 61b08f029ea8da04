package org.davylamp.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Opens several files at once, one on each processor, and gives what came of them in the order in
 * which they were named. What is of more than {@link #ROOM} bytes in all waits, so that memory is
 * that of one large file or of a few small ones.
 *
 * @param <T> what comes of a file
 */
final class SideBySide<T> {
  /** A list of that many bytes has some 150,000 names. */
  private static final int ROOM = 32 << 20;

  /** What is to be done with one file. */
  interface Opening<T> {
    T open() throws IOException;
  }

  private record Task<T>(long bytes, Opening<T> opening) {}

  private final List<Task<T>> tasks = new ArrayList<>();

  /**
   * @param bytes of the file
   */
  void add(long bytes, Opening<T> opening) {
    tasks.add(new Task<>(bytes, opening));
  }

  /**
   * Opens them, the largest first.
   *
   * @throws IOException what the first of them that failed has thrown, likewise of other
   *     exceptions; the rest has been ended by then
   */
  List<T> open() throws IOException {
    if (tasks.size() <= 1) {
      return tasks.isEmpty() ? List.of() : List.of(tasks.getFirst().opening().open());
    }
    int threads = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
    Semaphore room = new Semaphore(ROOM, true);
    List<FutureTask<T>> all =
        tasks.stream().map(task -> new FutureTask<>(() -> within(room, task))).toList();
    // Closing it waits for what is under way.
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      IntStream.range(0, tasks.size())
          .boxed()
          .sorted(Comparator.comparingLong((Integer at) -> -tasks.get(at).bytes()))
          .forEach(at -> workers.execute(all.get(at)));
      List<T> opened = new ArrayList<>();
      try {
        for (FutureTask<T> each : all) {
          opened.add(each.get());
        }
      } catch (ExecutionException e) {
        throw cause(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } finally {
        workers.shutdownNow();
      }
      return opened;
    }
  }

  private static <T> T within(Semaphore room, Task<T> task)
      throws IOException, InterruptedException {
    int taken = (int) Math.min(task.bytes(), ROOM);
    room.acquire(taken);
    try {
      return task.opening().open();
    } finally {
      room.release(taken);
    }
  }

  private static RuntimeException cause(ExecutionException e) throws IOException {
    switch (e.getCause()) {
      case IOException fault -> throw fault;
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      case null, default -> throw new IllegalStateException(e);
    }
  }
}
