package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static final long LARGE = 1L << 40;

  @Test
  void whatCameOfFilesIsInTheOrderInWhichTheyWereNamed() throws IOException {
    SideBySide<Integer> files = new SideBySide<>();
    IntStream.range(0, 50).forEach(file -> files.add(file % 7, () -> file));
    assertThat(files.open()).isEqualTo(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void noFilesAreNone() throws IOException {
    assertThat(new SideBySide<String>().open()).isEmpty();
  }

  @Test
  void largeOnesAreOpenedOneAfterTheOther() throws IOException {
    AtomicLong open = new AtomicLong();
    AtomicLong most = new AtomicLong();
    SideBySide<String> files = new SideBySide<>();
    for (String file : List.of("a", "b", "c", "d")) {
      files.add(
          LARGE,
          () -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            open.decrementAndGet();
            return file;
          });
    }
    assertThat(files.open()).containsExactly("a", "b", "c", "d");
    assertThat(most).hasValue(1);
  }

  @Test
  void theFirstThatFailedIsTold() {
    SideBySide<String> files = new SideBySide<>();
    files.add(1, () -> "whole");
    files.add(
        2,
        () -> {
          throw new IOException("the second");
        });
    files.add(
        3,
        () -> {
          throw new IllegalArgumentException("the third, though larger");
        });
    assertThatThrownBy(files::open).isInstanceOf(IOException.class).hasMessage("the second");
  }
}
