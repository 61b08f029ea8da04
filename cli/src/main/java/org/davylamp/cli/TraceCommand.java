package org.davylamp.cli;

import java.io.IOException;
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
import java.util.stream.IntStream;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Folding;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.exposure.Along;
import org.davylamp.findings.exposure.CaseNetwork;
import org.davylamp.findings.exposure.CasePath;
import org.davylamp.findings.exposure.Party;
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
  public Integer call() throws IOException {
    if (hops < 1 || hops > 15) {
      throw refused("--max-hops: expected 1 to 15 steps, found '" + hops + "'");
    }
    long day = day();
    int most = Math.min(1000, Session.limit(limit));
    try (ProgressBar progress = session.progress();
        OpenedCase opened = OpenedCase.of(session, progress);
        CaseReader reader = opened.file().read(Access.PUBLIC)) {
      CaseNetwork network = CaseNetwork.of(CaseView.of(reader));
      progress.clear();
      Optional<Party> found = party(network, reader);
      if (found.isEmpty()) {
        untied(new RowsLeftOut(network.leftOut()));
        return Davylamp.DONE;
      }
      Party party = found.get();
      List<CasePath> paths = paths(network, party, day, most);
      TracedPaths traced = new TracedPaths(network, party, day, hops, ends.to != null, paths);
      traced.print(opened.isBundled(), session.people());
      new RowsLeftOut(network.leftOut()).print(session.people());
      session.result(traced.json());
    }
    return Davylamp.DONE;
  }

  private String wanted() {
    return ends.to != null ? ends.to : String.valueOf(ends.from);
  }

  /** Somebody of whom the case has statements, and no tie: an answer, and no fault. */
  private void untied(RowsLeftOut leftOut) {
    session
        .people()
        .println(
            "Nothing in the case ties '%s' to anybody: no path was found.".formatted(wanted()));
    leftOut.print(session.people());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(ends.to != null ? "to" : "from", wanted());
    json.put("exposed", false);
    json.put("paths", List.of());
    json.put("leftOut", leftOut.json());
    session.result(json);
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

  /** Empty for an entity of the case that nothing ties to anybody. */
  private Optional<Party> party(CaseNetwork network, CaseReader reader) {
    String wanted = wanted();
    Optional<Party> known = network.party(wanted);
    if (known.isPresent()) {
      return known;
    }
    List<Party> named = named(network, wanted);
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    if (named.size() > 1) {
      throw refused(
          "several are called '%s': expected one of their ids (%s)"
              .formatted(wanted, listed(named)));
    }
    if (reader.entity(wanted).isPresent()) {
      return Optional.empty();
    }
    throw refused(
        "expected the id or the name of somebody in the case, found '%s'; nearest: %s"
            .formatted(wanted, listed(nearest(network, wanted))));
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
                    (Party party) -> Math.min(far(folded, party.name()), far(folded, party.id())))
                .thenComparing(Party::id))
        .limit(NEAREST)
        .toList();
  }

  private static int far(String folded, String other) {
    String compared = Folding.fold(other);
    return compared.contains(folded) ? 0 : apart(folded, compared);
  }

  /** Letters to change, add or leave out, one row of the table at a time (Levenshtein). */
  private static int apart(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
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
}
