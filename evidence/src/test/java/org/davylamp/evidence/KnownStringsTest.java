package org.davylamp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KnownStringsTest {
  private final KnownStrings known = new KnownStrings();

  @Test
  void givesOneObjectForWhatIsMetAgain() {
    assertThat(of("adminArea")).isEqualTo("adminArea").isSameAs(of("adminArea"));
    assertThat(of("개천")).isEqualTo("개천").isSameAs(of("개천"));
    assertThat(of("")).isEmpty();
  }

  /** Far more strings than there are slots, so that most of them meet in one. */
  @Test
  void neverGivesAnotherString() throws Exception {
    long seed = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> done = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        Random random = new Random(seed + thread);
        Callable<Boolean> task = () -> manyStringsAreThemselves(random);
        done.add(threads.submit(task));
      }
      for (Future<Boolean> one : done) {
        assertThat(one.get()).as("seed %d", seed).isTrue();
      }
    }
  }

  private boolean manyStringsAreThemselves(Random random) {
    for (int i = 0; i < 200_000; i++) {
      String text = Integer.toString(random.nextInt(60_000), 36);
      if (!of(text).equals(text)) {
        return false;
      }
    }
    return true;
  }

  private String of(String text) {
    byte[] bytes = (">" + text + "<").getBytes(StandardCharsets.UTF_8);
    return known.of(
        bytes,
        1,
        bytes.length - 1,
        () -> new String(bytes, 1, bytes.length - 2, StandardCharsets.UTF_8));
  }
}
