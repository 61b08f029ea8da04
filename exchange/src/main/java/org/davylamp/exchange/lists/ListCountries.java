package org.davylamp.exchange.lists;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.davylamp.evidence.Countries;

/**
 * Countries as lists write them, to ISO codes. For one file, in one thread: it remembers what it
 * was asked, because a list asks the same hundred names thousands of times.
 */
final class ListCountries {
  private static final int REMEMBERED = 4_096;
  private static final int LONGEST = 80;

  /** Spellings of lists that nobody else uses. */
  private static final Map<String, String> OF_LISTS =
      Map.ofEntries(
          Map.entry("palestinian", "ps"),
          Map.entry("occupied palestinian territories", "ps"),
          Map.entry("palestinian territory, occupied", "ps"),
          Map.entry("west bank", "ps"),
          Map.entry("gaza", "ps"),
          Map.entry("region: gaza", "ps"),
          Map.entry("congo, democratic republic of the", "cd"),
          Map.entry("congo (democratic republic)", "cd"),
          Map.entry("congo, republic of the", "cg"),
          Map.entry("korea, north", "kp"),
          Map.entry("korea, south", "kr"),
          Map.entry("north korea (dprk)", "kp"),
          Map.entry("bahamas, the", "bs"),
          Map.entry("gambia, the", "gm"),
          Map.entry("cote d ivoire", "ci"),
          Map.entry("micronesia, federated states of", "fm"),
          Map.entry("region: crimea", "ua-cri"),
          Map.entry("region: northern mali", "ml"),
          Map.entry("the former yugoslav republic of macedonia", "mk"),
          Map.entry("north macedonia, the republic of", "mk"),
          Map.entry("macedonia, the former yugoslav republic of", "mk"),
          Map.entry("china, hong kong special administrative region", "hk"),
          Map.entry("hong kong sar", "hk"),
          Map.entry("china, macao special administrative region", "mo"),
          Map.entry("former soviet union", "suhh"),
          Map.entry("eritrean", "er"),
          Map.entry("syrian", "sy"),
          Map.entry("iranian", "ir"),
          Map.entry("russian", "ru"),
          Map.entry("libyan", "ly"));

  private final Map<String, Optional<String>> known = new HashMap<>();

  /** The code; empty if it is no country known here. */
  Optional<String> code(String name) {
    String text = name.strip();
    if (text.isEmpty() || text.length() > LONGEST || text.equals("00")) {
      return Optional.empty();
    }
    Optional<String> code = known.get(text);
    if (code == null) {
      code = find(text);
      if (known.size() < REMEMBERED) {
        known.put(text, code);
      }
    }
    return code;
  }

  private static Optional<String> find(String text) {
    String listed = OF_LISTS.get(text.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
    if (listed != null) {
      return Optional.of(listed);
    }
    Optional<String> code = Countries.find(text);
    int comma = text.lastIndexOf(", ");
    // "Virgin Islands, British", "Man, Isle of"
    return code.isEmpty() && comma > 0
        ? Countries.find(text.substring(comma + 2) + " " + text.substring(0, comma))
        : code;
  }
}
