package org.davylamp.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several at one case: writers one after another, readers each with one state of it. */
class ConcurrencyTest {
  private static final int FILES = 200;
  private static final int READERS = 100;
  private static final int STATEMENTS = 5;

  /** What one file adds: source, exhibit, statements, act. */
  private static final int RECORDS = STATEMENTS + 3;

  @TempDir Path temp;
  private Settings settings;
  private CaseFile file;

  @BeforeEach
  void begin() {
    settings = SmallCase.settings(temp.resolve("keys"));
    file = CaseFile.create(temp.resolve("case"), "Shared", settings);
  }

  /** Adds a file all of whose statements are on one entity, and all of whose names are one word. */
  private void add(CaseFile to, int number) {
    Access access = number % 4 == 0 ? Access.RESTRICTED : Access.PUBLIC;
    try (Append append = to.append(access)) {
      RecordId source =
          append.declare(Source.of("file-" + number, SourceType.REPORT, "f").with(access));
      byte[] bytes = ("file " + number).getBytes(StandardCharsets.UTF_8);
      try (Vault.Staged staged = append.vault().stage(bytes)) {
        append.add(new Exhibit(staged.sha256(), staged.size(), "f" + number, "file", source), 0);
        append.keep(staged);
      }
      for (int i = 0; i < STATEMENTS; i++) {
        append.add(
            Statement.of(
                "entity-" + number, "Company", "name", "pit%03d, %d".formatted(number, i), source),
            i);
      }
      append.commit(Append.Deed.of(Act.Deed.ADD));
    }
  }

  @Test
  void aSecondWriterWaitsForTheFirst() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
      Future<Long> first =
          writers.submit(
              () -> {
                try (Append append = file.append(Access.PUBLIC)) {
                  append.declare(Source.of("first", SourceType.REPORT, "first"));
                  begun.countDown();
                  mayCommit.await();
                  return append.commit(Append.Deed.of(Act.Deed.ADD)).size();
                }
              });
      begun.await();
      Future<Long> second =
          writers.submit(
              () -> {
                mayCommit.countDown();
                try (Append append = file.append(Access.PUBLIC)) {
                  append.declare(Source.of("second", SourceType.REPORT, "second"));
                  return append.commit(Append.Deed.of(Act.Deed.ADD)).size();
                }
              });
      assertThat(first.get()).isEqualTo(3);
      assertThat(second.get()).isEqualTo(5);
    }
    assertThat(SmallCase.verify(file.directory(), settings, true)).isEmpty();
  }

  @Test
  void aWriterPastItsWaitFailsClearlyAndNothingIsLost() {
    CaseFile impatient = file.waiting(Duration.ofMillis(50));
    try (Append slow = file.append(Access.PUBLIC)) {
      slow.declare(Source.of("slow", SourceType.REPORT, "slow"));
      for (Access access : List.of(Access.PUBLIC, Access.RESTRICTED)) {
        assertThatThrownBy(() -> impatient.append(access))
            .isInstanceOfSatisfying(
                CaseException.class,
                e -> assertThat(e.matter()).isEqualTo(CaseException.Matter.MACHINE))
            .hasMessageContaining("another process is writing to the case")
            .hasMessageContaining("nothing was recorded");
      }
      slow.commit(Append.Deed.of(Act.Deed.ADD));
    }
    add(impatient, 1);
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      assertThat(reader.sources()).extracting(Source::key).containsExactly("file-1", "slow");
    }
    assertThat(SmallCase.verify(file.directory(), settings, true)).isEmpty();
  }

  @Test
  void writersInTurnLoseNothing() throws Exception {
    int each = 10;
    try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int from = writer * each;
        CaseFile own = CaseFile.open(file.directory(), settings);
        work.add(
            () -> {
              for (int i = from; i < from + each; i++) {
                add(own, i);
              }
              return from;
            });
      }
      for (Future<Integer> done : writers.invokeAll(work)) {
        done.get();
      }
    }
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      assertThat(reader.head().size()).isEqualTo(1 + 4L * each * RECORDS);
      assertThat(reader.counts()).containsEntry("statement", 4L * each * STATEMENTS);
    }
    assertThat(SmallCase.verify(file.directory(), settings, true)).isEmpty();
  }

  @Test
  void aHundredReadersSeeWholeFilesWhileOneWrites() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    AtomicLong reads = new AtomicLong();
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Access access = i % 2 == 0 ? Access.PUBLIC : Access.RESTRICTED;
        readers.add(
            threads.submit(
                () -> {
                  long last = 0;
                  do {
                    last = readOnce(access, last);
                    reads.incrementAndGet();
                    // So that the writer comes to its turn where there are few cores.
                    Thread.sleep(ThreadLocalRandom.current().nextInt(2_000));
                  } while (writing.get());
                  return last;
                }));
      }
      Future<?> writer =
          threads.submit(
              () -> {
                try {
                  for (int i = 0; i < FILES; i++) {
                    add(file, i);
                  }
                } finally {
                  writing.set(false);
                }
              });
      writer.get();
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      assertThat(reader.search("pit", FILES + 1).hits().size()).isEqualTo(FILES);
      assertThat(reader.sources()).hasSize(FILES);
    }
    System.out.printf("%,d consistent states read by %d threads%n", reads.get(), READERS);
    assertThat(readOnce(Access.RESTRICTED, 0)).isEqualTo(1 + (long) FILES * RECORDS);
    assertThat(SmallCase.verify(file.directory(), settings, true)).isEmpty();
  }

  /** Opens the case, and holds everything that is read against the head: whole files or none. */
  private long readOnce(Access access, long notBefore) {
    try (CaseReader reader = file.read(access)) {
      long size = reader.head().size();
      assertThat(size).isGreaterThanOrEqualTo(notBefore);
      assertThat((size - 1) % RECORDS).isZero();
      long files = (size - 1) / RECORDS;
      long seen = access == Access.PUBLIC ? files - (files + 3) / 4 : files;
      Map<String, Long> counts = reader.counts();
      assertThat(counts).containsEntry("entity", seen).containsEntry("exhibit", seen);
      assertThat(counts).containsEntry("source", seen);
      assertThat(counts).containsEntry("statement", seen * STATEMENTS);
      for (long number : new long[] {0, files - 2, files - 1, files, files + 1}) {
        boolean there =
            number >= 0 && number < files && (access != Access.PUBLIC || number % 4 != 0);
        assertThat(reader.entity("entity-" + number).map(found -> found.asserted("name").size()))
            .isEqualTo(there ? Optional.of(STATEMENTS) : Optional.empty());
        assertThat(reader.search("pit%03d".formatted(number), 9).hits().size())
            .isEqualTo(there ? 1 : 0);
      }
      return size;
    }
  }
}
