package org.davylamp.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.EvidenceException;

/**
 * One KML placemark. How it is drawn and from where it is looked at says nothing of the place and
 * is passed over; every other text in it is kept.
 */
final class KmlPlacemark {
  private static final Set<String> DRAWING =
      Set.of(
          "visibility",
          "open",
          "styleUrl",
          "Style",
          "StyleMap",
          "LookAt",
          "Camera",
          "Region",
          "balloonVisibility");

  /** Characters of the names of elements in one another. */
  private static final int MAX_PATH = 1000;

  private final XmlInput input;
  private final Intake intake;
  private final long row;
  private final long column;
  private final GeoJsonPlace place;
  private final List<GeoJsonGeometry> geometries = new ArrayList<>();
  private Optional<CanonicalJson.Obj> claim = Optional.empty();

  private KmlPlacemark(XmlInput input, Intake intake) {
    this.input = input;
    this.intake = intake;
    row = input.line();
    column = input.column();
    place = new GeoJsonPlace(input.file(), row);
  }

  /** Reads the placemark on whose beginning the input stands. */
  static void read(XmlInput input, KmlAround around, ComponentLooks looks) throws IOException {
    KmlPlacemark placemark = new KmlPlacemark(input, looks.intake());
    input.beginWhole();
    placemark.place.folder(around.folders());
    placemark.note("id", input.attribute("id"));
    while (input.child()) {
      placemark.part(input.name());
    }
    input.endWhole();
    placemark.finish(looks, around.told());
  }

  private void part(String name) throws IOException {
    if (KmlGeometry.named(name)) {
      new KmlGeometry(input).read().ifPresent(geometries::add);
    } else if (DRAWING.contains(name)) {
      input.skip();
    } else if (name.equals("name") || name.equals("description")) {
      place.attribute(name, input.text());
    } else if (name.equals("ExtendedData")) {
      extendedData();
    } else {
      leaves(name);
    }
  }

  private void extendedData() throws IOException {
    while (input.child()) {
      switch (input.name()) {
        case "Data" -> data(input.attribute("name"));
        case "SchemaData" -> schemaData();
        case String other -> leaves(other);
      }
    }
  }

  private void data(String key) throws IOException {
    while (input.child()) {
      if (!input.name().equals("value")) {
        note(key + "/" + input.name(), input.text());
      } else if (key.equals(GeoJsonClaim.KEY)) {
        claim = Optional.of(claim(input.text()));
      } else {
        place.attribute(key.isEmpty() ? "Data" : key, input.text());
      }
    }
  }

  /** {@code SimpleData} has a text, Google's {@code SimpleArrayData} one for each value. */
  private void schemaData() throws IOException {
    while (input.child()) {
      String key = input.attribute("name");
      String value = input.text().strip();
      if (key.equals(GeoJsonClaim.KEY)) {
        claim = Optional.of(claim(value));
      } else {
        place.attribute(key.isEmpty() ? "SimpleData" : key, value);
      }
    }
  }

  private CanonicalJson.Obj claim(String json) {
    try {
      return GeoJsonClaim.parse(json);
    } catch (EvidenceException e) {
      throw refused(e);
    }
  }

  /** Keeps the texts of an element we know nothing of, those of one path together. */
  private void leaves(String name) throws IOException {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    Deque<String> path = new ArrayDeque<>(List.of(name));
    while (!path.isEmpty()) {
      switch (input.next()) {
        case XMLStreamConstants.START_ELEMENT -> path.push(path.element() + "/" + input.name());
        case XMLStreamConstants.END_ELEMENT -> {
          StringBuilder text = texts.get(path.pop());
          if (text != null) {
            text.append('\n');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            texts
                .computeIfAbsent(path.element(), key -> new StringBuilder())
                .append(input.characters());
        default -> {}
      }
      if (texts.size() > GeoJsonPlace.MAX_FIELDS
          || (!path.isEmpty() && path.element().length() > MAX_PATH)) {
        throw input.bad("expected fewer or shorter elements in <" + name + ">");
      }
    }
    texts.forEach((key, text) -> note(key, text.toString()));
  }

  private void note(String key, String value) {
    place.note(key, value.strip());
  }

  private void finish(ComponentLooks looks, ComponentTold around) {
    Optional<GeoJsonGeometry> geometry = GeoJsonGeometry.joined(geometries);
    if (claim.isPresent()) {
      try {
        GeoJsonClaim.read(
            claim.get(),
            geometry.flatMap(GeoJsonGeometry::location).map(GeoJsonPosition::location),
            intake,
            row);
      } catch (EvidenceException e) {
        throw refused(e);
      }
      return;
    }
    geometry.ifPresent(place::geometry);
    place.into(looks, around);
  }

  private BadInput refused(EvidenceException e) {
    return new BadInput(input.file(), row, column, Objects.requireNonNullElse(e.getMessage(), ""));
  }
}
