package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseSeenTest {

  @Test
  void saysAtOnceWhatIsHeldInMemory() throws IOException {
    try (CaseSeen seen = new CaseSeen(10)) {
      assertThat(seen.add("a", 2)).isEmpty();
      assertThat(seen.add("b", 3)).isEmpty();
      assertThat(seen.add("a", 4)).contains(new CaseSeen.Again(4, 2));
    }
  }

  @Test
  void saysAtTheEndWhatIsNot() throws IOException {
    try (CaseSeen seen = new CaseSeen(10)) {
      for (int i = 0; i < 5000; i++) {
        assertThat(seen.add("id-" + i, i)).isEmpty();
      }
      assertThat(seen.add("id-4000", 5001)).isEmpty();
      assertThat(seen.add("id-3000", 5002)).isEmpty();
      assertThat(seen.add("id-3", 5003)).contains(new CaseSeen.Again(5003, 3));
      assertThat(seen.end()).contains(new CaseSeen.Again(5001, 4000));
    }
  }

  @Test
  void isSilentIfAllDiffer() throws IOException {
    try (CaseSeen seen = new CaseSeen(10)) {
      for (int i = 0; i < 5000; i++) {
        assertThat(seen.add("id-" + i, i)).isEmpty();
      }
      assertThat(seen.end()).isEqualTo(Optional.empty());
    }
  }
}
