package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Conclusion;
import org.davylamp.findings.analysis.Subject;

/**
 * Who abroad is tied to places of forced labour and to listed parties, by which path, and where
 * that path breaks first; where the paths from each such place lead; and whether a documented path
 * of goods leads from any of them to a buyer abroad.
 */
public final class Exposures implements Analysis {
  /** The most legs of a path. */
  public static final int HOPS = 4;

  private static final String BUYERS = "from forced labour to buyers abroad";

  /** How many of those that a place leads to are named. */
  private static final int NAMED = 6;

  private static final Set<String> PLACES = Set.of("Place", "Facility");

  private final String country;

  /**
   * @param country ISO 3166 alpha-2, lower case: who is outside it is abroad
   */
  public Exposures(String country) {
    this.country = country;
  }

  @Override
  public String name() {
    return "exposure";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String question() {
    return "Who abroad is tied to places of forced labour and to listed parties, on which path, and"
        + " where does it break first?";
  }

  @Override
  public List<Subject> subjects(CaseView view) {
    CaseNetwork network = CaseNetwork.of(view);
    List<Entity> background = background(network, view);
    List<Subject> subjects = new ArrayList<>();
    boolean labour = false;
    for (Flagged flagged : network.flagged()) {
      if (flagged.kind() == Flagged.Kind.FORCED_LABOUR) {
        labour = true;
        view.entity(flagged.id())
            .filter(place -> network.tied(place.id()))
            .ifPresent(
                place -> subjects.add(Subject.facility(place, Stream.of()).against(background)));
      }
    }
    for (Party party : abroad(network)) {
      if (!best(network, party).isEmpty()) {
        view.entity(party.id())
            .ifPresent(
                entity ->
                    subjects.add(
                        new Subject(
                            new TreeMap<>(Map.of(Subject.PARTY, party.id())),
                            List.of(entity),
                            background)));
      }
    }
    if (labour) {
      subjects.add(Subject.topic(BUYERS, List.of()).against(background));
    }
    return subjects;
  }

  /** Every entity on which a path may rest. */
  private static List<Entity> background(CaseNetwork network, CaseView view) {
    Map<String, Entity> all = new TreeMap<>();
    CaseNetwork.READ.stream()
        .flatMap(schema -> view.all(schema).stream())
        .forEach(entity -> all.put(entity.id(), entity));
    network.parties().stream()
        .flatMap(party -> view.entity(party.id()).stream())
        .forEach(entity -> all.put(entity.id(), entity));
    return List.copyOf(all.values());
  }

  /** Bodies, persons and ships outside the country that are not listed themselves. */
  private List<Party> abroad(CaseNetwork network) {
    return all(network)
        .filter(party -> network.flagged(party.id(), network.latest()).isEmpty())
        .toList();
  }

  private Stream<Party> all(CaseNetwork network) {
    return network.parties().stream()
        .filter(party -> party.outside(country) && !PLACES.contains(party.schema()))
        .sorted(Comparator.comparing(Party::id));
  }

  private static List<CasePath> best(CaseNetwork network, Party party) {
    List<CasePath> best = new ArrayList<>();
    for (Along along : Along.values()) {
      best.addAll(network.to(party.id(), along, network.latest(), HOPS, 1));
    }
    return best;
  }

  @Override
  public List<Finding.Result> conclude(Subject subject, CaseView view) {
    CaseNetwork network = CaseNetwork.of(view);
    if (!subject.parameter(Subject.TOPIC).isEmpty()) {
      return List.of(buyers(network, view));
    }
    if (!subject.parameter(Subject.FACILITY).isEmpty()) {
      return leads(network, subject.inputs().getFirst(), view);
    }
    return network
        .party(subject.parameter(Subject.PARTY))
        .map(party -> best(network, party).stream().map(path -> tied(party, path, view)).toList())
        .orElse(List.of());
  }

  // ---- one party

  private static Finding.Result tied(Party party, CasePath path, CaseView view) {
    String verb =
        path.exposes()
            ? "is exposed to %s"
            : path.inferred() ? "may be tied, by inference only, to %s" : "may be tied to %s";
    String text =
        "%s %s (%s), %s along %s: %s. %s.%s Weakest leg: %s."
            .formatted(
                party.name(),
                verb.formatted(path.flagged().name()),
                path.flagged().words(),
                PathWords.hops(path),
                path.along().words(),
                PathWords.chain(path),
                Conclusion.capital(PathWords.standing(path)),
                path.exposes() ? "" : " For review: " + PathWords.doubts(path),
                PathWords.weakest(path));
    Conclusion conclusion = Conclusion.that(Conclusion.capital(text));
    for (int leg = 0; leg < path.hops(); leg++) {
      told(conclusion, leg + 1, path.legs().get(leg));
    }
    return conclusion
        .sort(path.exposes() ? "exposed" : "perhaps exposed")
        .settledBy(path.weakest().settledBy())
        .with("party", party.id())
        .with("name", party.name())
        .with("flaggedName", path.flagged().name())
        .with("flaggedWords", path.flagged().words())
        .with("why", String.join(", ", path.weakest().why()))
        .with("flagged", path.flagged().id())
        .with("along", path.along().word())
        .with("hops", path.hops())
        .with("certain", path.certain() ? "yes" : "no")
        .with("ground", path.inferred() ? "inferred" : "documented")
        .with("weakestLeg", path.weakest().leg() + 1L)
        .with("confidence", path.legs().get(path.weakest().leg()).confidence())
        .with("entities", String.join(";", path.entities()))
        .from(recorded(path, view))
        .result();
  }

  /** A leg for whoever draws the path. */
  private static void told(Conclusion conclusion, int number, Leg leg) {
    String name = "leg" + number + ".";
    conclusion
        .with(name + "from", leg.from())
        .with(name + "tie", leg.tie())
        .with(name + "to", leg.to())
        .with(name + "dates", leg.dates())
        .with(name + "ground", leg.ground().word())
        .with(name + "confidence", leg.confidence());
  }

  private static List<Recorded> recorded(CasePath path, CaseView view) {
    Stream<Cited> cited =
        Stream.concat(
            path.flagged().sources().stream(),
            path.legs().stream().flatMap(leg -> leg.sources().stream()));
    Set<RecordId> ids = new LinkedHashSet<>();
    cited.flatMap(one -> one.statement().stream()).forEach(ids::add);
    return view.recorded(ids);
  }

  // ---- one place

  private static List<Finding.Result> leads(CaseNetwork network, Entity place, CaseView view) {
    List<CasePath> all =
        network.from(place.id(), Along.GOODS, network.latest(), HOPS, Integer.MAX_VALUE);
    if (all.isEmpty()) {
      return List.of();
    }
    List<CasePath> documented = all.stream().filter(Exposures::documented).toList();
    List<CasePath> inferred = all.stream().filter(CasePath::inferred).toList();
    List<CasePath> open =
        all.stream().filter(path -> !path.inferred() && !documented(path)).toList();
    Conclusion conclusion =
        Conclusion.that(
                "Goods made at %s are documented to lead to %s.%s By inference only they may lead to %s."
                    .formatted(
                        place.caption(),
                        ends(documented),
                        open.isEmpty()
                            ? ""
                            : " With something open they lead to " + ends(open) + ".",
                        ends(inferred)))
            .sort("where goods lead")
            .with("documented", documented.size())
            .with("open", open.size())
            .with("inferred", inferred.size())
            .settledBy(TieRule.PAPERS)
            .from(place.asserting("kind"))
            .from(place.asserting("name"));
    all.stream().limit(2L * NAMED).forEach(path -> conclusion.from(recorded(path, view)));
    return List.of(conclusion.result());
  }

  /** Every leg is documented and carries; that some of it is over by now is no matter here. */
  private static boolean documented(CasePath path) {
    return path.doubts().stream().allMatch(doubt -> doubt.why() == Doubt.Why.ENDED);
  }

  private static String ends(List<CasePath> paths) {
    if (paths.isEmpty()) {
      return "nobody";
    }
    String named =
        paths.stream()
            .limit(NAMED)
            .map(path -> path.legs().getLast().to() + " (" + PathWords.hops(path) + ")")
            .collect(Collectors.joining(", "));
    return paths.size() <= NAMED ? named : named + " and " + (paths.size() - NAMED) + " more";
  }

  // ---- all of them

  /** Whether a documented path leads from any place of forced labour to a buyer abroad. */
  private Finding.Result buyers(CaseNetwork network, CaseView view) {
    Map<Party, CasePath> documented = new LinkedHashMap<>();
    Map<Party, CasePath> inferred = new LinkedHashMap<>();
    List<Party> buyers = all(network).filter(party -> !party.schema().equals("Vessel")).toList();
    for (Party party : buyers) {
      network.to(party.id(), Along.GOODS, network.latest(), HOPS, 1).stream()
          .findFirst()
          .ifPresent(path -> (path.inferred() ? inferred : documented).put(party, path));
    }
    Map<String, CasePath> ends = documentedEnds(network);
    Conclusion conclusion =
        documented.isEmpty() ? none(buyers.size(), inferred, ends) : some(documented, inferred);
    Stream.of(documented.values(), inferred.values(), ends.values())
        .flatMap(Collection::stream)
        .forEach(path -> conclusion.from(recorded(path, view)));
    network.flagged().stream()
        .filter(flagged -> flagged.kind() == Flagged.Kind.FORCED_LABOUR)
        .forEach(
            flagged ->
                conclusion.from(
                    view.recorded(
                        flagged.sources().stream()
                            .flatMap(cited -> cited.statement().stream())
                            .toList())));
    return conclusion
        .with("documented", documented.size())
        .with("inferred", inferred.size())
        .with("ties", network.told())
        .settledBy(
            "Papers of a shipment that name the mine, a contract, or people who loaded and sent the"
                + " goods.")
        .result();
  }

  /** Where documented goods from places of forced labour are last seen. */
  private static Map<String, CasePath> documentedEnds(CaseNetwork network) {
    Map<String, CasePath> ends = new TreeMap<>();
    for (Flagged flagged : network.flagged()) {
      if (flagged.kind() == Flagged.Kind.FORCED_LABOUR) {
        network.from(flagged.id(), Along.GOODS, network.latest(), HOPS, Integer.MAX_VALUE).stream()
            .filter(Exposures::documented)
            .filter(path -> !path.entities().getLast().equals(flagged.id()))
            .forEach(path -> ends.putIfAbsent(path.entities().getLast(), path));
      }
    }
    return ends;
  }

  private static Conclusion none(
      int buyers, Map<Party, CasePath> inferred, Map<String, CasePath> ends) {
    String seen =
        ends.isEmpty()
            ? "No such place is tied to anything by goods."
            : "Documented ties from such places end at %s."
                .formatted(
                    ends.values().stream()
                        .map(path -> path.legs().getLast().to())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    String only =
        inferred.isEmpty()
            ? "None is reached by inference either."
            : "By inference only, from place and commodity, %s may be reached: %s."
                .formatted(counted(inferred.size()), names(inferred));
    return Conclusion.that(
            String.format(
                Locale.ROOT,
                "No documented path leads from a place of forced labour to a buyer abroad: along goods,"
                    + " within %d hops, %s abroad is reached by what somebody documents."
                    + " %s %s",
                HOPS,
                buyers == 0 ? "nobody" : "none of " + counted(buyers),
                seen,
                only))
        .sort("no path to a buyer");
  }

  private static Conclusion some(Map<Party, CasePath> documented, Map<Party, CasePath> inferred) {
    String paths =
        documented.values().stream().map(PathWords::chain).collect(Collectors.joining("; "));
    return Conclusion.that(
            "Paths without an inferred leg lead from places of forced labour to %s abroad: %s. By inference only, %s more."
                .formatted(counted(documented.size()), paths, counted(inferred.size())))
        .sort("path to a buyer");
  }

  private static String counted(int parties) {
    return parties == 1 ? "one party" : parties + " parties";
  }

  private static String names(Map<Party, CasePath> parties) {
    String named =
        parties.keySet().stream().limit(NAMED).map(Party::name).collect(Collectors.joining(", "));
    return parties.size() <= NAMED ? named : named + " and others";
  }
}
