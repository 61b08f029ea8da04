package org.davylamp.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.EvidenceException;

/**
 * One component as a map draws it.
 *
 * @param imageDate EDTF, with both ends
 * @param count what the feature stands for, if it says so: 0 is a look that found nothing
 * @param error how far off its corners may be drawn, in metres, if it says so
 * @param row the line on which it begins
 */
record ComponentFeature(
    String facility,
    ComponentKind kind,
    String imageDate,
    OptionalInt count,
    Optional<BigDecimal> error,
    Optional<String> imagery,
    DrawnGeometry geometry,
    long row) {
  private static final int MOST = 1_000_000;

  /**
   * @throws EvidenceException if it is not told whole, or is what must not be drawn
   */
  static ComponentFeature of(ComponentTold told, Optional<GeoJsonGeometry> drawn, long row) {
    String facility =
        told.value("facility")
            .orElseThrow(
                () ->
                    new EvidenceException(
                        "expected 'facility', the id of the facility that the component is a part"
                            + " of, found none"));
    String name = told.component().orElseThrow(() -> nameless(told));
    if (ComponentKind.isForbidden(name)) {
      throw new EvidenceException(
          "expected a component of a facility, found '"
              + name
              + "': homes, graves and places of witnesses are not recorded, whatever map they are"
              + " on; take them out of the file");
    }
    DrawnGeometry geometry =
        drawn.map(GeoJsonGeometry::text).map(DrawnGeometry::of).orElse(DrawnGeometry.NONE);
    OptionalInt count = count(told);
    if (count.isEmpty() && geometry.isNone()) {
      throw new EvidenceException(
          "expected a geometry, or 'count' (0 for a look that found none), found neither");
    }
    return new ComponentFeature(
        facility,
        ComponentKind.of(name),
        date(told),
        count,
        told.value("digitisingError").map(ComponentFeature::metres),
        told.value("imagery"),
        count.isPresent() && count.getAsInt() == 0 ? DrawnGeometry.NONE : geometry,
        row);
  }

  private static EvidenceException nameless(ComponentTold told) {
    return new EvidenceException(
        "expected 'component', or a folder called by one ("
            + String.join(", ", ComponentKind.known())
            + "), found "
            + told.value("otherFolder")
                .map(folder -> "the folder '" + folder + "'")
                .orElse("none"));
  }

  private static String date(ComponentTold told) {
    String date =
        told.date()
            .orElseThrow(
                () ->
                    new EvidenceException(
                        "expected the date of the image ('imageDate', a TimeStamp, or a folder"
                            + " called by it), found none: what is undated is no look"));
    DayRange days = Edtf.parse(date).days();
    if (!days.hasFirst() || !days.hasLast()) {
      throw EvidenceException.expected("an image date with a beginning and an end", date);
    }
    return date;
  }

  private static OptionalInt count(ComponentTold told) {
    Optional<String> written = told.value("count");
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!written.get().matches("\\d{1,7}") || Integer.parseInt(written.get()) > MOST) {
      throw EvidenceException.expected("a whole number as 'count', 0 to " + MOST, written.get());
    }
    return OptionalInt.of(Integer.parseInt(written.get()));
  }

  private static BigDecimal metres(String written) {
    if (!written.matches("\\d{1,4}(?:\\.\\d{1,3})?")) {
      throw EvidenceException.expected("'digitisingError' in metres, such as 2.5", written);
    }
    return new BigDecimal(written);
  }

  boolean isZero() {
    return count.isPresent() && count.getAsInt() == 0;
  }

  /** How many things it stands for. */
  int things() {
    return count.orElse(geometry.points() > 1 ? geometry.points() : 1);
  }
}
