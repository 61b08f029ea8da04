package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code dossier} writes, where it refuses to, and with what code it ends. */
class DossierCommandTest {
  @TempDir Path temp;
  private Path directory;
  private Path out;

  @BeforeEach
  void begin() throws IOException {
    directory = CaseFiles.begin(temp);
    out = temp.resolve("out");
  }

  @Test
  void writesPagesAndTheirSums() throws IOException {
    Map<String, Object> written =
        done("--case", directory, "--json", "dossier", "--out", out).object();

    assertThat(written).containsOnlyKeys("dossier", "pages", "findingsChanged");
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")).count())
          .isEqualTo(written.get("pages"));
    }
    assertThat(Files.readString(out.resolve("facility/camp-1.html")).replaceAll("<[^>]*>", ""))
        .as("analyses were run first")
        .contains("Two positions lie 12.3 km apart");
    assertThat(done("verify", out).out()).contains("files agree with SHA256SUMS");
    assertThat(done("--case", directory, "dossier", "--out", out).out())
        .contains("pages in " + out, "index.html");
  }

  @Test
  void theSameCaseGivesTheSameDossier() throws IOException {
    done("--case", directory, "dossier", "--out", out);
    String sums = Files.readString(out.resolve(Sums.NAME));
    done("--case", directory, "dossier", "--out", out);
    done("--case", directory, "dossier", "--out", temp.resolve("another"));

    assertThat(out.resolve(Sums.NAME)).hasContent(sums);
    assertThat(temp.resolve("another").resolve(Sums.NAME)).hasContent(sums);
  }

  @Test
  void aByteMoreOrAFileLessDoesNotVerify() throws IOException {
    done("--case", directory, "dossier", "--out", out);
    Path page = out.resolve("facility/camp-1.html");
    String text = Files.readString(page);
    Files.writeString(page, text.replace("12.3 km", "2.3 km"));
    Ran changed = davylamp("verify", out);
    assertThat(changed.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(changed.err()).contains("facility/camp-1.html");
    Files.writeString(page, text);
    done("verify", out);
    Files.delete(page);
    assertThat(davylamp("verify", out).code()).isEqualTo(Davylamp.NOT_VERIFIED);
  }

  @Test
  void aPageSlippedInDoesNotVerify() throws IOException {
    done("--case", directory, "dossier", "--out", out);
    Files.writeString(out.resolve("facility/camp-9.html"), "<p>Nobody was ever here.</p>");
    Ran added = davylamp("verify", out);

    assertThat(added.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(added.err()).contains("facility/camp-9.html");
  }

  @Test
  void whatIsNoDossierIsRefusedAndUntouched() throws IOException {
    Files.createDirectory(out);
    Path notes = Files.writeString(out.resolve("notes.txt"), "to be kept", StandardCharsets.UTF_8);
    for (Path target : new Path[] {out, notes, directory}) {
      Ran refused = davylamp("--case", directory, "dossier", "--out", target);
      assertThat(refused.code()).as(refused.err()).isEqualTo(Davylamp.USAGE);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err()).contains(target.toString(), "nothing was written");
    }
    assertThat(notes).hasContent("to be kept");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(notes);
    }
    done("verify", directory, "--deep");
  }

  @Test
  void aTargetIsNeeded() {
    Ran ran = davylamp("--case", directory, "dossier");

    assertThat(ran.code()).isEqualTo(Davylamp.USAGE);
    assertThat(ran.err()).contains("--out");
  }

  @Test
  void noCaseNoDossier() {
    Ran ran = davylamp("--case", temp.resolve("nowhere"), "dossier", "--out", out);

    assertThat(ran.code()).isEqualTo(Davylamp.USAGE);
    assertThat(out).doesNotExist();
  }

  @Test
  void whatIsRestrictedStaysOut() throws IOException {
    Path secret =
        Files.writeString(
            temp.resolve("secret.ftm.json"),
            """
            {"id":"canaryid","schema":"Facility","properties":{"name":["Canaryname"],"kind":["mine"]}}
            {"id":"camp-1","schema":"Facility","properties":{"name":["Canarycamp"]}}
            """);
    done("--case", directory, "add", "--access", "restricted", secret);
    done("--case", directory, "dossier", "--out", out);

    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContainIgnoringCase("canary");
      }
    }
  }

  @Test
  void withoutItsSumsADossierIsNotVerified() throws IOException {
    Path out = temp.resolve("published");
    done("--case", directory, "dossier", "--out", out);
    Files.delete(out.resolve(Sums.NAME));
    Ran failed = davylamp("verify", out);

    assertThat(failed.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(failed.err()).contains(Sums.NAME + ": expected the sums of the files here");
    done("--case", directory, "dossier", "--out", out);
    done("verify", out);
  }

  @Test
  void whatAKillLeftIsWrittenAnew() throws IOException {
    Path out = temp.resolve("killed");
    Path part = Files.createDirectories(temp.resolve(".killed.part").resolve("facility"));
    Files.writeString(part.resolve("half.html"), "<html><bo");
    done("--case", directory, "dossier", "--out", out);
    done("verify", out);
    assertThat(temp.resolve(".killed.part")).doesNotExist();
  }
}
