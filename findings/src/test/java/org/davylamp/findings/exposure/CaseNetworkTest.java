package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a network, and what is left out of it. */
class CaseNetworkTest extends NetworkCase {
  CaseNetworkTest(@TempDir Path folder) {
    super(folder);
  }

  @Test
  void fromAFirmToWhomItLeads() {
    made("mine", "firm", "2019");
    sent("consignment", "sender", "firm", "receiver", "buyer", "shipped", "2019-06-01");
    List<CasePath> paths =
        toy.view(CaseNetwork::of).from("mine", Along.GOODS, day("2020-01-01"), 4, 10);
    assertThat(paths)
        .extracting(path -> path.entities().getLast())
        .containsExactly("firm", "buyer");
    assertThat(paths.getFirst().flagged().kind()).isEqualTo(Flagged.Kind.ASKED);
  }

  @Test
  void whatIsAskedByAnyOfItsIdsIsTheSame() {
    tie("Control", "controller", "listed", "controlled", "zz-firm");
    toy.say("a", "Company", "zz-firm", "name", "firm again").same("firm", "zz-firm");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(standing("zz-firm")).isEqualTo("exposed");
  }

  @Test
  void whoIsNotTiedHasNoPaths() {
    assertThat(standing("nobody")).isEqualTo("nothing");
    assertThat(toy.view(CaseNetwork::of).knows("nobody")).isFalse();
  }

  @Test
  void badRowsAreToldAndTheOthersStand() {
    tie("Control", "controller", "firm", "controlled", "firm");
    tie("Control", "controller", "listed", "controlled", "nowhere");
    tie("Control", "controller", "listed", "controlled", "holding");
    toy.say("a", "Control", "row-3", "startDate", "2019", "endDate", "2015");
    tie("Control", "controller", "listed", "controlled", "buyer");
    assertThat(leftOut())
        .extracting(left -> left.entity() + ": " + left.text())
        .containsExactlyInAnyOrder(
            "row-1: expected a tie between two, found one of 'firm' with itself",
            "row-2: expected an entity of the case as controlled, found 'nowhere', of which nothing"
                + " is said",
            "row-3: expected an end that is not before the beginning, found [since 2019, until"
                + " 2015]");
    assertThat(standing("buyer")).isEqualTo("exposed");
    assertThat(standing("holding")).isEqualTo("nothing");
  }

  @Test
  void ownersInACircleEndTheSearch() {
    tie("Ownership", "owner", "listed", "asset", "firm", "percentage", "60");
    tie("Ownership", "owner", "firm", "asset", "holding", "percentage", "60");
    tie("Ownership", "owner", "holding", "asset", "listed", "percentage", "60");
    assertThat(standing("firm")).isEqualTo("exposed");
    assertThat(to("holding", "2020-01-01"))
        .extracting(CasePath::entities)
        .containsExactlyInAnyOrder(
            List.of("listed", "holding"), List.of("listed", "firm", "holding"));
  }
}
