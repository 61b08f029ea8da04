package org.davylamp.findings.exposure;

import java.util.Locale;
import java.util.stream.Collectors;

/** Paths as sentences. */
public final class PathWords {
  private PathWords() {}

  /** {@code A — owns 51 % of → B (since 2007) — …}: the path on one line. */
  public static String chain(CasePath path) {
    StringBuilder chain = new StringBuilder(path.legs().getFirst().from());
    for (Leg leg : path.legs()) {
      chain.append(" — ").append(leg.tie()).append(" → ").append(leg.to());
      chain.append(" (").append(leg.dates());
      chain.append(leg.ground() == Leg.Ground.INFERRED ? ", inferred)" : ")");
    }
    return chain.toString();
  }

  public static String hops(CasePath path) {
    return path.hops() == 1 ? "one hop" : path.hops() + " hops";
  }

  /** Whether all is documented, and whether the dates are sure. */
  public static String standing(CasePath path) {
    long inferred = path.legs().stream().filter(leg -> leg.ground() == Leg.Ground.INFERRED).count();
    String ground =
        inferred == 0
            ? "every leg is documented"
            : String.format(
                Locale.ROOT, "%d of %d legs inferred, not documented", inferred, path.hops());
    return ground
        + (path.certain()
            ? "; the legs are in time order whatever the uncertain dates were"
            : "; the dates allow this order, and do not prove it");
  }

  /** The leg on which it breaks first, with why. */
  public static String weakest(CasePath path) {
    Leg leg = path.legs().get(path.weakest().leg());
    return "%s — %s → %s (%s)"
        .formatted(leg.from(), leg.tie(), leg.to(), String.join(", ", path.weakest().why()));
  }

  /** Why it exposes nobody by itself, in sentences; empty if it does. */
  public static String doubts(CasePath path) {
    return path.doubts().stream().map(Doubt::text).distinct().collect(Collectors.joining(" "));
  }
}
