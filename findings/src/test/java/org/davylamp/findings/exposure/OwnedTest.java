package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shares of whom expose. */
class OwnedTest extends NetworkCase {
  OwnedTest(@TempDir Path folder) {
    super(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "51, exposed",
    "50, exposed",
    "50.0 %, exposed",
    "49.9, UNDER_HALF",
    "0, UNDER_HALF",
    ", SHARE_NOT_TOLD",
    "most of it, SHARE_NOT_TOLD",
    "120, SHARE_NOT_TOLD",
  })
  void whoOwnsHalfAnswersForTheOwned(String share, String standing) {
    if (share == null) {
      tie("Ownership", "owner", "listed", "asset", "firm");
    } else {
      tie("Ownership", "owner", "listed", "asset", "firm", "percentage", share);
    }
    assertThat(standing("firm")).isEqualTo(standing);
  }

  @Test
  void aShareThatCannotBeReadIsTold() {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "most of it");
    assertThat(leftOut())
        .extracting(LeftOut::entity, LeftOut::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "row-1",
                "expected a share from 0 to 100 per cent, found 'most of it'; taken as not told"));
  }

  @Test
  void stakesOfOneOwnerAddUp() {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "30");
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "25");
    assertThat(standing("firm")).isEqualTo("exposed");
  }

  @Test
  void oneStakeToldByTwoSourcesIsOne() {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "30");
    toy.source("b").say("b", "Ownership", "again", "owner", "listed", "asset", "firm");
    toy.say("b", "Ownership", "again", "percentage", "25");
    assertThat(standing("firm")).isEqualTo("UNDER_HALF");
  }

  @Test
  void aChainOfHoldingsCountsByEachOfItsLinks() {
    tie("Ownership", "owner", "listed", "asset", "holding", "percentage", "60");
    tie("Ownership", "owner", "holding", "asset", "firm", "percentage", "60");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(to("firm", "2020-01-01").getFirst().entities())
        .containsExactly("listed", "holding", "firm");
  }

  @Test
  void aShipHasOneRegisteredOwner() {
    toy.say("a", "Sanction", "on-ship", "entity", "ship", "startDate", "2018-03-30");
    tie("Ownership", "owner", "firm", "asset", "ship");
    assertThat(standing("firm")).isEqualTo("exposed");
  }

  @Test
  void whoOwnsOrOperatesAShipAsItsOwnRowTells() {
    toy.say("a", "Sanction", "on-ship", "entity", "ship", "startDate", "2018-03-30")
        .say("a", "Vessel", "ship", "owner", "firm", "operator", "holding");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(standing("holding")).isEqualTo("exposed");
  }
}
