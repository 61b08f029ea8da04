package org.davylamp.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.IdentifierKind;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.OfficialList;
import org.davylamp.names.NameText;
import org.davylamp.names.VesselName;
import org.davylamp.names.VesselSimilarity;

/**
 * Whether ships are told apart by their names alone: pairs of names from lists, the IMO number
 * withheld, judged at {@value #HIT}.
 *
 * <p>Matches are two writings of one name on one hull, by the lists of {@code DAVYLAMP_DATA} that
 * have IMO numbers:
 *
 * <ul>
 *   <li><i>alias</i>: names of one IMO number that differ by more than case and punctuation and
 *       share half of their pairs of neighbouring letters (Dice's coefficient). Those that share
 *       fewer are another name, not another writing: no comparison of names can match them, so they
 *       are counted and left out. Of each ship the {@value #OF_ONE_SHIP} most alike are taken, lest
 *       one ship with a dozen names decide.
 *   <li><i>same</i>: as the two OFAC files, of 2022 and 2024, and the table of ships have it, where
 *       at least two have it and case or punctuation differ.
 * </ul>
 *
 * <p>Each name in a match is also paired with the most alike name (Dice's, digits included) of a
 * ship with another number: those are no matches. A name that two ships have is left out there.
 *
 * <p>The rule lets renamings through that keep half a name (Sam Jong 2, Yu Jong 3; a yard number of
 * the builder's): so the reported figure is also given for three fifths.
 *
 * <p>By a hash of the number half of the ships are for tuning; the other half is reported.
 */
public final class VesselPairs {
  static final double HIT = .7;
  private static final double ANOTHER_WRITING = .5;
  private static final double STRICTER = .6;
  private static final int OF_ONE_SHIP = 3;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** A pair of names and whether they are one ship's. */
  record Pair(String imo, String kind, String one, String other, boolean match) {
    double score() {
      return VesselSimilarity.of(VesselName.of(one), VesselName.of(other));
    }

    /** Whether a match would also be one if three fifths of the letters' pairs had to be shared. */
    boolean isClearlyAnotherWriting() {
      return !match || dice(letters(one, false), letters(other, false)) >= STRICTER;
    }

    /** Which half: the upper bits of a mixed number are as good as random. */
    boolean isReported() {
      return Long.parseLong(imo) * MIX < 0;
    }
  }

  /** IMO number to names as they are written. */
  private final SortedMap<String, Set<String>> names = new TreeMap<>();

  private int otherNames;

  private VesselPairs() {}

  /** Prints the figures of both halves and the misses of that for tuning, with --all of both. */
  public static void main(String[] arguments) throws IOException {
    String folder = System.getenv("DAVYLAMP_DATA");
    if (folder == null) {
      System.err.println("DAVYLAMP_DATA is not set: it must name the folder of the lists");
      System.exit(2);
      return;
    }
    VesselPairs pairs = new VesselPairs();
    pairs.read(Path.of(folder));
    List<Pair> all = pairs.pairs();
    System.out.printf(
        Locale.ROOT,
        "%d ships, %d pairs; %d pairs of names of one ship left out as other names%n",
        pairs.names.size(),
        all.size(),
        pairs.otherNames);
    List<Pair> toTune = all.stream().filter(pair -> !pair.isReported()).toList();
    print("to tune", toTune);
    List<Pair> reported = all.stream().filter(Pair::isReported).toList();
    print("reported", reported);
    print(
        "of these, without kind same",
        reported.stream().filter(p -> !p.kind.equals("same")).toList());
    print(
        "of these, with a stricter rule of another writing",
        reported.stream().filter(Pair::isClearlyAnotherWriting).toList());
    misses(List.of(arguments).contains("--all") ? all : toTune);
  }

  private void read(Path folder) throws IOException {
    for (String list : new String[] {"2022-01_sdn.csv", "ofac_sdn_2024-05-03.csv"}) {
      Path file = folder.resolve("lists").resolve(list);
      InputFile input = new InputFile(file, list, Files.size(file));
      if (OfficialList.read(input, this::entry).isEmpty()) {
        throw new IOException(file + " is no list that is known here");
      }
    }
    for (NamedCsvRecord row : rows(folder.resolve("network/vessels.csv"))) {
      add(row.getField("imo"), row.getField("vessel"));
      for (String former : row.getField("former_names").split(";", -1)) {
        add(row.getField("imo"), former.strip());
      }
    }
    for (NamedCsvRecord row : rows(folder.resolve("network/consignments.csv"))) {
      add(row.getField("imo"), row.getField("vessel"));
    }
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private void entry(ListEntry entry) {
    if (entry.vessel().isEmpty()) {
      return;
    }
    entry.identifiers().stream()
        .filter(
            number ->
                number.kind() == IdentifierKind.IMO
                    || number.kind() == IdentifierKind.IMO_IN_REMARKS)
        .forEach(number -> entry.names().forEach(name -> add(number.value(), name.text())));
  }

  private void add(String imo, String name) {
    if (imo.matches("[0-9]{7}") && !NameText.of(name).isEmpty()) {
      names.computeIfAbsent(imo, absent -> new TreeSet<>()).add(name);
    }
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    names.forEach((imo, written) -> pairs.addAll(matches(imo, List.copyOf(written))));
    Set<String> named = new HashSet<>();
    for (Pair match : List.copyOf(pairs)) {
      for (String name : List.of(match.one, match.other)) {
        if (named.add(match.imo + NameText.of(name))) {
          pairs.add(other(match.imo, name));
        }
      }
    }
    return pairs;
  }

  private List<Pair> matches(String imo, List<String> written) {
    List<Pair> alias = new ArrayList<>();
    List<Pair> same = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    for (int i = 0; i < written.size(); i++) {
      for (int j = i + 1; j < written.size(); j++) {
        String one = written.get(i);
        String other = written.get(j);
        Set<String> folded = new HashSet<>();
        folded.add(NameText.of(one).text());
        folded.add(NameText.of(other).text());
        if (!seen.add(folded)) {
          continue;
        }
        if (folded.size() == 1) {
          same.add(new Pair(imo, "same", one, other, true));
        } else if (dice(letters(one, false), letters(other, false)) >= ANOTHER_WRITING) {
          alias.add(new Pair(imo, "alias", one, other, true));
        } else {
          otherNames++;
        }
      }
    }
    alias.sort(
        Comparator.comparingDouble(
            pair -> -dice(letters(pair.one, true), letters(pair.other, true))));
    List<Pair> taken = new ArrayList<>(alias.subList(0, Math.min(OF_ONE_SHIP, alias.size())));
    taken.addAll(same.subList(0, Math.min(1, same.size())));
    return taken;
  }

  /** The most alike name of another ship that is not the same name. */
  private Pair other(String imo, String name) {
    Map<String, Integer> mine = letters(name, true);
    String text = NameText.of(name).text();
    String most = "";
    double best = -1;
    for (Map.Entry<String, Set<String>> ship : names.entrySet()) {
      if (!ship.getKey().equals(imo)) {
        for (String candidate : ship.getValue()) {
          double alike = dice(mine, letters(candidate, true));
          if (alike > best && !NameText.of(candidate).text().equals(text)) {
            best = alike;
            most = candidate;
          }
        }
      }
    }
    return new Pair(imo, "other ship", name, most, false);
  }

  /** How often each two neighbouring letters (and digits) stand in a name, spaces left out. */
  private static Map<String, Integer> letters(String name, boolean digits) {
    String text = NameText.of(name).text().replaceAll(digits ? " " : "[ 0-9]", "");
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      counts.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return counts;
  }

  private static double dice(Map<String, Integer> one, Map<String, Integer> other) {
    int shared = 0;
    for (Map.Entry<String, Integer> pair : one.entrySet()) {
      shared += Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0));
    }
    int all = sum(one.values()) + sum(other.values());
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static int sum(Collection<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  private static void print(String half, List<Pair> pairs) {
    int hits = count(pairs, true, true);
    int missed = count(pairs, true, false);
    int wrong = count(pairs, false, true);
    double precision = (double) hits / Math.max(1, hits + wrong);
    double recall = (double) hits / Math.max(1, hits + missed);
    System.out.printf(
        Locale.ROOT,
        "%s: %d pairs, %d matches; precision %.3f, recall %.3f, F1 %.3f%n",
        half,
        pairs.size(),
        hits + missed,
        precision,
        recall,
        2 * precision * recall / Math.max(1e-9, precision + recall));
  }

  private static int count(List<Pair> pairs, boolean match, boolean hit) {
    return (int)
        pairs.stream().filter(pair -> pair.match == match && pair.score() >= HIT == hit).count();
  }

  private static void misses(List<Pair> pairs) {
    for (Pair pair : pairs) {
      if (pair.score() >= HIT != pair.match) {
        System.out.printf(
            Locale.ROOT,
            "  %s %s: %s / %s scores %.2f%n",
            pair.imo,
            pair.kind,
            pair.one,
            pair.other,
            pair.score());
      }
    }
  }
}
