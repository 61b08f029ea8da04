package org.davylamp.findings.measures;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.findings.wording.WordTable;

/** Unions as who is bound, by their members: {@code unions.txt}. */
final class Union {
  static final String EU = "eu";

  private static final Map<String, Set<String>> MEMBERS =
      WordTable.rows(Union.class, "unions.txt").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0),
                  row ->
                      Arrays.stream(row.get(1).split(";", -1))
                          .map(String::strip)
                          .collect(Collectors.toUnmodifiableSet())));

  private Union() {}

  /** Whether whoever is bound includes a country. */
  static boolean includes(String who, String country) {
    return who.equals(country) || MEMBERS.getOrDefault(who, Set.of()).contains(country);
  }
}
