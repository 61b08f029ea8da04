package org.davylamp.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.davylamp.evidence.Coordinates;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;

/**
 * KML 2.2: one placemark for each position that somebody claims for an entity, in a folder for each
 * kind, with a circle around positions that are uncertain by a metre or more. Nothing in it points
 * outside but the addresses of sources: no icon is fetched when it is opened.
 *
 * <p>Memory: about a tenth of the file, see {@link KmlFolder}.
 */
public final class KmlWriter implements FormatWriter {
  private static final String END = "</Document>\n</kml>\n";

  @Override
  public String format() {
    return "kml";
  }

  @Override
  public void write(Iterator<Entity> entities, Function<RecordId, Source> sources, OutputStream out)
      throws IOException {
    Map<String, KmlFolder> folders = new TreeMap<>();
    long drawn = 0;
    long undrawn = 0;
    while (entities.hasNext()) {
      boolean any = false;
      for (GeoJsonDrawing drawing : GeoJsonDrawing.of(entities.next(), sources)) {
        folders.computeIfAbsent(drawing.kind(), kind -> new KmlFolder()).add(placemark(drawing));
        any = true;
      }
      drawn += any ? 1 : 0;
      undrawn += any ? 0 : 1;
    }
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    write(begin(counts(folders, drawn, undrawn)), buffered);
    for (Map.Entry<String, KmlFolder> folder : folders.entrySet()) {
      write("<Folder>\n" + element("name", folder.getKey()), buffered);
      folder.getValue().writeTo(buffered);
      write("</Folder>\n", buffered);
    }
    write(END, buffered);
    buffered.flush();
  }

  private static String begin(String description) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2">
        <Document>
        <name>Davylamp</name>
        <description>%s</description>
        <Style id="claim"><LineStyle><color>ff2b6cff</color><width>1</width></LineStyle>\
        <PolyStyle><color>332b6cff</color></PolyStyle></Style>
        """
        .formatted(description);
  }

  private static String counts(Map<String, KmlFolder> folders, long drawn, long undrawn) {
    long positions = folders.values().stream().mapToLong(KmlFolder::count).sum();
    return positions
        + " claimed positions of "
        + drawn
        + " entities; "
        + undrawn
        + " entities without a position are not drawn";
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String placemark(GeoJsonDrawing drawing) {
    return "<Placemark>\n"
        + element("name", drawing.caption())
        + element("description", KmlBalloon.html(drawing))
        + element("styleUrl", "#claim")
        + extendedData(drawing)
        + geometry(drawing.coordinates())
        + "</Placemark>\n";
  }

  private static String extendedData(GeoJsonDrawing drawing) {
    String claim =
        GeoJsonClaim.write(
                drawing.entity().id(),
                drawing.claimed().value(),
                drawing.carried(),
                drawing.sources())
            .toString();
    return "<ExtendedData>\n"
        + data("id", drawing.entity().id())
        + data("schema", drawing.schema())
        + data("kind", drawing.kind())
        + data("coordinates", drawing.claimed().value())
        + data("uncertainty", drawing.uncertainty())
        + data("standing", drawing.standing())
        + data("position", Integer.toString(drawing.number()))
        + data("positions", Integer.toString(drawing.count()))
        + data(GeoJsonClaim.KEY, KmlMarkup.json(claim))
        + "</ExtendedData>\n";
  }

  private static String data(String name, String value) {
    return "<Data name=\"" + name + "\"><value>" + KmlMarkup.escape(value) + "</value></Data>\n";
  }

  private static String geometry(Coordinates at) {
    String point =
        "<Point><coordinates>"
            + at.longitude().toPlainString()
            + ","
            + at.latitude().toPlainString()
            + "</coordinates></Point>\n";
    return KmlCircle.ring(at)
        .map(ring -> "<MultiGeometry>\n" + point + polygon(ring) + "</MultiGeometry>\n")
        .orElse(point);
  }

  private static String polygon(String ring) {
    return "<Polygon><outerBoundaryIs><LinearRing><coordinates>"
        + ring
        + "</coordinates></LinearRing></outerBoundaryIs></Polygon>\n";
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + KmlMarkup.escape(text) + "</" + name + ">\n";
  }
}
