package org.davylamp.findings.exposure;

import org.davylamp.network.ExposureRule;
import org.davylamp.network.Kind;
import org.davylamp.network.Link;
import org.davylamp.network.Policy;
import org.davylamp.network.Way;

/**
 * Which way exposure travels through a case. For money the kernel's own table holds. For goods
 * three rules of it are stricter here: in a State that commands all of its mines, goods that went
 * up to a ministry and down again to whatever else it commands would taint everything with
 * everything.
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
    return Policy.goods()
        .with(
            new ExposureRule(
                Kind.OWNERSHIP,
                Way.BACKWARD,
                HALF,
                false,
                "Who holds half or more takes what the owned has; what the owned has does not come"
                    + " to everything else that the owner owns."))
        .with(
            ExposureRule.of(
                Kind.CONTROL,
                Way.BACKWARD,
                "Who commands a place or body disposes of its goods and answers for them; another"
                    + " body that it commands has other goods."))
        .with(ExposureRule.of(Kind.DIRECTORSHIP, Way.NEITHER, "A seat on a board moves no goods."));
  }
}
