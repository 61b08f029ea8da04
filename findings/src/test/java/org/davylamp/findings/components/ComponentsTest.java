package org.davylamp.findings.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentsTest {
  private static final String HEADER =
      "observation,facility,component,quantity,unit,image_date,compared_with,change_class,change_interval,source\n";

  private final ToyCase toy;

  ComponentsTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void camp() {
    toy.source("a").source("b").say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so");
  }

  private ToyCase seen(String rows) {
    return toy.read(HEADER + rows);
  }

  @Test
  void figuresOfTwoThingsUnderOneNameMakeTwoSeries() {
    seen(
        """
        o1,camp,yard,10,ha,2009-01-01,,,,a
        o2,camp,yard,12,buildings,2009-01-01,,,,a
        o3,camp,yard,11,ha,2012-01-01,,,,a
        o4,camp,yard,14,buildings,2012-01-01,,,,a
        """);
    assertThat(toy.told("components", "change"))
        .containsExactlyInAnyOrder(
            "Yard, from 2009-01-01 to 2012-01-01: +1 ha (+10.0 %), 0.33 ha a year.",
            "Yard, from 2009-01-01 to 2012-01-01: +2 buildings (+16.7 %), 0.67 buildings a year.");
  }

  @Test
  void oneAndManyOfAThingAreOneSeries() {
    seen(
        """
        o1,camp,yard,1,buildings,2009-01-01,,,,a
        o2,camp,yard,2,buildings,2010-01-01,,,,a
        """);
    assertThat(toy.told("components", "figures"))
        .containsExactly("Yard: 1 building (2009-01-01); 2 buildings (2010-01-01).");
    assertThat(toy.told("components", "change"))
        .containsExactly(
            "Yard, from 2009-01-01 to 2010-01-01: +1 building (+100.0 %), 1.0 buildings a year.");
  }

  @Test
  void twoCountsOfOneYearAreNoChange() {
    seen(
        """
        o1,camp,posts,14,posts,2013,,,,a
        o2,camp,posts,6,posts,2013,,,,a
        """);
    assertThat(toy.told("components", "change")).isEmpty();
    assertThat(toy.told("components", "figures")).containsExactly("Posts: 14 (2013); 6 (2013).");
  }

  @Test
  void countersAreNotMixedUnlessASourceComparesThem() {
    seen(
        """
        o1,camp,posts,14,posts,2010,,,,a
        o2,camp,posts,20,posts,2012,,,,b
        o3,camp,posts,26,posts,2015,o1,,,b
        """);
    assertThat(toy.told("components", "figures"))
        .singleElement()
        .asString()
        .startsWith("Posts: 14 (2010, Report a); 20 (2012, Report b); 26 (2015, Report b).")
        .contains("different counters");
    assertThat(toy.told("components", "change"))
        .containsExactlyInAnyOrder(
            "Posts, from 2010 to 2015: +12 (+85.7 %), 2.0 to 3.0 a year.",
            "Posts, from 2012 to 2015: +6 (+30.0 %), 1.5 to 3.0 a year.");
  }

  @Test
  void changesWithoutFiguresAreToldAsSuch() {
    seen(
        """
        o1,camp,fence,,,2013,,expansion,2012/2013,a
        o2,camp,gate,,,2013-05,,none,,a
        o3,camp,kiln,,,2013,,activity,,a
        o4,camp,wall,30,m,2013,,expansion,,a
        """);
    assertThat(toy.told("components", "change seen"))
        .containsExactly("Fence: something grew or was added, without a figure, 2012 to 2013.");
    assertThat(toy.told("components", "no change seen"))
        .containsExactly("Gate: looked at, and no change seen, 2013-05.");
  }

  @Test
  void whatIsOnlyDeniedToBeThereIsNotTheFacilitys() {
    toy.say("a", "Facility", "mine", "name", "Mine", "kind", "mine")
        .say("a", "Observation", "o1", "facility", "mine", "component", "wall", "quantity", "5 m")
        .deny("b", "Observation", "o1", "facility", "camp");
    assertThat(toy.conclusions("components", "figures")).hasSize(1);
    assertThat(toy.found())
        .filteredOn(found -> found.finding().analysis().equals("components"))
        .singleElement()
        .satisfies(
            found -> assertThat(found.finding().parameters()).containsEntry("facility", "mine"));
  }
}
