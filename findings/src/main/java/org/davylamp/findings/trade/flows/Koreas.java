package org.davylamp.findings.trade.flows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of the two Koreas in one file; the ways that publishers write them.
 *
 * @param north of the Democratic People's Republic
 * @param south of the Republic
 */
public record Koreas(String north, String south) {
  private static final List<Koreas> WRITTEN =
      List.of(
          new Koreas("PRK", "KOR"),
          new Koreas("408", "410"),
          new Koreas("north korea", "south korea"),
          new Koreas("korea, dem. rep.", "korea, rep."),
          new Koreas("dem. people's rep. of korea", "rep. of korea"));

  /** Whether a file that writes this means the Democratic People's Republic. */
  public static boolean isNorth(String key) {
    return WRITTEN.stream().anyMatch(it -> it.north().equals(key));
  }

  /** How these flows write them; empty if the DPRK is in none of them. */
  public static Optional<Koreas> in(YearFlows flows) {
    Set<String> keys =
        flows.ways().stream()
            .flatMap(way -> Stream.of(way.exporter(), way.importer()))
            .collect(Collectors.toSet());
    return WRITTEN.stream().filter(it -> keys.contains(it.north())).findFirst();
  }
}
