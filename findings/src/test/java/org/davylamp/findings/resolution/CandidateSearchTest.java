package org.davylamp.findings.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Vault;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListEntry;
import org.davylamp.exchange.lists.ListFormats;
import org.davylamp.exchange.lists.OfficialList;
import org.davylamp.findings.ToyCase;
import org.davylamp.findings.screening.ListIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who of a case may be on a list, or twice in the case, as somebody who reviews would say. */
class CandidateSearchTest {
  private static final CandidateSearch.Limits USUAL = new CandidateSearch.Limits(.7, 5);

  /** Invented firms, ships and people. */
  private static final String LIST =
      """
      id,schema,name,alias,birthDate,country,imoNumber,registrationNumber
      E1,Organization,Korea Kumsan Trading Company,Kumsan Trading;금산무역회사,,kp,,
      E2,Vessel,CHON MA SAN,,,kp,8660313,
      E3,Person,"PAK, Chol Su",,1962-05-06,kp,,
      E4,Company,Sungri Shipping Co.,,,kp,,HK-556677
      E5,Airplane,P-885,,,kp,,
      """;

  @TempDir Path temp;
  private ToyCase toy;
  private String sha256;

  @BeforeEach
  void begin() throws IOException {
    toy = ToyCase.in(temp).source("report");
    Path file = Files.writeString(temp.resolve("list.csv"), LIST);
    sha256 = Vault.hash(file, done -> {});
    toy.list("the-list", sha256);
  }

  private ListVersion open(String table) {
    try {
      Path file = Files.writeString(temp.resolve("open.csv"), table, StandardCharsets.UTF_8);
      InputFile input = new InputFile(file, "list", Files.size(file));
      String key = Vault.hash(file, done -> {});
      ListIndex index =
          ListIndex.make(
              input,
              ListFormats.recognise(input).orElseThrow(),
              key,
              temp.resolve(key + ".names"),
              done -> {});
      return new ListVersion(
          "list", Optional.of("2026-01-05"), key, "own-csv", toy.cited("the-list"), index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CandidateSearch.Found find(CandidateSearch.Limits limits, String... tables) {
    List<ListVersion> lists = new ArrayList<>();
    for (String table : tables) {
      lists.add(open(table));
    }
    try (CaseReader reader = toy.file().read(Access.PUBLIC)) {
      return CandidateSearch.of(reader, lists, limits, (done, of) -> {});
    }
  }

  private List<Question> docket(String... tables) {
    List<Candidate> candidates = find(USUAL, tables).candidates();
    try (CaseReader reader = toy.file().read(Access.PUBLIC)) {
      return Docket.of(reader, candidates);
    }
  }

  private static List<String> pairs(CandidateSearch.Found found) {
    return found.candidates().stream()
        .map(each -> each.one().id() + " = " + each.other().id())
        .toList();
  }

  private static List<String> standing(List<Question> questions) {
    return questions.stream()
        .map(each -> each.standing().word() + " " + each.a() + " = " + each.b())
        .toList();
  }

  /** What the case says of something, and which entry it may be. */
  private record Row(String why, String schema, List<String> said, List<String> entries) {}

  @Test
  void whoMayBeOnTheList() {
    List<Row> rows =
        List.of(
            new Row(
                "the same words, another legal form",
                "Company",
                List.of("name", "KOREA KUMSAN TRADING CORPORATION"),
                List.of("list:E1")),
            new Row(
                "only the name in Hangul",
                "Company",
                List.of("name", "금산무역회사"),
                List.of("list:E1")),
            new Row(
                "another name, the number of the hull",
                "Vessel",
                List.of("name", "QUITE ANOTHER", "imoNumber", "8660313"),
                List.of("list:E2")),
            new Row(
                "a former name of the ship",
                "Vessel",
                List.of("name", "NEW DAWN", "previousName", "Chon Ma San"),
                List.of("list:E2")),
            new Row(
                "a common name and its date",
                "Person",
                List.of("name", "Pak Chol-su", "birthDate", "1962-05-06"),
                List.of("list:E3")),
            new Row(
                "a common name and another date",
                "Person",
                List.of("name", "Pak Chol-su", "birthDate", "1981-01-09"),
                List.of()),
            new Row(
                "a number in a register",
                "Company",
                List.of("name", "Victory Lines", "registrationNumber", "HK 556677"),
                List.of("list:E4")),
            new Row(
                "a place is on no list", "Facility", List.of("name", "Kumsan Trading"), List.of()),
            new Row("a firm is no ship", "Company", List.of("name", "Chon Ma San"), List.of()),
            new Row("a ship is no aircraft", "Vessel", List.of("name", "P-885"), List.of()),
            new Row("another firm", "Company", List.of("name", "Hyesan Youth Mine"), List.of()));
    for (int i = 0; i < rows.size(); i++) {
      toy.say(
          "report",
          rows.get(i).schema(),
          "%02d".formatted(i),
          rows.get(i).said().toArray(String[]::new));
    }
    CandidateSearch.Found found = find(USUAL, LIST);
    for (int i = 0; i < rows.size(); i++) {
      String id = "%02d".formatted(i);
      assertThat(
              found.candidates().stream()
                  .filter(each -> each.one().id().equals(id) && each.other().list().isPresent())
                  .map(each -> each.other().id()))
          .as(rows.get(i).why())
          .containsExactlyElementsOf(rows.get(i).entries());
    }
    assertThat(found.compared()).as("all but the place").isEqualTo(rows.size() - 1);
  }

  @Test
  void aCandidateTellsItsReasonsAndItsList() {
    toy.say("report", "Vessel", "ship", "name", "QUITE ANOTHER", "imoNumber", "8660313");
    Candidate candidate = find(USUAL, LIST).candidates().getFirst();
    assertThat(candidate.score().value()).isBetween(.7, 1.0);
    assertThat(candidate.score().features())
        .anySatisfy(feature -> assertThat(feature.words()).contains("8660313"));
    assertThat(candidate.other().caption()).isEqualTo("CHON MA SAN");
    assertThat(candidate.other().list())
        .hasValueSatisfying(
            list -> {
              assertThat(list.sha256()).isEqualTo(sha256);
              assertThat(list.date()).contains("2026-01-05");
            });
  }

  @Test
  void twiceInTheCaseIsAskedOnce() {
    toy.say("report", "Company", "b-firm", "name", "Hyesan Copper Trading Co.", "country", "kp")
        .say("report", "Company", "a-firm", "name", "HYESAN COPPER TRADING", "country", "kp")
        .say("report", "Company", "other", "name", "Musan Iron Works");
    assertThat(pairs(find(USUAL))).containsExactly("a-firm = b-firm");
    toy.same("a-firm", "b-firm");
    assertThat(pairs(find(USUAL))).as("one by now").isEmpty();
  }

  @Test
  void whatIsNotPublicIsNotCompared() {
    toy.say("report", "Company", "firm", "name", "Seaside Holdings");
    toy.source(Source.of("whisper", SourceType.INTERVIEW, "Whisper").with(Access.RESTRICTED));
    try (var append = toy.file().append(Access.RESTRICTED)) {
      append.add(
          Statement.of(
              "firm", "Company", "alias", "Kumsan Trading", append.cited("whisper").orElseThrow()),
          0);
      append.commit(org.davylamp.casefile.Append.Deed.of(org.davylamp.evidence.Act.Deed.STATE));
    }
    assertThat(pairs(find(USUAL, LIST))).isEmpty();
    try (CaseReader reader = toy.file().read(Access.RESTRICTED)) {
      assertThat(pairs(CandidateSearch.of(reader, List.of(open(LIST)), USUAL, (d, of) -> {})))
          .as("it would be found")
          .containsExactly("firm = list:E1");
    }
  }

  @Test
  void whatASourceDeniedOrTookBackDoesNotCount() {
    toy.source("second")
        .deny("report", "Company", "firm", "alias", "Kumsan Trading")
        .say("report", "Company", "firm", "name", "Seaside Holdings")
        .say("second", "Company", "gone", "name", "Kumsan Trading");
    assertThat(pairs(find(USUAL, LIST))).containsExactly("gone = list:E1");
    toy.withdraw("second");
    assertThat(pairs(find(USUAL, LIST))).isEmpty();
  }

  @Test
  void moreThanTheLimitIsTold() {
    StringBuilder list = new StringBuilder("id,schema,name\n");
    for (int i = 0; i < 12; i++) {
      list.append("L").append(i).append(",Company,Kumsan Trading\n");
      toy.say("report", "Company", "firm-%02d".formatted(i), "name", "Kumsan Trading");
    }
    CandidateSearch.Found few = find(new CandidateSearch.Limits(.7, 3), list.toString());
    assertThat(few.more()).hasSize(12);
    assertThat(few.candidates().stream().filter(each -> each.other().list().isPresent()))
        .hasSize(12 * 3);
    CandidateSearch.Found all =
        find(new CandidateSearch.Limits(.7, Integer.MAX_VALUE), list.toString());
    assertThat(all.more()).isEmpty();
    assertThat(all.candidates()).hasSize(12 * 12 + 12 * 11 / 2);
    toy.say("report", "Company", "nameless", "country", "kp");
    assertThat(find(USUAL, LIST).nothingToFindBy()).isEqualTo(1);
  }

  @Test
  void theOrderInWhichThingsWereSaidDoesNotMatter() {
    long seed = new Random().nextLong();
    List<String[]> said = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String name = List.of("Kumsan", "Kumsong", "Sungri", "Chonma").get(i % 4);
      said.add(new String[] {"firm-" + i, name + " Trading" + (i % 3 == 0 ? " Co." : "")});
    }
    List<Candidate> before = List.of();
    for (int run = 0; run < 2; run++) {
      ToyCase mine =
          ToyCase.in(temp.resolve("run-" + run)).source("report").list("the-list", sha256);
      Collections.shuffle(said, new Random(seed + run));
      said.forEach(each -> mine.say("report", "Company", each[0], "name", each[1]));
      toy = mine;
      List<Candidate> found = find(USUAL, LIST).candidates();
      if (run > 0) {
        assertThat(texts(found)).as("seed %d", seed).isEqualTo(texts(before));
      }
      before = found;
    }
    assertThat(before).hasSizeGreaterThan(40);
  }

  private static List<String> texts(List<Candidate> candidates) {
    return candidates.stream()
        .map(each -> each.one().id() + each.other().id() + each.score() + each.basis())
        .toList();
  }

  // ---- the docket

  private String basis() {
    return find(USUAL, LIST).candidates().getFirst().basis();
  }

  @Test
  void aRefusedPairComesBackOnlyWhenSomethingChanged() {
    toy.say("report", "Company", "firm", "name", "Kumsan Trading");
    assertThat(standing(docket(LIST))).containsExactly("open firm = list:E1");
    toy.judge("firm", "list:E1", Judgement.DIFFERENT, "another firm", basis());
    assertThat(standing(docket(LIST))).containsExactly("different firm = list:E1");
    toy.source("second").say("second", "Company", "firm", "name", "Kumsan Trading");
    assertThat(standing(docket(LIST)))
        .as("another source says the same")
        .containsExactly("different firm = list:E1");
    toy.say("second", "Company", "firm", "country", "kp");
    assertThat(standing(docket(LIST)))
        .as("a country is told")
        .containsExactly("reopened firm = list:E1");
    toy.judge("firm", "list:E1", Judgement.DIFFERENT, "still another", basis());
    assertThat(standing(docket(LIST))).containsExactly("different firm = list:E1");
    String changed = LIST.replace("금산무역회사", "금산무역회사;KKTC");
    assertThat(standing(docket(changed)))
        .as("the list tells another name")
        .containsExactly("reopened firm = list:E1");
    Question question = docket(LIST).getFirst();
    assertThat(question.judged().orElseThrow().by()).isEqualTo("tester");
    assertThat(question.judged().orElseThrow().resolution().note()).contains("still another");
  }

  @Test
  void judgementsAreTakenBackByLaterOnes() {
    toy.say("report", "Company", "firm", "name", "Kumsan Trading");
    toy.judge("firm", "list:E1", Judgement.UNDECIDED, "ask the register", basis());
    assertThat(standing(docket(LIST))).containsExactly("undecided firm = list:E1");
    entryIsSaid();
    toy.judge("firm", "list:E1", Judgement.SAME, "register", basis());
    assertThat(standing(docket(LIST))).containsExactly("same firm = list:E1");
    toy.judge("firm", "list:E1", Judgement.DIFFERENT, "misread", basisOf("firm", "list:E1"));
    List<Question> questions = docket(LIST);
    assertThat(standing(questions)).containsExactly("different firm = list:E1");
    try (CaseReader reader = toy.file().read(Access.PUBLIC)) {
      assertThat(questions.getFirst().judged().orElseThrow().history(reader))
          .extracting(each -> each.resolution().judgement())
          .containsExactly(Judgement.DIFFERENT, Judgement.SAME, Judgement.UNDECIDED);
    }
  }

  /** As a judgement records it: the entry's statements, said by the list. */
  private void entryIsSaid() {
    toy.say(ListStatements.of(entries(LIST).getFirst(), "list:E1", toy.cited("the-list")));
  }

  private List<ListEntry> entries(String table) {
    try {
      Path file = Files.writeString(temp.resolve("read.csv"), table);
      List<ListEntry> entries = new ArrayList<>();
      OfficialList.read(new InputFile(file, "list", Files.size(file)), entries::add);
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the two apart. */
  private String basisOf(String firm, String entry) {
    ToyCase apart =
        ToyCase.in(temp.resolve("apart"))
            .source("report")
            .list("the-list", sha256)
            .say("report", "Company", firm, "name", "Kumsan Trading");
    ToyCase mine = toy;
    toy = apart;
    String basis =
        find(USUAL, LIST).candidates().stream()
            .filter(each -> each.other().id().equals(entry))
            .findFirst()
            .orElseThrow()
            .basis();
    toy = mine;
    return basis;
  }

  @Test
  void anEntryThatWasJudgedAsksNothingOfItsOwn() {
    toy.say("report", "Company", "firm", "name", "Kumsan Trading")
        .say("report", "Company", "twin", "name", "Kumsan Trading Co.");
    entryIsSaid();
    assertThat(new TreeSet<>(pairs(find(USUAL, LIST))))
        .containsExactly("firm = list:E1", "firm = twin", "twin = list:E1");
    toy.judge("firm", "list:E1", Judgement.SAME, "the address", "0".repeat(64));
    assertThat(pairs(find(USUAL, LIST)))
        .as("the entry is the firm: one question is left")
        .containsExactly("firm = twin");
  }
}
