package org.davylamp.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import org.davylamp.evidence.Coordinates;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.StatementDetails;

/**
 * GeoJSON (RFC 7946): one feature, on one line, for each position that somebody claims for an
 * entity. Entities without a position cannot be drawn; how many there were stands at the end of the
 * file. Property by property: docs/formats/geographic.md.
 *
 * <p>Writes as it reads; memory is that of one entity.
 */
public final class GeoJsonWriter implements FormatWriter {
  @Override
  public String format() {
    return "geojson";
  }

  @Override
  public void write(Iterator<Entity> entities, Function<RecordId, Source> sources, OutputStream out)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    write("{\"type\":\"FeatureCollection\",\"features\":[", buffered);
    String before = "\n";
    long drawn = 0;
    long undrawn = 0;
    while (entities.hasNext()) {
      Entity entity = entities.next();
      long positions = 0;
      for (GeoJsonDrawing drawing : GeoJsonDrawing.of(entity, sources)) {
        write(before + feature(drawing), buffered);
        before = ",\n";
        positions++;
      }
      drawn += positions > 0 ? 1 : 0;
      undrawn += positions > 0 ? 0 : 1;
    }
    GeoJsonObject counts =
        new GeoJsonObject()
            .json("entities", Long.toString(drawn))
            .json("entitiesWithoutPosition", Long.toString(undrawn));
    write("\n],\"" + GeoJsonClaim.KEY + "\":" + counts + "}\n", buffered);
    buffered.flush();
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static GeoJsonObject feature(GeoJsonDrawing drawing) {
    return new GeoJsonObject()
        .string("type", "Feature")
        .string("id", drawing.id())
        .json("geometry", point(drawing.coordinates()))
        .json("properties", properties(drawing).toString());
  }

  private static String point(Coordinates at) {
    return "{\"type\":\"Point\",\"coordinates\":["
        + at.longitude().toPlainString()
        + ","
        + at.latitude().toPlainString()
        + "]}";
  }

  private static GeoJsonObject properties(GeoJsonDrawing drawing) {
    String claim =
        GeoJsonClaim.write(
                drawing.entity().id(),
                drawing.claimed().value(),
                drawing.carried(),
                drawing.sources())
            .toString();
    return new GeoJsonObject()
        .string("id", drawing.entity().id())
        .string("schema", drawing.schema())
        .string("kind", drawing.kind())
        .string("name", drawing.caption())
        .objects("names", drawing.names(), GeoJsonWriter::said)
        .objects("descriptions", drawing.descriptions(), GeoJsonWriter::said)
        .string("coordinates", drawing.claimed().value())
        .json("uncertainty", drawing.uncertainty())
        .string("uncertaintyIs", drawing.coordinates().told().isPresent() ? "stated" : "rounding")
        .string("standing", drawing.standing())
        .json("position", Integer.toString(drawing.number()))
        .json("positions", Integer.toString(drawing.count()))
        .objects("sources", drawing.asserting(), GeoJsonWriter::cited)
        .objects("deniedBy", drawing.denying(), GeoJsonWriter::cited)
        .json(GeoJsonClaim.KEY, claim);
  }

  private static void said(GeoJsonObject object, GeoJsonDrawing.Said said) {
    object
        .string("property", said.property())
        .string("value", said.value())
        .string("lang", said.lang())
        .objects("sources", said.by(), GeoJsonWriter::cited);
  }

  private static void cited(GeoJsonObject object, GeoJsonDrawing.Cited cited) {
    Source source = cited.source();
    StatementDetails details = cited.recorded().statement().details();
    object
        .string("source", source.key())
        .string("title", source.title())
        .string("publisher", source.publisher())
        .string("url", source.url())
        .string("reliability", source.reliability().name())
        .string("credibility", details.credibility().map(grade -> Integer.toString(grade.digit())))
        .string("locator", details.locator())
        .string("valid", details.valid())
        .string("original", details.original())
        .string("note", details.note());
  }
}
