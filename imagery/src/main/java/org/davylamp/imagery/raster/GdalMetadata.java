package org.davylamp.imagery.raster;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What GDAL's two tags say: the sample that stands for a missing one (42113, a number as text), and
 * scale, offset and name of each band (42112, XML: {@code <Item name="SCALE" sample="0"
 * role="scale">}).
 *
 * @param scalings one a band
 * @param names one a band; empty where the file gives none
 */
record GdalMetadata(OptionalDouble nodata, List<Scaling> scalings, List<String> names) {
  private static final XMLInputFactory XML = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static GdalMetadata of(Directory directory, int bands, Limits limits) {
    List<Scaling> scalings = new ArrayList<>(Collections.nCopies(bands, Scaling.NONE));
    List<String> names = new ArrayList<>(Collections.nCopies(bands, ""));
    Optional<Field> items = directory.field(Tag.GDAL_METADATA);
    if (items.isPresent()) {
      read(directory, items.get().text(limits.textBytes()), scalings, names);
    }
    return new GdalMetadata(nodata(directory, limits), List.copyOf(scalings), List.copyOf(names));
  }

  private static OptionalDouble nodata(Directory directory, Limits limits) {
    Optional<Field> field = directory.field(Tag.GDAL_NODATA);
    String text = field.map(f -> f.text(limits.textBytes()).strip()).orElse("");
    return text.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(number(directory, "GDAL_NODATA", text));
  }

  private static double number(Directory directory, String what, String text) {
    try {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "nan", "-nan" -> Double.NaN;
        case "inf", "+inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.parseDouble(text);
      };
    } catch (NumberFormatException e) {
      String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
      throw directory.refused(what, "a number", "'" + shown + "'");
    }
  }

  private static void read(
      Directory directory, String xml, List<Scaling> scalings, List<String> names) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
      try {
        while (reader.hasNext()) {
          if (reader.next() == XMLStreamReader.START_ELEMENT
              && reader.getLocalName().equals("Item")) {
            item(directory, reader, scalings, names);
          }
        }
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw directory.refused("GDAL_METADATA", "XML", "something else (" + e.getMessage() + ")");
    }
  }

  private static void item(
      Directory directory, XMLStreamReader reader, List<Scaling> scalings, List<String> names)
      throws XMLStreamException {
    String role = attribute(reader, "role");
    int band = band(attribute(reader, "sample"), scalings.size());
    if (band < 0) {
      return;
    }
    Scaling scaling = scalings.get(band);
    switch (role) {
      case "scale" -> scalings.set(band, new Scaling(text(directory, reader), scaling.offset()));
      case "offset" -> scalings.set(band, new Scaling(scaling.scale(), text(directory, reader)));
      case "description" -> names.set(band, reader.getElementText());
      default -> {}
    }
  }

  private static double text(Directory directory, XMLStreamReader reader)
      throws XMLStreamException {
    return number(directory, "GDAL_METADATA", reader.getElementText().strip());
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** −1 if the item is not of a band of this image. */
  private static int band(String sample, int bands) {
    if (sample.isEmpty() || sample.length() > 5 || !sample.chars().allMatch(Character::isDigit)) {
      return -1;
    }
    int band = Integer.parseInt(sample);
    return band < bands ? band : -1;
  }
}
