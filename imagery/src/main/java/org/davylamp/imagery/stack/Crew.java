package org.davylamp.imagery.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** Threads that share out a list of tasks. */
final class Crew {
  private Crew() {}

  /**
   * Does the tasks 0 to {@code count} − 1, begun in this order, and returns when nobody is at work
   * any more. After a task that fails no other is begun, and its exception is thrown.
   */
  static void run(int threads, int count, IntConsumer task) {
    if (threads == 1 || count <= 1) {
      for (int i = 0; i < count; i++) {
        task.accept(i);
      }
      return;
    }
    List<Future<?>> all = new ArrayList<>();
    AtomicBoolean failed = new AtomicBoolean();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.min(threads, count),
            Thread.ofPlatform().daemon().name("davylamp-stack-", 0).factory())) {
      for (int i = 0; i < count; i++) {
        int number = i;
        all.add(pool.submit(() -> unlessFailed(failed, task, number)));
      }
      all.forEach(Crew::await);
    }
  }

  private static void unlessFailed(AtomicBoolean failed, IntConsumer task, int number) {
    if (failed.get()) {
      return;
    }
    try {
      task.accept(number);
    } catch (Throwable e) {
      failed.set(true);
      throw e;
    }
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (InterruptedException e) {
      // Closing the pool, which follows, then stops the tasks that wait for a network.
      Thread.currentThread().interrupt();
      throw new java.io.UncheckedIOException(new java.io.InterruptedIOException("reading a stack"));
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
