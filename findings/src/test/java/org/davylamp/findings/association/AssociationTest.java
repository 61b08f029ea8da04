package org.davylamp.findings.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Statement;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented cases: some in which growth follows a measure, some in which it does not. */
class AssociationTest {
  private static final int FIRST = 1990;
  private static final int LAST = 2024;

  private final ToyCase toy;
  private final List<Statement> statements = new ArrayList<>();
  private RecordId source = new RecordId("0".repeat(64));

  AssociationTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @BeforeEach
  void measure() {
    toy.source("a")
        .say("a", "Measure", "m", "name", "A measure", "resolution", "UNSCR 1")
        .say("a", "Measure", "m", "adopted", "2010-06-01");
    source = toy.cited("a");
  }

  private void say(String id, String schema, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      statements.add(Statement.of(id, schema, pairs[i], pairs[i + 1], source));
    }
  }

  /**
   * A place that is looked at each first of June; it grew in the year before a look, or did not.
   */
  private void place(String id, IntUnaryOperator grewBefore) {
    say(id, "Facility", "name", "Place " + id, "kind", "kwan-li-so");
    looks(id, id, grewBefore);
  }

  /** The ground around it, looked at on the same days. */
  private void around(String id, IntUnaryOperator grewBefore) {
    looks("around-" + id, id, grewBefore);
    for (int year = FIRST; year <= LAST; year++) {
      say("around-" + id + "-" + year, "Observation", "controlArea", "yes");
    }
  }

  private void looks(String key, String id, IntUnaryOperator grewBefore) {
    for (int year = FIRST; year <= LAST; year++) {
      boolean grew = year > FIRST && grewBefore.applyAsInt(year) > 0;
      String look = key + "-" + year;
      say(look, "Observation", "facility", id, "component", "wall");
      say(look, "Observation", "imageDate", year + "-06-01");
      say(look, "Observation", "changeClass", grew ? "expansion" : "none");
      if (grew) {
        say(look, "Observation", "changeInterval", (year - 1) + "-06-02/" + year + "-05-31");
      }
    }
  }

  private static boolean after(int look) {
    return look == 2011 || look == 2012;
  }

  private Finding.Result answer(String... sorts) {
    toy.say(statements);
    List<Finding.Result> answers =
        List.of("cannot tell", "goes together", "no doubling seen").stream()
            .flatMap(sort -> toy.conclusions("association", sort).stream())
            .toList();
    // What rests on very many statements is recorded in parts, with one sentence.
    assertThat(answers.stream().map(Finding.Result::text).distinct()).hasSize(1);
    assertThat(value(answers.getFirst(), "sort"))
        .as(answers.getFirst().text())
        .isIn((Object[]) sorts);
    return answers.getFirst();
  }

  /** Ten places, 34 years; one year in ten something grew, after the measure one in two. */
  private void places(long seed, double after) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      place("p" + i, year -> random.nextDouble() < (after(year) ? after : .1) ? 1 : 0);
    }
  }

  @Test
  void growthThatFollowsAMeasureIsFound() {
    places(1, .6);
    Finding.Result answer = answer("goes together");
    assertThat(answer.text()).contains("UNSCR 1", "association, not a cause", "whichever place");
    Finding.Result rate = toy.conclusions("association", "rate after measures").getFirst();
    assertThat(Double.parseDouble(value(rate, "p"))).isLessThan(.05);
    assertThat(Double.parseDouble(value(rate, "smallestP"))).isCloseTo(1 / 30.0, within(.01));
  }

  @Test
  void whereGrowthDoesNotFollowADoublingIsExcludedIfThereAreEnoughLooks() {
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      place("p" + i, year -> random.nextDouble() < .2 ? 1 : 0);
    }
    assertThat(answer("no doubling seen").text()).contains("a smaller difference is not excluded");
  }

  @Test
  void withFewLooksADoublingIsNotExcluded() {
    places(4, .1);
    assertThat(answer("cannot tell").text()).contains("a doubled rate would be found in");
  }

  @Test
  void whatRestsOnOnePlaceIsSaidToDoSo() {
    Random random = new Random(5);
    for (int i = 0; i < 8; i++) {
      place("p" + i, year -> random.nextDouble() < .1 ? 1 : 0);
    }
    say("big", "Facility", "name", "Big", "kind", "kwan-li-so");
    for (int i = 0; i < 14; i++) {
      String id = "big-" + i;
      say(id, "Observation", "facility", "big", "component", "hall " + i);
      say(id, "Observation", "changeClass", "expansion", "imageDate", "2011-09-01");
      say(id, "Observation", "changeInterval", "2010-07-0" + (1 + i % 9) + "/2011-09-01");
    }
    say("big-a", "Observation", "facility", "big", "component", "hall", "imageDate", "1990-06-01");
    say("big-z", "Observation", "facility", "big", "component", "hall", "imageDate", "2024-06-01");
    assertThat(answer("cannot tell").text()).contains("all rests on Big");
  }

  @Test
  void withoutLooksThatFoundNothingNobodyCanTell() {
    places(1, .6);
    statements.removeIf(statement -> statement.value().equals("none"));
    assertThat(answer("cannot tell").text())
        .contains("none is told to have found no change", "how often places were watched");
  }

  @Test
  void datesThatAreTooWideAreCarriedThrough() {
    Random random = new Random(1);
    for (int i = 0; i < 10; i++) {
      place("p" + i, year -> random.nextDouble() < (after(year) ? .6 : .1) ? 1 : 0);
    }
    statements.replaceAll(
        one ->
            one.property().equals("changeInterval")
                ? Statement.of(
                    one.entity(),
                    one.schema(),
                    one.property(),
                    (Integer.parseInt(one.value().substring(0, 4)) - 3)
                        + "/"
                        + (Integer.parseInt(one.value().substring(0, 4)) + 3),
                    source)
                : one);
    Finding.Result answer = answer("cannot tell");
    Finding.Result rate = toy.conclusions("association", "rate after measures").getFirst();
    assertThat(value(rate, "p")).as(answer.text()).contains(" to ");
  }

  @Test
  void manyMeasuresLeaveNoDateToCompareWith() {
    places(1, .6);
    for (int year = 1992; year < 2024; year += 3) {
      say("m" + year, "Measure", "name", "Another", "resolution", "UNSCR " + year);
      say("m" + year, "Measure", "adopted", year + "-06-01");
    }
    assertThat(answer("cannot tell").text())
        .contains("p cannot be below", "however strong the effect");
  }

  @Test
  void whatTheGroundAroundPlacesSeesTooIsNoAssociation() {
    Random random = new Random(6);
    IntUnaryOperator grew = year -> random.nextDouble() < (after(year) ? .7 : .1) ? 1 : 0;
    for (int i = 0; i < 12; i++) {
      place("p" + i, grew);
      around("p" + i, grew);
    }
    Finding.Result answer = answer("cannot tell", "no doubling seen");
    Finding.Result rate = toy.conclusions("association", "rate after measures").getFirst();
    assertThat(Double.parseDouble(value(rate, "swapP"))).as(answer.text()).isGreaterThan(.05);
    assertThat(toy.told("components", "dated growth").getFirst())
        .as("growth around is not growth of the place")
        .startsWith(value(answer, "changes") + " dated changes are growth, told of 12 places");
  }

  @Test
  void growthBeyondTheGroundAroundIsFound() {
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) {
      place("p" + i, year -> random.nextDouble() < (after(year) ? .7 : .1) ? 1 : 0);
      around("p" + i, year -> random.nextDouble() < .1 ? 1 : 0);
    }
    answer("goes together");
    Finding.Result rate = toy.conclusions("association", "rate after measures").getFirst();
    assertThat(Double.parseDouble(value(rate, "swapP"))).isLessThan(.01);
  }

  // ---- components beside a control area

  /** Buildings counted each first of June, inside and around; around is told in two ways. */
  private void series(IntUnaryOperator inside, IntUnaryOperator around) {
    say("c", "Facility", "name", "Camp", "kind", "mine");
    int[] figures = {20, 20};
    for (int year = FIRST; year <= LAST; year++) {
      figures[0] += year == FIRST ? 0 : inside.applyAsInt(year);
      figures[1] += year == FIRST ? 0 : around.applyAsInt(year);
      for (int which = 0; which < 2; which++) {
        String look = (which == 0 ? "in-" : "out-") + year;
        boolean named = which == 1 && year % 2 == 0;
        say(look, "Observation", "facility", "c");
        say(look, "Observation", "component", named ? "buildings, control" : "buildings");
        say(look, "Observation", "imageDate", year + "-06-01", "quantity", "" + figures[which]);
        if (which == 1 && !named) {
          say(look, "Observation", "controlArea", "yes");
        }
      }
    }
  }

  @Test
  void aSeriesThatGrowsBeyondItsControlGoesTogether() {
    Random random = new Random(11);
    series(
        year -> (after(year) ? 9 : 0) + (random.nextInt(3) == 0 ? 1 : 0),
        year -> random.nextInt(3) == 0 ? 1 : 0);
    Finding.Result answer = answer("goes together");
    assertThat(answer.text()).doesNotContain("whichever place");
    assertThat(toy.told("components", "figures"))
        .anySatisfy(text -> assertThat(text).startsWith("Buildings, in the control area: "));
  }

  @Test
  void whatGrowsAroundItTooIsNoAssociation() {
    series(
        year -> (after(year) ? 9 : 0) + (year % 3 == 0 ? 1 : 0),
        year -> (after(year) ? 9 : 0) + (year % 3 == 1 ? 1 : 0));
    assertThat(answer("cannot tell").text()).doesNotContain("so that nobody knows");
    Finding.Result rate = toy.conclusions("association", "rate after measures").getFirst();
    assertThat(Double.parseDouble(value(rate, "p"))).isGreaterThan(.05);
  }

  /** Says by how much each figure may be wrong. */
  private void errors(int off) {
    for (Statement said : List.copyOf(statements)) {
      if (said.property().equals("quantity")) {
        int figure = Integer.parseInt(said.value());
        say(said.entity(), "Observation", "quantityLow", Math.max(0, figure - off) + "");
        say(said.entity(), "Observation", "quantityHigh", (figure + off) + "");
      }
    }
  }

  /** Four and nine more each, in one year of three and in the years after the measure. */
  @ParameterizedTest
  @CsvSource({
    "0, 13", // as told
    "1, 13", // each is more than two
    "3, 7", // two times four are more than six
    "1000, 0"
  })
  void growthCountsOnlyBeyondTheErrorsThatAreTold(int off, int changes) {
    series(year -> after(year) ? 9 : year % 3 == 0 ? 4 : 0, year -> year % 4 == 0 ? 4 : 0);
    if (off > 0) {
      errors(off);
    }
    toy.say(statements);
    assertThat(
            Stream.of("cannot tell", "goes together", "no doubling seen")
                .flatMap(sort -> toy.conclusions("association", sort).stream())
                .map(answer -> Integer.parseInt(value(answer, "changes")))
                .distinct())
        .isEqualTo(changes == 0 ? List.of() : List.of(changes));
  }

  /** What an analysis must bear: places seen once, dates without ends, all of it in the window. */
  @Test
  void whateverIsToldOfGrowthThereIsAnAnswer() {
    String[][] cases = {
      {"2010-07-01"},
      {"2010-07", "2010-08", "2010-09", "2011", "2010-10-01"},
      {"../2011", "2009/..", "../..", "2011", "2012", "2010"},
      {"2005/2020", "2005/2020", "2005/2020", "2005/2020", "2005/2020"},
      {"1995", "1995", "1995", "1996", "1996"},
      {"2010-06-01", "2010-06-01", "2010-06-01", "2010-06-01", "2030"}
    };
    for (int i = 0; i < cases.length; i++) {
      String key = "case-" + i;
      toy.source(key);
      toy.say(key, "Facility", "f", "name", "F", "kind", "kwan-li-so");
      for (int j = 0; j < cases[i].length; j++) {
        String id = key + "-" + j;
        toy.say(key, "Observation", id, "facility", "f", "component", "wall");
        toy.say(key, "Observation", id, "changeClass", "expansion");
        toy.say(key, "Observation", id, "changeInterval", cases[i][j]);
      }
      assertThat(toy.told("association", "cannot tell")).as("case %d", i).hasSize(1);
      toy.withdraw(key);
    }
  }

  @Test
  void withoutMeasuresOrGrowthNothingIsAsked() {
    say("x", "Facility", "name", "X", "kind", "kwan-li-so");
    say("x1", "Observation", "facility", "x", "component", "wall", "changeClass", "none");
    toy.say(statements);
    assertThat(toy.conclusions("association")).isEmpty();
  }
}
