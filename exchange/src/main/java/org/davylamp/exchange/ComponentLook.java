package org.davylamp.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Outline;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;

/**
 * What one look at a facility found of one kind of component, stated as observations: one for the
 * number, one for the length, one for the area.
 *
 * @param key of what and when
 * @param drawn the components, in the order of the file
 * @param overlap square metres that more than one outline covers
 */
record ComponentLook(Key key, List<ComponentFeature> drawn, double overlap) {
  private static final String SCHEMA = "Observation";

  /** From here on whole metres are enough. */
  private static final double COARSE = 1000;

  /** So many lines are named one by one. */
  private static final int MOST_LINES = 200;

  /** What a look is at. */
  record Key(String facility, String component, String imageDate) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::facility)
            .thenComparing(Key::component)
            .thenComparing(Key::imageDate);

    static Key of(ComponentFeature feature) {
      return new Key(feature.facility(), feature.kind().name(), feature.imageDate());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }

    /** The looks at the same thing. */
    String series() {
      return facility + "\t" + component;
    }
  }

  /** By what all looks at one thing are measured: what a look without any is 0 of. */
  record Measured(Set<ComponentKind.Measure> by) {
    static Measured of(List<ComponentFeature> drawn) {
      Set<ComponentKind.Measure> by = EnumSet.noneOf(ComponentKind.Measure.class);
      Set<ComponentKind.Measure> kind = drawn.getFirst().kind().measures();
      boolean lines = drawn.stream().anyMatch(f -> !f.geometry().lines().isEmpty());
      boolean zero = drawn.stream().allMatch(ComponentFeature::isZero);
      boolean outlines = !lines && drawn.stream().noneMatch(f -> f.geometry().outlines().isEmpty());
      if (kind.contains(ComponentKind.Measure.COUNT) && !lines) {
        by.add(ComponentKind.Measure.COUNT);
      }
      if (kind.contains(ComponentKind.Measure.LENGTH)
          && (lines || !kind.contains(ComponentKind.Measure.COUNT))) {
        by.add(ComponentKind.Measure.LENGTH);
      }
      if (outlines
          || (zero
              && !kind.contains(ComponentKind.Measure.COUNT)
              && kind.contains(ComponentKind.Measure.AREA))) {
        by.add(ComponentKind.Measure.AREA);
      }
      return new Measured(by);
    }

    Measured and(Measured other) {
      Set<ComponentKind.Measure> both = EnumSet.copyOf(by);
      both.addAll(other.by);
      return new Measured(both);
    }
  }

  void state(Intake intake, Measured series) {
    boolean zero = drawn.getFirst().isZero();
    for (ComponentKind.Measure measure : zero ? series.by() : Measured.of(drawn).by()) {
      switch (measure) {
        case COUNT ->
            observation(intake, component(), measure, things() + " count")
                .say("unit", drawn.getFirst().kind().noun());
        case LENGTH -> {
          Saying length = observation(intake, component(), measure, metres(length()) + " m");
          length.say("outlineLength", metres(length()) + " m");
          length.error();
        }
        case AREA -> {
          Saying area = observation(intake, area(), measure, metres(squareMetres()) + " m2");
          area.say("outlineLength", metres(around()) + " m");
          area.error();
        }
      }
    }
  }

  private String component() {
    return key.component();
  }

  /** What a perimeter encloses is the area of the facility. */
  private String area() {
    return drawn.getFirst().kind().isPerimeter() ? ComponentKind.AREA.name() : component();
  }

  private long things() {
    return drawn.stream().mapToLong(ComponentFeature::things).sum();
  }

  private double length() {
    return drawn.stream()
        .mapToDouble(
            f ->
                f.geometry().lines().stream().mapToDouble(Outline::metresAlong).sum()
                    + f.geometry().outlines().stream().mapToDouble(Outline::metresAround).sum())
        .sum();
  }

  private double squareMetres() {
    double sum = 0;
    for (ComponentFeature feature : drawn) {
      for (Outline outline : feature.geometry().outlines()) {
        sum += outline.squareMetres();
      }
    }
    return sum - overlap;
  }

  private double around() {
    return drawn.stream()
        .flatMap(f -> f.geometry().outlines().stream())
        .mapToDouble(Outline::metresAround)
        .sum();
  }

  private static String metres(double metres) {
    return new BigDecimal(metres)
        .setScale(metres < COARSE && metres > 0 ? 1 : 0, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private Saying observation(
      Intake intake, String component, ComponentKind.Measure measure, String quantity) {
    List<String> content = new ArrayList<>();
    content.add(key.facility());
    content.add(component);
    content.add(key.imageDate());
    content.add(measure.name());
    content.add(quantity);
    content.add(metres(around()));
    Saying saying = new Saying(intake, GeoJsonPlace.derived("look-", content), details());
    saying.say("facility", key.facility());
    saying.say("component", component);
    saying.say("quantity", quantity);
    saying.say("imageDate", key.imageDate());
    drawn.stream()
        .flatMap(f -> f.imagery().stream())
        .distinct()
        .sorted()
        .forEach(imagery -> saying.say("imagery", imagery));
    return saying;
  }

  private StatementDetails details() {
    List<Long> rows = drawn.stream().map(ComponentFeature::row).distinct().sorted().toList();
    String lines =
        rows.size() > MOST_LINES
            ? String.format(
                Locale.ROOT,
                "%d features on lines %d to %d",
                drawn.size(),
                rows.getFirst(),
                rows.getLast())
            : (rows.size() == 1 ? "feature on line " : "features on lines ")
                + rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    StatementDetails details = StatementDetails.NONE.withLocator(lines);
    return overlap < 0.05
        ? details
        : details.withNote(
            "outlines overlap by " + metres(overlap) + " m2, which are counted once");
  }

  /** States properties of one observation. */
  private final class Saying {
    private final Intake intake;
    private final String entity;
    private final StatementDetails details;

    private Saying(Intake intake, String entity, StatementDetails details) {
      this.intake = intake;
      this.entity = entity;
      this.details = details;
    }

    private void say(String name, String value) {
      Property property =
          Ontology.standard().schema(SCHEMA).orElseThrow().property(name).orElseThrow();
      intake.accept(
          Statement.of(entity, SCHEMA, name, property.normalise(value), intake.source())
              .with(details),
          drawn.getFirst().row());
    }

    /** The worst of what the features say of their own drawing. */
    private void error() {
      Optional<BigDecimal> worst =
          drawn.stream().flatMap(f -> f.error().stream()).max(Comparator.naturalOrder());
      worst.ifPresent(metres -> say("digitisingError", metres.toPlainString() + " m"));
    }
  }
}
