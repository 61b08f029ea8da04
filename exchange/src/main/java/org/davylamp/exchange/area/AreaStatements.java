package org.davylamp.exchange.area;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.davylamp.evidence.Ontology;
import org.davylamp.evidence.Property;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.davylamp.exchange.Intake;
import org.davylamp.exchange.stac.SceneEntity;

/**
 * The statements that an {@link AreaSeries} makes. Ids are made of the document's hash, so two runs
 * are never taken for one, and the same document twice says nothing new.
 */
final class AreaStatements {
  private static final String OBSERVATION = "Observation";
  private static final String SCENE = "Scene";
  private static final String IMAGE = "Image";

  /** What is counted of a facility; of its control the same, marked. */
  private static final String COMPONENT = "disturbed area";

  /** By this, analyses tell looks that a program had from those that somebody chose and counted. */
  private static final String DOMAIN = "image series";

  /** Below this, a tenth of a square metre is told. */
  private static final double COARSE = 100;

  private static final int ID_DIGITS = 12;

  private final AreaSeries series;
  private final Intake intake;
  private final String run;

  AreaStatements(AreaSeries series, Intake intake, String sha256) {
    this.series = series;
    this.intake = intake;
    this.run = sha256.substring(0, ID_DIGITS);
  }

  void state() {
    Map<LocalDate, List<Plate.Chip>> chips = new HashMap<>();
    series
        .chips()
        .forEach(chip -> chips.computeIfAbsent(chip.day(), day -> new ArrayList<>()).add(chip));
    series.scenes().forEach(this::scene);
    series.chips().forEach(this::picture);
    List<AreaSeries.Look> looks = series.looks();
    for (int i = 0; i < looks.size(); i++) {
      if (looks.get(i).counts()) {
        look(
            looks.get(i),
            String.format(Locale.ROOT, "look %d of %d", i + 1, looks.size()),
            chips.getOrDefault(looks.get(i).day(), List.of()));
      }
    }
  }

  // ---- looks

  private void look(AreaSeries.Look look, String locator, List<Plate.Chip> chips) {
    Saying inside =
        new Saying(
            OBSERVATION, observation(look.day()), details(locator).withNote(doubt(look.area())));
    area(inside, look, look.area(), look.areaToCompare());
    chips.forEach(chip -> inside.say("proof", chip.entity()));
    double scale = series.ground().controlScale();
    if (scale > 0) {
      AreaSeries.Range area = look.control().times(scale);
      Saying control =
          new Saying(
              OBSERVATION,
              observation(look.day()) + "-control",
              details(locator).withNote(scaled() + "; " + doubt(area)));
      area(control, look, area, look.controlToCompare().times(scale));
      control.say("controlArea", "yes");
    }
  }

  private void area(
      Saying saying, AreaSeries.Look look, AreaSeries.Range area, AreaSeries.Range toCompare) {
    saying.say("facility", series.facility());
    saying.say("domain", DOMAIN);
    saying.say("component", COMPONENT);
    saying.say("quantity", metres(area.expected()));
    saying.say("quantityLow", metres(Math.min(toCompare.low(), area.expected())));
    saying.say("quantityHigh", metres(Math.max(toCompare.high(), area.expected())));
    saying.say("imageDate", look.day().toString());
    look.scenes().forEach(scene -> saying.say("scene", SceneEntity.id(scene)));
  }

  /** By the range that is stated looks are compared; the area itself is known less well. */
  private static String doubt(AreaSeries.Range area) {
    return "the range is for comparing looks; with how bright new ground is, the area may be "
        + metres(area.low())
        + " to "
        + metres(area.high());
  }

  private String scaled() {
    AreaSeries.Ground ground = series.ground();
    return String.format(
        Locale.ROOT,
        "of %,d pixels of the control that were tested, as if they were the %,d inside",
        ground.testedControl(),
        ground.testedInside());
  }

  private String observation(LocalDate day) {
    return "look-" + run + "-" + day;
  }

  private static StatementDetails details(String locator) {
    return StatementDetails.NONE.withLocator(locator);
  }

  private static String metres(double area) {
    return new BigDecimal(area)
            .setScale(area > 0 && area < COARSE ? 1 : 0, RoundingMode.HALF_EVEN)
            .toPlainString()
        + " m2";
  }

  // ---- scenes and pictures

  private void scene(AreaSeries.UsedScene scene) {
    Saying saying = new Saying(SCENE, SceneEntity.id(scene.id()), details("scene " + scene.id()));
    saying.say("sceneId", scene.id());
    saying.say("date", scene.day().toString());
    scene.licence().ifPresent(text -> saying.say("licence", text));
    scene.credit().ifPresent(text -> saying.say("credit", text));
    scene.sha256().forEach(hash -> saying.say("sha256", hash));
  }

  private void picture(Plate.Chip chip) {
    Saying saying = new Saying(IMAGE, chip.entity(), details("picture " + chip.file()));
    saying.say("fileName", chip.file());
    saying.say("title", "Image of " + chip.day() + ", scene " + chip.scene());
    saying.say("mimeType", "image/png");
    saying.say("date", chip.day().toString());
    saying.say("credit", chip.credit());
    saying.say("notes", "SHA-256: " + chip.sha256());
  }

  /** States properties of one entity. */
  private final class Saying {
    private final String schema;
    private final String entity;
    private final StatementDetails details;

    Saying(String schema, String entity, StatementDetails details) {
      this.schema = schema;
      this.entity = entity;
      this.details = details;
    }

    void say(String name, String value) {
      Property property =
          Ontology.standard().schema(schema).orElseThrow().property(name).orElseThrow();
      String normalised = property.normalise(value);
      intake.accept(
          Statement.of(entity, schema, name, normalised, intake.source())
              .with(normalised.equals(value) ? details : details.withOriginal(value)),
          0);
    }
  }
}
