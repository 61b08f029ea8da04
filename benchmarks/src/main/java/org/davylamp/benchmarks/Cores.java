package org.davylamp.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Does many things on all processors, and says on standard error how long it will still take. */
final class Cores {
  private static final long INTERVAL_NANOS = 2_000_000_000L;

  private final String what;
  private final int count;
  private final long begun = System.nanoTime();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private long last = begun;

  private Cores(String what, int count) {
    this.what = what;
    this.count = count;
  }

  /**
   * The answers, in order.
   *
   * @param what is being done, for the one who waits
   * @param worker makes what each thread works with by itself: what gives the answer to a number
   *     from 0
   */
  static <T> List<T> each(String what, int count, Supplier<IntFunction<T>> worker) {
    return new Cores(what, count).run(worker);
  }

  private <T> List<T> run(Supplier<IntFunction<T>> worker) {
    List<T> answers = new ArrayList<>(Collections.nCopies(count, null));
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(executor.submit(() -> work(worker.get(), answers)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(what, e);
    }
    return answers;
  }

  private <T> void work(IntFunction<T> of, List<T> answers) {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      T answer = of.apply(i);
      synchronized (this) {
        answers.set(i, answer);
      }
      tell(done.incrementAndGet());
    }
  }

  private synchronized void tell(int so) {
    long now = System.nanoTime();
    if (now - last >= INTERVAL_NANOS) {
      last = now;
      System.err.printf(
          "%s: %,d of %,d, %.0f s to go%n",
          what, so, count, (now - begun) / 1e9 * (count - so) / so);
    }
  }
}
