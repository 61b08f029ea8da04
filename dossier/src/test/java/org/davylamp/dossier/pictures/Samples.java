package org.davylamp.dossier.pictures;

import static org.davylamp.dossier.pictures.Marker.Kind.CAMP;
import static org.davylamp.dossier.pictures.Marker.Kind.DETENTION;
import static org.davylamp.dossier.pictures.Marker.Kind.MINE;
import static org.davylamp.dossier.pictures.Marker.Kind.PLANT;
import static org.davylamp.dossier.pictures.Marker.Kind.PORT;
import static org.davylamp.dossier.pictures.Marker.Kind.PRISON;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.davylamp.dossier.pictures.BarsPicture.Arrangement;
import org.davylamp.dossier.pictures.BarsPicture.Bar;
import org.davylamp.dossier.pictures.BarsPicture.Estimate;
import org.davylamp.dossier.pictures.ExpansionsPicture.Change;
import org.davylamp.dossier.pictures.ExpansionsPicture.Direction;
import org.davylamp.dossier.pictures.ExpansionsPicture.Row;
import org.davylamp.dossier.pictures.Marker.State;
import org.davylamp.dossier.pictures.SeriesPicture.Reading;
import org.davylamp.dossier.pictures.TimelinePicture.EventLane;
import org.davylamp.dossier.pictures.TimelinePicture.Item;
import org.davylamp.dossier.pictures.TimelinePicture.Lane;
import org.davylamp.dossier.pictures.TimelinePicture.Level;
import org.davylamp.dossier.pictures.TimelinePicture.QuantityLane;

/** Data to look at and to test with: realistic in shape, not a source for anything. */
final class Samples {
  private static final String[] PLACES = {
    "Kilju", "P'unggye", "Sohae", "Musudan", "Wŏnsan", "Kusŏng"
  };

  private Samples() {}

  /** The coastline that the build fetches; the class path has it after a Maven build. */
  static Coastline coastline() {
    String name = "/org/davylamp/dossier/assets/countries-10m.json";
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("expected " + name + " on the class path, found none");
      }
      return Coastline.read(in, Box.PENINSULA_NORTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<MapPicture.Place> towns() {
    return List.of(
        new MapPicture.Place("Pyongyang", 39.03, 125.75),
        new MapPicture.Place("Seoul", 37.57, 126.98),
        new MapPicture.Place("Chongjin", 41.79, 129.78),
        new MapPicture.Place("Hamhung", 39.92, 127.54),
        new MapPicture.Place("Dandong", 40.12, 124.39),
        new MapPicture.Place("Vladivostok", 43.12, 131.89));
  }

  static List<Marker> facilities() {
    List<Marker> list = new ArrayList<>();
    list.add(camp("Camp 14, Kaech'ŏn", 39.5717, 126.0622).within(9000));
    list.add(camp("Camp 16, Hwasŏng", 41.2870, 129.2684).within(12000));
    list.add(camp("Camp 15, Yodŏk", 39.6743, 126.8510).in(State.SUSPECTED));
    list.add(camp("Camp 18, Pukch'ang", 39.5596, 126.0860).in(State.CLOSED));
    list.add(camp("Camp 22, Hoeryŏng", 42.5845, 129.8776).in(State.CLOSED));
    list.add(camp("Camp 25, Ch'ŏngjin", 41.8330, 129.7211).exactly());
    list.add(prison("No. 12, Chŏn'gŏ-ri", 42.2086, 129.7556));
    list.add(prison("No. 8, Sŭngho-ri", 39.0015, 126.0578));
    list.add(prison("No. 4, Kangdong", 39.0089, 126.1530));
    list.add(prison("No. 1, Kaech'ŏn", 39.7084, 125.9231));
    list.add(prison("No. 3, Sinŭiju", 40.0619, 124.4096));
    list.add(prison("No. 11, Chŭngsan", 39.1423, 125.3219));
    list.add(prison("No. 6, Sariwŏn", 38.5126, 125.7741));
    list.add(prison("No. 9, Hamhŭng", 39.9577, 127.5632));
    list.add(prison("No. 22, Oro", 40.0433, 127.5236).in(State.CLOSED));
    list.add(prison("No. 77, Tanch'ŏn", 40.4376, 128.8992).in(State.CLOSED));
    list.add(prison("Sunch'ŏn", 39.4360, 125.7957));
    list.add(place("Sŏnhwa-dong 선화동", 39.6200, 126.4100, DETENTION).in(State.SUSPECTED).ranked(0));
    list.add(place("I-gol", 40.1644, 128.5120, DETENTION).in(State.SUSPECTED));
    list.add(place("Udan", 40.8492, 129.5807, DETENTION).in(State.SUSPECTED));
    list.add(place("Musan iron mine", 42.2319, 129.2692, MINE).exactly());
    list.add(place("Kŏmdŏk", 41.0100, 128.8200, MINE));
    list.add(place("Ch'ŏngnam", 39.4717, 125.3958, MINE));
    list.add(place("Hwap'ung", 39.4717, 125.3958, MINE));
    list.add(place("Ryongdŭng", 39.8512, 126.0947, MINE));
    list.add(place("Ryongmun", 39.8512, 126.0947, MINE));
    list.add(place("Chikdong", 39.4916, 125.6686, MINE).exactly());
    list.add(place("Tŏkch'ŏn", 39.7627, 126.2896, MINE));
    list.add(place("Sinch'ang", 39.6115, 126.2746, MINE));
    list.add(place("Pongch'ŏn", 39.7759, 125.9591, MINE));
    list.add(place("Saebyŏl", 42.8608, 130.2001, MINE));
    list.add(place("P'yŏngsan uranium mine and mill", 38.3179, 126.4326, MINE).exactly());
    list.add(place("Pakch'ŏn plant", 39.7104, 125.5681, PLANT));
    list.add(place("Namp'o", 38.7300, 125.4000, PORT));
    list.add(place("Ch'ŏngjin port", 41.7700, 129.8200, PORT));
    list.add(place("Rajin", 42.2300, 130.3000, PORT));
    list.add(place("Sinŭiju–Dandong bridge", 40.1100, 124.3900, PORT));
    list.add(place("Songnim", 38.7500, 125.6300, PORT));
    return MapPicture.ordered(list);
  }

  private static Marker camp(String label, double latitude, double longitude) {
    return place(label, latitude, longitude, CAMP).ranked(0);
  }

  private static Marker prison(String label, double latitude, double longitude) {
    return place(label, latitude, longitude, PRISON);
  }

  private static Marker place(String label, double latitude, double longitude, Marker.Kind kind) {
    return Marker.at(label, latitude, longitude, kind)
        .linked("facilities.html#" + label.hashCode());
  }

  /** Many markers in the DPRK's part of the world. */
  static List<Marker> crowd(int size, long seed) {
    Random random = new Random(seed);
    Marker.Kind[] kinds = Marker.Kind.values();
    List<Marker> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double latitude = 40.2 + random.nextGaussian() * 0.9;
      double longitude = 127.2 + random.nextGaussian() * 1.2;
      list.add(
          Marker.at("Facility " + i, latitude, longitude, kinds[random.nextInt(kinds.length)])
              .linked("f/" + i + ".html"));
    }
    return list;
  }

  static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  static Span on(String date) {
    return Span.day(date, day(date));
  }

  static Span year(int year) {
    return Span.throughout(Integer.toString(year), day(year + "-01-01"), day(year + "-12-31"));
  }

  static List<Lane> lanes() {
    return List.of(measures(), tests(), trade(), growth());
  }

  static EventLane measures() {
    return new EventLane(
        "Sanctions measures",
        List.of(
            item("UNSCR 1718", "2006-10-14", "UN", false),
            item("UNSCR 1874", "2009-06-12", "UN", false),
            item("UNSCR 2094", "2013-03-07", "UN", false),
            item("UNSCR 2270: first coal ban, livelihood exempt", "2016-03-02", "UN", true),
            item("UNSCR 2321: coal cap", "2016-11-30", "UN", false),
            item("China suspends coal for the year", "2017-02-18", "China", false),
            item("UNSCR 2371: full coal and ore ban", "2017-08-05", "UN", true),
            item("UNSCR 2375", "2017-09-11", "UN", false),
            item("UNSCR 2397", "2017-12-22", "UN", false),
            new Item(
                "Border closed",
                Span.throughout("2020-01-22/2023-08~", day("2020-01-22"), day("2023-08-31"))
                    .doubted(),
                "DPRK",
                "#b",
                false),
            new Item(
                "1718 panel ended",
                Span.throughout("2024-04-30/..", day("2024-04-30"), Span.OPEN_END),
                "UN",
                "#p",
                false)));
  }

  private static Item item(String label, String date, String kind, boolean guide) {
    return new Item(label, on(date), kind, "measures.html#" + date, guide);
  }

  /** A hundred tests and more, most in a few years. */
  static EventLane tests() {
    List<Item> items = new ArrayList<>();
    String[] nuclear = {
      "2006-10-09", "2009-05-25", "2013-02-12", "2016-01-06", "2016-09-09", "2017-09-03"
    };
    for (String date : nuclear) {
      items.add(new Item("Nuclear test", on(date), "nuclear", "#n", false));
    }
    int[] perYear = {7, 0, 0, 8, 0, 0, 2, 6, 19, 15, 24, 20, 0, 27, 9, 8, 64, 30, 17};
    Random random = new Random(7);
    for (int i = 0; i < perYear.length; i++) {
      for (int n = 0; n < perYear[i]; n++) {
        LocalDate date = LocalDate.of(2006 + i, 1, 1).plusDays(random.nextInt(360));
        String place = PLACES[random.nextInt(PLACES.length)];
        items.add(new Item("Missile, " + place, on(date.toString()), "missile", "#m", false));
      }
    }
    return new EventLane("Weapons tests", items);
  }

  static QuantityLane trade() {
    double[] millions = {112, 170, 201, 213, 390, 1127, 1198, 1380, 1132, 1050, 1187, 410, 0.0};
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < millions.length; i++) {
      levels.add(new Level(year(2006 + i), Amount.of(millions[i]), "mirror data", "trade.html"));
    }
    return new QuantityLane("Coal imported by China", "million US$", false, levels);
  }

  static EventLane growth() {
    return new EventLane(
        "Expansions seen",
        List.of(
            new Item(
                "Camp 25: perimeter moved",
                Span.within("2009-11/2010-10", day("2009-11-01"), day("2010-10-31")),
                "growth",
                "#25",
                false),
            new Item(
                "Camp 14: new housing",
                Span.within("2006/2013", day("2006-01-01"), day("2013-12-31")).doubted(),
                "growth",
                "#14",
                false),
            new Item(
                "Camp 22 closed",
                Span.within("2012~", day("2012-01-01"), day("2012-12-31")).doubted(),
                "reduction",
                "#22",
                false),
            new Item(
                "No. 12: annex",
                Span.within("2008-09/2009-04", day("2008-09-01"), day("2009-04-30")),
                "growth",
                "#12",
                false)));
  }

  static List<Row> rows() {
    return List.of(
        new Row(
            "Camp 25, Ch'ŏngjin",
            "f25.html",
            List.of(
                change("2003-11-01", "2009-11-01", Direction.GROWTH),
                change("2009-11-01", "2010-10-01", Direction.NEW),
                change("2010-10-01", "2013-05-01", Direction.GROWTH),
                change("2013-05-01", "2020-02-01", Direction.NONE))),
        new Row(
            "Camp 14, Kaech'ŏn",
            "f14.html",
            List.of(
                change("2002-12-01", "2006-10-01", Direction.NONE),
                change("2006-10-01", "2013-10-01", Direction.GROWTH))),
        new Row(
            "Camp 22, Hoeryŏng",
            "f22.html",
            List.of(
                new Change(
                    Span.within("2010-10/2012-10~", day("2010-10-01"), day("2012-10-31")).doubted(),
                    Direction.REDUCTION,
                    "guard posts razed",
                    ""))),
        new Row(
            "No. 12, Chŏn'gŏ-ri (전거리 교화소)",
            "f12.html",
            List.of(
                change("2008-09-01", "2009-04-01", Direction.NEW),
                change("2009-04-01", "2015-10-01", Direction.GROWTH),
                change("2012-01-01", "2016-05-01", Direction.REDUCTION))),
        new Row(
            "Sŏnhwa-dong",
            "fs.html",
            List.of(
                change("2003-06-01", "2016-01-01", Direction.NONE),
                change("2021-01-01", "2022-11-01", Direction.REDUCTION))));
  }

  private static Change change(String from, String to, Direction direction) {
    return new Change(
        Span.within(from.substring(0, 7) + "/" + to.substring(0, 7), day(from), day(to)),
        direction,
        "",
        "#c");
  }

  static List<Reading> readings() {
    return List.of(
        reading("2003-11-04", Amount.of(20), "HRNK and DigitalGlobe"),
        reading("2009-11-14", Amount.of(25), "HRNK and DigitalGlobe"),
        new Reading(
            Span.within("2010-10", day("2010-10-01"), day("2010-10-31")),
            Amount.of(38),
            "HRNK and DigitalGlobe",
            "after the perimeter moved",
            "#r"),
        reading("2012-10-03", Amount.of(41), "HRNK and DigitalGlobe"),
        reading("2013-05-16", Amount.of(43), "HRNK and DigitalGlobe"),
        new Reading(
            Span.within("2010/2013", day("2010-01-01"), day("2013-12-31")),
            Amount.between(28, 34),
            "KINU",
            "",
            "#k"),
        reading("2016-09-19", Amount.around(36, 41, 44), "Own count"),
        new Reading(
            on("2020-02-07").doubted(),
            Amount.between(40, 47),
            "Own count",
            "oblique image",
            "#o"));
  }

  private static Reading reading(String date, Amount amount, String group) {
    return new Reading(on(date), amount, group, "", "obs.html#" + date);
  }

  static List<CurvesPicture.Curve> curves() {
    return List.of(
        new CurvesPicture.Curve(
            "doubled",
            List.of(
                new CurvesPicture.Point(200, 91),
                new CurvesPicture.Point(0, 0),
                new CurvesPicture.Point(100, 60))),
        new CurvesPicture.Curve(
            "trebled", List.of(new CurvesPicture.Point(0, 0), new CurvesPicture.Point(200, 95))));
  }

  static List<CurvesPicture.Mark> marks() {
    return List.of(
        new CurvesPicture.Mark("168 for a doubled rate", 168),
        new CurvesPicture.Mark("16 independent", 16),
        new CurvesPicture.Mark("32 told", 32));
  }

  static List<String> years(int from, int to) {
    List<String> years = new ArrayList<>();
    for (int year = from; year <= to; year++) {
      years.add(Integer.toString(year));
    }
    return years;
  }

  static Picture tradeColumns(Frame frame) {
    String[] goods = {"Coal", "Iron ore", "Other minerals"};
    double[][] values = {
      {390, 1127, 1198, 1380, 1132, 1050, 1187, 410, 0},
      {196, 405, 253, 295, 220, 73, 75, 104, 0},
      {40, 118, 110, 120, 131, 95, 70, 44, 0}
    };
    List<Bar> bars = new ArrayList<>();
    for (int g = 0; g < goods.length; g++) {
      for (int i = 0; i < 8; i++) {
        Amount amount = i == 7 && g == 0 ? Amount.around(385, 410, 460) : Amount.of(values[g][i]);
        bars.add(
            new Bar(Integer.toString(2010 + i), goods[g], amount, "China's customs", "trade.html"));
      }
    }
    return BarsPicture.columns(
        frame, "million US$", Arrangement.STACKED, OptionalDouble.empty(), years(2010, 2018), bars);
  }

  static Picture shareRows(Frame frame) {
    return BarsPicture.rows(
        frame,
        "% of exports",
        Arrangement.GROUPED,
        OptionalDouble.of(100),
        List.of(
            "Minerals in all exports, 2013",
            "China in exports of minerals, 2013",
            "Coal in exports to China, 2016",
            "Coal in exports to China, 2018"),
        List.of(
            new Bar("Minerals in all exports, 2013", "", Amount.between(46, 58), "", "#1"),
            new Bar("China in exports of minerals, 2013", "", Amount.of(97), "", "#2"),
            new Bar("Coal in exports to China, 2016", "", Amount.around(42, 45, 47), "", "#3")));
  }

  static List<Estimate> estimates() {
    return List.of(
        new Estimate(
            "US State Department", year(2009), Amount.between(150_000, 200_000), "", "#s1"),
        new Estimate(
            "UN Commission of Inquiry",
            year(2014),
            Amount.between(80_000, 120_000),
            "four camps",
            "#s2"),
        new Estimate("KINU white paper", year(2013), Amount.between(80_000, 120_000), "", "#s3"),
        new Estimate("HRNK", year(2012), Amount.around(150_000, 160_000, 200_000), "", "#s4"),
        new Estimate("US State Department", year(2021), Amount.between(80_000, 120_000), "", "#s5"),
        new Estimate(
            "A former official 전직 관리",
            Span.within("1994~", day("1994-01-01"), day("1994-12-31")).doubted(),
            Amount.of(200_000),
            "",
            "#s6"));
  }

  /** An area that grows beside a control that does not. Invented. */
  static List<AreaPicture.Curve> areaCurves() {
    List<AreaPicture.Point> area = new ArrayList<>();
    List<AreaPicture.Point> control = new ArrayList<>();
    double[] values = {9_100, 9_300, 9_200, 12_400, 14_900, 15_100, 18_800};
    for (int i = 0; i < values.length; i++) {
      Span when = Span.day("2017-0" + (i + 2) + "-14", 17_211 + i * 150L);
      area.add(
          new AreaPicture.Point(
              when, Amount.around(values[i] - 900, values[i], values[i] + 1_200)));
      control.add(
          new AreaPicture.Point(when, Amount.around(1_900, 2_400 + 40 * i, 3_100 + 40 * i)));
    }
    return List.of(
        new AreaPicture.Curve("within the perimeter", false, area),
        new AreaPicture.Curve("control annulus", true, control));
  }

  static List<AreaPicture.Moment> moments() {
    return List.of(
        new AreaPicture.Moment("UNSCR 2371", Span.day("2017-08-05", 17_383), "#m1"),
        new AreaPicture.Moment("UNSCR 2375", Span.day("2017-09-11", 17_420), "#m2"),
        new AreaPicture.Moment("UNSCR 2397", Span.day("2017-12-22", 17_522), "#m3"));
  }

  static List<MultiplesPicture.Panel> panels() {
    List<MultiplesPicture.Panel> panels = new ArrayList<>();
    String[] names = {
      "Guard positions", "Perimeter", "Area", "Buildings", "Tailings and everything beside them"
    };
    for (int i = 0; i < names.length; i++) {
      List<AreaPicture.Point> points = new ArrayList<>();
      for (int j = 0; j <= i + 1; j++) {
        double value = i == 2 ? 100_000 + 40_000 * j : 10 + 7 * j * (i % 2 == 0 ? 1 : -0.1);
        points.add(
            new AreaPicture.Point(
                Span.within("look " + j, 13_000 + 900L * j, 13_000 + 900L * j + (j == 1 ? 365 : 0)),
                i == 2 ? Amount.around(value * 0.9, value, value * 1.1) : Amount.of(value)));
      }
      panels.add(
          new MultiplesPicture.Panel(
              names[i],
              i == 0 ? "Radio Free Asia" : "Committee for Human Rights in North Korea (HRNK), m²",
              points,
              i == 0 ? "#p" : ""));
    }
    return panels;
  }

  /** A bare patch that grows in a valley, with noise, cloud without a value, and changing light. */
  static List<Chip> chips(int count) {
    List<Chip> chips = new ArrayList<>();
    int size = 120;
    for (int n = 0; n < count; n++) {
      java.util.Random random = new java.util.Random(5);
      List<float[]> bands =
          List.of(new float[size * size], new float[size * size], new float[size * size]);
      double grown = 14 + 22.0 * n / Math.max(1, count - 1);
      for (int i = 0; i < size * size; i++) {
        int x = i % size;
        int y = i / size;
        double ridge = 0.5 + 0.5 * Math.sin((x + 0.4 * y) / 9.0);
        boolean bare = Math.hypot(x - 62, (y - 58) * 1.4) < grown;
        double noise = 0.012 * random.nextGaussian();
        boolean cloud = n == 1 && Math.hypot(x - 18, y - 96) < 16;
        bands.get(0)[i] =
            (float) (cloud ? Double.NaN : (bare ? 0.24 : 0.05 + 0.05 * ridge) + noise);
        bands.get(1)[i] = (float) ((bare ? 0.20 : 0.08 + 0.05 * ridge) + noise);
        bands.get(2)[i] = (float) ((bare ? 0.16 : 0.04 + 0.03 * ridge) + noise);
      }
      chips.add(
          new Chip(
              size,
              size,
              bands,
              10,
              n == 0 ? 12 : 0,
              "20" + (17 + n) + "-05-01",
              "S2A_MSIL2A_20" + (17 + n) + "0501T021601_N0500_R003_T52TDL_20230824T120315",
              "Contains modified Copernicus Sentinel data"));
    }
    return chips;
  }

  static List<Chip.Outline> outlines() {
    List<double[]> perimeter =
        List.of(
            new double[] {22, 20},
            new double[] {100, 26},
            new double[] {104, 88},
            new double[] {30, 96});
    List<double[]> annulus =
        List.of(
            new double[] {4, 4},
            new double[] {116, 4},
            new double[] {116, 116},
            new double[] {4, 116});
    return List.of(
        new Chip.Outline("perimeter", List.of(perimeter)),
        new Chip.Outline("control annulus", List.of(annulus)));
  }
}
