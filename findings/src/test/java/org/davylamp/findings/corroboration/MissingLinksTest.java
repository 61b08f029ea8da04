package org.davylamp.findings.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingLinksTest {
  private final ToyCase toy;

  MissingLinksTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void places() {
    toy.source("a")
        .say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so")
        .say("a", "Facility", "pit", "name", "Pit", "kind", "mine")
        .say("a", "Company", "firm", "name", "Firm")
        .say("a", "Vessel", "ship", "name", "Ship");
  }

  private void made(String id, String facility, String... more) {
    toy.say("a", "Production", id, "facility", facility).say("a", "Production", id, more);
  }

  private void none() {
    assertThat(toy.conclusions("corroboration", "link to a buyer")).isEmpty();
    assertThat(toy.conclusions("corroboration", "no link to a buyer")).hasSize(1);
  }

  private void tied(String text) {
    assertThat(toy.told("corroboration", "link to a buyer")).containsExactly(text);
    assertThat(toy.conclusions("corroboration", "no link to a buyer")).isEmpty();
  }

  @Test
  void aCampsProductWithoutABuyer() {
    made("m1", "camp", "linkType", "product-only");
    made("m2", "camp", "linkType", "system-level", "traderStated", "state export system");
    made("m3", "pit", "linkType", "named-buyer", "trader", "firm");
    toy.say("a", "Consignment", "c", "fromPlace", "pit", "transport", "ship");
    none();
    assertThat(toy.conclusions("corroboration", "no link to a buyer").getFirst())
        .satisfies(
            result -> {
              assertThat(result.text())
                  .contains(
                      "of 2 reports on what one such place makes, none names one, and of 1"
                          + " consignment none starts at such a place.");
              assertThat(value(result, "products")).isEqualTo("2");
              assertThat(value(result, "places")).isEqualTo("1");
            });
  }

  @Test
  void aTraderTiesIt() {
    made("m1", "camp", "linkType", "product-only", "trader", "firm");
    tied("A place of detention is tied to a trader, a buyer or a voyage: Camp – Firm (Report a).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"named-trader", "named-buyer", "named-partner"})
  void aTraderToldInWordsTiesItToo(String linkType) {
    made("m1", "camp", "linkType", linkType, "traderStated", "a firm of the east");
    tied(
        "A place of detention is tied to a trader, a buyer or a voyage: Camp – a firm of the east"
            + " (Report a).");
  }

  @Test
  void aConsignmentThatStartsThereTiesIt() {
    made("m1", "camp", "linkType", "product-only");
    toy.say("a", "Consignment", "c", "fromPlace", "camp", "transport", "ship");
    tied("A place of detention is tied to a trader, a buyer or a voyage: Camp – Ship (Report a).");
  }

  @Test
  void aProductOfWhichNothingElseIsToldIsNoObstacle() {
    made("m1", "camp");
    none();
  }

  @Test
  void withoutACampsProductNothingIsAsked() {
    made("m1", "pit", "linkType", "product-only");
    assertThat(toy.conclusions("corroboration", "no link to a buyer")).isEmpty();
  }
}
