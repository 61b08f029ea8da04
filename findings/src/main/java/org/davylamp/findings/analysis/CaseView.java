package org.davylamp.findings.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Independence;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.PropertyType;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.Stance;
import org.davylamp.evidence.Statement;

/**
 * A case as analyses and the dossier see it: entities by schema, and who points at whom. Holds the
 * entities of the schemata asked for in memory, about a kilobyte for each statement; all others are
 * read when they are asked for. For one thread, and for as long as its reader is open.
 */
public final class CaseView {
  /**
   * What the analyses and the dossier read: places, goods, what happened, and who is tied to whom.
   */
  public static final Set<String> SCHEMATA =
      Set.of(
          "Place",
          "Facility",
          "Commodity",
          "Production",
          "Consignment",
          "TradeFigure",
          "Measure",
          "MeasureTerm",
          "Observation",
          "FacilityEvent",
          "TestimonyFact",
          "LabourUse",
          "PopulationEstimate",
          "PyramidRole",
          "Assumption",
          "Subordination",
          "Control",
          "Ownership",
          "Direction",
          "Management",
          "Representation",
          "Facilitation",
          "Partnership",
          "Directorship",
          "Payment",
          "Flow",
          "Vessel",
          "PortCall",
          "Sanction",
          "WeaponsTest");

  /** Kinds of facility that are no place of their own. */
  private static final Set<String> NO_PLACE =
      Set.of("group", "place", "second-site", "component", "adjacent-place");

  private record End(String schema, String property, String target) {}

  private final CaseReader reader;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, List<Entity>> bySchema = new HashMap<>();
  private final Map<End, List<Entity>> pointing = new HashMap<>();
  private final Map<String, Optional<Entity>> others = new HashMap<>();
  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<RecordId, Recorded> byId = new HashMap<>();
  private final Map<Class<?>, Object> derived = new HashMap<>();

  private CaseView(CaseReader reader) {
    this.reader = reader;
  }

  /** Reads the entities of {@link #SCHEMATA}. */
  public static CaseView of(CaseReader reader) {
    return of(reader, schema -> SCHEMATA.contains(schema));
  }

  /** Reads the entities that have a schema which {@code wanted} wants. */
  public static CaseView of(CaseReader reader, Predicate<String> wanted) {
    CaseView view = new CaseView(reader);
    reader.sources().forEach(source -> view.sources.put(source.key(), source));
    Iterator<Entity> all = reader.entities();
    while (all.hasNext()) {
      Entity entity = all.next();
      if (entity.schemata().stream().anyMatch(wanted)) {
        view.take(entity);
      }
    }
    return view;
  }

  private void take(Entity entity) {
    entities.put(entity.id(), entity);
    entity
        .schemata()
        .forEach(schema -> bySchema.computeIfAbsent(schema, key -> new ArrayList<>()).add(entity));
    Set<End> ends = new LinkedHashSet<>();
    for (Recorded recorded : entity.statements()) {
      Statement statement = recorded.statement();
      if (statement.details().stance() == Stance.ASSERTS && points(statement)) {
        String target = reader.resolutions().canonical(statement.value());
        ends.add(new End(statement.schema(), statement.property(), target));
      }
    }
    ends.forEach(end -> pointing.computeIfAbsent(end, key -> new ArrayList<>()).add(entity));
  }

  private static boolean points(Statement statement) {
    return Ontology.standard()
        .schema(statement.schema())
        .flatMap(schema -> schema.property(statement.property()))
        .map(Property::type)
        .filter(PropertyType.ENTITY::equals)
        .isPresent();
  }

  /** Something made from this view, which is made once and then kept. */
  public <T> T derived(Class<T> type, Function<CaseView, T> maker) {
    Object kept = derived.get(type);
    if (kept == null) {
      kept = maker.apply(this);
      derived.put(type, kept);
    }
    return type.cast(kept);
  }

  /** The reader that this reads from. */
  public CaseReader reader() {
    return reader;
  }

  /** Every entity of a schema, in the order of their ids. */
  public List<Entity> all(String schema) {
    return bySchema.getOrDefault(schema, List.of());
  }

  public Optional<Entity> entity(String id) {
    String canonical = reader.resolutions().canonical(id);
    Entity held = entities.get(canonical);
    return held != null ? Optional.of(held) : others.computeIfAbsent(canonical, reader::entity);
  }

  /** The entities of a schema whose property has this entity as a value, in the order of ids. */
  public List<Entity> pointing(String schema, String property, Entity target) {
    return pointing.getOrDefault(new End(schema, property, target.id()), List.of());
  }

  /**
   * Whether an observation is of the ground around its facility, looked at for comparison, and so
   * tells nothing of the facility itself.
   */
  public static boolean ofControlArea(Entity observation) {
    return ControlArea.isMarked(observation);
  }

  /**
   * Whether an observation was computed from a series of images, not counted by somebody: there is
   * one for every image that was clear enough, whatever it shows.
   */
  public static boolean isComputed(Entity observation) {
    return observation.asserted("domain").contains("image series");
  }

  /** What was observed: the components' names, or those of the same things in the control area. */
  public static List<String> components(Entity observation) {
    return ControlArea.components(observation);
  }

  /** What was observed of a facility itself, in the order of ids. */
  public List<Entity> observed(Entity facility) {
    return pointing("Observation", "facility", facility).stream()
        .filter(observation -> !ofControlArea(observation))
        .toList();
  }

  /** The statements with these ids, in their order; what is not held in memory is read. */
  public List<Recorded> recorded(Collection<RecordId> ids) {
    if (byId.isEmpty()) {
      entities.values().stream()
          .flatMap(entity -> entity.statements().stream())
          .forEach(recorded -> byId.put(recorded.id(), recorded));
    }
    return ids.stream().flatMap(id -> recorded(id).stream()).toList();
  }

  private Optional<Recorded> recorded(RecordId id) {
    Recorded held = byId.get(id);
    if (held != null) {
      return Optional.of(held);
    }
    return reader
        .record(id)
        .filter(record -> record instanceof Statement)
        .map(record -> new Recorded(id, (Statement) record));
  }

  /** What an id is called; the id itself if nothing is said of it. */
  public String caption(String id) {
    return entity(id).map(Entity::caption).orElse(id);
  }

  /** The entities that a property names, in the order met. */
  public List<Entity> named(Entity entity, String property) {
    return entity.asserted(property).stream().flatMap(id -> entity(id).stream()).toList();
  }

  /** What properties of these entities name that is not among them, each once. */
  public List<Entity> namedBeyond(Collection<Entity> entities, String... properties) {
    Map<String, Entity> beyond = new LinkedHashMap<>();
    for (Entity entity : entities) {
      for (String property : properties) {
        named(entity, property).forEach(named -> beyond.putIfAbsent(named.id(), named));
      }
    }
    entities.forEach(entity -> beyond.remove(entity.id()));
    return List.copyOf(beyond.values());
  }

  // ---- sources

  /** The latest description of every source, by key. */
  public Collection<Source> sources() {
    return sources.values();
  }

  public Optional<Source> source(String key) {
    return Optional.ofNullable(sources.get(key));
  }

  /** Who says it. */
  public Source source(Recorded recorded) {
    return reader.source(recorded.statement().source());
  }

  /** Who says it, as people call them: the publisher, or the title of what has none. */
  public String teller(Recorded recorded) {
    Source source = source(recorded);
    return source.publisher().orElse(source.title());
  }

  /** Who says any of these, each once, in the order met. */
  public List<Source> sources(Collection<Recorded> statements) {
    return statements.stream().map(this::source).distinct().toList();
  }

  /** These sources and all that they rest on, however far back, by key. */
  public Collection<Source> withReliance(Collection<Source> cited) {
    Map<String, Source> reached = new TreeMap<>();
    List<Source> open = new ArrayList<>(cited);
    while (!open.isEmpty()) {
      Source source = open.removeLast();
      if (reached.putIfAbsent(source.key(), source) == null) {
        source.reliance().keys().stream().flatMap(key -> source(key).stream()).forEach(open::add);
      }
    }
    return reached.values();
  }

  public Independence independence(Collection<Source> cited) {
    return Independence.of(cited, this::source);
  }

  /** How many of the sources are independent of one another for certain. */
  public int voices(Collection<Source> cited) {
    return Independence.voices(cited, this::source);
  }

  /** The facilities that are one place each: not groups, mere names, or a point of another's. */
  public Stream<Entity> facilities() {
    return all("Facility").stream()
        .filter(facility -> facility.asserted("kind").stream().noneMatch(NO_PLACE::contains));
  }
}
