package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.davylamp.evidence.Folding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the format cannot see: that the source of a fact which rests on one witness does not give
 * the place away, neither by itself nor by what else cites it. Run on the bundled case.
 */
class BundledCaseHarmTest {
  private static final Path CASE = Path.of("..", "cases", "dprk-minerals");

  /** A source that speaks of fewer places than this points at them. */
  private static final int MANY = 5;

  /** Words in names that name no place; <i>orang</i> is a county, and people in Indonesian. */
  private static final Set<String> NOT_TELLING = Set.of("camp", "mine", "north", "orang", "prison");

  private static final List<NamedCsvRecord> SOURCES = new ArrayList<>();

  @BeforeAll
  static void isThere() {
    assumeThat(CASE).as("the bundled case beside this module").isDirectory();
    SOURCES.addAll(rows("sources"));
  }

  private static List<NamedCsvRecord> rows(String table) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(CASE.resolve(table + ".csv"))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NamedCsvRecord> ofOneWitness() {
    return rows("testimony-facts").stream()
        .filter(row -> row.getField("witnesses").equals("1"))
        .toList();
  }

  private static NamedCsvRecord source(String key) {
    return SOURCES.stream()
        .filter(row -> row.getField("source").equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no source " + key));
  }

  private static Stream<String> words(String text) {
    return Pattern.compile("[^\\p{L}]+")
        .splitAsStream(Folding.fold(text))
        .filter(word -> word.length() > 3);
  }

  /** The words of a name that begin with a capital letter, as all parts of a place's name do. */
  private static Stream<String> nameWords(String name) {
    return Pattern.compile("[^\\p{L}\\p{M}’]+")
        .splitAsStream(name)
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
        .flatMap(BundledCaseHarmTest::words);
  }

  /** Words of the names of counties, camps, prisons and mines. */
  private static Set<String> placeWords() {
    Set<String> words = new HashSet<>();
    Stream.concat(rows("places").stream(), rows("facilities").stream())
        .filter(row -> !row.findField("kind").orElse("").equals("group"))
        .flatMap(row -> nameWords(row.getField("name")))
        .forEach(words::add);
    rows("names").stream()
        .flatMap(row -> Stream.of(row.getField("usual"), row.getField("revised")))
        .flatMap(BundledCaseHarmTest::nameWords)
        .forEach(words::add);
    words.removeAll(NOT_TELLING);
    return words;
  }

  /** The places that rows of other tables tell of by each source; groups are no places. */
  private static Map<String, Set<String>> placesBySource() throws IOException {
    Map<String, Set<String>> places = new HashMap<>();
    try (Stream<Path> files = Files.list(CASE)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        for (NamedCsvRecord row : rows(file.getFileName().toString().replace(".csv", ""))) {
          for (String column : List.of("facility", "from", "to", "subject", "object")) {
            String place = row.findField(column).orElse("");
            if (row.findField("source").isPresent()
                && place.matches("(kls|khs|det|mine|plant|port|place)-.*")) {
              places.computeIfAbsent(row.getField("source"), key -> new TreeSet<>()).add(place);
            }
          }
        }
      }
    }
    return places;
  }

  @Test
  void thereAreSuchFactsAndPlaces() {
    assertThat(ofOneWitness()).hasSizeGreaterThan(10);
    assertThat(placeWords()).contains("yodok", "hoeryong", "bukchang", "kaechon", "musan");
  }

  @Test
  void noSourceOfThemNamesAPlaceInItsKeyTitleOrAddress() {
    Set<String> places = placeWords();
    for (NamedCsvRecord fact : ofOneWitness()) {
      NamedCsvRecord source = source(fact.getField("source"));
      String shown =
          String.join(
              " ",
              source.getField("source"),
              source.getField("title"),
              source.getField("url"),
              fact.getField("locator"));
      assertThat(words(shown).filter(places::contains))
          .as("%s, cited by %s", shown, fact.getField("testimony"))
          .isEmpty();
    }
  }

  @Test
  void noSourceOfThemIsCitedForFewPlaces() throws IOException {
    Map<String, Set<String>> places = placesBySource();
    for (NamedCsvRecord fact : ofOneWitness()) {
      Set<String> told = places.getOrDefault(fact.getField("source"), Set.of());
      assertThat(told.isEmpty() || told.size() >= MANY)
          .as("%s cites %s, cited of %s", fact.getField("testimony"), fact.getField("source"), told)
          .isTrue();
    }
  }

  @Test
  void noSourceOfThemRestsOnOneThatNamesAPlace() {
    Set<String> places = placeWords();
    for (NamedCsvRecord fact : ofOneWitness()) {
      for (String key : source(fact.getField("source")).getField("relies_on").split(";", -1)) {
        boolean declared = !key.isEmpty() && !key.equals("none");
        String shown = declared ? key + " " + source(key).getField("title") : "";
        assertThat(words(shown).filter(places::contains)).as(shown).isEmpty();
        assertThat(shown).doesNotContainPattern("(?i)camps? (no\\. )?[0-9]");
      }
    }
  }
}
