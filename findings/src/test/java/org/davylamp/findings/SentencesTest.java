package org.davylamp.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.davylamp.findings.ToyCase.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.davylamp.evidence.Finding;
import org.davylamp.exchange.FormatReader;
import org.davylamp.exchange.Formats;
import org.davylamp.exchange.Head;
import org.davylamp.findings.analysis.Analysis;
import org.davylamp.findings.analysis.Conclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What conclusions look like to who reads them, and that the manual explains every sort. */
class SentencesTest {
  private static final Path MANUAL = Path.of("..", "docs", "manual", "findings.md");

  /** What a program lets slip when something is missing. */
  private static final Pattern SLIPS =
      Pattern.compile(
          "null|Optional[\\[.]|\\[]|\\[\\[|  |\\(\\)|\\( |,,|\\.\\.\\.|geo:|%[sd]|: \\.|“”");

  private static final Pattern SORT = Pattern.compile("\"([^\"]+)\"");

  private static List<Finding.Result> results(ToyCase toy) {
    toy.assess();
    return toy.found().stream().flatMap(found -> found.finding().results().stream()).toList();
  }

  private static void readsWell(List<Finding.Result> results) {
    assertThat(results)
        .isNotEmpty()
        .allSatisfy(
            result -> {
              assertThat(result.text()).doesNotContainPattern(SLIPS).matches("(?s)\\P{Ll}.*[.)]");
              assertThat(result.derivedFrom())
                  .as(result.text())
                  .isNotEmpty()
                  .doesNotHaveDuplicates();
              assertThat(value(result, Conclusion.SORT)).isNotEmpty();
              assertThat(result.values().values())
                  .as(result.text())
                  .allSatisfy(value -> assertThat(value).doesNotContainPattern("null|Optional"));
            });
  }

  @Test
  void theInventedCaseReadsWell(@TempDir Path folder) {
    readsWell(results(ToyCase.in(folder).read(Mining.FILES.toArray(String[]::new))));
  }

  @Test
  void theBundledCaseReadsWell(@TempDir Path folder) throws IOException {
    Path bundled = Path.of("..", "cases", "dprk-minerals");
    assumeThat(bundled).as("the bundled case beside this module").isDirectory();
    ToyCase toy = ToyCase.in(folder);
    for (Path file : inOrder(bundled)) {
      toy.read(Files.readString(file));
    }
    readsWell(results(toy));
  }

  /** As the command adds them: sources first, then what others refer to. */
  private static List<Path> inOrder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted(Comparator.comparingInt(SentencesTest::rank).thenComparing(Path::toString))
          .toList();
    }
  }

  private static int rank(Path file) {
    try {
      return Formats.recognise(Head.of(file)).map(FormatReader::rank).orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Every word that the code hands to {@code sort(…)}. */
  private static Set<String> sorts() throws IOException {
    Set<String> sorts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher call =
            Pattern.compile("\\.sort\\(([^;]*?\")\\s*\\)").matcher(Files.readString(file));
        while (call.find()) {
          Matcher word = SORT.matcher(call.group(1));
          while (word.find()) {
            if (!word.group(1).equals("none")) {
              sorts.add(word.group(1));
            }
          }
        }
      }
    }
    return sorts;
  }

  @Test
  void theManualExplainsEverySortOfConclusion() throws IOException {
    String manual = Files.readString(MANUAL);
    Set<String> sorts = sorts();
    assertThat(sorts).hasSizeGreaterThan(20).contains("no link to a buyer", "shared point");
    assertThat(sorts.stream().filter(sort -> !manual.contains("*" + sort + "*")))
        .as("sorts that findings.md does not explain")
        .isEmpty();
    assertThat(Analyses.all().stream().map(Analysis::name))
        .allSatisfy(name -> assertThat(manual).contains("## " + name));
  }

  @Test
  void theManualExplainsEveryStandingAndVerdict() throws IOException {
    String manual = Files.readString(MANUAL);
    assertThat(
            List.of(
                "established",
                "corroborated",
                "one independent source",
                "origin unknown",
                "general knowledge",
                "disputed",
                "nothing at hand",
                "borne out",
                "short of it",
                "above it",
                "left open"))
        .allSatisfy(word -> assertThat(manual).contains("*" + word + "*"));
  }

  /** The manual's example is what the invented case of the tests gives. */
  @Test
  void theManualsExamplesAreWhatComesOut(@TempDir Path folder) throws IOException {
    Set<String> said =
        results(ToyCase.in(folder).read(Mining.FILES.toArray(String[]::new))).stream()
            .map(Finding.Result::text)
            .collect(Collectors.toSet());
    List<String> examples =
        Files.readAllLines(MANUAL).stream()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2).strip())
            .toList();
    assertThat(examples).hasSizeGreaterThan(10).allSatisfy(line -> assertThat(said).contains(line));
  }
}
