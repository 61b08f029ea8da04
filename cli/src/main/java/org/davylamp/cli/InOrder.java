package org.davylamp.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does a long row of tasks on all processors and hands the results on in the order of the tasks. A
 * few batches are under way at a time, so that memory does not grow with the row. For one thread.
 *
 * @param <T> what is to be done
 * @param <R> what comes of it
 */
final class InOrder<T, R> implements AutoCloseable {
  private final int largest;

  /** Of the batch at hand: the first are small, so that a short row is spread as well. */
  private int size = 1;

  private final int ahead = 2 * Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().factory());
  private final ThreadLocal<Function<T, R>> worker;
  private final Consumer<R> to;
  private final Deque<Future<List<R>>> underWay = new ArrayDeque<>();
  private List<T> batch = new ArrayList<>();

  /**
   * @param largest tasks of one batch
   * @param worker makes what does the tasks; asked once by each thread
   */
  InOrder(int largest, Supplier<Function<T, R>> worker, Consumer<R> to) {
    this.largest = largest;
    this.worker = ThreadLocal.withInitial(worker);
    this.to = to;
  }

  void add(T task) {
    batch.add(task);
    if (batch.size() >= size) {
      submit();
    }
  }

  private void submit() {
    List<T> tasks = batch;
    batch = new ArrayList<>();
    size = Math.min(largest, 2 * size);
    underWay.add(workers.submit(() -> tasks.stream().map(worker.get()).toList()));
    while (underWay.size() >= ahead || (!underWay.isEmpty() && underWay.getFirst().isDone())) {
      take();
    }
  }

  private void take() {
    try {
      underWay.removeFirst().get().forEach(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Waits for what is under way. */
  void end() {
    if (!batch.isEmpty()) {
      submit();
    }
    while (!underWay.isEmpty()) {
      take();
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
