package org.davylamp.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.davylamp.casefile.CaseReader;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.analysis.Subject;
import org.davylamp.findings.components.Components;
import org.davylamp.findings.corroboration.Corroboration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentTest {
  @TempDir Path folder;

  private ToyCase toy() {
    return ToyCase.in(folder.resolve("toy")).source("a").source("b");
  }

  private static ToyCase camp(ToyCase toy) {
    return toy.say("a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so");
  }

  /** What is in force, without the records' ids. */
  private static List<Finding> findings(ToyCase toy) {
    return toy.found().stream()
        .map(found -> found.finding().superseding(java.util.Optional.empty()))
        .toList();
  }

  private static long changed(List<Assessment.Outcome> outcomes) {
    return outcomes.stream().mapToLong(Assessment.Outcome::changed).sum();
  }

  @Test
  void aSecondRunChangesNothing() {
    ToyCase mining = ToyCase.in(folder).read(Mining.FILES.toArray(String[]::new));
    assertThat(changed(mining.assess())).isPositive();
    long size = mining.size();
    List<CaseReader.Found> found = mining.found();
    List<Assessment.Outcome> again = mining.assess();
    assertThat(changed(again)).isZero();
    assertThat(mining.size()).isEqualTo(size);
    assertThat(mining.found()).isEqualTo(found);
    assertThat(again.stream().mapToLong(Assessment.Outcome::conclusions).sum())
        .isEqualTo(found.stream().mapToLong(one -> one.finding().results().size()).sum());
  }

  @Test
  void anEmptyCaseHasNoFindings() {
    ToyCase toy = ToyCase.in(folder);
    long size = toy.size();
    assertThat(toy.assess()).allSatisfy(outcome -> assertThat(outcome.inForce()).isEmpty());
    assertThat(toy.size()).isEqualTo(size);
  }

  @Test
  void aChangedInputGivesAFindingThatStandsInTheOthersPlace() {
    ToyCase toy = camp(toy());
    toy.assess(List.of(new Corroboration()));
    CaseReader.Found before = toy.found().getFirst();
    toy.say("b", "Facility", "camp", "kind", "kwan-li-so");
    assertThat(changed(toy.assess(List.of(new Corroboration())))).isOne();
    CaseReader.Found after = toy.found().getFirst();
    assertThat(after.finding().supersedes()).contains(before.id());
    assertThat(after.finding().inputDigest()).isNotEqualTo(before.finding().inputDigest());
    assertThat(before.finding().results().getFirst().values()).containsEntry("independent", "1");
    assertThat(after.finding().results().getFirst().values()).containsEntry("independent", "2");
  }

  @Test
  void aSourceThatNowSaysOnWhomItRestsChangesTheFinding() {
    ToyCase toy = camp(toy()).say("b", "Facility", "camp", "kind", "kwan-li-so");
    toy.assess();
    toy.source("b", "a");
    assertThat(toy.conclusions("corroboration", "standing"))
        .singleElement()
        .satisfies(result -> assertThat(result.values()).containsEntry("independent", "1"));
  }

  @Test
  void aWithdrawnSourceTakesItsFindingAlong() {
    ToyCase toy =
        camp(toy())
            .say("a", "Facility", "camp", "coordinates", "geo:40.0,126.0")
            .say("b", "Facility", "camp", "coordinates", "geo:40.5,126.0");
    assertThat(toy.conclusions("consistency", "positions apart")).hasSize(1);
    RecordId before = id(toy, "consistency");
    toy.withdraw("b");
    assertThat(toy.conclusions("consistency")).isEmpty();
    Finding givenUp = found(toy, "consistency").finding();
    assertThat(givenUp.supersedes()).contains(before);
    assertThat(givenUp.results()).isEmpty();
    assertThat(changed(toy.assess())).as("giving up once is enough").isZero();
  }

  @Test
  void goingBackToTheOldStateIsARecordOfItsOwn() {
    ToyCase toy = camp(toy());
    toy.say("a", "Facility", "camp", "coordinates", "geo:40.0,126.0");
    List<RecordId> ids = new ArrayList<>();
    List<Finding> said = new ArrayList<>();
    for (String key : List.of("c", "d")) {
      toy.source(key).say(key, "Facility", "camp", "coordinates", "geo:40.5,126.0");
      toy.assess();
      ids.add(id(toy, "consistency"));
      said.add(found(toy, "consistency").finding());
      toy.withdraw(key);
      toy.assess();
      ids.add(id(toy, "consistency"));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(4);
    assertThat(said).extracting(finding -> finding.results().getFirst().text()).hasSize(2);
    assertThat(found(toy, "consistency").finding().supersedes()).contains(ids.get(2));
  }

  @Test
  void oneAnalysisLeavesTheFindingsOfTheOthers() {
    ToyCase mining = ToyCase.in(folder).read(Mining.FILES.toArray(String[]::new));
    mining.assess();
    List<CaseReader.Found> found = mining.found();
    assertThat(changed(mining.assess(List.of(new Components())))).isZero();
    assertThat(mining.found()).isEqualTo(found);
  }

  @Test
  void whatIsRestrictedNeverEnters() {
    ToyCase toy = camp(toy());
    toy.assess();
    List<Finding> before = findings(toy);
    toy.source(Source.of("hidden", SourceType.INTERVIEW, "A talk").with(Access.RESTRICTED));
    toy.read(
        Access.RESTRICTED,
        """
        facility,kind,name,source
        camp,kyo-hwa-so,Hidden name,hidden
        secret,kwan-li-so,Secret camp,hidden
        """,
        """
        facility,claim,lat,lon,source
        camp,text,41.0,127.0,hidden
        """);
    assertThat(changed(toy.assess())).isZero();
    assertThat(findings(toy)).isEqualTo(before);
    assertThat(before.toString()).doesNotContain("Hidden", "Secret", "secret");
  }

  @Test
  void theSameCaseElsewhereWithAnotherKeyGivesTheSameFindings() {
    ToyCase one = ToyCase.in(folder.resolve("one")).read(Mining.FILES.toArray(String[]::new));
    ToyCase other = ToyCase.in(folder.resolve("other")).read(Mining.FILES.toArray(String[]::new));
    one.assess();
    other.assess();
    assertThat(other.file().origin()).isNotEqualTo(one.file().origin());
    assertThat(other.found()).isEqualTo(one.found());
  }

  @Test
  void aCaseAssessedOnTheWayEndsAsOneAssessedAtTheEnd() {
    ToyCase often = ToyCase.in(folder.resolve("often"));
    for (String csv : Mining.FILES) {
      often.read(csv);
      often.assess();
    }
    ToyCase once = ToyCase.in(folder.resolve("once")).read(Mining.FILES.toArray(String[]::new));
    once.assess();
    assertThat(findings(often).stream().filter(finding -> !finding.results().isEmpty()))
        .containsExactlyElementsOf(findings(once));
  }

  /** Whatever stands above what it refers to may stand anywhere else. */
  @Test
  void theOrderOfFilesDoesNotMatter() {
    ToyCase straight = ToyCase.in(folder.resolve("0")).read(Mining.FILES.toArray(String[]::new));
    straight.assess();
    for (int seed = 1; seed <= 4; seed++) {
      List<String> rest = new ArrayList<>(Mining.FILES.subList(3, Mining.FILES.size()));
      Collections.shuffle(rest, new Random(seed));
      List<String> files = new ArrayList<>(List.of(Mining.SOURCES));
      files.addAll(
          seed % 2 == 0
              ? List.of(Mining.PLACES, Mining.FACILITIES)
              : List.of(Mining.FACILITIES, Mining.PLACES));
      files.addAll(rest);
      ToyCase shuffled =
          ToyCase.in(folder.resolve(Integer.toString(seed))).read(files.toArray(String[]::new));
      shuffled.assess();
      assertThat(findings(shuffled)).as("seed %d", seed).isEqualTo(findings(straight));
    }
  }

  // ---- what a finding of one subject reads beyond its own entities

  @Test
  void aNewNameOfAPlaceIsSeenInWhatIsSaidOfAllPlaces() {
    ToyCase toy =
        toy()
            .say("a", "Facility", "camp", "kind", "kwan-li-so")
            .say("a", "Observation", "seen", "facility", "camp", "component", "wall")
            .say("a", "Observation", "seen", "changeClass", "expansion")
            .say("a", "Observation", "seen", "changeInterval", "2013");
    assertThat(toy.told("components", "dated growth")).singleElement().asString().endsWith("camp.");
    toy.say("b", "Facility", "camp", "name", "Camp of the north");
    assertThat(toy.told("components", "dated growth"))
        .singleElement()
        .asString()
        .endsWith("Camp of the north.");
  }

  @Test
  void aPortThatTurnsOutToBeAPrisonTiesItsConsignments() {
    ToyCase toy =
        camp(toy())
            .say("a", "Facility", "wharf", "name", "Wharf", "kind", "port")
            .say("a", "Production", "made", "facility", "camp", "linkType", "product-only")
            .say("a", "Consignment", "sent", "fromPlace", "wharf");
    assertThat(toy.conclusions("corroboration", "no link to a buyer")).hasSize(1);
    toy.say("b", "Facility", "wharf", "kind", "kyo-hwa-so");
    assertThat(toy.conclusions("corroboration", "link to a buyer")).hasSize(1);
    assertThat(toy.conclusions("corroboration", "no link to a buyer")).isEmpty();
  }

  @Test
  void aFigureOfAnotherPlaceThatIsComparedWithIsReadAgain() {
    ToyCase toy =
        camp(toy())
            .say("a", "Facility", "annex", "name", "Annex", "kind", "mine")
            .say("a", "Observation", "old", "facility", "annex", "component", "wall")
            .say("a", "Observation", "old", "imageDate", "2010-01-01")
            .say("b", "Observation", "old", "quantity", "100 m")
            .say("a", "Observation", "new", "facility", "camp", "component", "wall")
            .say("a", "Observation", "new", "quantity", "150 m", "imageDate", "2012-01-01")
            .say("a", "Observation", "new", "comparedObservation", "old", "statedChange", "50 %");
    assertThat(toy.told("components", "change"))
        .containsExactly("Wall, from 2010-01-01 to 2012-01-01: +50 m (+50.0 %), 25 m a year.");
    assertThat(toy.conclusions("consistency", "change against figures")).isEmpty();
    toy.withdraw("b").say("a", "Observation", "old", "quantity", "120 m");
    assertThat(toy.told("components", "change"))
        .containsExactly("Wall, from 2010-01-01 to 2012-01-01: +30 m (+25.0 %), 15 m a year.");
    assertThat(toy.conclusions("consistency", "change against figures")).hasSize(1);
  }

  // ---- records have a longest length

  /** An analysis that concludes what it is given. */
  private record Saying(List<Finding.Result> results) implements Analysis {
    @Override
    public String name() {
      return "saying";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public String question() {
      return "What was it given?";
    }

    @Override
    public List<Subject> subjects(CaseView view) {
      return List.of(Subject.topic("all", view.all("Facility")));
    }

    @Override
    public List<Finding.Result> conclude(Subject subject, CaseView view) {
      return results;
    }
  }

  private static Finding.Result result(String text, List<RecordId> from) {
    return new Finding.Result(text, new TreeMap<>(), from);
  }

  private static List<RecordId> ids(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new RecordId("%064x".formatted(new java.math.BigInteger(250, random))))
        .toList();
  }

  private static List<Finding.Result> said(ToyCase toy) {
    return toy.found().stream()
        .map(CaseReader.Found::finding)
        .filter(finding -> finding.analysis().equals("saying"))
        .sorted(
            java.util.Comparator.comparingInt(
                finding -> Integer.parseInt(finding.parameters().getOrDefault("part", "1"))))
        .flatMap(finding -> finding.results().stream())
        .toList();
  }

  @Test
  void moreThanARecordHoldsIsSplitAndNothingIsLost() {
    ToyCase toy = camp(toy());
    for (long seed = 1; seed <= 8; seed++) {
      Random random = new Random(seed);
      List<Finding.Result> results = new ArrayList<>();
      int count = random.nextInt(1, 60);
      for (int i = 0; i < count; i++) {
        String text = "conclusion " + i + " 갱".repeat(random.nextInt(1, 300));
        results.add(result(text, ids(random, random.nextInt(1, 500))));
      }
      // From the same inputs follows the same: only with another one it is asked again.
      toy.say("a", "Facility", "camp-" + seed, "name", "Camp " + seed);
      toy.assess(List.of(new Saying(results)));
      assertThat(said(toy)).as("seed %d", seed).isEqualTo(results);
      assertThat(toy.found())
          .as("seed %d", seed)
          .allSatisfy(
              found ->
                  assertThat(found.finding().canonical().length)
                      .isLessThanOrEqualTo(EvidenceRecord.MAX_BYTES));
    }
  }

  @Test
  void aConclusionThatRestsOnThousandsNamesThemAll() {
    ToyCase toy = camp(toy());
    List<RecordId> from = ids(new Random(7), 2_500);
    toy.assess(List.of(new Saying(List.of(result("one", from), result("two", from)))));
    SortedMap<String, List<RecordId>> named =
        said(toy).stream()
            .collect(
                Collectors.groupingBy(
                    Finding.Result::text,
                    TreeMap::new,
                    Collectors.flatMapping(
                        result -> result.derivedFrom().stream(), Collectors.toList())));
    assertThat(named).containsOnlyKeys("one", "two");
    assertThat(named.values()).allSatisfy(ids -> assertThat(ids).isEqualTo(from));
  }

  @Test
  void aSentenceLongerThanARecordIsToldInPieces() {
    ToyCase toy = camp(toy());
    String words =
        IntStream.range(0, 20_000).mapToObj(i -> "갱" + i).collect(Collectors.joining(" "));
    List<RecordId> from = ids(new Random(8), 1_000);
    toy.assess(List.of(new Saying(List.of(result(words, from)))));
    List<String> texts = said(toy).stream().map(Finding.Result::text).distinct().toList();
    assertThat(texts)
        .hasSizeGreaterThan(1)
        .allSatisfy(text -> assertThat(text).endsWith(" of " + texts.size() + ")"));
    assertThat(
            texts.stream()
                .map(text -> text.replaceFirst(" \\(\\d+ of \\d+\\)$", ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(words);
  }

  @Test
  void aTextWithoutSpacesIsCutBetweenCharacters() {
    String text = "𐄀".repeat(15_001);
    List<String> pieces = Assessment.pieces("x" + text);
    assertThat(pieces)
        .allSatisfy(
            piece ->
                assertThat(piece.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty());
    assertThat(
            pieces.stream()
                .map(piece -> piece.replaceFirst(" \\(\\d+ of \\d+\\)$", ""))
                .collect(Collectors.joining()))
        .isEqualTo("x" + text);
  }

  @Test
  void manyFiguresOfOneComponentAreAllTold() {
    ToyCase toy = camp(toy());
    RecordId source = toy.cited("a");
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String id = "look-%04d".formatted(i);
      String day = java.time.LocalDate.of(2000, 1, 1).plusDays(i * 7L).toString();
      for (String[] pair :
          new String[][] {
            {"facility", "camp"},
            {"component", "guard towers"},
            {"quantity", (i % 40 + 1) + " towers"},
            {"imageDate", day}
          }) {
        statements.add(Statement.of(id, "Observation", pair[0], pair[1], source));
      }
    }
    toy.say(statements);
    List<Finding.Result> series = toy.conclusions("components", "figures");
    assertThat(String.join(" ", series.stream().map(Finding.Result::text).distinct().toList()))
        .contains("(2000-01-01)", "(2019-02-23)");
    assertThat(series.stream().flatMap(one -> one.derivedFrom().stream()).distinct())
        .hasSize(2_000);
  }

  private static CaseReader.Found found(ToyCase toy, String analysis) {
    return toy.found().stream()
        .filter(found -> found.finding().analysis().equals(analysis))
        .findFirst()
        .orElseThrow();
  }

  private static RecordId id(ToyCase toy, String analysis) {
    return found(toy, analysis).id();
  }

  @Test
  void analysesAreRunInOneOrderAndHaveNames() {
    assertThat(Analyses.all())
        .extracting(Analysis::name)
        .isEqualTo(
            Arrays.asList(
                "consistency",
                "components",
                "monitor",
                "association",
                "trade",
                "pyramid",
                "corroboration",
                "exposure"));
    assertThat(Analyses.named("trade")).isPresent();
    assertThat(Analyses.named("guess")).isEmpty();
  }
}
