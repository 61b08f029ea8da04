package org.davylamp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way exposure travels along each kind of link. */
class PolicyTest {
  private static Exposure exposure(Policy policy, Link... links) {
    GraphBuilder builder = GraphBuilder.strict(3, links.length);
    List.of(links).forEach(builder::add);
    return Exposure.of(Routes.of(builder.build(), policy), new int[] {0}, Window.EVER, 4);
  }

  /** One link from 0, which is flagged, to 1, and one from 2 to 0: who of the two is exposed. */
  @ParameterizedTest
  @CsvSource({
    "GOODS,        true,  false, true,  false",
    "CARRIAGE,     true,  false, false, false",
    "PAYMENT,      false, true,  false, true",
    "OWNERSHIP,    true,  true,  true,  true",
    "DIRECTORSHIP, false, false, false, false",
    "CONTROL,      true,  true,  true,  true",
    "LABOUR,       true,  false, false, true",
    "ASSOCIATION,  false, false, false, false",
  })
  void eachKindHasItsWay(
      Kind kind, boolean goodsAhead, boolean goodsBack, boolean moneyAhead, boolean moneyBack) {
    Link[] links = {
      new Link(0, 1, kind, Span.on(1), 80, Link.WHOLE, 1),
      new Link(2, 0, kind, Span.on(1), 80, Link.WHOLE, 2)
    };
    Exposure goods = exposure(Policy.goods(), links);
    Exposure money = exposure(Policy.money(), links);

    assertThat(goods.exposed(1)).isEqualTo(goodsAhead);
    assertThat(goods.exposed(2)).isEqualTo(goodsBack);
    assertThat(money.exposed(1)).isEqualTo(moneyAhead);
    assertThat(money.exposed(2)).isEqualTo(moneyBack);
  }

  @Test
  void aTableIsMadeOfAnotherByTheRulesThatDiffer() {
    ExposureRule strict = ExposureRule.of(Kind.CONTROL, Way.NEITHER, "An invented reason.");
    Policy policy = Policy.goods().with(strict);

    assertThat(policy.sense()).isEqualTo(Sense.LATER);
    assertThat(policy.rule(Kind.CONTROL)).isEqualTo(strict);
    assertThat(policy.rules())
        .filteredOn(rule -> rule.kind() != Kind.CONTROL)
        .containsExactlyElementsOf(
            Policy.goods().rules().stream().filter(rule -> rule.kind() != Kind.CONTROL).toList());
  }

  private static Link stake(int hundredths, Span span, int confidence) {
    return new Link(0, 1, Kind.OWNERSHIP, span, confidence, hundredths, hundredths);
  }

  @Test
  void ownershipCountsFromHalfOn() {
    assertThat(exposure(Policy.goods(), stake(4_999, Span.ALWAYS, 80)).exposed(1)).isFalse();
    assertThat(exposure(Policy.goods(), stake(5_000, Span.ALWAYS, 80)).certain(1)).isTrue();
    assertThat(exposure(Policy.goods(), stake(0, Span.ALWAYS, 80)).exposed(1)).isFalse();
  }

  @Test
  void stakesOfOneOwnerAddUpWhileTheyAreHeldTogether() {
    Link some = stake(3_000, Span.between(1, 5), 80);

    assertThat(exposure(Policy.goods(), some, stake(2_000, Span.between(4, 9), 80)).day(1))
        .hasValue(4);
    assertThat(exposure(Policy.goods(), some, stake(2_000, Span.between(6, 9), 80)).exposed(1))
        .isFalse();
    Exposure unsure = exposure(Policy.goods(), some, stake(2_000, new Span(4, 7, 9, 9), 80));
    assertThat(unsure.exposed(1)).isTrue();
    assertThat(unsure.certain(1)).isFalse();
  }

  @Test
  void aPathNamesTheStakesThatItNeeds() {
    Exposure exposure =
        exposure(
            Policy.goods(),
            stake(100, Span.ALWAYS, 10),
            stake(3_000, Span.ALWAYS, 80),
            stake(2_000, Span.ALWAYS, 90));
    List<Path> paths = BestPaths.of(exposure, new Ranking(0, 365)).to(1, 10);

    assertThat(paths).hasSize(1);
    assertThat(paths.getFirst().hops().getFirst().links())
        .extracting(Link::id)
        .containsExactlyInAnyOrder(3_000L, 2_000L);
    assertThat(paths.getFirst().weight()).isBetween(.79999, .80001);
    assertThat(paths.getFirst().certain()).isTrue();
  }

  @Test
  void aDirectorshipCountsOnlyBesideAnotherTie() {
    Link seat = new Link(0, 1, Kind.DIRECTORSHIP, Span.between(1, 5), 80, 1);
    Link again = new Link(0, 1, Kind.DIRECTORSHIP, Span.between(1, 9), 80, 2);
    Link stake = new Link(0, 1, Kind.OWNERSHIP, Span.between(4, 9), 80, 500, 3);
    Link paid = new Link(1, 0, Kind.PAYMENT, Span.on(3), 80, 4);
    Link later = new Link(1, 0, Kind.PAYMENT, Span.on(6), 80, 5);

    assertThat(exposure(Policy.goods(), seat).exposed(1)).isFalse();
    assertThat(exposure(Policy.goods(), seat, again).exposed(1)).isFalse();
    assertThat(exposure(Policy.goods(), seat, stake).day(1)).hasValue(4);
    assertThat(exposure(chain(), seat, paid).day(1)).hasValue(3);
    assertThat(exposure(chain(), seat, later).exposed(1)).isFalse();
  }

  /** The table of goods, but that payments carry nothing by themselves. */
  private static Policy chain() {
    List<ExposureRule> rules = new ArrayList<>(Policy.goods().rules());
    rules.removeIf(rule -> rule.kind() == Kind.PAYMENT);
    rules.add(ExposureRule.of(Kind.PAYMENT, Way.NEITHER, "for this test"));
    return new Policy(Sense.LATER, rules);
  }

  @Test
  void cyclicOwnershipIsFollowedOnce() {
    Exposure exposure =
        exposure(
            Policy.goods(),
            new Link(0, 1, Kind.OWNERSHIP, Span.ALWAYS, 80, 6_000, 1),
            new Link(1, 2, Kind.OWNERSHIP, Span.ALWAYS, 80, 6_000, 2),
            new Link(2, 0, Kind.OWNERSHIP, Span.ALWAYS, 80, 6_000, 3));

    assertThat(exposure.hops(1)).hasValue(1);
    assertThat(exposure.hops(2)).hasValue(1);
    assertThat(BestPaths.of(exposure, new Ranking(0, 365)).to(1, 10)).hasSize(2);
  }

  @Test
  void everyRowHasAReasonAndEveryKindARow() {
    for (Policy policy : List.of(Policy.goods(), Policy.money())) {
      assertThat(policy.rules()).extracting(ExposureRule::kind).containsExactly(Kind.values());
      assertThat(policy.rules()).allSatisfy(rule -> assertThat(rule.why()).endsWith("."));
    }
    assertThatThrownBy(() -> new Policy(Sense.LATER, Policy.goods().rules().subList(0, 7)))
        .hasMessage("expected a rule for each kind of link, found none for ASSOCIATION");
    assertThatThrownBy(() -> ExposureRule.of(Kind.GOODS, Way.BOTH, " "))
        .hasMessage("expected a reason for the rule of GOODS");
  }
}
