package org.davylamp.findings.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private final ToyCase toy;

  HistoryTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void sources() {
    toy.read(
        """
        source,type,title,publisher,published,relies_on
        finder,report,A new place,Finders,2021-03,none
        press,article,On the new place,The Paper,2021-04,finder
        later,report,Gone,Watchers,2023,none
        undated,page,A page,Nobody,,
        voices,report,What people told,Listeners,2022,none
        """);
  }

  private void place(String kind) {
    toy.read(
        """
        facility,kind,name,source
        valley,%s,Valley,finder
        """
            .formatted(kind),
        """
        event,facility,kind,date,claim,dispute,source
        e1,valley,razed,2022,torn down by 2022,,later
        e2,valley,built,1985~,,,finder
        e3,valley,observed,,said to be a prison,,press
        e4,valley,observed,,heard of,,undated
        """,
        """
        observation,facility,component,quantity,unit,image_date,change_class,source
        o1,valley,wall,300,m,2020-10-01,level,finder
        o2,valley,buildings,12,buildings,2020-10-01,none,finder
        o3,valley,gate,,,2023-05-01,reduction,later
        o4,valley,fields,,,2020-10-01,,finder
        """);
  }

  @Test
  void itIsToldInTheOrderInWhichItWasPublished() {
    place("suspected-detention");
    assertThat(toy.told("corroboration", "history"))
        .containsExactly(
            "How it was told, in the order of publication:"
                + " 2021-03, Finders: buildings, 12, no change seen (2020-10-01);"
                + " 2021-03, Finders: built (about 1985);"
                + " 2021-03, Finders: wall, 300 m (2020-10-01);"
                + " 2021-04, The Paper after Finders: said to be a prison;"
                + " 2023, Watchers: gate, reduction (2023-05-01);"
                + " 2023, Watchers: torn down by 2022;"
                + " undated, Nobody: heard of.");
  }

  @Test
  void aHouseThatRepeatsItselfIsNamedOnce() {
    place("suspected-detention");
    toy.read(
        """
        source,type,title,publisher,published,relies_on
        again,report,The place again,Finders,2022-01,finder
        both,article,The place and its press,The Paper,2022-02,press;finder
        """,
        """
        event,facility,kind,date,claim,source
        e5,valley,observed,,still there,again
        e6,valley,observed,,heard of again,both
        """);
    assertThat(toy.told("corroboration", "history"))
        .singleElement()
        .asString()
        .contains(
            "2022-01, Finders after earlier work of its own: still there;",
            "2022-02, The Paper after Finders: heard of again;");
  }

  @Test
  void whatIsConfirmedPossibleDisputedAndMissing() {
    place("suspected-detention");
    assertThat(toy.told("corroboration", "confirmed, possible, missing"))
        .containsExactly(
            "Confirmed by sources independent of one another: nothing. Possible, on one source or"
                + " on sources that do not say on what they rest: that people may be held there;"
                + " event: built, about 1985; event: observed; event: razed, 2022. Missing: testimony.");
  }

  @Test
  void thatPeopleMayBeHeldStaysPossibleHoweverManySaySo() {
    place("suspected-detention");
    toy.say("later", "Facility", "valley", "kind", "suspected-detention");
    toy.say("later", "Facility", "valley", "status", "razed");
    toy.say("voices", "Facility", "valley", "status", "razed");
    toy.say("later", "Facility", "valley", "labour", "farming");
    toy.deny("voices", "Facility", "valley", "labour", "farming");
    toy.say("voices", "TestimonyFact", "t", "facility", "valley", "condition", "no food");
    toy.say("voices", "TestimonyFact", "t", "iloIndicator", "isolation");
    assertThat(toy.told("corroboration", "confirmed, possible, missing"))
        .singleElement()
        .asString()
        .contains(
            "another: status: razed. ",
            "rest: that people may be held there; ",
            "Disputed: labour: farming.",
            "sign of forced labour: isolation")
        .endsWith("Missing: neither dated images nor testimony.");
  }

  @Test
  void aKnownPrisonHasNoSuchHistory() {
    place("kwan-li-so");
    assertThat(toy.conclusions("corroboration", "history")).isEmpty();
    assertThat(toy.conclusions("corroboration", "confirmed, possible, missing")).isEmpty();
  }

  @Test
  void aClosedAreaHasOne() {
    place("restricted-area");
    assertThat(toy.conclusions("corroboration", "history")).hasSize(1);
    assertThat(toy.told("corroboration", "confirmed, possible, missing"))
        .singleElement()
        .asString()
        .contains("that it is closed to outsiders");
  }
}
