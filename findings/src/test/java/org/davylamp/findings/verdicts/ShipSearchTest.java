package org.davylamp.findings.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListFormats;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.NamedUntil;
import org.davylamp.exchange.rows.Stake;
import org.davylamp.exchange.rows.VesselRow;
import org.davylamp.findings.screening.ListIndex;
import org.davylamp.findings.screening.ListSearch;
import org.davylamp.names.CheckDigits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ships go by number first, whatever they are called. */
class ShipSearchTest {
  private static final DayRange TODAY = DayRange.day(ScreenedCase.AS_OF.toEpochDay());

  @TempDir Path temp;

  /**
   * A case to read.
   *
   * @param coal whether it carries coal on a route that is known for false origins
   */
  private record Ship(String name, String imo, boolean coal, Verdict expected, String why) {
    Asked asked() {
      Cell<String> number =
          imo.isEmpty()
              ? Cell.absent()
              : CheckDigits.imoShip(imo) ? Cell.of(imo, imo) : Cell.unread(imo);
      return Asked.ship(name, number, Cell.absent()).carrying(coal);
    }
  }

  private static final List<Ship> SHIPS =
      List.of(
          new Ship("Xin Guang Hai", "9004700", false, Verdict.MATCH, "listed, under its name"),
          new Ship("Blue Cedar", "9004700", false, Verdict.MATCH, "listed, renamed"),
          new Ship("Hua Fu", "9020003", true, Verdict.MATCH, "listed, with coal"),
          new Ship("Patriot", "9003550", false, Verdict.MATCH, "on the US list alone"),
          new Ship("Patriot", "3734365", false, Verdict.CLEAR, "a listed name on another hull"),
          new Ship("Hua Fu", "4280828", false, Verdict.CLEAR, "a listed name on another hull"),
          new Ship("Lucky Star", "2821460", true, Verdict.REVIEW, "the same, with coal"),
          new Ship("Lucky Star", "3346481", false, Verdict.CLEAR, "the same, with wheat"),
          new Ship("Asia Bridge 1", "", false, Verdict.REVIEW, "a listed name, no number"),
          new Ship("Hao Fan 6", "8628579", false, Verdict.REVIEW, "a wrong check digit"),
          new Ship("Ocean Marjoram", "9988776", false, Verdict.REVIEW, "a wrong check digit"),
          new Ship("Ocean Marjoram", "", false, Verdict.CLEAR, "no number, nobody's name"),
          new Ship("Dong Yang Pine", "2799722", true, Verdict.CLEAR, "another ship with coal"),
          new Ship(
              "Min Ning De You 078", "", false, Verdict.MATCH, "listed by name alone, peculiar"),
          new Ship("Jin Long", "", true, Verdict.REVIEW, "told of in the case, no number"),
          new Ship("Jin Long", "", false, Verdict.CLEAR, "the same, with other goods"));

  @Test
  @DisplayName("our table of ships, against the bundled case alone")
  void table() {
    PartySearch search = new PartySearch(ScreenedCase.bundled(temp, List.of()));
    for (Ship ship : SHIPS) {
      List<Reason> reasons = search.of(ship.asked(), TODAY);
      Verdict found =
          reasons.stream().map(Reason::verdict).min(Verdict::compareTo).orElse(Verdict.CLEAR);
      assertThat(found).as("%s: %s", ship, reasons).isEqualTo(ship.expected());
    }
  }

  @Test
  @DisplayName("a day on a list that the case finds improbable decides nothing")
  void improbableDay() {
    PartySearch search = new PartySearch(ScreenedCase.bundled(temp, List.of()));
    Asked ship = new Ship("Shang Yuan Bao", "8126070", false, Verdict.REVIEW, "").asked();

    assertThat(search.of(ship, on(2018, 10, 15)))
        .extracting(Reason::verdict)
        .containsOnly(Verdict.REVIEW);
    assertThat(search.of(ship, on(2018, 10, 17)))
        .extracting(Reason::verdict)
        .containsOnly(Verdict.MATCH);
  }

  private static DayRange on(int year, int month, int day) {
    return DayRange.day(LocalDate.of(year, month, day).toEpochDay());
  }

  @Test
  void aRenamedShipIsToldWithBothNames() {
    PartySearch search = new PartySearch(ScreenedCase.bundled(temp, List.of()));

    Reason reason =
        search
            .of(new Ship("Blue Cedar", "9004700", false, Verdict.MATCH, "").asked(), TODAY)
            .getFirst();

    assertThat(reason.text()).contains("Blue Cedar", "XIN GUANG HAI", "9004700");
  }

  @Test
  @DisplayName("a table of ships: no number, flag of the DPRK, dark on the way")
  void rows() {
    VesselScreen screen = new VesselScreen(ScreenedCase.bundled(temp, List.of()));

    assertThat(screen.apply(row("Ocean Marjoram", "9175555", "lr", "")).verdict())
        .isEqualTo(Verdict.CLEAR);
    assertThat(screen.apply(row("Ocean Marjoram", "", "lr", "")).reasons())
        .extracting(Reason::rule)
        .containsExactly("ship-number-not-told");
    assertThat(screen.apply(row("Ocean Marjoram", "9175555", "kp", "")).reasons())
        .extracting(Reason::rule)
        .containsExactly("flag-of-the-dprk");
    assertThat(
            screen.apply(row("Ocean Marjoram", "9175555", "lr", "AIS off for nine days")).verdict())
        .isEqualTo(Verdict.REVIEW);
    assertThat(screen.apply(row("Sea Rose", "9004700", "lr", "")).verdict())
        .isEqualTo(Verdict.MATCH);
    assertThat(
            screen
                .apply(row("Ocean Marjoram", "9175555", "lr", "last ports: Dalian, Nampo"))
                .reasons())
        .extracting(Reason::rule)
        .containsExactly("called-in-the-dprk");
    assertThat(
            screen
                .apply(row("Ocean Marjoram", "9175555", "lr", "last ports: Dalian, Busan"))
                .verdict())
        .isEqualTo(Verdict.CLEAR);
    assertThat(
            screen
                .apply(
                    row(
                        "Ocean Marjoram",
                        "9175555",
                        "lr",
                        "wholly owned by Kangbong Trading Corporation"))
                .verdict())
        .isEqualTo(Verdict.EXPOSED);
    assertThat(
            screen
                .apply(
                    row(
                        "Ocean Marjoram",
                        "9175555",
                        "lr",
                        "AIS off 9 h in Gulf of Guinea; log provided"))
                .verdict())
        .isEqualTo(Verdict.CLEAR);
  }

  @Test
  @DisplayName(
      "a listed number in the remarks is the ship's; a listed owner or manager exposes her")
  void numberInRemarksAndListedOwner() {
    VesselScreen screen = new VesselScreen(ScreenedCase.bundled(temp, List.of()));

    assertThat(screen.apply(row("Sea Rose", "", "lr", "IMO no. per broker 9004700")).verdict())
        .isEqualTo(Verdict.MATCH);
    assertThat(screen.apply(row("Sea Rose", "", "lr", "номер ИМО 9004700")).verdict())
        .isEqualTo(Verdict.MATCH);
    assertThat(screen.apply(row("Sea Rose", "", "lr", "IMO no. 9004701")).reasons())
        .extracting(Reason::rule)
        .containsExactly("ship-number-not-told");
    assertThat(screen.apply(owned("9175555", "Kangbong Trading Corporation")).reasons().getFirst())
        .satisfies(
            reason -> {
              assertThat(reason.rule()).isEqualTo("ship-of-listed-party");
              assertThat(reason.verdict()).isEqualTo(Verdict.EXPOSED);
            });
    assertThat(screen.apply(owned("9004700", "Kangbong Trading Corporation")).verdict())
        .as("a listed ship, whoever owns her")
        .isEqualTo(Verdict.MATCH);
  }

  @Test
  @DisplayName("a call at a port of the DPRK with lawful goods and the Committee's letter")
  void calledWithTheCommitteesLetter() {
    String letter = "; 1718 Committee exemption letter on file";

    assertThat(VoyageReasons.called("last ports: Nampo 10/2019; WFP rice" + letter, "The ship"))
        .isEmpty();
    assertThat(VoyageReasons.called("last ports: Nampo 10/2019; WFP rice", "The ship")).isPresent();
    assertThat(VoyageReasons.called("last ports: Nampo 10/2019; coal" + letter, "The ship"))
        .isPresent();
    assertThat(VoyageReasons.called("last ports: Nampo 10/2019" + letter, "The ship")).isPresent();
  }

  private static VesselRow owned(String imo, String owner) {
    VesselRow row = row("Ocean Marjoram", imo, "lr", "");
    return new VesselRow(
        row.id(),
        row.line(),
        row.name(),
        row.otherNames(),
        row.imo(),
        row.mmsi(),
        row.callSign(),
        row.flag(),
        row.formerFlags(),
        List.of(new Stake(owner, Optional.empty(), Optional.empty(), Optional.empty(), List.of())),
        owner,
        row.remarks(),
        row.notRead());
  }

  @Test
  @DisplayName("a former name in the remarks, in several tongues")
  void formerNamesInRemarks() {
    for (String told :
        List.of(
            "formerly known as Yuk Tung Energy Pte Ltd, name change filed in 2019",
            "曾用名：Yuk Tung Energy Pte Ltd",
            "vormals Yuk Tung Energy Pte Ltd; seit 2019 umbenannt")) {
      assertThat(NamesTold.former(told))
          .as(told)
          .extracting(NamedUntil::name)
          .containsExactly("Yuk Tung Energy Pte Ltd");
    }
    assertThat(NamesTold.former("formerly a customer of ours")).isEmpty();
    assertThat(Spellings.of("丹东宏达贸易 Dandong Hongda Trade").names())
        .contains("丹东宏达贸易", "Dandong Hongda Trade");
  }

  private static VesselRow row(String name, String imo, String flag, String remarks) {
    return new VesselRow(
        name,
        2,
        name,
        List.of(),
        imo.isEmpty() ? Cell.absent() : Cell.of(imo, imo),
        Cell.absent(),
        "",
        Cell.of(flag, flag),
        List.of(),
        List.of(),
        "",
        remarks,
        List.of());
  }

  @Test
  @DisplayName(
      "each DPRK ship of the US list: under its own name, under another, its name on another hull")
  void shipsOfTheUsList() throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    assumeTrue(data != null, "DAVYLAMP_DATA is not set: no list of ships to look for");
    Path lists = Path.of(data, "lists");
    ListSearch.Searched sdn = open(lists.resolve("ofac_sdn_2024-05-03.csv"));
    PartySearch search = new PartySearch(ScreenedCase.bundled(temp, List.of(sdn)));
    int ships = 0;
    for (String line : Files.readAllLines(lists.resolve("ofac_dprk_vessels_2024-05-03.csv"))) {
      String[] cells = line.split(",", 4);
      if (cells.length == 4 && CheckDigits.imoShip(cells[2])) {
        ships++;
        assertThat(verdict(search, new Ship(cells[1], cells[2], false, Verdict.MATCH, "own name")))
            .as(line)
            .isEqualTo(Verdict.MATCH);
        assertThat(verdict(search, new Ship("Sea Rose", cells[2], true, Verdict.MATCH, "renamed")))
            .as(line)
            .isEqualTo(Verdict.MATCH);
        assertThat(
                verdict(search, new Ship(cells[1], "2145294", false, Verdict.CLEAR, "other hull")))
            .as(line)
            .isEqualTo(Verdict.CLEAR);
        assertThat(verdict(search, new Ship(cells[1], "", false, Verdict.REVIEW, "no number")))
            .as(line)
            .isIn(Verdict.REVIEW, Verdict.MATCH);
      }
    }
    assertThat(ships).isGreaterThan(90);
  }

  private static Verdict verdict(PartySearch search, Ship ship) {
    return search.of(ship.asked(), TODAY).stream()
        .map(Reason::verdict)
        .min(Verdict::compareTo)
        .orElse(Verdict.CLEAR);
  }

  private ListSearch.Searched open(Path list) throws IOException {
    InputFile input = new InputFile(list, list.getFileName().toString(), Files.size(list));
    ListIndex index =
        ListIndex.make(
            input,
            ListFormats.recognise(input).orElseThrow(),
            "a".repeat(64),
            temp.resolve("list.names"),
            done -> {});
    assertThat(index.form()).isEqualTo("ofac-csv");
    assertThat(Optional.of(index.size())).hasValueSatisfying(n -> assertThat(n).isPositive());
    return new ListSearch.Searched(input.name(), index);
  }
}
