package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseException;
import org.davylamp.findings.change.SampleFactor;
import org.davylamp.findings.change.Sieve;
import org.davylamp.findings.change.StackScan;
import org.davylamp.imagery.change.ChangeSettings;
import org.davylamp.imagery.stack.Quality;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code breaks}: when the ground changed, how surely, and toward what. */
@Command(
    name = "breaks",
    description =
        "Date lasting changes of the ground: of single pixels from a table (pixel,date,band…,qa),"
            + " or of a stack of images. Without a control, strength is compared with a block"
            + " bootstrap of each pixel's own residuals, and the answer says so.")
final class BreaksCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  /** More than arrays of pixels can hold. */
  private static final int MOST_STRIP = 1_000_000;

  @Mixin Session session = new Session();

  @ArgGroup(multiplicity = "1")
  Input input = new Input();

  /** One of both. */
  static final class Input {
    @Option(
        names = "--series",
        paramLabel = "FILE",
        description =
            "CSV with pixel, date, a column for each band and perhaps qa; - for standard input.")
    @Nullable Path series;

    @Option(
        names = "--stack",
        paramLabel = "FILE",
        description =
            "Manifest of scenes (CSV), or a STAC item or catalogue: a file or an address.")
    @Nullable String stack;
  }

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description =
          "Of a series: the table, - for standard output (default). Of a stack: a folder.")
  Path out = Path.of("-");

  @Option(
      names = "--control",
      paramLabel = "FILE",
      description =
          "Undisturbed pixels of the same dates. Of a series: such a table. Of a stack: GeoJSON or"
              + " KML of an area, or 'rest' for all outside the perimeter.")
  @Nullable String control;

  @Option(
      names = "--qa",
      paramLabel = "CODES",
      description = "What quality codes mean: fmask (default), scl or bits:… such as bits:0-5=0.")
  @Nullable String qa;

  @Option(
      names = "--bands",
      split = ",",
      paramLabel = "BAND",
      description =
          "Which bands (default: those of blue, green, red, nir, swir1, swir2 that are there, if"
              + " three are; else all).")
  @Nullable List<String> bands;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      description =
          "What makes samples reflectance from 0 to 1 (default: auto, 0.0001 where half of the"
              + " clear samples are beyond 2, else 1).")
  String scale = "auto";

  @Option(
      names = "--fdr",
      paramLabel = "RATE",
      description = "The share of false ones to expect among the changes called (default: 0.05).")
  double rate = ChangeSettings.USUAL.falseDiscovery();

  @Option(
      names = "--harmonics",
      paramLabel = "N",
      description = "Of the year in the season, 0 to 4 (default: 2).")
  int harmonics = ChangeSettings.USUAL.harmonics();

  @Option(
      names = "--replicates",
      paramLabel = "N",
      description =
          "Of the bootstrap (default: as many as a lone change among the pixels needs, in"
              + " the time that allows).")
  @Nullable Integer replicates;

  @Option(names = "--seed", paramLabel = "N", description = "Of the bootstrap (default: 1).")
  long seed = ChangeSettings.USUAL.seed();

  @Option(
      names = "--box",
      paramLabel = "W,S,E,N",
      description =
          "Of a stack: which part, in degrees (default: what the perimeter needs; else all).")
  @Nullable String box;

  @Option(
      names = "--perimeter",
      paramLabel = "FILE",
      description = "Of a stack: GeoJSON or KML with the facility's outline.")
  @Nullable Path perimeter;

  @Option(
      names = "--annulus",
      paramLabel = "FROM,TO",
      description = "The control: what is so many metres from the perimeter (default: 1000,3000).")
  String annulus = "1000,3000";

  @Option(
      names = "--dilate",
      paramLabel = "PIXELS",
      description = "Of a stack: by how much what is not clear grows, 0 to 2 (default: 1).")
  int dilate = 1;

  @Option(
      names = "--sieve",
      paramLabel = "PIXELS",
      description =
          "Of a stack: patches of fewer pixels that changed in one direction are neither mapped nor"
              + " counted (default: 1, none).")
  int sieve = 1;

  @Option(
      names = "--strip",
      paramLabel = "MB",
      description =
          "Of a stack: how much memory the samples of a strip may take (default: 192). Strips that"
              + " are done are not done again after a stop.")
  double strip = StackScan.STRIP_BYTES / MEGABYTE;

  @Option(
      names = "--curve",
      paramLabel = "FILE",
      description =
          "Of a stack: a table of disturbed area over time, inside the perimeter and in"
              + " the control.")
  @Nullable Path curve;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description =
          "Of a stack: a page of what was found, with images by date, before and after, and the"
              + " curve; over what is there of these names.")
  @Nullable Path pictures;

  @Option(
      names = "--facility",
      paramLabel = "FACILITY",
      description =
          "Of a stack: which facility of the case the perimeter is of, by id or name. The pictures"
              + " (default: in the folder pictures of --out) then have a document beside them that"
              + " 'add' records.")
  @Nullable String facility;

  @Option(
      names = "--record",
      description = "Record what was found of --facility in the case, at once.")
  boolean record;

  @Override
  public Integer call() throws IOException {
    Optional<Path> series = Optional.ofNullable(input.series);
    if (series.isPresent()) {
      refuse(
          Stream.of(box, perimeter, curve, pictures, facility).anyMatch(Objects::nonNull)
              || record
              || sieve != 1,
          "--box, --perimeter, --curve, --pictures, --facility, --record and --sieve",
          "--stack");
      new SeriesBreaks(session, options())
          .run(series.get(), out, Optional.ofNullable(control).map(Path::of));
      return Davylamp.DONE;
    }
    refuse(out.toString().equals("-"), "--stack", "--out and the name of a folder");
    refuse(Files.isRegularFile(out), "--stack", "--out and the name of a folder, not of a file");
    refuse(sieve < 1, "--sieve", "1 or more");
    refuse(dilate < 0 || dilate > 2, "--dilate", "0, 1 or 2");
    refuse(
        !(strip > 0 && strip < MOST_STRIP), "--strip", "more than 0 and less than " + MOST_STRIP);
    boolean needs = curve != null || pictures != null || facility != null || "rest".equals(control);
    refuse(
        needs && perimeter == null,
        "--curve, --pictures, --facility and --control rest",
        "--perimeter");
    refuse(record && facility == null, "--record", "--facility");
    refuse(
        pictures != null && Files.isRegularFile(pictures),
        "--pictures",
        "the name of a folder, not of a file");
    Map<String, Object> result =
        new StackBreaks(
                session,
                options(),
                new StackOptionsGiven(
                    Optional.ofNullable(input.stack).orElseThrow(),
                    out,
                    Optional.ofNullable(control),
                    Optional.ofNullable(box)
                        .map(text -> option("--box", text, StackOptionsGiven::box)),
                    Optional.ofNullable(perimeter),
                    option("--annulus", annulus, StackOptionsGiven.Annulus::parse),
                    dilate,
                    new Sieve(sieve),
                    (long) (strip * MEGABYTE),
                    Optional.ofNullable(curve),
                    pictures(),
                    Optional.ofNullable(facility).map(what -> Recording.of(session, what, record))))
            .run();
    session.result(result);
    return Davylamp.DONE;
  }

  private Optional<Path> pictures() {
    return Optional.ofNullable(pictures)
        .or(() -> Optional.ofNullable(facility).map(what -> out.resolve("pictures")));
  }

  private static void refuse(boolean wrong, String what, String needed) {
    if (wrong) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          what + ": expected with " + needed + "; nothing was written");
    }
  }

  private ScanOptions options() {
    Optional<Integer> count = Optional.ofNullable(replicates);
    ScanOptions options =
        new ScanOptions(
            Optional.ofNullable(qa).map(text -> option("--qa", text, Quality::parse)),
            Optional.ofNullable(bands),
            option("--scale", scale, SampleFactor::parse),
            harmonics,
            rate,
            count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty(),
            seed);
    option("settings", "", text -> options.settings(1));
    return options;
  }

  /** What an option gives, or that it is used wrongly. */
  static <T> T option(String name, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      throw new CaseException(
          CaseException.Matter.REQUEST, name + ": " + e.getMessage() + "; nothing was written");
    }
  }
}
