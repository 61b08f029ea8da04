package org.davylamp.imagery.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The caller's thread and some that help it, each with a decoder of its own while it works. Helpers
 * are started with the first work for them, decoders kept for the next.
 */
final class Workshop implements AutoCloseable {
  private final int threads;
  private final ExecutorService helpers;
  private final ConcurrentLinkedQueue<BlockDecoder> decoders = new ConcurrentLinkedQueue<>();

  /** One of several tasks. */
  interface Task {
    void run(int number, BlockDecoder decoder);
  }

  Workshop(int threads) {
    this.threads = threads;
    helpers =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            Thread.ofPlatform().daemon().name("davylamp-raster-", 0).factory());
  }

  int threads() {
    return threads;
  }

  /**
   * Does the tasks 0 to {@code count} − 1, each once, and returns when nobody is at work any more.
   * After a task that fails no other is begun, and its exception is thrown.
   */
  void run(int count, Task task) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          BlockDecoder free = decoders.poll();
          BlockDecoder decoder = free == null ? new BlockDecoder() : free;
          try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              task.run(i, decoder);
            }
          } catch (Throwable e) {
            next.set(count);
            throw e;
          } finally {
            decoders.add(decoder);
          }
        };
    List<Future<?>> others = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, count); i++) {
      others.add(helpers.submit(work));
    }
    try {
      work.run();
    } finally {
      others.forEach(Workshop::await);
    }
    others.forEach(Workshop::result);
  }

  /** Waits to the end, whatever it is: nobody may write to arrays that the caller has given up. */
  private static void await(Future<?> other) {
    boolean interrupted = false;
    while (!other.isDone()) {
      try {
        other.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void result(Future<?> other) {
    if (other.state() == Future.State.FAILED) {
      switch (other.exceptionNow()) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(other.exceptionNow());
      }
    }
  }

  @Override
  public void close() {
    helpers.shutdown();
    for (BlockDecoder free = decoders.poll(); free != null; free = decoders.poll()) {
      free.close();
    }
  }
}
