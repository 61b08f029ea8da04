package org.davylamp.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.davylamp.names.Days;
import org.davylamp.names.Gender;
import org.davylamp.names.Kind;
import org.davylamp.names.Profile;

/**
 * Queries as a desk that screens has them: half are people whom no list knows, a quarter listed
 * people mistyped, 15 % organisations, two thirds of them mistyped, 10 % listed names in another
 * script. Seeded.
 */
final class NameQueries {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private static final int LAST_LATIN = 0x24F;

  private final Path data;
  private final List<Profile> listed;
  private final Random random;

  private NameQueries(Path data, List<Profile> listed, long seed) {
    this.data = data;
    this.listed = listed;
    random = new Random(seed);
  }

  static List<Profile> of(Path data, List<Profile> listed, int count, long seed)
      throws IOException {
    return new NameQueries(data, listed, seed).mix(count);
  }

  /** People who are on no list. */
  static List<String> negatives(Path data) throws IOException {
    return column(data.resolve("names/negatives_50k.csv"));
  }

  /** People on the UN's list, mistyped. */
  static List<String> mistyped(Path data) throws IOException {
    return column(data.resolve("names/positives_un_treated.csv"));
  }

  /** The same people, row by row, as listed. */
  static List<String> untreated(Path data) throws IOException {
    return column(data.resolve("names/positives_un_untreated.csv"));
  }

  /** The same people with the day of birth, the gender and the nationality that they were given. */
  static List<Profile> people(Path data) throws IOException {
    Map<String, String> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      countries.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
    }
    Path file = data.resolve("names/negatives_50k.csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(row -> person(row, countries)).toList();
    }
  }

  private static Profile person(NamedCsvRecord row, Map<String, String> countries) {
    String country = countries.get(row.getField("nationality"));
    return query(Kind.PERSON, row.getField("full_name"))
        .withBirth(Days.of(LocalDate.parse(row.getField("date_of_birth"))))
        .withGender(row.getField("gender").equals("male") ? Gender.MALE : Gender.FEMALE)
        .withCountries(country == null ? List.of() : List.of(country));
  }

  private static List<String> column(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(row -> row.getField("full_name")).toList();
    }
  }

  private List<Profile> mix(int count) throws IOException {
    List<Profile> mix = new ArrayList<>(count);
    List<String> negatives = negatives(data);
    List<String> mistyped = mistyped(data);
    List<String> people = names(Kind.PERSON, false);
    List<String> organisations = names(Kind.ORGANISATION, false);
    List<String> foreign = names(Kind.PERSON, true);
    for (int i = 0; i < count; i++) {
      mix.add(
          switch (i % 20) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> query(Kind.PERSON, any(negatives));
            case 10, 11 -> query(Kind.PERSON, any(mistyped));
            case 12, 13, 14 -> query(Kind.PERSON, mistype(any(people)));
            case 15 -> query(Kind.ORGANISATION, any(organisations));
            case 16, 17 -> query(Kind.ORGANISATION, mistype(any(organisations)));
            default -> query(Kind.PERSON, any(foreign));
          });
    }
    Collections.shuffle(mix, random);
    return mix;
  }

  private static Profile query(Kind kind, String name) {
    return Profile.of("", kind, name);
  }

  private List<String> names(Kind kind, boolean foreign) {
    return listed.stream()
        .filter(profile -> profile.kind() == kind)
        .flatMap(profile -> profile.names().stream())
        .map(name -> name.text())
        .filter(name -> foreign == isForeign(name))
        .toList();
  }

  /** Whether a name has letters that are not Latin. */
  static boolean isForeign(String name) {
    return name.chars().anyMatch(c -> c > LAST_LATIN && Character.isLetter(c));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** One edit for each eight letters, at least one. */
  private String mistype(String name) {
    StringBuilder text = new StringBuilder(name);
    for (int edits = 1 + name.length() / 8; edits > 0; edits--) {
      int at = random.nextInt(text.length());
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, letter);
        case 1 -> text.setCharAt(at, letter);
        case 2 -> exchange(text, at);
        default -> {
          if (text.length() > 3) {
            text.deleteCharAt(at);
          }
        }
      }
    }
    return text.toString();
  }

  private static void exchange(StringBuilder text, int at) {
    if (at + 1 < text.length()) {
      char letter = text.charAt(at);
      text.setCharAt(at, text.charAt(at + 1));
      text.setCharAt(at + 1, letter);
    }
  }
}
