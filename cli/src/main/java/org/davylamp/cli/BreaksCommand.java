package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.davylamp.casefile.CaseException;
import org.davylamp.findings.change.SampleFactor;
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

  @Override
  public Integer call() throws IOException {
    Optional<Path> series = Optional.ofNullable(input.series);
    new SeriesBreaks(session, options())
        .run(series.orElseThrow(), out, Optional.ofNullable(control).map(Path::of));
    return Davylamp.DONE;
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
