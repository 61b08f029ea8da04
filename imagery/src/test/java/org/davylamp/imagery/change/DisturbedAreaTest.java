package org.davylamp.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisturbedAreaTest {
  private static Change change(int pixel, int after, int until, Direction to, double cover) {
    return new Change(pixel, after, until, (after + until) / 2, 99, .001, to, (float) cover);
  }

  private static DisturbedArea area(List<Change> changes, double falseShare, int... days) {
    return DisturbedArea.over(changes, 100, days, falseShare, 400, 7);
  }

  @Test
  void nothingBeforeTheIntervalAllAfterIt() {
    DisturbedArea area = area(List.of(change(0, 10, 20, Direction.BARE, .5)), 0, 10, 15, 20, 30);
    assertThat(area.expected()[0]).isZero();
    assertThat(area.expected()[1]).isCloseTo(25, within(5.0));
    assertThat(area.lower()[1]).isZero();
    assertThat(area.expected()[2]).isCloseTo(50, within(2.5));
    assertThat(area.expected()[3]).isEqualTo(area.expected()[2]);
  }

  @Test
  void howBrightTheGroundIsCannotBeTold() {
    DisturbedArea area = area(List.of(change(0, 1, 2, Direction.BARE, .3)), 0, 2);
    assertThat(area.lower()[0]).isCloseTo(30 / 1.5, within(2.0));
    assertThat(area.upper()[0]).isCloseTo(30 * 1.5, within(2.0));
  }

  /** Nine pixels of thirty, then eighteen: twice as many, however bright they are. */
  @Test
  void daysAreComparedWithoutTheDoubtThatAllHave() {
    List<Change> changes = new java.util.ArrayList<>();
    for (int i = 0; i < 18; i++) {
      changes.add(change(i, i < 9 ? 0 : 10, i < 9 ? 1 : 11, Direction.BARE, .3));
    }
    int[] days = {1, 11};
    DisturbedArea known = DisturbedArea.over(changes, 100, days, .05, 400, 7);
    assertThat(known.lower()[1]).isLessThan(known.upper()[0]);
    DisturbedArea compared = DisturbedArea.toCompare(changes, 100, days, .05, 400, 7);
    assertThat(compared.lower()[1]).isGreaterThan(compared.upper()[0]);
    assertThat(compared.upper()[0]).isCloseTo(270, within(1e-3));
  }

  @Test
  void whatTurnsIntoWhat() {
    List<Change> changes =
        List.of(
            change(0, 1, 2, Direction.BARE, .4),
            change(0, 5, 6, Direction.BUILT, 1),
            change(0, 9, 10, Direction.VEGETATION_BACK, 0),
            change(1, 3, 4, Direction.VEGETATION_LOST, 0),
            change(2, 3, 4, Direction.OTHER, 0),
            change(3, 7, 8, Direction.WATER, 1));
    assertThat(area(changes, 0, 2, 4, 6, 8, 10).expected())
        .containsExactly(new double[] {41, 141, 196, 285, 190}, within(10.0));
  }

  @Test
  void falseDiscoveriesTakeTheirShare() {
    List<Change> many =
        IntStream.range(0, 400)
            .mapToObj(p -> change(p, 1, 2, Direction.VEGETATION_LOST, 0))
            .toList();
    DisturbedArea area = area(many, .05, 3);
    assertThat(area.expected()[0]).isCloseTo(38_000, within(120.0));
    // binomial: 400 · .95 ± 1.96 · √(400 · .95 · .05)
    assertThat(area.lower()[0]).isCloseTo(37_150, within(250.0));
    assertThat(area.upper()[0]).isCloseTo(38_850, within(250.0));
  }

  @Test
  void theSameSeedGivesTheSame() {
    List<Change> one = List.of(change(0, 10, 400, Direction.BARE, .5));
    assertThat(area(one, .1, 100, 200).expected()).isEqualTo(area(one, .1, 100, 200).expected());
  }

  @Test
  void noChangeIsNoArea() {
    assertThat(area(List.of(), .05, 1, 2).upper()).containsOnly(0);
  }

  @Test
  void tooFewDrawsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisturbedArea.over(List.of(), 1, new int[0], 0, 10, 1));
  }
}
