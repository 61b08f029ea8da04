package org.davylamp.findings.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.findings.ToyCase.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.davylamp.evidence.Finding;
import org.davylamp.evidence.Reliance;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private final ToyCase toy;

  StandingTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  /** A source of a type: {@code report}, or {@code report>other} if it rests on others. */
  private void declare(String key, String type, Reliance reliance) {
    toy.source(ToyCase.with(Source.of(key, SourceType.of(type), "Source " + key), reliance));
  }

  private void root(String key, String type) {
    declare(key, type, new Reliance.On(List.of()));
  }

  /** A root of one and the same publisher. */
  private void published(String key, String type) {
    Source source = Source.of(key, SourceType.of(type), "Source " + key);
    Source root = ToyCase.with(source, new Reliance.On(List.of()));
    toy.source(Source.of(root.description().put("publisher", "One House")));
  }

  private Finding.Result mine() {
    return toy.conclusions("corroboration", "standing").stream()
        .filter(result -> value(result, "claim").equals("that it is a mine"))
        .findFirst()
        .orElseThrow();
  }

  private void says(String key) {
    toy.say(key, "Facility", "pit", "kind", "mine");
  }

  /**
   * Sources of the claim, one letter each. Roots: R and S are reports, D a list, V an interview; A
   * and B are articles on R, C one on R and S; U tells nothing of itself, W rests on U; G is
   * general knowledge. M is a data set made from R and S; X and Y are a report and a list of one
   * publisher.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R    | one independent source | 1 |
          U    | origin unknown         | 0 | one source, which does not say on what it rests
          W    | origin unknown         | 0 | one source, which does not say on what it rests
          UW   | origin unknown         | 0 | 2 sources, none of them independent; 2 do not say on what they rest
          G    | general knowledge      | 0 | one source
          GU   | origin unknown         | 0 | 2 sources, none of them independent; 1 does not say on what it rests
          RU   | one independent source | 1 | 2 sources, 1 of them independent (reports and press); 1 does not say on what it rests
          RG   | one independent source | 1 | 2 sources, 1 of them independent (reports and press)
          RAB  | one independent source | 1 | 3 sources, 1 of them independent (reports and press)
          AB   | one independent source | 1 | 2 sources, 1 of them independent (reports and press)
          AC   | one independent source | 1 | 2 sources, 1 of them independent (reports and press)
          RS   | corroborated           | 2 | 2 sources, 2 of them independent of one another (reports and press)
          AS   | corroborated           | 2 | 2 sources, 2 of them independent of one another (reports and press)
          RCS  | corroborated           | 2 | 3 sources, 2 of them independent of one another (reports and press)
          RMS  | corroborated           | 2 | 3 sources, 2 of them independent of one another (published data, reports and press)
          AM   | one independent source | 1 | 2 sources, 1 of them independent (published data, reports and press)
          XY   | one independent source | 1 | 2 sources, 1 of them independent (lists, laws and resolutions, reports and press)
          RXY  | established            | 2 | 3 sources, 2 of them independent of one another (lists, laws and resolutions, reports and press)
          RD   | established            | 2 | 2 sources, 2 of them independent of one another (lists, laws and resolutions, reports and press)
          RV   | established            | 2 | 2 sources, 2 of them independent of one another (testimony, reports and press)
          """)
  void eachGrade(String sources, String standing, String independent, String counts) {
    root("R", "report");
    root("S", "report");
    root("D", "list");
    root("V", "interview");
    declare("A", "article", new Reliance.On(List.of("R")));
    declare("B", "article", new Reliance.On(List.of("R")));
    declare("C", "article", new Reliance.On(List.of("R", "S")));
    declare("U", "page", Reliance.UNDECLARED);
    declare("W", "article", new Reliance.On(List.of("U")));
    root("G", "general-knowledge");
    declare("M", "dataset", new Reliance.On(List.of("R", "S")));
    published("X", "report");
    published("Y", "list");
    sources.chars().forEach(letter -> says(Character.toString(letter)));
    Finding.Result result = mine();
    assertThat(value(result, "standing")).isEqualTo(standing);
    assertThat(value(result, "independent")).isEqualTo(independent);
    assertThat(value(result, "sources")).isEqualTo(Integer.toString(sources.length()));
    assertThat(result.text())
        .isEqualTo(
            counts == null
                ? "That it is a mine — one independent source (reports and press)."
                : "That it is a mine — " + standing + ": " + counts + ".");
  }

  @Test
  void tenArticlesOnOneReportAreOne() {
    root("report", "report");
    says("report");
    for (int i = 0; i < 10; i++) {
      declare("article-" + i, "article", new Reliance.On(List.of("report")));
      says("article-" + i);
    }
    assertThat(value(mine(), "standing")).isEqualTo("one independent source");
    assertThat(value(mine(), "sources")).isEqualTo("11");
    assertThat(value(mine(), "independent")).isEqualTo("1");
  }

  @Test
  void whatIsDeniedIsDisputedHoweverManySayIt() {
    root("R", "report");
    root("S", "interview");
    says("R");
    says("S");
    root("D", "list");
    toy.deny("D", "Facility", "pit", "kind", "mine");
    assertThat(value(mine(), "standing")).isEqualTo("disputed");
    assertThat(mine().text()).endsWith("; denied by Source D.");
    assertThat(mine().derivedFrom()).hasSize(3);
  }

  @Test
  void whatIsOnlyDeniedIsNobodysClaim() {
    root("R", "report");
    says("R");
    toy.deny("R", "Facility", "pit", "kind", "plant")
        .deny("R", "Facility", "pit", "labour", "coal");
    assertThat(toy.conclusions("corroboration", "standing")).hasSize(1);
  }

  // ---- what bears out that a place holds people

  private void camp(String... kinds) {
    root("R", "report");
    root("S", "report");
    for (String kind : kinds) {
      toy.say("R", "Facility", "camp", "kind", kind);
    }
    toy.say("S", "Observation", "o", "facility", "camp", "component", "guard towers");
    toy.say("S", "Observation", "o", "imageDate", "2016-05-01");
  }

  private List<String> standings() {
    return toy.conclusions("corroboration", "standing").stream()
        .map(result -> value(result, "claim") + ": " + value(result, "standing"))
        .toList();
  }

  @Test
  void datedImagesBearOutThatPeopleAreHeld() {
    camp("kwan-li-so");
    assertThat(standings())
        .containsExactly("that it is a political prison camp (kwan-li-so): established");
  }

  @Test
  void imagesOfAPlaceThatItsOnlySourceDoubtsShowBuildingsOnly() {
    root("R", "dataset");
    root("S", "report");
    toy.read(
        """
        facility,kind,name,source,credibility
        camp,kyo-hwa-so,Camp,R,4
        """);
    toy.say("S", "Observation", "o", "facility", "camp", "component", "guard towers");
    toy.say("S", "Observation", "o", "imageDate", "2016-05-01");
    String claim = "that it is a long-term prison (kyo-hwa-so): ";
    assertThat(standings()).containsExactly(claim + "one independent source");
    toy.say("S", "Facility", "camp", "kind", "kyo-hwa-so");
    assertThat(standings()).containsExactly(claim + "established");
  }

  @Test
  void ofTwoKindsOfPrisonImagesDoNotSayWhich() {
    camp("kwan-li-so", "kyo-hwa-so");
    assertThat(standings())
        .containsExactly(
            "that it is a political prison camp (kwan-li-so): one independent source",
            "that it is a long-term prison (kyo-hwa-so): one independent source");
  }

  @Test
  void imagesOfASuspectedPlaceShowBuildingsOnly() {
    camp("suspected-detention");
    assertThat(standings())
        .containsExactly("that people may be held there: one independent source");
  }

  // ---- events

  private void event(String id, String source, String kind, String date, String dispute) {
    toy.say(source, "FacilityEvent", id, "facility", "pit", "eventType", kind);
    if (!date.isEmpty()) {
      toy.say(source, "FacilityEvent", id, "occurred", date);
    }
    if (!dispute.isEmpty()) {
      toy.say(source, "FacilityEvent", id, "disputeId", dispute);
    }
  }

  @Test
  void eventsOfTwoYearsDoNotBearEachOtherOut() {
    root("R", "report");
    root("S", "report");
    says("R");
    event("e1", "R", "expanded", "2006", "");
    event("e2", "S", "expanded", "2016", "");
    event("e3", "R", "flooded", "2012", "");
    event("e4", "S", "flooded", "2012-08", "");
    event("e5", "R", "closed", "1989", "end");
    event("e6", "S", "closed", "1991", "end");
    event("e7", "R", "paused", "", "");
    event("e8", "S", "paused", "", "");
    assertThat(standings())
        .containsExactlyInAnyOrder(
            "that it is a mine: one independent source",
            "event: expanded, 2006: one independent source",
            "event: expanded, 2016: one independent source",
            "event: flooded, 2012 or 2012-08: corroborated",
            "event: closed, 1989 or 1991: disputed",
            "event: paused: corroborated");
  }

  @Test
  void rowsOnOneChangeAreOneClaim() {
    root("R", "report");
    root("S", "report");
    says("R");
    for (String key : List.of("R", "S")) {
      toy.say(key, "Observation", "o-" + key, "facility", "pit", "component", "tailings");
      toy.say(key, "Observation", "o-" + key, "changeInterval", "2013", "eventKey", "pit-2013");
    }
    assertThat(standings()).contains("change: tailings, 2013: corroborated").hasSize(2);
  }

  @Test
  void aChangeIsNamedAfterAllThatIsToldOfIt() {
    root("R", "report");
    root("S", "report");
    says("R");
    toy.say("R", "Observation", "o1", "facility", "pit", "component", "fence", "eventKey", "new");
    toy.say("R", "Observation", "o1", "changeInterval", "2013");
    toy.say("S", "Observation", "o2", "facility", "pit", "component", "gates", "eventKey", "new");
    toy.say("S", "Observation", "o2", "imageDate", "2014-05");
    assertThat(standings()).contains("change: fence, gates, 2013 or 2014-05: corroborated");
  }

  // ---- a plain twin

  /**
   * Random sources, each on earlier ones, on nothing, or silent: a source's roots found by
   * following every chain, and the greatest number of sources without a common root by trying all
   * sets.
   */
  @Test
  void countsAsFoundByTryingAllSets() {
    for (long seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      int count = random.nextInt(1, 9);
      List<List<Integer>> reliesOn = new ArrayList<>();
      Set<Integer> silent = new TreeSet<>();
      for (int i = 0; i < count; i++) {
        List<Integer> on = new ArrayList<>();
        for (int j = 0; j < i; j++) {
          if (random.nextInt(3) == 0) {
            on.add(j);
          }
        }
        if (on.isEmpty() && random.nextInt(4) == 0) {
          silent.add(i);
        }
        reliesOn.add(on);
      }
      Finding.Result told = stated(seed, reliesOn, silent);
      List<Set<Integer>> roots =
          IntStream.range(0, count).mapToObj(i -> roots(i, reliesOn, silent)).toList();
      long unknown =
          IntStream.range(0, count).filter(i -> endsInSilence(i, reliesOn, silent)).count();
      int most = most(roots);
      int independent = Integer.parseInt(value(told, "independent"));
      assertThat(value(told, "sources")).as("seed %d", seed).isEqualTo(Integer.toString(count));
      assertThat(independent).as("seed %d: %s", seed, reliesOn).isLessThanOrEqualTo(most);
      // A lower bound, but never so low that something is not borne out that is.
      assertThat(Math.min(independent, 2)).as("seed %d", seed).isEqualTo(Math.min(most, 2));
      assertThat(told.text().contains(" say on what ")).as("seed %d", seed).isEqualTo(unknown > 0);
    }
  }

  private Finding.Result stated(long seed, List<List<Integer>> reliesOn, Set<Integer> silent) {
    String pit = "pit-" + seed;
    for (int i = 0; i < reliesOn.size(); i++) {
      String key = seed + "-" + i;
      List<String> on = reliesOn.get(i).stream().map(j -> seed + "-" + j).toList();
      declare(key, "report", silent.contains(i) ? Reliance.UNDECLARED : new Reliance.On(on));
      toy.say(key, "Facility", pit, "kind", "mine");
    }
    toy.assess();
    return toy.found().stream()
        .filter(
            found ->
                found
                    .finding()
                    .parameters()
                    .equals(new TreeMap<>(java.util.Map.of("facility", pit))))
        .flatMap(found -> found.finding().results().stream())
        .findFirst()
        .orElseThrow();
  }

  private static Set<Integer> roots(int i, List<List<Integer>> reliesOn, Set<Integer> silent) {
    Set<Integer> roots = new TreeSet<>();
    if (reliesOn.get(i).isEmpty() && !silent.contains(i)) {
      roots.add(i);
    }
    reliesOn.get(i).forEach(j -> roots.addAll(roots(j, reliesOn, silent)));
    return roots;
  }

  private static boolean endsInSilence(int i, List<List<Integer>> reliesOn, Set<Integer> silent) {
    return silent.contains(i)
        || reliesOn.get(i).stream().anyMatch(j -> endsInSilence(j, reliesOn, silent));
  }

  private static int most(List<Set<Integer>> roots) {
    int most = 0;
    for (int set = 0; set < 1 << roots.size(); set++) {
      Set<Integer> used = new TreeSet<>();
      boolean apart = true;
      for (int i = 0; i < roots.size(); i++) {
        if ((set >> i & 1) == 1) {
          apart &= !roots.get(i).isEmpty() && java.util.Collections.disjoint(used, roots.get(i));
          used.addAll(roots.get(i));
        }
      }
      most = apart ? Math.max(most, Integer.bitCount(set)) : most;
    }
    return most;
  }
}
