package org.davylamp.findings.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What published figures do to a share that somebody states. A share is stated to whole per cents,
 * or, if it is said to be <i>about</i> so much, to the nearest five; half of that is its slack.
 */
enum Verdict {
  NOTHING("nothing at hand"),
  BORNE_OUT("borne out"),
  SHORT("short of it"),
  ABOVE("above it"),
  OPEN("left open");

  private static final BigDecimal WHOLE = new BigDecimal("0.005");
  private static final BigDecimal FIVES = new BigDecimal("0.025");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /**
   * The verdict of all of them. Figures of a part of the goods can only show that the whole is at
   * least so much; of figures of the same goods none may stand against the others. A figure of one
   * statistic divided by one of another can bear a statement out; against it, it leaves it open.
   *
   * @param comparable quotients of the same whole and time; all of the goods stated, or all of
   *     parts
   */
  static Verdict of(TradeFigure stated, List<Share> comparable) {
    Set<Verdict> found =
        comparable.stream().map(share -> of(stated, share)).collect(Collectors.toSet());
    if (found.isEmpty()) {
      return NOTHING;
    }
    boolean ofParts = comparable.stream().noneMatch(share -> share.isOfTheGoodsOf(stated));
    if (found.size() > 1 && (ofParts || found.contains(BORNE_OUT))) {
      found.remove(OPEN);
    }
    Verdict verdict = found.size() == 1 ? found.iterator().next() : OPEN;
    boolean mixed = comparable.stream().noneMatch(Share::oneStatistic);
    return mixed && verdict != BORNE_OUT ? OPEN : verdict;
  }

  private static Verdict of(TradeFigure stated, Share share) {
    BigDecimal slack = stated.isTold("about") ? FIVES : WHOLE;
    boolean reachesLow =
        stated.isTold("at-most") || share.least().add(slack).compareTo(stated.low()) >= 0;
    boolean keepsHigh =
        stated.isTold("at-least") || share.most().subtract(slack).compareTo(stated.high()) <= 0;
    boolean wholeAbove =
        !stated.isTold("at-least") && share.least().subtract(slack).compareTo(stated.high()) > 0;
    if (wholeAbove) {
      return ABOVE;
    }
    if (!share.isOfTheGoodsOf(stated)) {
      return reachesLow && stated.isTold("at-least") ? BORNE_OUT : OPEN;
    }
    boolean wholeBelow =
        !stated.isTold("at-most") && share.most().add(slack).compareTo(stated.low()) < 0;
    return wholeBelow ? SHORT : reachesLow && keepsHigh ? BORNE_OUT : OPEN;
  }
}
