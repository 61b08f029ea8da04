package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dossier is written over, and what it is not. */
class ReplacingTest {
  @TempDir Path temp;
  private SampleCase sample;

  @BeforeEach
  void begin() {
    sample =
        SampleCase.in(temp)
            .say(
                telling ->
                    telling
                        .report("report")
                        .facility("report", "camp", "kwan-li-so")
                        .says("report", "Facility", "camp", "nameHangul", "선화동")
                        .says("report", "Facility", "camp", "coordinates", "geo:39.5,125.5"));
  }

  private void refused(Path target) throws IOException {
    Map<String, String> before = new Site(target).contents();
    assertThatThrownBy(() -> Dossier.write(sample.file(), target, (done, of) -> {}))
        .isInstanceOfSatisfying(
            CaseException.class,
            e -> assertThat(e.matter()).isEqualTo(CaseException.Matter.REQUEST))
        .hasMessageContaining("found")
        .hasMessageContaining("nothing was written");
    assertThat(new Site(target).contents()).isEqualTo(before);
    assertNothingElse();
  }

  /** Beside the case, its keys and targets nothing is left. */
  private void assertNothingElse() throws IOException {
    try (Stream<Path> entries = Files.list(temp)) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void theSameStateOfACaseGivesTheSameBytes() throws IOException {
    Site one = new Site(sample.dossier("one"));
    Site two = new Site(sample.dossier("two"));

    assertThat(two.contents()).isEqualTo(one.contents());
  }

  @Test
  void anOlderDossierGivesWay() throws IOException {
    Site site = new Site(sample.dossier());
    sample.say(telling -> telling.facility("report", "mine", "mine"));
    sample.dossier();

    assertThat(site.pages()).contains("facility/mine.html");
    sample.withdraw("report").dossier();
    assertThat(site.pages()).noneMatch(page -> page.startsWith("facility/"));
    assertThat(site.faults()).isEmpty();
    assertNothingElse();
  }

  @Test
  void whatFailsBeforeTheExchangeLeavesTheOlderDossier() throws IOException {
    Path target = sample.dossier();
    Map<String, String> before = new Site(target).contents();
    sample.say(telling -> telling.facility("report", "mine", "mine"));

    assertThatThrownBy(
            () ->
                Dossier.write(
                    sample.file(),
                    target,
                    folder -> {
                      assertThat(folder.resolve("facility/mine.html")).exists();
                      throw new IOException("no room for the sums");
                    },
                    (done, of) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("no room for the sums");
    assertThat(new Site(target).contents()).isEqualTo(before);
    assertNothingElse();
  }

  @Test
  void anEmptyFolderAndOneThatIsNotThereAreTaken() throws IOException {
    Files.createDirectory(temp.resolve("empty"));
    assertThat(new Site(sample.dossier("empty")).pages()).contains("index.html");
    assertThat(new Site(sample.dossier("not/yet/there")).pages()).contains("index.html");
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Path photos = Files.createDirectory(temp.resolve("photos"));
    Files.writeString(photos.resolve("index.html"), "<p>Our holidays</p>");
    refused(photos);
    Files.writeString(photos.resolve("verify.html"), "<p>Not ours</p>");
    refused(photos);
  }

  @Test
  void theCaseItselfIsRefused() throws IOException {
    refused(temp.resolve("case"));
  }

  @Test
  void aFileIsRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "notes");
    assertThatThrownBy(() -> Dossier.write(sample.file(), file, (done, of) -> {}))
        .isInstanceOf(CaseException.class);
    assertThat(file).hasContent("notes");
  }

  @Test
  void anOlderDossierWithSomebodysNotesInItIsRefused() throws IOException {
    Path target = sample.dossier();
    Files.writeString(target.resolve("notes.txt"), "to be kept");
    refused(target);
  }

  @Test
  void aFailureHalfWayLeavesTheOlderDossier() throws IOException {
    Site older = new Site(sample.dossier());
    Map<String, String> before = older.contents();
    sample.say(telling -> telling.facility("report", "mine", "mine"));

    assertThatThrownBy(
            () ->
                Dossier.write(
                    sample.file(),
                    older.root(),
                    (done, of) -> {
                      if (done == 5) {
                        throw new IllegalStateException("the disk is full");
                      }
                    }))
        .hasMessage("the disk is full");
    assertThat(older.contents()).isEqualTo(before);
    assertNothingElse();
  }

  @Test
  void whatAnEarlierRunThatWasKilledLeftIsCleared() throws IOException {
    Path left = Files.createDirectories(temp.resolve(".dossier.part").resolve("facility"));
    Files.writeString(left.resolve("half.html"), "<p>half a pa");

    assertThat(new Site(sample.dossier()).files()).doesNotContain("facility/half.html");
    assertNothingElse();
  }
}
