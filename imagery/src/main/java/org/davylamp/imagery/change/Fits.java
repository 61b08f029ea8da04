package org.davylamp.imagery.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Fits of many spans by several threads, by vectors where the virtual machine has them. */
final class Fits {
  /** Spans that a thread takes at a time. */
  private static final int SHARE = 256;

  private static final boolean VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private Fits() {}

  static SpanFit of(Design design, int bands, float[][] surfaces, Optional<SceneEffect> effect) {
    return VECTORS
        ? new BlockFit(design, bands, surfaces, effect)
        : new PlainFit(design, bands, surfaces, effect);
  }

  /** Whether fits are computed by vectors; if not, they take some eight times as long. */
  static boolean byVectors() {
    return VECTORS;
  }

  /**
   * @param progress is told of spans done
   */
  static Strengths all(
      Supplier<SpanFit> fits, PixelSeries series, Span[] spans, int threads, IntConsumer progress) {
    Strengths out = new Strengths(spans.length);
    shares(
        spans.length,
        threads,
        () -> {
          SpanFit fit = fits.get();
          return share -> {
            fit.fit(series, spans, share.from(), share.to(), out);
            progress.accept(share.to() - share.from());
          };
        });
    return out;
  }

  /** Work from one number to before another. */
  record Share(int from, int to) {}

  /** Does the work of n things in shares; each thread has a worker of its own. */
  static void shares(int n, int threads, Supplier<Consumer<Share>> workers) {
    shares(n, SHARE, threads, workers);
  }

  static void shares(int n, int size, int threads, Supplier<Consumer<Share>> workers) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          Consumer<Share> worker = workers.get();
          for (int from = next.getAndAdd(size); from < n; from = next.getAndAdd(size)) {
            worker.accept(new Share(from, Math.min(from + size, n)));
          }
        };
    int busy = Math.min(threads, (n + size - 1) / size);
    if (busy <= 1) {
      work.run();
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(busy)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < busy; i++) {
        running.add(pool.submit(work));
      }
      running.forEach(Fits::await);
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while fitting", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
