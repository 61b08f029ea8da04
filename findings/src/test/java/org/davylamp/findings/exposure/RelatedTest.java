package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands and vague ties, and from when until when they count. */
class RelatedTest extends NetworkCase {
  RelatedTest(@TempDir Path folder) {
    super(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "Control, controller, controlled, exposed",
    "Direction, subject, object, exposed",
    "Subordination, object, subject, exposed",
    "Management, subject, object, exposed",
    "Representation, client, agent, exposed",
    "Facilitation, object, subject, TIE_NOT_TOLD",
    "Partnership, subject, object, TIE_NOT_TOLD",
    "Flow, beneficiary, payer, exposed",
    "Payment, beneficiary, payer, exposed",
    "Flow, payer, beneficiary, nothing",
  })
  void whatTiesAFirmToAListedOne(String schema, String listed, String other, String standing) {
    tie(schema, listed, "listed", other, "firm");
    assertThat(standing("firm")).isEqualTo(standing);
  }

  @Test
  void aSeatOnABoardAloneIsForReview() {
    toy.say("a", "Sanction", "on-chair", "entity", "chair", "startDate", "2018-03-30");
    tie("Directorship", "director", "chair", "organization", "firm");
    tie("Direction", "subject", "chair", "object", "holding");
    assertThat(standing("firm")).isEqualTo("BOARD_ONLY");
    assertThat(standing("holding")).isEqualTo("BOARD_ONLY");
  }

  @Test
  void aSeatOnABoardBesideAPaymentCounts() {
    toy.say("a", "Sanction", "on-chair", "entity", "chair", "startDate", "2018-03-30");
    tie("Directorship", "director", "chair", "organization", "firm");
    tie("Flow", "payer", "chair", "beneficiary", "firm", "date", "2019");
    assertThat(standing("firm")).isEqualTo("exposed");
  }

  @Test
  void whatSomebodyDeniesIsForReview() {
    tie("Control", "controller", "listed", "controlled", "firm");
    toy.source("b").deny("b", "Control", "row-1", "controlled", "firm");
    assertThat(standing("firm")).isEqualTo("DOUBTED");
  }

  @ParameterizedTest
  @CsvSource({
    // share held           asked        listed 2017-08-05
    "2009-01-01, 2012-12-31, 2020-01-01, nothing",
    "2009-01-01, 2017-08-05, 2020-01-01, ENDED",
    "2009-01-01, 2019-12-31, 2020-01-01, ENDED",
    "2009-01-01, 2019-12-31, 2019-12-31, exposed",
    "2009-01-01, , 2020-01-01, exposed",
    "2009-01-01, , 2017-08-04, nothing",
    "2009-01-01, , 2017-08-05, exposed",
    "2021-01-01, , 2020-01-01, nothing",
    ", 2017-08-04, 2020-01-01, nothing",
  })
  void aTieCountsOnceThePartyIsListed(String since, String until, String asked, String standing) {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "100");
    if (since != null) {
      toy.say("a", "Ownership", "row-1", "startDate", since);
    }
    if (until != null) {
      toy.say("a", "Ownership", "row-1", "endDate", until);
    }
    assertThat(standing(to("firm", asked))).isEqualTo(standing);
  }

  @Test
  void whatWasSeenOnADayMayHaveHeldBeforeAndAfter() {
    tie("Control", "controller", "listed", "controlled", "firm", "date", "2016");
    CasePath path = to("firm", "2020-01-01").getFirst();
    assertThat(path.exposes()).isTrue();
    assertThat(path.certain()).isFalse();
    tie("Control", "controller", "listed", "controlled", "holding", "date", "2018");
    assertThat(to("holding", "2020-01-01").getFirst().certain()).isTrue();
  }

  @Test
  void aListingWithoutADayIsForReviewBeforeTheListWasPublished() {
    toy.say("a", "Sanction", "undated", "entity", "holding", "authority", "The Office");
    tie("Control", "controller", "holding", "controlled", "firm");
    assertThat(standing("firm")).isEqualTo("LISTING_NOT_DATED");
  }
}
