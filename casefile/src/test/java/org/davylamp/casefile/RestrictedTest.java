package org.davylamp.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is not public: that nothing of it stands outside its folder, and what a kill leaves there.
 */
class RestrictedTest {
  /** Words that occur in what is restricted, and nowhere else. */
  private static final List<String> CANARIES =
      List.of(
          "canarykey",
          "canaryid",
          "canaryname",
          "canarytitle",
          "canarylong",
          "canarybytes",
          "카나리아");

  @TempDir Path temp;
  private Settings settings;
  private CaseFile file;

  @BeforeEach
  void begin() {
    settings = SmallCase.settings(temp.resolve("keys"));
    file = CaseFile.create(temp.resolve("case"), "Access", settings);
    add(Access.PUBLIC, "report", "mine", "Musan Mine");
  }

  private void add(Access access, String key, String entity, String... names) {
    try (Append append = file.append(access)) {
      fill(append, access, key, entity, names);
      append.commit(Append.Deed.of(Act.Deed.ADD));
    }
  }

  private static void fill(
      Append append, Access access, String key, String entity, String... names) {
    RecordId source =
        append.declare(Source.of(key, SourceType.INTERVIEW, "title of " + key).with(access));
    for (String name : names) {
      append.add(Statement.of(entity, "Company", "name", name, source), 0);
    }
  }

  private void interview() {
    try (Append append = file.append(Access.RESTRICTED)) {
      fill(append, Access.RESTRICTED, "canarykey", "canaryid", "Canaryname", "카나리아");
      RecordId source = append.cited("canarykey").orElseThrow();
      byte[] bytes = "canarybytes of the file".getBytes(StandardCharsets.UTF_8);
      try (Vault.Staged staged = append.vault().stage(bytes)) {
        append.add(
            new Exhibit(staged.sha256(), staged.size(), "canarytitle.txt", "file", source), 0);
        append.keep(staged);
      }
      append.add(
          Statement.of("canaryid", "Company", "notes", "canarylong ".repeat(7_000), source), 0);
      append.commit(Append.Deed.of(Act.Deed.ADD));
    }
  }

  @Test
  void nothingOfItStandsOutsideItsFolder() throws IOException {
    // A reader keeps the log of changes from being folded in: what is in the log is looked at, too.
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      interview();
      assertThat(Files.size(file.directory().resolve("case.db-wal"))).isPositive();
      assertNothingOutside();
      assertThat(reader.entity("canaryid")).isEmpty();
    }
    assertNothingOutside();
    assertThat(occurrences(file.directory().resolve("withheld")))
        .as("the test can tell")
        .contains("canaryid", "canarybytes", "canarykey");
  }

  private void assertNothingOutside() throws IOException {
    try (Stream<Path> files = Files.list(file.directory())) {
      for (Path path : files.filter(found -> !found.endsWith("withheld")).toList()) {
        assertThat(occurrences(path)).as("in %s", path).isEmpty();
      }
    }
  }

  private static List<String> occurrences(Path under) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(under)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        all.append(path.getFileName()).append('\n');
        all.append(
            new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                .toLowerCase(java.util.Locale.ROOT));
      }
    }
    String text = all.toString();
    return CANARIES.stream().filter(text::contains).toList();
  }

  @Test
  void aReaderOfThePublicPartIsGivenNothingOfIt() {
    interview();
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      assertThat(reader.counts()).containsEntry("statement", 1L).containsEntry("source", 1L);
      assertThat(reader.source("canarykey")).isEmpty();
      assertThat(reader.cited("canarykey")).isEmpty();
      assertThat(reader.statementsBy("canarykey")).isZero();
      assertThat(reader.exhibitsOf("canarykey")).isEmpty();
      assertThat(reader.schemata()).containsOnly(java.util.Map.entry("Company", 1L));
      assertThat(reader.entityIdsBeginning("", 10)).containsExactly("mine");
      for (String canary : CANARIES) {
        assertThat(reader.search(canary, 10).hits().size()).as(canary).isZero();
        assertThat(reader.search(canary.substring(0, 2), 10).hits().size()).as(canary).isZero();
      }
      for (long seq = 0; seq < reader.head().size(); seq++) {
        Optional<byte[]> body = reader.body(seq);
        assertThat(body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(""))
            .doesNotContain("canary");
      }
      reader
          .leaves()
          .forEachRemaining(
              leaf ->
                  assertThat(new String(leaf, StandardCharsets.UTF_8)).doesNotContain("canary"));
    }
  }

  @Test
  void aCopyWithoutItsFolderIsAWholeCase() throws IOException {
    interview();
    Path copy = temp.resolve("copy");
    Files.createDirectories(copy);
    Files.copy(file.directory().resolve("case.db"), copy.resolve("case.db"));
    assertThat(SmallCase.verify(copy, settings, true)).isEmpty();
    try (CaseReader reader = CaseFile.open(copy, settings).read(Access.RESTRICTED)) {
      assertThat(reader.entity("canaryid")).isEmpty();
      assertThat(reader.entity("mine")).isPresent();
    }
  }

  /**
   * A writer is killed after it has committed the bodies and before it has committed the ledger:
   * the ledger's file is put back to what it was, the bodies' stays.
   */
  @ParameterizedTest
  @EnumSource(names = {"PUBLIC", "RESTRICTED"})
  void bodiesWithoutALeafAreNotSeenAndAreDropped(Access next) throws IOException {
    add(Access.RESTRICTED, "interview-1", "village", "Village");
    Path database = file.directory().resolve("case.db");
    Path before = Files.copy(database, temp.resolve("before.db"));
    long size = size();
    add(Access.RESTRICTED, "interview-2", "orphanid", "Orphanname");
    try (Append append = file.append(Access.RESTRICTED)) {
      append.declare(
          Source.of("interview-1", SourceType.INTERVIEW, "Orphan title").with(Access.RESTRICTED));
      append.commit(Append.Deed.of(Act.Deed.AMEND));
    }
    Files.copy(before, database, StandardCopyOption.REPLACE_EXISTING);

    assertSeenAsBefore(size);
    assertThat(SmallCase.verify(file.directory(), settings, true)).isEmpty();
    add(next, "interview-3", "town", "Town");
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      assertThat(reader.entity("town")).isPresent();
      assertThat(reader.entity("orphanid")).isEmpty();
      assertThat(reader.counts()).containsEntry("source", 3L).containsEntry("statement", 3L);
    }
    assertThat(SmallCase.verify(file.directory(), settings, true)).isEmpty();
    byte[] withheld = Files.readAllBytes(file.folder().withheldDatabase());
    assertThat(new String(withheld, StandardCharsets.UTF_8))
        .as("erased, not only unlinked")
        .doesNotContain("Orphan", "orphan");
  }

  private long size() {
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      return reader.head().size();
    }
  }

  private void assertSeenAsBefore(long size) {
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      assertThat(reader.head().size()).isEqualTo(size);
      assertThat(reader.entity("orphanid")).isEmpty();
      assertThat(reader.search("orphan", 10).hits().size()).isZero();
      assertThat(reader.source("interview-2")).isEmpty();
      assertThat(reader.source("interview-1").map(Source::title)).contains("title of interview-1");
      assertThat(reader.sources()).extracting(Source::key).containsExactly("interview-1", "report");
      assertThat(reader.counts())
          .containsEntry("source", 2L)
          .containsEntry("statement", 2L)
          .containsEntry("entity", 2L);
      assertThat(reader.entityIdsBeginning("", 10)).containsExactly("mine", "village");
    }
  }
}
