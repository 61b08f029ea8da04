package org.davylamp.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;

/**
 * One pass over a KML document: folders are walked, placemarks handed on as they come, links to
 * other documents noted and not followed.
 */
final class KmlDocument {
  private static final Set<String> CONTAINERS = Set.of("Document", "Folder");

  private final XmlInput input;
  private final Intake intake;
  private final ComponentLooks looks;
  private long placemarks;
  private long links;
  private String firstLink = "";

  KmlDocument(XmlInput input, Intake intake) {
    this.input = input;
    this.intake = intake;
    this.looks = new ComponentLooks(input.file(), intake);
  }

  void read() throws IOException {
    root();
    container(KmlAround.NOTHING);
    while (input.more()) {
      input.next();
    }
    looks.finish();
    if (placemarks == 0 && links > 0) {
      throw new BadInput(
          input.file(),
          0,
          "expected placemarks, found only a link to "
              + firstLink
              + ", which is not followed; fetch what it names and add that file");
    }
  }

  private void root() throws IOException {
    if (!input.child()) {
      throw input.bad("expected a KML document, found no element");
    }
    String namespace = input.namespace();
    boolean known =
        namespace.isEmpty()
            || namespace.equals("http://www.opengis.net/kml/2.2")
            || namespace.matches("https?://earth\\.google\\.com/kml/2\\.[0-2]");
    if (!known || !input.name().equals("kml")) {
      throw input.bad(
          "expected the element kml of http://www.opengis.net/kml/2.2, found "
              + input.name()
              + (namespace.isEmpty() ? " of no namespace" : " of " + namespace));
    }
  }

  /** Reads to the end of a folder. */
  private void container(KmlAround outer) throws IOException {
    Optional<String> name = Optional.empty();
    ComponentTold told = new ComponentTold();
    while (input.child()) {
      switch (input.name()) {
        case "Placemark" -> {
          placemarks++;
          KmlPlacemark.read(input, outer.with(name, told), looks);
        }
        case "name" -> name = Optional.of(input.text().strip()).filter(text -> !text.isEmpty());
        case "TimeStamp", "TimeSpan" -> time(input.name(), told);
        case "ExtendedData" -> KmlAround.data(input, told);
        case "NetworkLink" -> link();
        case String element when CONTAINERS.contains(element) -> container(outer.with(name, told));
        default -> input.skip();
      }
    }
  }

  private void time(String element, ComponentTold told) throws IOException {
    while (input.child()) {
      String path = element + "/" + input.name();
      told.time(path, input.text());
    }
  }

  /**
   * A link to another document is not a place, and following it would send word of the
   * investigation to whoever runs the server: it becomes a document with that address.
   */
  private void link() throws IOException {
    long row = input.line();
    String name = "";
    String address = "";
    while (input.child()) {
      switch (input.name()) {
        case "name" -> name = input.text().strip();
        case "Link", "Url" -> address = address(address);
        default -> input.skip();
      }
    }
    links++;
    firstLink = firstLink.isEmpty() ? address : firstLink;
    if (!address.isEmpty()) {
      linked(name, address, row);
    }
  }

  private String address(String before) throws IOException {
    String address = before;
    while (input.child()) {
      if (input.name().equals("href")) {
        address = input.text().strip();
      } else {
        input.skip();
      }
    }
    return address;
  }

  private void linked(String name, String address, long row) {
    String entity = GeoJsonPlace.derived("link-", List.of(address));
    boolean web = PropertyType.URL.fault(address).isEmpty();
    document(entity, "fileName", name.isEmpty() ? address : name, row);
    document(entity, web ? "sourceUrl" : "notes", web ? address : "linked file: " + address, row);
    document(entity, "notes", "linked from a map and not followed", row);
  }

  private void document(String entity, String property, String value, long row) {
    intake.accept(
        Statement.of(entity, "Document", property, value, intake.source())
            .with(StatementDetails.NONE.withLocator("NetworkLink")),
        row);
  }
}
