package org.davylamp.findings.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text is read: words found stand in it, and reading never fails. */
class ClaimsFuzzTest {

  @FuzzTest
  void everyTextIsRead(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    String folded = Folded.of(text).replace("无烟", "烟烟");

    for (Claim claim : Claims.of(text).all()) {
      assertThat(folded).contains(Folded.of(claim.words()).replace("无烟", "烟烟"));
    }
    assertThat(GoodsWords.in(text)).allMatch(named -> !named.words().isEmpty());
    PlaceWords.in(text).forEach(place -> assertThat(PlaceWords.byId(place.id())).isPresent());
  }
}
