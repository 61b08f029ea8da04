package org.davylamp.dossier.pictures;

import java.util.OptionalDouble;

/**
 * A place on a map.
 *
 * @param label its name, short
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east
 * @param kind decides its shape and colour
 * @param state decides whether it is filled
 * @param exact whether the source gives it as an exact point; a dot in its middle says so
 * @param uncertaintyMetres radius within which it lies, if known; drawn as a circle in true scale
 *     where that is larger than the marker
 * @param rank 0 for those that should be labelled first
 * @param href where it leads, or empty
 */
public record Marker(
    String label,
    double latitude,
    double longitude,
    Kind kind,
    State state,
    boolean exact,
    OptionalDouble uncertaintyMetres,
    int rank,
    String href) {

  /** What a marker stands for, in the order of legends. */
  public enum Kind {
    CAMP("Political prison camp", "political prison camps", Ink.ONE),
    PRISON("Prison", "prisons", Ink.FOUR),
    DETENTION("Other or suspected detention", "other or suspected places of detention", Ink.THREE),
    MINE("Mine", "mines", Ink.SIX),
    PLANT("Plant", "plants", Ink.FIVE),
    PORT("Port or crossing", "ports or crossings", Ink.TWO),
    OTHER("Other", "other places", Ink.SIX),
    CLAIM("Other position claimed", "other positions claimed", Ink.ONE);

    private final String words;
    private final String plural;
    private final Ink ink;

    Kind(String words, String plural, Ink ink) {
      this.words = words;
      this.plural = plural;
      this.ink = ink;
    }

    /** As legends and tables call it. */
    public String words() {
      return words;
    }

    String plural() {
      return plural;
    }

    Ink ink() {
      return ink;
    }
  }

  /** What is known of whether it exists still. */
  public enum State {
    /** In use, or not said to be closed. */
    OPEN("open or not said to be closed"),
    /** Said to be closed. */
    CLOSED("said to be closed"),
    /** Its being what it is said to be is not confirmed. */
    SUSPECTED("suspected, not confirmed");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Marker {
    Refusal.unless(
        latitude >= -90 && latitude <= 90,
        "expected a latitude from -90 to 90 for %s, found %s",
        label,
        latitude);
    Refusal.unless(
        longitude >= -180 && longitude <= 180,
        "expected a longitude from -180 to 180 for %s, found %s",
        label,
        longitude);
    double metres = uncertaintyMetres.orElse(0);
    Refusal.unless(
        metres >= 0 && Double.isFinite(metres),
        "expected an uncertainty of 0 m or more for %s, found %s",
        label,
        metres);
  }

  /** An approximate place, open, of middle rank, that leads nowhere. */
  public static Marker at(String label, double latitude, double longitude, Kind kind) {
    return new Marker(
        label, latitude, longitude, kind, State.OPEN, false, OptionalDouble.empty(), 1, "");
  }

  public Marker in(State other) {
    return new Marker(
        label, latitude, longitude, kind, other, exact, uncertaintyMetres, rank, href);
  }

  /** The same, given by its source as an exact point. */
  public Marker exactly() {
    return new Marker(label, latitude, longitude, kind, state, true, uncertaintyMetres, rank, href);
  }

  /** The same, known to lie within so many metres. */
  public Marker within(double metres) {
    return new Marker(
        label, latitude, longitude, kind, state, exact, OptionalDouble.of(metres), rank, href);
  }

  public Marker ranked(int other) {
    return new Marker(
        label, latitude, longitude, kind, state, exact, uncertaintyMetres, other, href);
  }

  public Marker linked(String address) {
    return new Marker(
        label, latitude, longitude, kind, state, exact, uncertaintyMetres, rank, address);
  }

  String precision() {
    return exact ? "exact" : "approximate";
  }

  /** What a reader who cannot see it is told. */
  String accessibleName() {
    String metres =
        uncertaintyMetres.isPresent()
            ? ", within " + Figures.distance(uncertaintyMetres.getAsDouble())
            : "";
    return label + " (" + kind.words() + ", " + state.words() + ", " + precision() + metres + ")";
  }
}
