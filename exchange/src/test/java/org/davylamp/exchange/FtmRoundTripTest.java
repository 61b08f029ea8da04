package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in goes out: per entity as JSON, per row as columns. */
class FtmRoundTripTest {

  private static Path data(String file) {
    String folder = System.getenv("DAVYLAMP_DATA");
    assumeTrue(folder != null, "DAVYLAMP_DATA is not set: no real files to read");
    return Path.of(folder, "lists", file);
  }

  private static Set<Object> entities(String json) {
    return new LinkedHashSet<>(JsonTree.lines(json));
  }

  /** Rows by the columns of {@code like}; a row repeated word for word counts once. */
  private static Set<Map<String, String>> rows(String csv, Collection<String> like) {
    Set<Map<String, String>> rows = new LinkedHashSet<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord record : reader) {
        Map<String, String> row = new TreeMap<>(record.getFieldsAsMap());
        row.keySet().retainAll(like);
        // A column that FollowTheMoney does not have goes out only if something stands in it.
        row.remove("target", "");
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<String> header(String csv) {
    return csv.lines()
        .findFirst()
        .map(line -> List.of(line.replace("\"", "").split(",", -1)))
        .orElse(List.of());
  }

  /** Seven entities of the EU's list as OpenSanctions publishes it. */
  @Test
  void realEntitiesGoOutAsTheyCameIn() throws IOException {
    Path file = data("t1.entities.ftm.json");
    String text = Files.readString(file);
    String out = MemoryIntake.of(new FtmJsonReader(), file).written(new FtmJsonWriter());
    assertThat(entities(out)).hasSize(7).isEqualTo(entities(text));
  }

  /** Statements of nomenklatura's tests. */
  @ParameterizedTest
  @ValueSource(strings = {"statements_test_dataset1.csv", "statements_test_sanctions.csv"})
  void realStatementsGoOutAsTheyCameIn(String name) throws IOException {
    Path file = data(name);
    String text = Files.readString(file);
    String out =
        MemoryIntake.of(new FtmStatementsReader(), file).written(new FtmStatementsWriter());
    assertThat(rows(out, header(text))).isEqualTo(rows(text, header(text)));
  }

  @Test
  void theSameExportReadAgainGivesTheSameExport() throws IOException {
    MemoryIntake first = MemoryIntake.of(new FtmJsonReader(), data("t1.entities.ftm.json"));
    String statements = first.written(new FtmStatementsWriter());
    MemoryIntake second = MemoryIntake.of(new FtmStatementsReader(), statements);
    assertThat(second.written(new FtmStatementsWriter())).isEqualTo(statements);
  }

  @Test
  void randomEntitiesGoOutAsTheyCameIn() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = new RandomFile(random).entities(1 + random.nextInt(5));
      String out = MemoryIntake.of(new FtmJsonReader(), text).written(new FtmJsonWriter());
      assertThat(entities(out))
          .as("seed %d, round %d:%n%s", seed, i, text)
          .isEqualTo(entities(text));
    }
  }

  @Test
  void randomStatementsGoOutAsTheyCameIn() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = new RandomFile(random).statements(1 + random.nextInt(20));
      String out =
          MemoryIntake.of(new FtmStatementsReader(), text).written(new FtmStatementsWriter());
      assertThat(rows(out, header(text)))
          .as("seed %d, round %d:%n%s", seed, i, text)
          .isEqualTo(rows(text, header(text)));
    }
  }

  /** Files as wild as the formats allow. */
  private record RandomFile(Random random) {
    private static final List<Schema> SCHEMATA =
        Ontology.standard().schemata().stream().filter(schema -> !schema.extension()).toList();

    private static final List<String> PARTS =
        List.of("a", "김", "\uD83D\uDEA2", "\"", "\\", "\n", ",", "é", "{", "]", " ", "'", "\t");

    <T> T one(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }

    String text() {
      StringBuilder text = new StringBuilder(Integer.toString(random.nextInt(50)));
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(one(PARTS));
      }
      return text.toString();
    }

    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder("\"");
      text.chars()
          .forEach(
              c -> {
                if (c < 0x20 || c == '"' || c == '\\' || c > 0xD000) {
                  quoted.append(String.format("\\u%04x", c));
                } else {
                  quoted.append((char) c);
                }
              });
      return quoted.append('"').toString();
    }

    List<Property> properties(Schema schema) {
      return schema.properties().stream().filter(property -> !property.stub()).toList();
    }

    String entities(int count) {
      StringBuilder file = new StringBuilder();
      for (int i = 0; i < count; i++) {
        file.append(entity("e" + i)).append(random.nextBoolean() ? "\n" : "\r\n");
      }
      return file.toString();
    }

    private String entity(String id) {
      Schema schema = one(SCHEMATA);
      Map<String, String> fields = new TreeMap<>();
      fields.put("id", quoted(id));
      fields.put("schema", quoted(schema.name()));
      if (random.nextInt(8) > 0) {
        fields.put("properties", properties(one(List.of(schema)), random.nextInt(6)));
      } else {
        fields.put("properties", "{}");
      }
      for (String key : List.of("caption", "datasets", "target", "first_seen", "referents")) {
        if (random.nextInt(3) > 0) {
          fields.put(key, context(key));
        }
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        String key = text().replaceAll("[^a-z0-9]", "_");
        // A key and the same one with ":json" behind it cannot both be carried: bad input, by
        // design.
        if (!fields.containsKey(key) && !fields.containsKey(key + ":json")) {
          fields.put(key + one(List.of("", ":json")), json(3));
        }
      }
      return object(fields);
    }

    private String properties(Schema schema, int count) {
      Map<String, String> properties = new TreeMap<>();
      for (int i = 0; i < count; i++) {
        properties.put(one(properties(schema)).name(), values());
      }
      return object(properties);
    }

    private String values() {
      List<String> values = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        values.add(
            switch (random.nextInt(20)) {
              case 0 -> "null";
              case 1 -> "12.50";
              case 2 -> "true";
              case 3 -> "\"\"";
              default -> quoted(text());
            });
      }
      return random.nextInt(10) == 0 ? values.getFirst() : array(values);
    }

    private String context(String key) {
      if (random.nextInt(6) == 0) {
        return json(2);
      }
      return switch (key) {
        case "datasets", "referents" -> array(List.of(quoted(text()), quoted(text())));
        case "target" -> "true";
        default -> quoted(text());
      };
    }

    private String json(int depth) {
      return switch (random.nextInt(depth > 0 ? 8 : 6)) {
        case 0 -> "null";
        case 1 -> "-0.1e5";
        case 2 -> "false";
        case 3, 4, 5 -> quoted(text());
        case 6 -> array(List.of(json(depth - 1), json(depth - 1)));
        default -> object(Map.of("k" + text().charAt(0), json(depth - 1)));
      };
    }

    private static String array(List<String> values) {
      return "[" + String.join(",", values) + "]";
    }

    private static String object(Map<String, String> fields) {
      return fields.entrySet().stream()
          .map(field -> quoted(field.getKey()) + ":" + field.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }

    String statements(int count) {
      List<String> columns = new ArrayList<>();
      for (FtmColumn column : FtmColumn.values()) {
        if (FtmColumn.REQUIRED.contains(column) || random.nextBoolean()) {
          columns.add(column.word());
        }
      }
      if (random.nextBoolean()) {
        columns.add("target");
      }
      Collections.shuffle(columns, random);
      StringBuilder file = new StringBuilder(String.join(",", columns)).append('\n');
      for (int i = 0; i < count; i++) {
        Schema schema = one(SCHEMATA);
        Property property = one(properties(schema));
        file.append(
                columns.stream()
                    .map(column -> cell(column, schema, property))
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")))
            .append("\r\n");
      }
      return file.toString();
    }

    private String cell(String column, Schema schema, Property property) {
      return switch (column) {
        case "schema" -> schema.name();
        case "prop" -> property.name();
        case "prop_type" -> one(List.of(property.type().word(), "other"));
        case "entity_id", "value", "dataset", "id" -> text();
        case "external" -> one(List.of("t", "f", "False", ""));
        default -> random.nextInt(3) == 0 ? text() : "";
      };
    }
  }
}
