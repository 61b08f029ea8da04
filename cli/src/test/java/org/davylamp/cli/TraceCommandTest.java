package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trace} on the bundled case: what it says of the camps, and of who asks for nobody. */
class TraceCommandTest {
  private final Path folder;

  TraceCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void bundled() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    List<Path> unpacked = BundledCase.unpack(files);
    Ran.done("init", folder.resolve("case").toString());
    for (Path file : unpacked) {
      Ran.done("--case", folder.resolve("case").toString(), "add", file.toString());
    }
  }

  private Ran trace(String... options) {
    Object[] all = new Object[options.length + 3];
    all[0] = "--case";
    all[1] = folder.resolve("case").toString();
    all[2] = "trace";
    System.arraycopy(options, 0, all, 3, options.length);
    return Ran.davylamp(all);
  }

  @Test
  void tellsPathsAndWhomItDoesNotKnow() {
    Ran mine = trace("--to", "mine-jongo-ri", "--as-of", "2015-08-11", "--goods");
    assertThat(mine.code()).isZero();
    assertThat(mine.out()).contains("EXPOSED").contains("Kyo-hwa-so No. 12").contains("weakest:");

    Ran port = trace("--to", "port-nampo", "--as-of", "2026-01-01", "--goods");
    assertThat(port.out())
        .contains("REVIEW")
        .contains("inferred")
        .contains("Nobody says that its prisoners work there")
        .contains("No path here exposes");

    Ran later = trace("--to", "mine-chungbong", "--as-of", "2015-08-11", "--json");
    assertThat(later.object().get("exposed")).isEqualTo(false);
    assertThat(String.valueOf(later.object().get("paths"))).contains("ENDED");

    Ran from = trace("--from", "sinhung", "--as-of", "2026-01-01");
    assertThat(from.code()).isZero();

    Ran untied = trace("--to", "unscr-2371-coal-iron");
    assertThat(untied.code()).isZero();
    assertThat(untied.out()).contains("Nothing in the case ties 'unscr-2371-coal-iron' to anybody");

    Ran unknown = trace("--to", "port-nmpo");
    assertThat(unknown.code()).isEqualTo(Davylamp.USAGE);
    assertThat(unknown.err()).contains("found 'port-nmpo'; nearest: port-nampo");
    assertThat(trace().code()).isEqualTo(Davylamp.USAGE);
    assertThat(trace("--to", "sinhung", "--goods", "--money").code()).isEqualTo(Davylamp.USAGE);
    assertThat(trace("--to", "sinhung", "--max-hops", "16").code()).isEqualTo(Davylamp.USAGE);
    assertThat(trace("--to", "sinhung", "--as-of", "..").code()).isEqualTo(Davylamp.USAGE);
  }

  @Test
  void rowsThatAreNoTiesAreTold() throws IOException {
    Path links = folder.resolve("links.csv");
    Files.writeString(
        links,
        """
        link,subject,relation,object,from,until,source
        ring,chilsong,owns,chilsong,,,hrnk-camp14-2015
        back,chilsong,owns,eastern-stevedoring,2019,2015,hrnk-camp14-2015
        """);
    Ran added = Ran.davylamp("--case", folder.resolve("case"), "add", links);
    assertThat(added.code()).as(added.err()).isZero();
    Ran ran = trace("--to", "eastern-stevedoring", "--as-of", "2026-01-01");
    assertThat(ran.out())
        .contains(
            "2 rows of the case are no tie",
            "ring, row 2: expected a tie between two",
            "back, row 3: expected an end that is not before the beginning");
  }
}
