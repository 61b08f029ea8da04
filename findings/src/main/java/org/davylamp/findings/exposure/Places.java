package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.davylamp.evidence.Coordinates;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;
import org.davylamp.evidence.Folding;
import org.davylamp.findings.analysis.CaseView;

/** The places of a case, and what sort of thing an id stands for. */
final class Places {
  /** Kinds of place where people are held; suspected and restricted ones are not established. */
  private static final Set<String> DETENTION =
      Set.of("kwan-li-so", "kyo-hwa-so", "other-detention");

  private static final Set<String> POINTS = Set.of("component", "second-site", "adjacent-place");

  /** Several places told of together: what they are stands in their name alone. */
  private static final String GROUP = "group";

  /** Words in the name of a group, or of works, that say who works there. */
  private static final Pattern HELD =
      Pattern.compile("\\b(prison|prisons|camp|camps|detention)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern FORCED =
      Pattern.compile(
          "\\b(prisoners|forced labour|prison labour|prison-labour)\\b", Pattern.CASE_INSENSITIVE);

  /** Shorter words than this are no name to know a place by. */
  private static final int LEAST = 5;

  private static final Set<String> PERSON = Set.of("Person");
  private static final Set<String> VESSEL = Set.of("Vessel");

  private final CaseView view;
  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  Places(CaseView view) {
    this.view = view;
    for (Entity facility : view.all("Facility")) {
      if (kinds(facility).stream().noneMatch(Set.of("place", GROUP)::contains)) {
        facility.asserted("name").forEach(name -> name(name, facility.id()));
      }
    }
    ambiguous.forEach(byName::remove);
  }

  private void name(String name, String id) {
    String before = byName.putIfAbsent(Folding.fold(name), id);
    if (before != null && !before.equals(id)) {
      ambiguous.add(Folding.fold(name));
    }
  }

  static List<String> kinds(Entity facility) {
    return facility.asserted("kind");
  }

  /** The place whose name these words are, or that has these as the first word of its name. */
  Optional<String> called(String words) {
    String folded = Folding.fold(words);
    String whole = byName.get(folded);
    if (whole != null) {
      return Optional.of(whole);
    }
    List<String> begun =
        byName.entrySet().stream()
            .filter(name -> folded.length() >= LEAST && name.getKey().startsWith(folded + " "))
            .map(Map.Entry::getValue)
            .filter(this::isPort)
            .distinct()
            .toList();
    return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
  }

  private boolean is(String id, Set<String> schemata) {
    return view.entity(id)
        .filter(entity -> entity.schemata().stream().anyMatch(schemata::contains))
        .isPresent();
  }

  boolean isFacility(String id) {
    return is(id, Set.of("Facility"));
  }

  boolean isPlace(String id) {
    return is(id, Set.of("Facility", "Place"));
  }

  boolean isVessel(String id) {
    return is(id, VESSEL);
  }

  boolean isPerson(String id) {
    return is(id, PERSON);
  }

  boolean isPort(String id) {
    return view.entity(id)
        .filter(place -> kinds(place).stream().anyMatch(kind -> kind.equals("port")))
        .isPresent();
  }

  /** Whether it is a point of another place, or beside it, and no place of its own. */
  static boolean isPoint(Entity facility) {
    return kinds(facility).stream().anyMatch(POINTS::contains);
  }

  /** Whether people are held there, as anybody tells. */
  boolean isDetention(String id) {
    return view.entity(id).filter(Places::isDetention).isPresent();
  }

  static boolean isDetention(Entity facility) {
    return kinds(facility).stream().anyMatch(DETENTION::contains) || namedSo(facility);
  }

  /** Whether a group of places, or works, bears it in its name. */
  private static boolean namedSo(Entity facility) {
    boolean group = kinds(facility).contains(GROUP);
    return facility.schemata().contains("Facility")
        && facility.asserted("name").stream()
            .anyMatch(name -> FORCED.matcher(name).find() || (group && HELD.matcher(name).find()));
  }

  /** The statements that say that people are held there. */
  static List<String> kindsOfDetention(Entity facility) {
    return kinds(facility).stream().filter(DETENTION::contains).toList();
  }

  /**
   * Every position told of a place and of its buildings, gates and fields; what cannot be read is
   * passed over.
   */
  private List<Coordinates> positions(Entity facility) {
    List<Coordinates> positions = new ArrayList<>();
    facility.asserted("coordinates").forEach(value -> position(value).ifPresent(positions::add));
    view.pointing("Facility", "partOf", facility).stream()
        .filter(part -> kinds(part).contains("component"))
        .flatMap(part -> part.asserted("coordinates").stream())
        .forEach(value -> position(value).ifPresent(positions::add));
    return positions;
  }

  private static Optional<Coordinates> position(String value) {
    try {
      return Optional.of(Coordinates.parse(value));
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  /** Kilometres between the nearest of the positions told of two places. */
  Optional<Double> apart(Entity one, Entity other) {
    List<Coordinates> others = positions(other);
    return positions(one).stream()
        .flatMap(here -> others.stream().map(there -> here.to(there).metres() / 1000))
        .min(Double::compare);
  }

  /**
   * County and province as told, spelled so that the two usual romanisations of a Korean name come
   * out alike: Gaecheon and Kaechon.
   */
  static Set<String> counties(Entity facility) {
    Set<String> counties = new HashSet<>();
    for (String area : facility.asserted("adminArea")) {
      int comma = area.lastIndexOf(',');
      if (comma > 0) {
        int before = area.lastIndexOf(',', comma - 1);
        counties.add(alike(area.substring(before + 1, comma)) + "," + alike(area.substring(comma)));
      }
    }
    return counties;
  }

  /** The province: what stands last. */
  static Set<String> provinces(Entity facility) {
    Set<String> provinces = new HashSet<>();
    for (String area : facility.asserted("adminArea")) {
      provinces.add(alike(area.substring(area.lastIndexOf(',') + 1)));
    }
    return provinces;
  }

  private static String alike(String name) {
    return Folding.fold(name)
        .toLowerCase(Locale.ROOT)
        .replace("eo", "o")
        .replace("eu", "u")
        .replace('g', 'k')
        .replace('d', 't')
        .replace('b', 'p')
        .replaceAll("[^a-z]", "");
  }
}
