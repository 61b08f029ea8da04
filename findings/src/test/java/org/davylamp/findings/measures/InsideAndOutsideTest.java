package org.davylamp.findings.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Certainty;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.HsCode;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.Measured;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.wording.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every measure of the bundled case a trade inside it and one just outside. */
class InsideAndOutsideTest {
  private static final Path BUNDLED = Path.of("..", "cases", "dprk-minerals");
  private static final Pattern LOT = Pattern.compile("(\\d+) (t|bbl)$");

  /** What goods measures and others reach that no trade of goods shows, and who judges it. */
  private static final Set<String> JUDGED_ELSEWHERE =
      Set.of(
          "listed-parties",
          "listed-ships",
          "ships",
          "workers",
          "ventures",
          "finance",
          "inspection",
          "notice",
          "oversight",
          "due-diligence");

  @TempDir private static Path folder;
  private static Rulings rulings;

  @BeforeAll
  static void bundledCase() throws IOException {
    ToyCase toy = ToyCase.in(folder);
    for (String file : List.of("sources", "measures", "measure-terms")) {
      toy.read(Files.readString(BUNDLED.resolve(file + ".csv")));
    }
    rulings = new Rulings(toy.view(Measures::of));
  }

  @AfterAll
  static void readOnly() {
    assertThat(rulings.measures().all()).hasSizeGreaterThan(70);
  }

  /** One line of the table. */
  record Example(
      String measure,
      String day,
      String code,
      String goods,
      String route,
      String remarks,
      String ruling,
      String why) {
    @Override
    public String toString() {
      return "%s: %s of %s, %s, on %s: %s".formatted(measure, ruling, goods, route, day, why);
    }
  }

  static List<Example> examples() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            InsideAndOutsideTest.class.getResourceAsStream("inside-and-outside.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .map(
              cells ->
                  new Example(
                      cells.get(0),
                      cells.get(1),
                      cells.get(2),
                      cells.get(3),
                      cells.get(4),
                      cells.get(5),
                      cells.get(6),
                      cells.get(7)))
          .toList();
    }
  }

  private static Trade trade(Example example) {
    String[] route = example.route.split(" > ", 2);
    boolean rajin = route[1].endsWith(" via rajin");
    String to = route[1].replace(" via rajin", "");
    List<Cell<HsCode>> codes =
        HsCode.read(example.code).stream().map(code -> Cell.of(example.code, code)).toList();
    Matcher lot = LOT.matcher(example.goods);
    Optional<Measured> quantity =
        lot.find()
            ? Optional.of(new Measured(Double.parseDouble(lot.group(1)), lot.group(2)))
            : Optional.empty();
    Certainty made = route[0].equals("kp") ? Certainty.CERTAINLY : Certainty.NO;
    return new Trade(
        Goods.of(codes, example.goods.replaceFirst(", \\d+ (t|bbl)$", "")),
        rajin ? Certainty.POSSIBLY : made,
        to.equals("kp") ? Certainty.CERTAINLY : Certainty.NO,
        made,
        rajin,
        Map.of(to, Certainty.CERTAINLY),
        Map.of(route[0], Certainty.CERTAINLY),
        Optional.of(Edtf.parse(example.day)),
        Claims.of(example.remarks + "; " + example.goods),
        quantity,
        Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rulesAsTheLawIsRead(Example example) {
    String found =
        rulings.of(trade(example)).stream()
            .filter(ruling -> ruling.measure().id().equals(example.measure))
            .map(ruling -> ruling.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .findFirst()
            .orElse("none");

    assertThat(found).as(example.why).isEqualTo(example.ruling);
  }

  /** No measure of goods goes without an example on either side. */
  @Test
  void everyMeasureHasAnExampleInsideAndOneOutside() throws IOException {
    Map<String, List<String>> told = new java.util.HashMap<>();
    examples()
        .forEach(
            each -> told.computeIfAbsent(each.measure, key -> new ArrayList<>()).add(each.ruling));
    Set<String> missing = new HashSet<>();
    for (Measure measure : rulings.measures().all()) {
      boolean judgedByGoods =
          measure.effective().isPresent()
              && measure
                  .terms(Term.Kind.REACHES)
                  .anyMatch(
                      term ->
                          !JUDGED_ELSEWHERE.contains(term.word())
                              && !(term.word().equals("goods") && measure.goods(term).isEmpty()));
      List<String> rulings = told.getOrDefault(measure.id(), List.of());
      boolean inside = rulings.contains("banned") || measure.id().equals("unscr-2375-refined-cap");
      boolean outside = rulings.stream().anyMatch(ruling -> !ruling.equals("banned"));
      if (judgedByGoods && !(inside && outside)) {
        missing.add(measure.id());
      }
    }
    assertThat(missing).isEmpty();
  }
}
