package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Dates;

/**
 * The network of a case: who is tied to whom, since and until when, and on which paths to places of
 * forced labour and to listed parties. Here, and nowhere else, a case's entities become the arrays
 * of the kernel ({@code org.davylamp.network}). Once made it needs neither view nor reader, never
 * changes, and may be asked by any number of threads.
 *
 * <p>Paths along goods begin at places of forced labour, paths along money at listed parties.
 * Decision 0026 tells why, which row becomes which tie, and what is inferred.
 *
 * <p>Memory: some 500 bytes a tie. A question costs a pass over all ties for each new day, then
 * what its best paths need.
 */
public final class CaseNetwork {
  /** The schemata that are read for it, beside those of whom the ties are. */
  static final List<String> READ =
      List.of(
          "Control",
          "Direction",
          "Subordination",
          "Management",
          "Representation",
          "Facilitation",
          "Flow",
          "Payment",
          "Directorship",
          "Ownership",
          "Partnership",
          "Vessel",
          "Facility",
          "FacilityEvent",
          "TestimonyFact",
          "LabourUse",
          "Production",
          "Commodity",
          "Consignment",
          "PortCall",
          "Sanction");

  /** Properties that date a tie or a listing. */
  private static final List<String> DATES =
      List.of(
          "startDate",
          "endDate",
          "date",
          "listingDate",
          "period",
          "shipped",
          "arrived",
          "produced");

  private static final Set<String> COUNTRIES =
      new LinkedHashSet<>(List.of("country", "jurisdiction", "nationality", "flag"));

  private final List<Party> parties = new ArrayList<>();
  private final Map<String, Integer> byAnyId = new HashMap<>();
  private final Map<Along, Net> documented = new EnumMap<>(Along.class);
  private final Map<Along, Net> all = new EnumMap<>(Along.class);
  private final Map<String, List<Mark>> marks = new HashMap<>();
  private final List<LeftOut> leftOut;
  private final Map<String, Integer> noTies;
  private final Telling telling;
  private final int inferred;
  private final long latest;
  private final Set<String> tied;
  private final int told;

  private CaseNetwork(CaseView view) {
    Places places = new Places(view);
    Ties ties = new Ties(view, places);
    List<Mark> labour = ForcedLabour.of(view);
    List<Mark> listed = Listings.of(view);
    List<Tie> guessed = Inferences.of(view, places, ties.ties(), labour);
    Numbers numbers = new Numbers();
    Stream.of(ties.ties(), guessed)
        .flatMap(Collection::stream)
        .forEach(tie -> Stream.of(tie.from(), tie.to()).forEach(id -> number(id, numbers, view)));
    Stream.of(labour, listed)
        .flatMap(Collection::stream)
        .forEach(
            mark -> {
              number(mark.flagged().id(), numbers, view);
              marks.computeIfAbsent(mark.flagged().id(), id -> new ArrayList<>()).add(mark);
            });
    List<Tie> carrying = ties.ties().stream().filter(tie -> tie.reserve().isEmpty()).toList();
    List<Tie> everything = Stream.concat(ties.ties().stream(), guessed.stream()).toList();
    documented.put(Along.GOODS, new Net(Along.GOODS, numbers, carrying, labour));
    documented.put(Along.MONEY, new Net(Along.MONEY, numbers, carrying, listed));
    all.put(Along.GOODS, new Net(Along.GOODS, numbers, everything, labour));
    all.put(Along.MONEY, new Net(Along.MONEY, numbers, everything, listed));
    this.telling =
        new Telling(
            parties,
            numbered(numbers, id -> places.isVessel(id) || places.isPort(id) || isWater(id, view)),
            numbered(
                numbers,
                id ->
                    view.entity(id)
                        .filter(place -> Places.kinds(place).contains("plant"))
                        .isPresent()),
            new GoodsKinds(view));
    this.leftOut = List.copyOf(ties.leftOut());
    this.noTies = Map.copyOf(Shipped.noTies(view));
    this.inferred = guessed.size();
    this.latest = latest(view);
    this.tied =
        everything.stream()
            .flatMap(tie -> Stream.of(tie.from(), tie.to()))
            .collect(Collectors.toUnmodifiableSet());
    this.told = (int) ties.ties().stream().map(Tie::id).distinct().count();
  }

  /** Reads the ties of a case. */
  public static CaseNetwork of(CaseView view) {
    return view.derived(CaseNetwork.class, CaseNetwork::new);
  }

  private void number(String id, Numbers numbers, CaseView view) {
    if (numbers.add(id)) {
      Optional<Entity> entity = view.entity(id);
      List<String> countries =
          entity.stream()
              .flatMap(one -> COUNTRIES.stream().flatMap(name -> one.asserted(name).stream()))
              .distinct()
              .toList();
      parties.add(
          new Party(
              id,
              entity.map(Entity::caption).orElse(id),
              entity.flatMap(one -> one.schemata().stream().findFirst()).orElse(""),
              countries));
      byAnyId.put(id, parties.size() - 1);
      entity.ifPresent(one -> one.ids().forEach(other -> byAnyId.put(other, parties.size() - 1)));
    }
  }

  private static Set<Integer> numbered(Numbers numbers, Predicate<String> wanted) {
    Set<Integer> chosen = new HashSet<>();
    numbers.each(
        (id, number) -> {
          if (wanted.test(id)) {
            chosen.add(number);
          }
        });
    return chosen;
  }

  /** A place that a shipment names in words: a sea, a coast, a town. */
  private static boolean isWater(String id, CaseView view) {
    return view.entity(id)
        .filter(
            place -> place.schemata().contains("Place") && !place.schemata().contains("Facility"))
        .isPresent();
  }

  private static long latest(CaseView view) {
    return READ.stream()
        .flatMap(schema -> view.all(schema).stream())
        .flatMap(entity -> DATES.stream().flatMap(date -> Dates.all(entity, date).stream()))
        .map(Edtf::days)
        .filter(DayRange::hasLast)
        .mapToLong(DayRange::last)
        .max()
        .orElse(0);
  }

  // ---- asking

  /**
   * The best paths from anything flagged to an entity, along goods and along money: those that
   * expose first, then those for review, each by weight.
   *
   * @param entityId any id of the entity, resolved or not; one that the network does not know has
   *     no paths
   * @param day days since 1970-01-01: what was flagged and tied until then counts
   * @param hops the most legs of a path, 0 to 15
   * @param count how many paths at most
   */
  public List<CasePath> to(String entityId, long day, int hops, int count) {
    List<CasePath> paths = new ArrayList<>();
    for (Along along : Along.values()) {
      paths.addAll(to(entityId, along, day, hops, count));
    }
    return best(paths, count);
  }

  /** The same along goods only, or along money only. */
  public List<CasePath> to(String entityId, Along along, long day, int hops, int count) {
    Integer node = byAnyId.get(entityId);
    if (node == null || count <= 0) {
      return List.of();
    }
    int on = Held.day(day);
    List<CasePath> paths = new ArrayList<>();
    // Some fall away: through another flagged one, or as paths of other goods.
    int looked = 2 * count + 4;
    for (Map<Along, Net> nets : List.of(documented, all)) {
      if (paths.stream().filter(CasePath::exposes).count() < count) {
        Net net = Objects.requireNonNull(nets.get(along));
        net.to(node, on, hops, looked).stream()
            .flatMap(found -> telling.tell(along, found, on).stream())
            .forEach(path -> add(paths, path));
      }
    }
    return best(paths, count);
  }

  /** A chain of the same entities is one path; found with and without doubtful ties, the latter. */
  private static void add(List<CasePath> paths, CasePath path) {
    if (paths.stream().noneMatch(other -> other.entities().equals(path.entities()))) {
      paths.add(path);
    }
  }

  /**
   * The best paths that lead away from an entity, flagged or not: for each one they lead to the
   * best, nearest first.
   */
  public List<CasePath> from(String entityId, Along along, long day, int hops, int count) {
    Integer node = byAnyId.get(entityId);
    if (node == null || count <= 0) {
      return List.of();
    }
    int on = Held.day(day);
    Mark asked = asked(node);
    Map<String, CasePath> byEnd = new HashMap<>();
    for (Map<Along, Net> nets : List.of(documented, all)) {
      Net net = Objects.requireNonNull(nets.get(along));
      for (Net.Found found : net.from(node, asked, on, hops)) {
        telling
            .tell(along, found, on)
            .filter(path -> !path.entities().getLast().equals(path.entities().getFirst()))
            .ifPresent(path -> byEnd.putIfAbsent(path.entities().getLast(), path));
      }
    }
    return byEnd.values().stream()
        .sorted(
            Comparator.comparingInt((CasePath path) -> path.exposes() ? 0 : 1)
                .thenComparingInt(CasePath::hops)
                .thenComparing(CasePath::weight, Comparator.reverseOrder())
                .thenComparing(path -> path.entities().getLast()))
        .limit(count)
        .toList();
  }

  private Mark asked(int node) {
    Party party = parties.get(node);
    return marks.getOrDefault(party.id(), List.of()).stream()
        .findFirst()
        .orElseGet(
            () ->
                new Mark(
                    new Flagged(
                        party.id(), party.name(), Flagged.Kind.ASKED, "", "asked for", List.of()),
                    Held.UNDATED.span(),
                    100,
                    Optional.empty()));
  }

  /** Leaves out what goes through one that is nearer and flagged itself. */
  private static List<CasePath> best(List<CasePath> paths, int count) {
    return paths.stream()
        .filter(path -> paths.stream().noneMatch(other -> isTail(other, path)))
        .sorted(
            Comparator.comparingInt((CasePath path) -> path.exposes() ? 0 : 1)
                .thenComparing(CasePath::weight, Comparator.reverseOrder())
                .thenComparingInt(CasePath::hops)
                .thenComparing(path -> String.join("\n", path.entities())))
        .limit(count)
        .toList();
  }

  private static boolean isTail(CasePath tail, CasePath path) {
    return tail.along() == path.along()
        && tail.hops() < path.hops()
        && (tail.exposes() || !path.exposes())
        && Collections.lastIndexOfSubList(path.entities(), tail.entities())
            == path.entities().size() - tail.entities().size();
  }

  /** Why an entity is flagged itself on that day; empty if it is not. */
  public Optional<Flagged> flagged(String entityId, long day) {
    return party(entityId)
        .flatMap(
            party ->
                marks.getOrDefault(party.id(), List.of()).stream()
                    .filter(mark -> mark.span().beginsEarliest() <= day)
                    .filter(mark -> mark.span().endsLatest() >= day)
                    .map(Mark::flagged)
                    .findFirst());
  }

  /** Everything at which paths begin, whenever: places of forced labour and listed parties. */
  public List<Flagged> flagged() {
    return marks.values().stream()
        .flatMap(Collection::stream)
        .map(Mark::flagged)
        .sorted(Comparator.comparing(Flagged::kind).thenComparing(Flagged::id))
        .toList();
  }

  // ---- what there is

  /** Whether anything in the case ties this entity to another. */
  public boolean knows(String entityId) {
    return byAnyId.containsKey(entityId);
  }

  /** The party with this id, resolved or not. */
  public Optional<Party> party(String entityId) {
    return Optional.ofNullable(byAnyId.get(entityId)).map(parties::get);
  }

  /** Everybody and everything that is tied. */
  public List<Party> parties() {
    return Collections.unmodifiableList(parties);
  }

  /** Rows that could not be taken, each with what was wrong. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** How many rows of shipments are no ties, because they tell of no single event, by type. */
  public Map<String, Integer> noTies() {
    return noTies;
  }

  /** The last day that any tie or listing is told of: the day as of which the case speaks. */
  public long latest() {
    return latest;
  }

  /** Whether a tie has it at one of its ends: what is flagged may stand alone. */
  boolean tied(String id) {
    return tied.contains(id);
  }

  /** How many rows of the case became ties. */
  public int told() {
    return told;
  }

  /** How many ties are inferred. */
  public int inferred() {
    return inferred;
  }
}
