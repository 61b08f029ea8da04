package org.davylamp.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Folding;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.exposure.Along;
import org.davylamp.findings.exposure.CaseNetwork;
import org.davylamp.findings.exposure.CasePath;
import org.davylamp.findings.exposure.Cited;
import org.davylamp.findings.exposure.Doubt;
import org.davylamp.findings.exposure.Flagged;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.findings.exposure.Party;
import org.davylamp.findings.exposure.PathWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trace}: who is tied to places of forced labour and to listed parties, and how. */
@Command(
    name = "trace",
    description =
        "Find the best paths from places of forced labour and from listed parties to somebody"
            + " (--to), or from somebody to all whom goods or money lead to (--from), each step with"
            + " its dates, its sources and whether it is documented or inferred. Records nothing.")
final class TraceCommand implements Callable<Integer> {
  private static final int NEAREST = 5;
  private static final int WIDTH = 80;

  @Mixin Session session = new Session();

  @ArgGroup(multiplicity = "1")
  Ends ends = new Ends();

  static final class Ends {
    @Option(
        names = "--from",
        paramLabel = "ID|NAME",
        description = "Whose goods and money are followed.")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "ID|NAME", description = "Who may be exposed.")
    @Nullable String to;
  }

  @Option(
      names = "--max-hops",
      paramLabel = "N",
      description = "The most steps of a path, 1 to 15 (default: 4).")
  int hops = 4;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Ties and listings as they stood on that day (default: today).")
  @Nullable String asOf;

  @ArgGroup(multiplicity = "0..1")
  @Nullable Follow follow;

  static final class Follow {
    @Option(names = "--goods", description = "Along goods only.")
    boolean goods;

    @Option(names = "--money", description = "Along money, ownership and command only.")
    boolean money;
  }

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many paths along each to show (default: 5; 0: all, at most 1,000).")
  int limit = 5;

  @Override
  public Integer call() {
    if (hops < 1 || hops > 15) {
      throw refused("--max-hops: expected 1 to 15 steps, found '" + hops + "'");
    }
    long day = day();
    int most = Math.min(1000, Session.limit(limit));
    try (CaseReader reader = opened()) {
      CaseNetwork network = CaseNetwork.of(CaseView.of(reader));
      Party party = party(network, reader);
      List<CasePath> paths = paths(network, party, day, most);
      print(network, party, day, paths);
      session.result(json(network, party, day, paths));
    }
    return Davylamp.DONE;
  }

  private CaseReader opened() {
    return session.open().read(Access.PUBLIC);
  }

  private static CaseException refused(String problem) {
    return new CaseException(CaseException.Matter.REQUEST, problem + "; nothing was done");
  }

  /** The last day that the date may be: what was so by then counts. */
  private long day() {
    if (asOf == null) {
      return LocalDate.now(ZoneOffset.UTC).toEpochDay();
    }
    Edtf date = Session.option("--as-of", asOf, Edtf::parse);
    if (!date.days().hasLast()) {
      throw refused("--as-of: expected a day, a month or a year, found '" + asOf + "'");
    }
    return date.days().last();
  }

  // ---- who

  private Party party(CaseNetwork network, CaseReader reader) {
    String wanted = ends.to != null ? ends.to : String.valueOf(ends.from);
    Optional<Party> known = network.party(wanted);
    if (known.isPresent()) {
      return known.get();
    }
    List<Party> named = named(network, wanted);
    if (named.size() == 1) {
      return named.getFirst();
    }
    if (named.size() > 1) {
      throw refused(
          "several are called '%s': expected one of their ids (%s)"
              .formatted(wanted, listed(named)));
    }
    throw refused(
        reader
            .entity(wanted)
            .map(
                entity ->
                    "nothing in the case ties '%s' (%s) to anybody"
                        .formatted(wanted, entity.caption()))
            .orElseGet(
                () ->
                    "expected the id or the name of somebody in the case, found '%s'; nearest: %s"
                        .formatted(wanted, listed(nearest(network, wanted)))));
  }

  private static List<Party> named(CaseNetwork network, String name) {
    String folded = Folding.fold(name);
    return network.parties().stream()
        .filter(party -> Folding.fold(party.name()).equals(folded))
        .toList();
  }

  /** Those whose id or name holds it, or takes the fewest changed letters. */
  private static List<Party> nearest(CaseNetwork network, String name) {
    String folded = Folding.fold(name);
    return network.parties().stream()
        .sorted(
            Comparator.comparingInt(
                    (Party party) ->
                        Math.min(far(folded, party.name()), far(folded, party.id())))
                .thenComparing(Party::id))
        .limit(NEAREST)
        .toList();
  }

  private static int far(String folded, String other) {
    String compared = Folding.fold(other);
    return compared.contains(folded) ? 0 : Spelling.apart(folded, compared);
  }

  private static String listed(List<Party> parties) {
    return parties.isEmpty()
        ? "nobody"
        : parties.stream()
            .map(party -> party.id() + " (" + party.name() + ")")
            .collect(Collectors.joining(", "));
  }

  // ---- paths

  private List<Along> along() {
    if (follow == null) {
      return List.of(Along.values());
    }
    return List.of(follow.goods ? Along.GOODS : Along.MONEY);
  }

  private List<CasePath> paths(CaseNetwork network, Party party, long day, int most) {
    List<CasePath> paths = new ArrayList<>();
    for (Along along : along()) {
      paths.addAll(
          ends.to != null
              ? network.to(party.id(), along, day, hops, most)
              : network.from(party.id(), along, day, hops, most));
    }
    return paths;
  }

  private void print(CaseNetwork network, Party party, long day, List<CasePath> paths) {
    PrintStream people = session.people();
    people.println(party.name() + "  (" + party.id() + ")");
    people.println("as of " + LocalDate.ofEpochDay(day) + ", at most " + hops + " steps");
    network
        .flagged(party.id(), day)
        .ifPresent(flagged -> people.println("Itself: " + flagged.words()));
    if (paths.isEmpty()) {
      people.println();
      people.println("Nothing found in what was checked: " + checked(network) + ".");
      return;
    }
    for (int i = 0; i < paths.size(); i++) {
      people.println();
      print(i + 1, paths.get(i), people);
    }
    if (ends.to != null && paths.stream().noneMatch(CasePath::exposes)) {
      people.println();
      FindingsText.wrap(
          "",
          "",
          "No path here exposes: each has a step that is inferred or left open, and is for a"
              + " person to review.",
          people);
    }
  }

  private String checked(CaseNetwork network) {
    return "%,d rows that tie somebody, %,d inferred ties"
        .formatted(network.told(), network.inferred());
  }

  private void print(int number, CasePath path, PrintStream people) {
    String end =
        ends.to != null
            ? path.flagged().name() + ", " + path.flagged().words()
            : path.legs().getLast().to();
    String verdict = path.exposes() ? "EXPOSED" : "REVIEW";
    FindingsText.wrap(
        number + ". ",
        "   ",
        "%s, %s along %s: %s"
            .formatted(
                ends.to != null ? verdict : path.exposes() ? "documented" : "open",
                path.hops() == 1 ? "one step" : path.hops() + " steps",
                path.along().words(),
                end),
        people);
    for (Leg leg : path.legs()) {
      leg(leg, people);
    }
    path.doubts().stream()
        .map(Doubt::text)
        .distinct()
        .forEach(doubt -> FindingsText.wrap("   ? ", "     ", doubt, people));
    FindingsText.wrap("   weakest: ", "     ", PathWords.weakest(path), people);
    FindingsText.wrap("   settled by: ", "     ", path.weakest().settledBy(), people);
  }

  private static void leg(Leg leg, PrintStream people) {
    FindingsText.wrap(
        leg.ground() == Leg.Ground.INFERRED ? "   ┄ " : "   ─ ",
        "     ",
        leg.from() + " — " + leg.tie() + " → " + leg.to(),
        people);
    FindingsText.wrap(
        "     ",
        "     ",
        "%s; %s, confidence %d %%".formatted(leg.dates(), leg.ground().word(), leg.confidence()),
        people);
    for (Cited cited : leg.sources()) {
      String title = cited.title();
      FindingsText.wrap(
          leg.ground() == Leg.Ground.INFERRED ? "     from: " : "     source: ",
          "       ",
          (title.length() > WIDTH ? title.substring(0, WIDTH) + "…" : title)
              + (cited.locator().isEmpty() ? "" : ", " + cited.locator())
              + " ["
              + cited.source()
              + "]",
          people);
    }
  }

  // ---- for programs

  private Map<String, Object> json(
      CaseNetwork network, Party party, long day, List<CasePath> paths) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(ends.to != null ? "to" : "from", party.id());
    json.put("name", party.name());
    json.put("asOf", LocalDate.ofEpochDay(day).toString());
    json.put("hops", hops);
    network.flagged(party.id(), day).ifPresent(flagged -> json.put("flagged", json(flagged)));
    json.put("exposed", ends.to != null && paths.stream().anyMatch(CasePath::exposes));
    json.put("ties", network.told());
    json.put("inferredTies", network.inferred());
    json.put("paths", paths.stream().map(TraceCommand::json).toList());
    return json;
  }

  private static Map<String, Object> json(Flagged flagged) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", flagged.id());
    json.put("name", flagged.name());
    json.put("kind", flagged.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    json.put("since", flagged.since());
    json.put("words", flagged.words());
    return json;
  }

  private static Map<String, Object> json(CasePath path) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", path.exposes() ? "exposed" : "review");
    json.put("along", path.along().word());
    json.put("flagged", json(path.flagged()));
    json.put("entities", path.entities());
    json.put("legs", path.legs().stream().map(TraceCommand::json).toList());
    json.put("certain", path.certain());
    json.put("weight", Math.round(path.weight() * 1e6) / 1e6);
    json.put(
        "doubts",
        path.doubts().stream()
            .map(
                doubt ->
                    Map.of("why", doubt.why().name(), "leg", doubt.leg() + 1, "text", doubt.text()))
            .toList());
    json.put(
        "weakest",
        Map.of(
            "leg",
            path.weakest().leg() + 1,
            "why",
            path.weakest().why(),
            "settledBy",
            path.weakest().settledBy()));
    return json;
  }

  private static Map<String, Object> json(Leg leg) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", leg.from());
    json.put("to", leg.to());
    json.put("tie", leg.tie());
    json.put("dates", leg.dates());
    json.put("ground", leg.ground().word());
    json.put("confidence", leg.confidence());
    json.put(
        "sources",
        leg.sources().stream()
            .map(
                cited ->
                    Map.of(
                        "source",
                        cited.source(),
                        "title",
                        cited.title(),
                        "locator",
                        cited.locator(),
                        "statement",
                        cited.statement().map(id -> id.hex()).orElse("")))
            .toList());
    return json;
  }
}
