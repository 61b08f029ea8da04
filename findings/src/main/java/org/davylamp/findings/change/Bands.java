package org.davylamp.findings.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which bands are looked at, by the names that the estimator knows them by. */
public final class Bands {
  /** Bands of reflectance, of which it is known what surfaces look like in them. */
  public static final List<String> KNOWN = List.of("blue", "green", "red", "nir", "swir1", "swir2");

  /** So many known bands tell surfaces apart. */
  private static final int ENOUGH = 3;

  private Bands() {}

  /** STAC's common names of two of them are other ones. */
  public static String name(String band) {
    return switch (band.toLowerCase(Locale.ROOT)) {
      case "swir16" -> "swir1";
      case "swir22" -> "swir2";
      default -> band.toLowerCase(Locale.ROOT);
    };
  }

  /**
   * Those to look at.
   *
   * @param there what there is, by its own names
   * @param wanted what was asked for; if nothing was, the known ones where there are three, since
   *     one unknown band among them would hide what surfaces look like; else all
   * @return by the names of {@code there}
   * @throws IllegalArgumentException if one that is wanted is not there
   */
  public static List<String> choose(List<String> there, Optional<List<String>> wanted) {
    if (wanted.isPresent()) {
      return wanted.get().stream().map(name -> find(there, name)).distinct().toList();
    }
    List<String> known = there.stream().filter(band -> KNOWN.contains(name(band))).toList();
    return known.size() >= ENOUGH ? known : there;
  }

  private static String find(List<String> there, String wanted) {
    return there.stream()
        .filter(band -> name(band).equals(name(wanted)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected bands out of " + String.join(", ", there) + ", found " + wanted));
  }
}
