package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Draws the camps, prisons and mines of the folder {@code DAVYLAMP_DATA} with every published
 * position into {@code target/interop}, where benchmarks/interop/geographic.sh has other programs
 * open them.
 */
final class GeoJsonSampleTest {
  private final SortedMap<String, List<Recorded>> statements = new TreeMap<>();
  private final Map<RecordId, Source> sources = new TreeMap<>((a, b) -> a.hex().compareTo(b.hex()));

  private void say(String entity, String property, String value, String url) {
    if (value.isBlank()) {
      return;
    }
    String key = GeoJsonPlace.derived("page-", List.of(url));
    RecordId source = GeoJsonIntake.id(key);
    sources.put(source, described(key, url));
    List<Recorded> said = statements.computeIfAbsent(entity, id -> new ArrayList<>());
    Statement statement = Statement.of(entity, "Facility", property, value, source);
    said.add(new Recorded(GeoJsonIntake.id(entity + said.size()), statement));
  }

  private static Source described(String key, String url) {
    return Source.of(
        Source.of(key, SourceType.PAGE, "Page at " + url).description().put("url", url));
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  private void gather(Path facilities) throws IOException {
    for (NamedCsvRecord row : rows(facilities.resolve("facilities.csv"))) {
      String url = row.getField("source_url");
      say(row.getField("id"), "name", row.getField("name"), url);
      say(row.getField("id"), "nameHangul", row.getField("hangul"), url);
      say(row.getField("id"), "kind", row.getField("kind"), url);
      say(row.getField("id"), "description", row.getField("notes"), url);
    }
    for (NamedCsvRecord row : rows(facilities.resolve("facility_claims.csv"))) {
      String position = "geo:" + row.getField("lat") + "," + row.getField("lon");
      boolean pin = row.getField("claim").equals("map pin");
      say(
          row.getField("facility_id"),
          "coordinates",
          pin ? position + ";u=250" : position,
          row.getField("source_url"));
    }
  }

  @Test
  void drawsEveryPublishedPositionAndReadsItBack() throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    Assumptions.assumeTrue(data != null, "DAVYLAMP_DATA is not set: no facilities to draw");
    gather(Path.of(String.valueOf(data)).resolve("facilities"));
    Path folder = Files.createDirectories(Path.of("target", "interop"));
    List<Entity> entities =
        statements.entrySet().stream().map(e -> new Entity(e.getKey(), e.getValue())).toList();
    for (FormatWriter writer : List.of(new GeoJsonWriter(), new KmlWriter(), new KmzWriter())) {
      Path file = folder.resolve("facilities." + writer.format());
      try (OutputStream out = Files.newOutputStream(file)) {
        writer.write(entities.iterator(), id -> Objects.requireNonNull(sources.get(id)), out);
      }
      assertThat(readBack(writer.format(), folder, file))
          .containsExactlyInAnyOrderElementsOf(
              entities.stream()
                  .filter(entity -> !entity.asserted("coordinates").isEmpty())
                  .flatMap(entity -> entity.statements().stream().map(Recorded::statement))
                  .distinct()
                  .toList());
    }
  }

  private static Iterable<Statement> readBack(String format, Path folder, Path file)
      throws IOException {
    FormatReader reader =
        Stream.of(new GeoJsonReader(), new KmlReader(), new KmzReader())
            .filter(r -> r.format().equals(format))
            .findFirst()
            .orElseThrow();
    return GeoJsonIntake.read(reader, folder, Files.readAllBytes(file)).statements;
  }
}
