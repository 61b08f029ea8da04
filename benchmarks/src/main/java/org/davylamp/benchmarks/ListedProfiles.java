package org.davylamp.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.OfficialList;
import org.davylamp.findings.screening.Profiles;
import org.davylamp.names.Profile;

/**
 * The entries of the lists at hand, UN, OFAC and UK, as {@code match} compares them.
 *
 * <p>Of OFAC's SDN list there are two dates: 2022 with its aliases and addresses, 2024 without.
 * Each entry stands here once: those of 2024, and what 2022 knew of the same number is added. Those
 * that left the list in between are left out.
 */
final class ListedProfiles {
  private static final String UN = "2026-02-27_un_consolidated.xml";
  private static final String SDN = "ofac_sdn_2024-05-03.csv";
  private static final String EARLIER_SDN = "2022-01_sdn.csv";
  private static final String CONSOLIDATED = "ofac_2025-03-28_nonsdn.xml";
  private static final String UK = "uk_2025-08-11.csv";

  private ListedProfiles() {}

  /**
   * All entries, in the order of the lists.
   *
   * @param data a folder with the folder {@code lists}
   */
  static List<Profile> read(Path data) throws IOException {
    return lists(data).values().stream().flatMap(List::stream).toList();
  }

  /** The entries of each list. */
  static Map<String, List<Profile>> lists(Path data) throws IOException {
    Map<String, List<Profile>> lists = new LinkedHashMap<>();
    lists.put("UN", entries(data, UN));
    List<Profile> earlier = entries(data, EARLIER_SDN);
    if (names(earlier) < 2L * earlier.size()) {
      throw new IllegalStateException(
          "fewer names than expected; is the list of aliases beside " + EARLIER_SDN + "?");
    }
    lists.put("OFAC SDN", together(entries(data, SDN), earlier));
    lists.put("OFAC consolidated", entries(data, CONSOLIDATED));
    lists.put("UK", entries(data, UK));
    return lists;
  }

  /** How many entries and names they are, in a sentence. */
  static String size(Map<String, List<Profile>> lists) {
    StringBuilder text = new StringBuilder();
    lists.forEach(
        (list, entries) ->
            text.append(
                "%s %,d entries with %,d names, ".formatted(list, entries.size(), names(entries))));
    Collection<List<Profile>> all = lists.values();
    return text.append("together ")
        .append(
            "%,d with %,d"
                .formatted(
                    all.stream().mapToInt(List::size).sum(),
                    all.stream().mapToLong(ListedProfiles::names).sum()))
        .toString();
  }

  private static long names(List<Profile> profiles) {
    return profiles.stream().mapToLong(profile -> profile.names().size()).sum();
  }

  private static List<Profile> entries(Path data, String file) throws IOException {
    List<Profile> profiles = new ArrayList<>();
    Path path = data.resolve("lists").resolve(file);
    InputFile input = new InputFile(path, file, Files.size(path));
    if (OfficialList.read(input, (ListEntry entry) -> profiles.add(Profiles.of(entry))).isEmpty()) {
      throw new IOException(path + " is no list that is known here");
    }
    return profiles;
  }

  private static List<Profile> together(List<Profile> entries, List<Profile> earlier) {
    Map<String, Profile> known = new LinkedHashMap<>();
    earlier.forEach(profile -> known.put(profile.id(), profile));
    return entries.stream()
        .map(entry -> known.containsKey(entry.id()) ? both(entry, known.get(entry.id())) : entry)
        .toList();
  }

  private static Profile both(Profile entry, Profile earlier) {
    return new Profile(
        entry.id(),
        entry.kind(),
        union(entry.names(), earlier.names()),
        union(entry.identifiers(), earlier.identifiers()),
        union(entry.births(), earlier.births()),
        entry.withCountries(earlier.countries()).countries(),
        entry.gender().or(earlier::gender),
        union(entry.addresses(), earlier.addresses()),
        union(entry.titles(), earlier.titles()));
  }

  private static <T> List<T> union(List<T> one, List<T> other) {
    Set<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
