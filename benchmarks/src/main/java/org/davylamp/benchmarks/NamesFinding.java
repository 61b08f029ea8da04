package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.davylamp.names.Profile;

/**
 * What is found on the lists UN, OFAC and UK under {@code DAVYLAMP_DATA}: {@code NamesFinding
 * [PART…]}, all parts without one. The index proposes fifty entries, the comparison judges them, at
 * the shipped threshold.
 *
 * <ul>
 *   <li>{@code mistyped}: people on the UN's list with typing errors, whether the first hit bears
 *       the name as it is listed
 *   <li>{@code alerts}: invented people, whom no list knows; how many have a hit
 *   <li>{@code recall}: whether the best hit is the one that a look at every entry finds
 * </ul>
 */
public final class NamesFinding {
  private static final List<String> PARTS = List.of("mistyped", "alerts", "recall");

  private NamesFinding() {}

  public static void main(String[] arguments) throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    List<String> parts = arguments.length == 0 ? PARTS : List.of(arguments);
    if (data == null || !PARTS.containsAll(parts)) {
      System.err.println(
          "expected DAVYLAMP_DATA to name the folder of lists and names, and any of "
              + String.join(", ", PARTS));
      System.exit(2);
      return;
    }
    run(Path.of(data), parts);
  }

  private static void run(Path data, List<String> parts) throws IOException {
    Map<String, List<Profile>> lists = ListedProfiles.lists(data);
    System.out.println(ListedProfiles.size(lists));
    Screened screened = Screened.of(lists.values().stream().flatMap(List::stream).toList());
    for (String part : parts) {
      System.out.println();
      switch (part) {
        case "mistyped" -> MistypedNames.print(data, screened);
        case "alerts" -> FalseAlerts.print(data, screened);
        default -> FoundByIndex.print(data, screened);
      }
    }
  }
}
