package org.davylamp.findings.exposure;

import java.util.List;
import org.davylamp.network.ExposureRule;
import org.davylamp.network.Kind;
import org.davylamp.network.Link;
import org.davylamp.network.Policy;
import org.davylamp.network.Sense;
import org.davylamp.network.Way;

/**
 * Which way exposure travels through a case. For money the kernel's own table holds. For goods ours
 * is stricter: in a State that commands all of its mines, goods that went up to a ministry and down
 * again to whatever else it commands would taint everything with everything.
 */
final class Policies {
  private static final int HALF = Link.WHOLE / 2;

  private Policies() {}

  static Policy of(Along along) {
    return switch (along) {
      case GOODS -> goods();
      case MONEY -> Policy.money();
    };
  }

  private static Policy goods() {
    return new Policy(
        Sense.LATER,
        List.of(
            ExposureRule.of(
                Kind.GOODS,
                Way.FORWARD,
                "What was made by forced labour stays so in the hands of whoever buys it."),
            ExposureRule.of(
                Kind.CARRIAGE,
                Way.FORWARD,
                "Goods come out of a ship or a port that went in before."),
            ExposureRule.of(
                Kind.PAYMENT,
                Way.BACKWARD,
                "Who pays a seller has bought: the goods go against the money."),
            new ExposureRule(
                Kind.OWNERSHIP,
                Way.BACKWARD,
                HALF,
                false,
                "Who holds half or more takes what the owned has; what the owned has does not come"
                    + " to everything else that the owner owns."),
            ExposureRule.of(
                Kind.CONTROL,
                Way.BACKWARD,
                "Who commands a place or body disposes of its goods and answers for them; another"
                    + " body that it commands has other goods."),
            ExposureRule.of(
                Kind.LABOUR,
                Way.FORWARD,
                "Where people are made to work, what is made is made by them."),
            ExposureRule.of(Kind.DIRECTORSHIP, Way.NEITHER, "A seat on a board moves no goods."),
            ExposureRule.of(
                Kind.ASSOCIATION,
                Way.NEITHER,
                "Having something in common moves no goods: a lead, no exposure.")));
  }
}
