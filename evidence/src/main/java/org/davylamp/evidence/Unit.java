package org.davylamp.evidence;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The units that camps, mines, cargoes and trade are reported in, each with its exact size in the
 * base unit of its {@link Dimension}.
 *
 * <p>Sources of the factors: metric units by definition; foot, yard, mile, acre and pound by the
 * international yard and pound agreement of 1959 (NIST SP 811, appendix B); the nautical mile by
 * the International Hydrographic Conference of 1929; the Korean <i>p’yŏng</i> (36 square <i>cha</i>
 * of 10/33 m, so 400/121 m²) and <i>chŏngbo</i> (3,000 <i>p’yŏng</i>) by the weights-and-measures
 * law that Korea shared with Japan from 1909. UCUM codes are those of the Unified Code for Units of
 * Measure 2.1; its acre is the US survey one, four millionths larger, so ours has no code.
 *
 * <p>What has no exact factor does not convert: currencies, and rates over a day, a month and a
 * year (how many days a year a mine works is an assumption, not a unit).
 */
@SuppressWarnings("ImmutableEnumChecker") // a record of two BigIntegers, and List.of
public enum Unit {
  METRE("m", Dimension.LENGTH, "1", "m", "metre", "metres", "meter", "meters"),
  MILLIMETRE("mm", Dimension.LENGTH, "0.001", "mm", "millimetres", "millimeters"),
  CENTIMETRE("cm", Dimension.LENGTH, "0.01", "cm", "centimetres", "centimeters"),
  KILOMETRE(
      "km", Dimension.LENGTH, "1000", "km", "kilometre", "kilometres", "kilometer", "kilometers"),
  FOOT("ft", Dimension.LENGTH, "0.3048", "[ft_i]", "foot", "feet"),
  YARD("yd", Dimension.LENGTH, "0.9144", "[yd_i]", "yard", "yards", "yds"),
  MILE("mi", Dimension.LENGTH, "1609.344", "[mi_i]", "mile", "miles"),
  NAUTICAL_MILE("nmi", Dimension.LENGTH, "1852", "[nmi_i]", "nautical mile", "nautical miles"),

  SQUARE_METRE(
      "m2",
      Dimension.AREA,
      "1",
      "m2",
      "m²",
      "m^2",
      "sq m",
      "sqm",
      "square metres",
      "square meters",
      "square metre",
      "square meter"),
  HECTARE("ha", Dimension.AREA, "10000", "har", "hectare", "hectares"),
  SQUARE_KILOMETRE(
      "km2",
      Dimension.AREA,
      "1000000",
      "km2",
      "km²",
      "km^2",
      "sq km",
      "sqkm",
      "square kilometres",
      "square kilometers",
      "square kilometre",
      "square kilometer"),
  SQUARE_FOOT(
      "ft2",
      Dimension.AREA,
      "0.09290304",
      "[sft_i]",
      "ft²",
      "ft^2",
      "sq ft",
      "square feet",
      "square foot"),
  SQUARE_YARD(
      "yd2",
      Dimension.AREA,
      "0.83612736",
      "[syd_i]",
      "yd²",
      "yd^2",
      "sq yd",
      "square yards",
      "square yard"),
  ACRE("acre", Dimension.AREA, "4046.8564224", "", "acres"),
  SQUARE_MILE(
      "mi2",
      Dimension.AREA,
      "2589988.110336",
      "",
      "mi²",
      "mi^2",
      "sq mi",
      "square miles",
      "square mile"),
  PYONG("pyong", Dimension.AREA, Ratio.of(400, 121), "", "p'yŏng", "p’yŏng", "pyeong", "평"),
  CHONGBO("chongbo", Dimension.AREA, Ratio.of(1_200_000, 121), "", "chŏngbo", "jeongbo", "정보"),

  CUBIC_METRE("m3", Dimension.VOLUME, "1", "m3", "m³", "m^3", "cubic metres", "cubic meters"),
  LITRE("L", Dimension.VOLUME, "0.001", "L", "l", "litre", "litres", "liter", "liters"),
  BARREL("bbl", Dimension.VOLUME, "0.158987294928", "[bbl_us]", "barrel", "barrels"),

  KILOGRAM("kg", Dimension.MASS, "1", "kg", "kilogram", "kilograms"),
  GRAM("g", Dimension.MASS, "0.001", "g", "gram", "grams"),
  TONNE("t", Dimension.MASS, "1000", "t", "tonne", "tonnes", "metric ton", "metric tons"),
  KILOTONNE("kt", Dimension.MASS, "1000000", "kt", "kilotonne", "kilotonnes", "thousand tonnes"),
  MEGATONNE("Mt", Dimension.MASS, "1000000000", "Mt", "megatonne", "megatonnes", "million tonnes"),
  POUND("lb", Dimension.MASS, "0.45359237", "[lb_av]", "pound", "pounds", "lbs"),
  SHORT_TON("short ton", Dimension.MASS, "907.18474", "[ston_av]", "short tons"),
  LONG_TON("long ton", Dimension.MASS, "1016.0469088", "[lton_av]", "long tons"),

  TONNE_PER_DAY("t/d", Dimension.MASS_PER_DAY, "1000", "t/d", "t/day", "tonnes per day"),
  TONNE_PER_MONTH("t/mo", Dimension.MASS_PER_MONTH, "1000", "t/mo", "t/month", "tonnes per month"),
  MEGATONNE_PER_MONTH(
      "Mt/mo", Dimension.MASS_PER_MONTH, "1000000000", "Mt/mo", "Mt/month", "Mt per month"),
  TONNE_PER_YEAR("t/a", Dimension.MASS_PER_YEAR, "1000", "t/a", "t/y", "t/year", "tonnes per year"),
  KILOTONNE_PER_YEAR("kt/a", Dimension.MASS_PER_YEAR, "1000000", "kt/a", "kt/y", "kt/year"),
  MEGATONNE_PER_YEAR("Mt/a", Dimension.MASS_PER_YEAR, "1000000000", "Mt/a", "Mt/y", "Mt/year"),

  COUNT("count", Dimension.COUNT, "1", "1", "1", "items"),
  PEOPLE("people", Dimension.PEOPLE, "1", "{people}", "persons", "prisoners", "detainees"),
  SHARE("share", Dimension.SHARE, "1", "", "ratio"),
  PERCENT("%", Dimension.SHARE, "0.01", "%", "percent", "per cent", "pct"),
  PER_MILLE("‰", Dimension.SHARE, "0.001", "[ppth]", "per mille"),

  USD("USD", Dimension.US_DOLLAR, "1", "", "US$", "US dollars"),
  KUSD("KUSD", Dimension.US_DOLLAR, "1000", "", "thousand USD", "thousand US dollars"),
  MUSD("MUSD", Dimension.US_DOLLAR, "1000000", "", "million USD", "million US dollars"),
  GUSD("GUSD", Dimension.US_DOLLAR, "1000000000", "", "BUSD", "billion USD", "billion US dollars"),
  EUR("EUR", Dimension.EURO, "1", "", "euro", "euros"),
  CNY("CNY", Dimension.RENMINBI, "1", "", "RMB", "yuan"),
  KPW("KPW", Dimension.NORTH_KOREAN_WON, "1", ""),
  KRW("KRW", Dimension.SOUTH_KOREAN_WON, "1", "");

  /** What can be converted into each other, and the unit its factors count in. */
  public enum Dimension {
    LENGTH("a length"),
    AREA("an area"),
    VOLUME("a volume"),
    MASS("a mass"),
    MASS_PER_DAY("a mass per day"),
    MASS_PER_MONTH("a mass per month"),
    MASS_PER_YEAR("a mass per year"),
    COUNT("a count"),
    PEOPLE("a number of people"),
    SHARE("a share"),
    US_DOLLAR("an amount of US dollars"),
    EURO("an amount of euros"),
    RENMINBI("an amount of renminbi"),
    NORTH_KOREAN_WON("an amount of North Korean won"),
    SOUTH_KOREAN_WON("an amount of South Korean won");

    private final String phrase;

    Dimension(String phrase) {
      this.phrase = phrase;
    }

    @Override
    public String toString() {
      return phrase;
    }
  }

  private static final Map<String, Unit> BY_SPELLING = new HashMap<>();
  private static final Map<String, Unit> BY_WORD = new HashMap<>();

  static {
    for (Unit unit : values()) {
      for (String spelling : unit.spellings()) {
        BY_SPELLING.put(spelling, unit);
        if (spelling.matches("[a-z ]{4,}")) {
          BY_WORD.put(spelling, unit);
        }
      }
    }
  }

  private final String code;
  private final Dimension dimension;
  private final Ratio factor;
  private final String ucum;
  private final List<String> spellings;

  Unit(String code, Dimension dimension, String factor, String ucum, String... spellings) {
    this(code, dimension, Ratio.of(new BigDecimal(factor)), ucum, spellings);
  }

  Unit(String code, Dimension dimension, Ratio factor, String ucum, String... spellings) {
    this.code = code;
    this.dimension = dimension;
    this.factor = factor;
    this.ucum = ucum;
    this.spellings = List.of(spellings);
  }

  /** What statements call it. */
  public String code() {
    return code;
  }

  public Dimension dimension() {
    return dimension;
  }

  /** How many base units of its dimension one of it is. */
  public Ratio factor() {
    return factor;
  }

  /** Its case-sensitive UCUM code, where UCUM knows it. */
  public Optional<String> ucum() {
    return ucum.isEmpty() ? Optional.empty() : Optional.of(ucum);
  }

  /** Everything that {@link #of} reads as this unit, its codes first. */
  public List<String> spellings() {
    return Stream.concat(Stream.of(code, ucum), spellings.stream())
        .filter(spelling -> !spelling.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * How many {@code other} one of this is, exactly.
   *
   * @throws EvidenceException if the two measure different things
   */
  public Ratio per(Unit other) {
    if (dimension != other.dimension) {
      throw new EvidenceException(
          "expected "
              + other.dimension
              + " (as '"
              + other.code
              + "' is), found a unit that does not fit: '"
              + code
              + "' is "
              + dimension);
    }
    return factor.dividedBy(other.factor);
  }

  /**
   * The unit of that code, UCUM code or usual spelling. Symbols are read letter by letter (Mt is a
   * million tonnes, and mt is nothing); words in either case.
   *
   * @throws EvidenceException if there is none, or if the word stands for several ("tons")
   */
  public static Unit of(String text) {
    Unit unit = BY_SPELLING.get(text);
    if (unit == null) {
      unit = BY_WORD.get(text.toLowerCase(Locale.ROOT));
    }
    if (unit != null) {
      return unit;
    }
    throw switch (text.toLowerCase(Locale.ROOT)) {
      case "ton", "tons", "mt" ->
          EvidenceException.expected(
              "t (tonne), Mt (million tonnes), short ton or long ton, because this can mean more than one of them",
              text);
      case "$", "dollar", "dollars" -> EvidenceException.expected("whose dollars (USD)", text);
      case "won" -> EvidenceException.expected("KPW or KRW", text);
      default ->
          EvidenceException.expected(
              "a unit such as m, km, m2, ha, km2, kg, t, Mt, count, people, %, USD or MUSD", text);
    };
  }

  @Override
  public String toString() {
    return code;
  }
}
