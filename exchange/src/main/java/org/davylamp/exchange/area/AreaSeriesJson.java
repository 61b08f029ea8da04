package org.davylamp.exchange.area;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.evidence.CanonicalJson.Arr;
import org.davylamp.evidence.CanonicalJson.Obj;
import org.davylamp.evidence.CanonicalJson.Value;
import org.davylamp.evidence.EvidenceException;

/** An {@link AreaSeries} as JSON and back. Numbers are strings, as in all records. */
final class AreaSeriesJson {
  private static final int DIGITS = 40;

  private AreaSeriesJson() {}

  // ---- out

  static Obj of(AreaSeries series) {
    AreaSeries.Ground ground = series.ground();
    Obj settings = new Obj();
    series.settings().forEach(settings::put);
    return new Obj()
        .put("facility", series.facility())
        .put("format", AreaSeries.FORMAT)
        .put("found", series.found())
        .put(
            "ground",
            new Obj()
                .put("pixelArea", number(ground.pixelArea(), 6))
                .put("inside", Integer.toString(ground.inside()))
                .put("control", Integer.toString(ground.control()))
                .put("testedInside", Integer.toString(ground.testedInside()))
                .put("testedControl", Integer.toString(ground.testedControl())))
        .put("looks", array(series.looks(), AreaSeriesJson::look))
        .put("pictures", array(series.plates(), AreaSeriesJson::plate))
        .put("scenes", array(series.scenes(), AreaSeriesJson::scene))
        .put("settings", settings);
  }

  private static Obj look(AreaSeries.Look look) {
    return new Obj()
        .put("date", look.day().toString())
        .put("scenes", look.scenes())
        .put("clear", number(look.clear(), 3))
        .put("controlClear", number(look.controlClear(), 3))
        .put("area", range(look.area()))
        .put("areaToCompare", range(look.areaToCompare()))
        .put("control", range(look.control()))
        .put("controlToCompare", range(look.controlToCompare()));
  }

  private static Arr range(AreaSeries.Range range) {
    return numbers(List.of(range.expected(), range.low(), range.high()), 1);
  }

  private static Obj scene(AreaSeries.UsedScene scene) {
    return new Obj()
        .put("id", scene.id())
        .put("date", scene.day().toString())
        .put("licence", scene.licence())
        .put("credit", scene.credit())
        .put("sha256", scene.sha256());
  }

  private static Obj plate(Plate plate) {
    return new Obj()
        .put("id", plate.id())
        .put("title", plate.title())
        .put("caption", plate.caption())
        .put("metresPerPixel", number(plate.metresPerPixel(), 4))
        .put("north", number(plate.north(), 1))
        .put("black", numbers(plate.black(), 6))
        .put("white", numbers(plate.white(), 6))
        .put("outlines", array(plate.outlines(), AreaSeriesJson::outline))
        .put("chips", array(plate.chips(), AreaSeriesJson::chip));
  }

  private static Obj outline(Plate.Outline outline) {
    List<Value> rings = new ArrayList<>();
    for (List<Plate.Corner> ring : outline.rings()) {
      List<Double> flat = new ArrayList<>();
      ring.forEach(
          corner -> {
            flat.add(corner.x());
            flat.add(corner.y());
          });
      rings.add(numbers(flat, 2));
    }
    return new Obj().put("name", outline.name()).put("rings", new Arr(rings));
  }

  private static Obj chip(Plate.Chip chip) {
    return new Obj()
        .put("file", chip.file())
        .put("sha256", chip.sha256())
        .put("date", chip.day().toString())
        .put("scene", chip.scene())
        .put("credit", chip.credit())
        .put("width", Integer.toString(chip.width()))
        .put("height", Integer.toString(chip.height()))
        .put("seen", Integer.toString(chip.seen()));
  }

  private static <T> Arr array(List<T> values, java.util.function.Function<T, Value> writer) {
    return new Arr(values.stream().map(writer).toList());
  }

  private static Arr numbers(List<Double> values, int decimals) {
    return Arr.ofStrings(values.stream().map(value -> number(value, decimals)).toList());
  }

  private static String number(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  // ---- in

  static AreaSeries read(Obj all) {
    String format = all.string("format");
    if (!format.equals(AreaSeries.FORMAT)) {
      throw EvidenceException.expected("the format " + AreaSeries.FORMAT, format);
    }
    Obj ground = all.object("ground");
    SortedMap<String, String> settings = new TreeMap<>();
    Obj said = all.object("settings");
    said.fields().keySet().forEach(name -> settings.put(name, said.string(name)));
    return new AreaSeries(
        all.string("facility"),
        all.string("found"),
        settings,
        new AreaSeries.Ground(
            number(ground, "pixelArea"),
            whole(ground, "inside"),
            whole(ground, "control"),
            whole(ground, "testedInside"),
            whole(ground, "testedControl")),
        all.objects("looks").stream().map(AreaSeriesJson::readLook).toList(),
        all.objects("scenes").stream().map(AreaSeriesJson::readScene).toList(),
        all.objects("pictures").stream().map(AreaSeriesJson::readPlate).toList());
  }

  private static AreaSeries.Look readLook(Obj look) {
    return new AreaSeries.Look(
        day(look),
        look.strings("scenes"),
        number(look, "clear"),
        number(look, "controlClear"),
        readRange(look, "area"),
        readRange(look, "areaToCompare"),
        readRange(look, "control"),
        readRange(look, "controlToCompare"));
  }

  private static AreaSeries.Range readRange(Obj look, String field) {
    List<Double> numbers = numbers(look.strings(field), field);
    if (numbers.size() != 3) {
      throw EvidenceException.expected(
          "an area and its interval in '" + field + "'", numbers.size() + " numbers");
    }
    return new AreaSeries.Range(numbers.get(0), numbers.get(1), numbers.get(2));
  }

  private static AreaSeries.UsedScene readScene(Obj scene) {
    return new AreaSeries.UsedScene(
        scene.string("id"),
        day(scene),
        scene.optional("licence"),
        scene.optional("credit"),
        scene.strings("sha256"));
  }

  private static Plate readPlate(Obj plate) {
    return new Plate(
        plate.string("id"),
        plate.string("title"),
        plate.string("caption"),
        number(plate, "metresPerPixel"),
        number(plate, "north"),
        numbers(plate.strings("black"), "black"),
        numbers(plate.strings("white"), "white"),
        plate.objects("outlines").stream().map(AreaSeriesJson::readOutline).toList(),
        plate.objects("chips").stream().map(AreaSeriesJson::readChip).toList());
  }

  private static Plate.Outline readOutline(Obj outline) {
    List<List<Plate.Corner>> rings = new ArrayList<>();
    if (outline.fields().get("rings") instanceof Arr array) {
      array.values().forEach(ring -> rings.add(ring(ring)));
    }
    return new Plate.Outline(outline.string("name"), rings);
  }

  private static List<Plate.Corner> ring(Value value) {
    if (!(value instanceof Arr ring)) {
      throw new EvidenceException("expected an array of numbers in 'rings'");
    }
    List<Double> flat = numbers(ring.strings(), "rings");
    if (flat.size() % 2 != 0) {
      throw EvidenceException.expected("pairs of numbers in 'rings'", flat.size() + " numbers");
    }
    List<Plate.Corner> corners = new ArrayList<>();
    for (int i = 0; i < flat.size(); i += 2) {
      corners.add(new Plate.Corner(flat.get(i), flat.get(i + 1)));
    }
    return corners;
  }

  private static Plate.Chip readChip(Obj chip) {
    return new Plate.Chip(
        chip.string("file"),
        chip.string("sha256"),
        day(chip),
        chip.string("scene"),
        chip.string("credit"),
        whole(chip, "width"),
        whole(chip, "height"),
        whole(chip, "seen"));
  }

  private static LocalDate day(Obj object) {
    String text = object.string("date");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw EvidenceException.expected("a day such as 2016-01-10", text);
    }
  }

  private static List<Double> numbers(List<String> texts, String field) {
    return texts.stream().map(text -> number(text, field)).toList();
  }

  private static double number(Obj object, String field) {
    return number(object.string(field), field);
  }

  private static double number(String text, String field) {
    if (text.length() > DIGITS || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      throw EvidenceException.expected("a number in '" + field + "'", text);
    }
    return Double.parseDouble(text);
  }

  private static int whole(Obj object, String field) {
    String text = object.string(field);
    if (!text.matches("[0-9]{1,9}")) {
      throw EvidenceException.expected("a whole number in '" + field + "'", text);
    }
    return Integer.parseInt(text);
  }
}
