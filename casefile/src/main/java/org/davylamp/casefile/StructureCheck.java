package org.davylamp.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What SQLite itself can tell of a file: broken pages, rows out of order, indexes that do not agree
 * with their tables, a full-text index at odds with itself. That takes as long as reading all
 * records, so it is done beside it, on a connection and a thread of its own.
 */
final class StructureCheck implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private final Future<List<String>> found;

  private StructureCheck(Path file, String name) {
    this.found = thread.submit(() -> check(file, name));
  }

  static StructureCheck begin(Path file, String name) {
    return new StructureCheck(file, name);
  }

  private static List<String> check(Path file, String name) {
    List<String> failures = new ArrayList<>();
    try (Database database = Database.forReading(file)) {
      String sql = "PRAGMA integrity_check(" + CaseVerifier.NAMED + ")";
      for (String line : LayoutCheck.texts(database, sql, 1)) {
        if (!line.equals("ok")) {
          failures.add(name + ": the database is damaged: " + line);
        }
      }
    } catch (CaseException e) {
      if (e.matter() == CaseException.Matter.MACHINE) {
        throw e;
      }
      failures.add(name + ": " + e.getMessage());
    }
    return failures;
  }

  /** Waits; empty if the file is whole. */
  List<String> found() {
    try {
      return found.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CaseException(CaseException.Matter.MACHINE, "interrupted while verifying");
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
