package org.davylamp.imagery.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds when pixels changed, how surely, and toward what.
 *
 * <p>Each pixel's strongest change is looked for ({@link LaneScan}) and its strength compared with
 * that of undisturbed pixels: those of a control, best an annulus around the place of interest, or,
 * without one, a {@link Bootstrap} of the pixel's own residuals. From a control also comes what
 * each scene did to all its pixels alike ({@link SceneEffect}) and how far pixels drift ({@link
 * DriftSpectrum}). What may count as a change is dated ({@link BreakDating}), and both sides of it
 * are looked at again, until nothing is found.
 *
 * <p>A detector may be used for many series of one record of dates, as the strips of an image.
 */
public final class ChangeDetector {
  /** Clear looks for the season that was asked for; fewer get one harmonic at most. */
  public static final int LEAST_LOOKS = 24;

  /** Fewer clear looks than this are not tested. */
  public static final int FEWEST_LOOKS = 12;

  /** So many control pixels at least, or p could not be small enough to mean anything. */
  public static final int LEAST_CONTROL = 19;

  /** Spans that a thread takes at a time where each takes a millisecond. */
  private static final int SMALL_SHARE = 16;

  /** Pixels that the drift is learned from. */
  private static final int SAMPLE = 256;

  private final ChangeSettings settings;
  private final int[] days;
  private final List<String> bands;
  private final float[][] surfaces;
  private final Optional<SceneEffect> effect;
  private final Model usual;
  private final Model few;

  /** A design for spans with so many looks, and, where there is a control, its null. */
  private record Model(Design design, Optional<Null> undisturbed, int least, int below) {
    boolean suits(int looks) {
      return looks >= least && looks < below;
    }
  }

  private ChangeDetector(
      PixelSeries learnFrom,
      Optional<PixelSeries> control,
      Optional<SceneEffect> effect,
      ChangeSettings settings) {
    this.settings = settings;
    days = learnFrom.days().clone();
    bands = learnFrom.bands();
    surfaces = Surface.spectra(bands);
    this.effect = effect;
    float[] drift = DriftSpectrum.of(learnFrom, sample(learnFrom), settings.harmonics(), effect);
    usual = model(settings.harmonics(), drift, control, LEAST_LOOKS, Integer.MAX_VALUE);
    few = model(Math.min(settings.harmonics(), 1), drift, control, FEWEST_LOOKS, LEAST_LOOKS);
  }

  /**
   * A detector whose null is a control.
   *
   * @param control undisturbed pixels of the same dates and bands; some that did change make the
   *     answer more careful, not wrong
   * @throws IllegalArgumentException if fewer than {@link #LEAST_CONTROL} of them have looks enough
   */
  public static ChangeDetector against(PixelSeries control, ChangeSettings settings) {
    long enough = Arrays.stream(control.looks()).filter(looks -> looks >= LEAST_LOOKS).count();
    if (enough < LEAST_CONTROL) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "expected at least %d control pixels with %d clear looks, found %d",
              LEAST_CONTROL,
              LEAST_LOOKS,
              enough));
    }
    SceneEffect effect = SceneEffect.of(control, settings.harmonics());
    return new ChangeDetector(control, Optional.of(control), Optional.of(effect), settings);
  }

  /** A detector whose null is a bootstrap of each pixel; learns the drift from the pixels given. */
  public static ChangeDetector alone(PixelSeries series, ChangeSettings settings) {
    return new ChangeDetector(series, Optional.empty(), Optional.empty(), settings);
  }

  private static Span[] sample(PixelSeries series) {
    int step = Math.max(1, series.pixels() / SAMPLE);
    return IntStream.range(0, Math.min(SAMPLE, series.pixels()))
        .mapToObj(i -> new Span(i * step, 0, series.dates()))
        .toArray(Span[]::new);
  }

  private Model model(
      int harmonics, float[] drift, Optional<PixelSeries> control, int least, int below) {
    Design design = Design.of(days, harmonics, drift);
    return new Model(design, control.map(pixels -> undisturbed(design, pixels)), least, below);
  }

  private Null undisturbed(Design design, PixelSeries control) {
    int[] looks = control.looks();
    Span[] spans =
        IntStream.range(0, control.pixels())
            .filter(p -> looks[p] >= LEAST_LOOKS)
            .mapToObj(p -> new Span(p, 0, control.dates()))
            .toArray(Span[]::new);
    return new Null(strengths(design, control, spans, done -> {}));
  }

  private Strengths strengths(
      Design design, PixelSeries series, Span[] spans, IntConsumer progress) {
    return Fits.all(
        () -> Fits.of(design, bands.size(), surfaces, effect),
        series,
        spans,
        settings.threads(),
        progress);
  }

  /** How many undisturbed pixels the null rests on; 0 for a bootstrap. */
  public int nullSize() {
    return usual.undisturbed().map(Null::size).orElse(0);
  }

  /**
   * How rare the strongest change of each pixel is, by the control's null: −ln of the share of
   * undisturbed pixels with one so strong, drawn out by an exponential where it is small. Finer
   * than p, which is a rank; 0 for pixels that are not tested with the season asked for.
   *
   * @throws IllegalArgumentException if the series is of other dates or bands
   * @throws IllegalStateException if there is no control
   */
  public double[] rarity(PixelSeries series) {
    check(series);
    Null undisturbed = control();
    double[] out = new double[series.pixels()];
    Span[] spans = new Span[out.length];
    Arrays.setAll(spans, pixel -> new Span(pixel, 0, series.dates()));
    Strengths strengths = strengths(usual.design(), series, spans, done -> {});
    for (int i = 0; i < out.length; i++) {
      if (strengths.generalAt[i] >= 0 && usual.suits(strengths.looks[i])) {
        out[i] = undisturbed.score(strengths.general[i], strengths.directed[i]);
      }
    }
    return out;
  }

  /**
   * The {@link #rarity} that a share of the control's pixels do not exceed, linear between two of
   * them.
   *
   * @throws IllegalStateException if there is no control
   */
  public double rarityOf(double share) {
    return control().quantile(share);
  }

  private Null control() {
    return usual
        .undisturbed()
        .orElseThrow(() -> new IllegalStateException("a detector alone has no control"));
  }

  /** Whether the fits are computed by vectors; if not, they take some eight times as long. */
  public static boolean byVectors() {
    return Fits.byVectors();
  }

  /**
   * Looks at every pixel of a series.
   *
   * @param progress is told of pixels done; called by several threads
   * @throws IllegalArgumentException if the series is of other dates or bands
   */
  public Scanned scan(PixelSeries series, IntConsumer progress) {
    check(series);
    double[] p = new double[series.pixels()];
    Arrays.fill(p, 1);
    int[] looks = series.looks();
    List<Change> changes = new ArrayList<>();
    for (Model model : List.of(usual, few)) {
      Span[] spans =
          IntStream.range(0, series.pixels())
              .filter(pixel -> model.suits(looks[pixel]))
              .mapToObj(pixel -> new Span(pixel, 0, series.dates()))
              .toArray(Span[]::new);
      changes.addAll(search(model, series, spans, p, progress));
    }
    changes.sort(Comparator.comparingInt(Change::pixel).thenComparingInt(Change::day));
    return new Scanned(p, looks, changes);
  }

  private void check(PixelSeries series) {
    if (!Arrays.equals(days, series.days()) || !bands.equals(series.bands())) {
      throw new IllegalArgumentException("expected a series of the detector's dates and bands");
    }
  }

  /**
   * Tests spans, dates what may count, and goes on with both sides of it. A change found beside
   * another counts only if that one does, or more would be tested than the threshold knows of; so
   * its p is at least the other's.
   */
  private List<Change> search(
      Model model, PixelSeries series, Span[] spans, double[] p, IntConsumer progress) {
    List<Change> found = new ArrayList<>();
    int[] perPixel = new int[series.pixels()];
    Span[] open = spans;
    double[] least = new double[spans.length];
    boolean first = true;
    while (open.length > 0) {
      Strengths strengths = strengths(model.design(), series, open, first ? progress : done -> {});
      double[] rare = rare(model, series, open, strengths);
      for (int i = 0; i < rare.length; i++) {
        rare[i] = Math.max(rare[i], least[i]);
      }
      if (first) {
        for (int i = 0; i < open.length; i++) {
          p[open[i].pixel()] = rare[i];
        }
        first = false;
      }
      Dated[] dated = dated(model, series, open, strengths, rare, perPixel);
      List<Span> next = new ArrayList<>();
      for (Dated one : dated) {
        found.add(one.change());
        next.addAll(one.sides());
      }
      open = next.toArray(Span[]::new);
      least =
          Arrays.stream(dated)
              .flatMapToDouble(one -> one.sides().stream().mapToDouble(side -> one.change().p()))
              .toArray();
    }
    return found;
  }

  private double[] rare(Model model, PixelSeries series, Span[] spans, Strengths strengths) {
    double[] p = new double[spans.length];
    if (model.undisturbed().isPresent()) {
      Null undisturbed = model.undisturbed().get();
      Arrays.setAll(
          p,
          i ->
              strengths.generalAt[i] < 0
                  ? 1
                  : undisturbed.p(strengths.general[i], strengths.directed[i]));
      return p;
    }
    Fits.shares(
        spans.length,
        SMALL_SHARE,
        settings.threads(),
        () -> {
          Bootstrap bootstrap =
              new Bootstrap(series, model.design(), surfaces, settings.replicates());
          return share -> {
            for (int i = share.from(); i < share.to(); i++) {
              p[i] = bootstrap.p(spans[i], strengths, i, settings.seed());
            }
          };
        });
    return p;
  }

  private record Dated(Change change, List<Span> sides) {}

  private Dated[] dated(
      Model model,
      PixelSeries series,
      Span[] spans,
      Strengths strengths,
      double[] p,
      int[] perPixel) {
    int[] worth =
        IntStream.range(0, spans.length)
            .filter(i -> p[i] <= settings.falseDiscovery())
            .filter(i -> perPixel[spans[i].pixel()]++ < settings.mostChanges())
            .toArray();
    Span[] likely = Arrays.stream(worth).mapToObj(i -> spans[i]).toArray(Span[]::new);
    Dated[] out = new Dated[worth.length];
    Fits.shares(
        worth.length,
        SMALL_SHARE,
        settings.threads(),
        () -> {
          SpanFit fit = Fits.of(model.design(), bands.size(), surfaces, effect);
          BreakDating dating = new BreakDating(model.design(), bands.size());
          return share -> {
            Baseline[] baselines = fit.baselines(series, likely, share.from(), share.to());
            for (int i = share.from(); i < share.to(); i++) {
              Step step = step(model, likely[i], strengths, worth[i], p[worth[i]]);
              BreakDating.Dated when =
                  dating.date(series, baselines[i - share.from()], step.date());
              out[i] = dated(model, series, step, when);
            }
          };
        });
    return out;
  }

  /** A span's strongest step, by the statistic that finds it rarer. */
  private record Step(Span span, int date, float strength, double p) {}

  private static Step step(Model model, Span span, Strengths strengths, int at, double p) {
    boolean directed =
        model
            .undisturbed()
            .map(n -> n.directedIsRarer(strengths.general[at], strengths.directed[at]))
            .orElse(strengths.directed[at] >= strengths.general[at] / 2);
    return directed
        ? new Step(span, strengths.directedAt[at], strengths.directed[at], p)
        : new Step(span, strengths.generalAt[at], strengths.general[at], p);
  }

  private Dated dated(Model model, PixelSeries series, Step step, BreakDating.Dated when) {
    Span span = step.span();
    Spectral.Turn turn = Spectral.turn(bands, when);
    Change change =
        new Change(
            span.pixel(),
            when.after(),
            when.until(),
            when.day(),
            step.strength(),
            step.p(),
            turn.direction(),
            turn.cover());
    List<Span> sides =
        List.of(
            new Span(span.pixel(), span.from(), when.firstLook()),
            new Span(span.pixel(), when.firstLook(), span.to()));
    return new Dated(
        change, sides.stream().filter(side -> looks(series, side) >= model.least()).toList());
  }

  private static int looks(PixelSeries series, Span span) {
    int looks = 0;
    for (int t = span.from(); t < span.to(); t++) {
      looks += series.clear(t, span.pixel()) ? 1 : 0;
    }
    return looks;
  }
}
