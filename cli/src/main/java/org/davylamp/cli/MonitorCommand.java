package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.ControlArea;
import org.davylamp.findings.analysis.Dates;
import org.davylamp.findings.monitor.Look;
import org.davylamp.findings.monitor.Phase;
import org.davylamp.findings.monitor.Series;
import org.davylamp.findings.monitor.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code monitor}: a facility's components from look to look. */
@Command(
    name = "monitor",
    description =
        "Follow a facility: what each counter tells of each component, look by look, and what"
            + " changed between the looks, within which dates and errors. With --scenes also what"
            + " images show of its ground. Reads what is public; records nothing without --record.")
final class MonitorCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(paramLabel = "FACILITY", description = "The facility, by id or name.")
  @Nullable String what;

  @Option(names = "--component", paramLabel = "NAME", description = "Only this component.")
  @Nullable String component;

  @Option(
      names = "--scenes",
      paramLabel = "FILE",
      description =
          "Date lasting changes of the ground on these images first: a manifest (CSV), or a STAC"
              + " item or catalogue, in a file or at an address. Needs --perimeter.")
  @Nullable String scenes;

  @Option(
      names = "--perimeter",
      paramLabel = "FILE",
      description = "Of --scenes: GeoJSON or KML with the facility's outline.")
  @Nullable Path perimeter;

  @Option(
      names = "--annulus",
      paramLabel = "FROM,TO",
      description = "Of --scenes: the control, in metres from the perimeter (default: 1000,3000).")
  String annulus = "1000,3000";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Of --scenes: where maps, curve and pictures go (default: a folder named by the"
              + " facility).")
  @Nullable Path out;

  @Option(names = "--record", description = "Of --scenes: record what was found in the case.")
  boolean record;

  @Override
  public Integer call() throws IOException {
    Optional<Map<String, Object>> ground = Optional.empty();
    if (scan().isPresent()) {
      ground = Optional.of(scan().get().run(session, String.valueOf(what)));
    }
    try (CaseReader reader = session.read(false)) {
      Entity facility = Facilities.named(reader, String.valueOf(what));
      CaseView view = CaseView.of(reader);
      List<Series> series =
          Series.of(view.pointing("Observation", "facility", facility), view).stream()
              .filter(one -> component == null || one.component().equals(called(component)))
              .toList();
      if (series.isEmpty() && ground.isEmpty()) {
        throw nothing(facility);
      }
      print(facility, series, session.people());
      Map<String, Object> result = json(facility, series);
      if (ground.isPresent()) {
        if (!record) {
          Path document = Path.of(String.valueOf(ground.get().get("document")));
          GroundScan.print(document, session.people());
        }
        result.put("ground", ground.get());
      }
      session.result(result);
      return Davylamp.DONE;
    }
  }

  /** What is asked of images, if anything is. */
  private Optional<GroundScan> scan() {
    boolean more = perimeter != null || out != null || record;
    if (scenes == null ? more : perimeter == null) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          (scenes == null ? "--perimeter, --out and --record" : "--scenes")
              + ": expected with "
              + (scenes == null ? "--scenes" : "--perimeter")
              + "; nothing was written");
    }
    return Optional.ofNullable(scenes)
        .map(
            images ->
                new GroundScan(
                    images,
                    Optional.ofNullable(perimeter).orElseThrow(),
                    BreaksCommand.option("--annulus", annulus, StackOptionsGiven.Annulus::parse),
                    Optional.ofNullable(out),
                    record));
  }

  private static String called(String component) {
    return ControlArea.isNamed(component) ? ControlArea.of(component) : component;
  }

  private CaseException nothing(Entity facility) {
    String of = component == null ? "" : " of the component '" + component + "'";
    return new CaseException(
        CaseException.Matter.REQUEST,
        "the case has no dated figure"
            + of
            + " of '"
            + facility.id()
            + "': there is nothing to follow");
  }

  // ---- for people

  private static void print(Entity facility, List<Series> series, PrintStream out) {
    out.println(facility.caption() + "  (" + facility.id() + ")");
    String before = "";
    for (Series one : series) {
      if (!one.component().equals(before)) {
        out.println();
        out.println("  " + one.component().toUpperCase(Locale.ROOT));
        before = one.component();
      }
      print(one, out);
    }
    out.println();
    series.stream()
        .flatMap(one -> one.looks().stream())
        .map(Look::error)
        .filter(error -> error != Look.Basis.NONE_TOLD)
        .distinct()
        .forEach(
            error -> FindingsText.wrap("  ", "  ", "Of some figures " + error.words() + ".", out));
    if (series.isEmpty()) {
      out.println("  The case has no dated figure of it.");
      return;
    }
    out.println(
        "  Figures of different counters are not joined; of what has no range no error is told.");
  }

  private static void print(Series series, PrintStream out) {
    FindingsText.wrap("  ", "  ", series.counter(), out);
    if (series.isComputed()) {
      phases(series, out);
      return;
    }
    Map<Look, Step> steps = new LinkedHashMap<>();
    series.steps().forEach(step -> steps.put(step.to(), step));
    for (Look look : series.looks()) {
      Step step = steps.get(look);
      if (step != null) {
        FindingsText.wrap("      ↓ ", "        ", step.words(), out);
      }
      FindingsText.wrap("    · ", "      ", line(look), out);
    }
  }

  /** Of a series with a look for every clear image those at which something changed. */
  private static void phases(Series series, PrintStream out) {
    FindingsText.wrap("    · ", "      ", line(series.looks().getFirst()), out);
    for (Phase phase : series.phases()) {
      String looks = phase.looks().size() + " looks, " + phase.step().words();
      FindingsText.wrap("      ↓ ", "        ", looks, out);
      FindingsText.wrap("    · ", "      ", line(phase.step().to()), out);
    }
  }

  private static String line(Look look) {
    String range =
        look.isExact()
            ? ""
            : String.format(Locale.ROOT, ", %,.0f to %,.0f", look.low(), look.high());
    return Dates.words(look.seen().toString()) + "  " + look.amount() + range;
  }

  // ---- for programs

  private static Map<String, Object> json(Entity facility, List<Series> series) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("facility", facility.id());
    result.put("name", facility.caption());
    result.put("series", series.stream().map(MonitorCommand::json).toList());
    return result;
  }

  private static Map<String, Object> json(Series series) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("component", series.component());
    result.put("unit", series.unit());
    result.put("counter", series.counter());
    List<Map<String, Object>> looks = new ArrayList<>();
    for (Look look : series.looks()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("observation", look.observation().id());
      one.put("imageDate", look.seen().toString());
      one.put("value", look.amount().low().doubleValue());
      one.put("low", look.low());
      one.put("high", look.high());
      one.put("error", look.error().words());
      one.put("statements", look.statements().stream().map(said -> said.id().hex()).toList());
      looks.add(one);
    }
    result.put("looks", looks);
    result.put("changes", series.steps().stream().map(MonitorCommand::json).toList());
    return result;
  }

  private static Map<String, Object> json(Step step) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("interval", step.interval());
    result.put("verdict", step.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    result.put("difference", step.difference());
    result.put("low", step.low());
    result.put("high", step.high());
    step.slowest().ifPresent(rate -> result.put("slowestAYear", rate));
    step.fastest().ifPresent(rate -> result.put("fastestAYear", rate));
    result.put("text", step.words());
    return result;
  }
}
