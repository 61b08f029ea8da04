package org.davylamp.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.davylamp.names.Kind;
import org.davylamp.names.Profile;

/**
 * Any number of names made of the parts of real ones, as often as these have them: of ten, seven
 * are people in Latin letters, one is in another script, two are organisations. Seeded, one at a
 * time.
 */
final class GeneratedNames implements Iterable<Profile> {
  private final List<String> given = new ArrayList<>();
  private final List<String> family = new ArrayList<>();
  private final List<String> foreignGiven = new ArrayList<>();
  private final List<String> foreignFamily = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final long count;
  private final long seed;

  GeneratedNames(Path data, List<Profile> listed, long count, long seed) throws IOException {
    this.count = count;
    this.seed = seed;
    Path file = data.resolve("names/negatives_50k.csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        part(row.getField("first_name"), given, foreignGiven);
        part(row.getField("last_name"), family, foreignFamily);
      }
    }
    listed.forEach(this::parts);
  }

  private static void part(String part, List<String> latin, List<String> foreign) {
    (NameQueries.isForeign(part) ? foreign : latin).add(part);
  }

  private void parts(Profile profile) {
    for (String name : profile.names().stream().map(each -> each.text()).toList()) {
      String[] parts = name.split("[ ,]+", -1);
      if (NameQueries.isForeign(name) || parts.length < 2) {
        continue;
      }
      if (profile.kind() == Kind.PERSON) {
        family.add(parts[0]);
        given.add(parts[1]);
      } else {
        words.addAll(List.of(parts));
      }
    }
  }

  @Override
  public Iterator<Profile> iterator() {
    Random random = new Random(seed);
    return new Iterator<>() {
      private long made;

      @Override
      public boolean hasNext() {
        return made < count;
      }

      @Override
      public Profile next() {
        made++;
        return any(random);
      }
    };
  }

  private Profile any(Random random) {
    return switch (random.nextInt(10)) {
      case 0 ->
          Profile.of(
              "", Kind.PERSON, pick(foreignGiven, random) + " " + pick(foreignFamily, random));
      case 1, 2 -> {
        StringBuilder name = new StringBuilder(pick(words, random));
        for (int more = 1 + random.nextInt(4); more > 0; more--) {
          name.append(' ').append(pick(words, random));
        }
        yield Profile.of("", Kind.ORGANISATION, name.toString());
      }
      case 3, 4 ->
          Profile.of(
              "",
              Kind.PERSON,
              pick(given, random) + " " + pick(given, random) + " " + pick(family, random));
      default -> Profile.of("", Kind.PERSON, pick(given, random) + " " + pick(family, random));
    };
  }

  private static String pick(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
