package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import java.util.List;
import org.davylamp.evidence.Finding;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.analysis.Conclusion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposuresTest {
  private final ToyCase toy;

  ExposuresTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void places() {
    toy.source("a")
        .say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so", "labour", "coal mining")
        .say("a", "Facility", "pit", "name", "Pit", "kind", "mine", "labour", "coal mining")
        .say("a", "Commodity", "coal", "name", "coal")
        .say("a", "Company", "seller", "name", "Seller", "country", "kp")
        .say("a", "Company", "buyer", "name", "Buyer", "country", "cn")
        .say("a", "Direction", "runs", "subject", "camp", "object", "pit", "date", "2015")
        .say("a", "Consignment", "sale", "recordType", "consignment", "commodity", "coal")
        .say("a", "Consignment", "sale", "sender", "seller", "receiver", "buyer")
        .say("a", "Consignment", "sale", "shipped", "2016-05-01");
  }

  private List<Finding.Result> conclusions() {
    toy.assess(List.of(new Exposures("kp")));
    return toy.found().stream().flatMap(found -> found.finding().results().stream()).toList();
  }

  private Finding.Result one(String sort) {
    List<Finding.Result> found =
        conclusions().stream()
            .filter(result -> sort.equals(result.values().get(Conclusion.SORT)))
            .toList();
    assertThat(found).as(sort).hasSize(1);
    return found.getFirst();
  }

  @Test
  void noPathToABuyerIsSaidInPlainWords() {
    assertThat(one("no path to a buyer").text())
        .isEqualTo(
            "No documented path leads from a place of forced labour to a buyer abroad: along goods,"
                + " within 4 hops, none of one party abroad is reached by what somebody documents."
                + " Documented ties from such places end at Pit. None is reached by inference"
                + " either.");
    assertThat(one("where goods lead").text())
        .isEqualTo(
            "Goods made at Camp are documented to lead to Pit (one hop). By inference only they may"
                + " lead to nobody.");
  }

  @Test
  void oneRowThatTiesThemChangesIt() {
    toy.say("a", "Production", "made", "facility", "pit", "commodity", "coal", "trader", "seller")
        .say("a", "Production", "made", "produced", "2015");
    assertThat(one("path to a buyer").text())
        .isEqualTo(
            "Paths without an inferred leg lead from places of forced labour to one party abroad:"
                + " Camp — directs or controls → Pit (told of 2015) — coal traded by → Seller (told"
                + " of 2015) — sent coal to → Buyer (2016-05-01). By inference only, 0 parties"
                + " more.");
    Finding.Result buyer = one("exposed");
    assertThat(value(buyer, "party")).isEqualTo("buyer");
    assertThat(value(buyer, "hops")).isEqualTo("3");
    assertThat(value(buyer, "leg2.tie")).isEqualTo("coal traded by");
    assertThat(value(buyer, "settledBy")).isNotEmpty();
  }

  @Test
  void aRerunAddsNothingAndANewTieElsewhereIsSeen() {
    assertThat(toy.assess(List.of(new Exposures("kp"))).getFirst().changed()).isPositive();
    assertThat(toy.assess(List.of(new Exposures("kp"))).getFirst().changed()).isZero();
    toy.say("a", "Production", "made", "facility", "camp", "commodity", "coal", "trader", "seller");
    assertThat(toy.assess(List.of(new Exposures("kp"))).getFirst().changed()).isPositive();
  }

  @Test
  void aCaseWithoutTiesAsksNothing() {
    assertThat(toy.withdraw("a").assess(List.of(new Exposures("kp"))).getFirst().inForce())
        .isEmpty();
  }
}
