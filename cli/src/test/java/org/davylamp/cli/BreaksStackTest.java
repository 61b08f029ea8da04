package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.davylamp.imagery.bytes.FileBytes;
import org.davylamp.imagery.raster.GeoTiff;
import org.davylamp.imagery.raster.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code breaks --stack} on invented scenes: a field, in the middle of which ground is laid bare.
 */
class BreaksStackTest {
  private static final int SIZE = 24;
  private static final int DATES = 60;
  @TempDir Path folder;
  private FieldScenes field = new FieldScenes(Path.of(""), SIZE, DATES);

  @BeforeEach
  void scenes() throws IOException {
    field = FieldScenes.in(folder, SIZE, DATES);
  }

  private static double[] values(Path file) {
    try (FileBytes bytes = FileBytes.open(file);
        GeoTiff tiff = GeoTiff.open(bytes)) {
      assertThat(tiff.crs()).contains(FieldScenes.MAP);
      return tiff.read(tiff.image(), new Window(0, 0, SIZE, SIZE)).values(0);
    }
  }

  private Ran scan(Object stack, Path out, Path curve) {
    return davylamp(
        "breaks",
        "--stack",
        stack,
        "--perimeter",
        field.perimeter(),
        "--control",
        "rest",
        "--out",
        out,
        "--curve",
        curve,
        "--pictures",
        folder.resolve("pictures"));
  }

  /** The sentence: from GeoTIFFs on a server to a facility's curve in one command. */
  @Test
  void scenesOnAServerBecomeMapsAndACurve() throws IOException {
    try (FileServer server = new FileServer(folder)) {
      Path out = folder.resolve("maps");
      Path curve = folder.resolve("curve.csv");
      Ran ran = scan(server.address("scenes.csv"), out, curve);

      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.err())
          .contains("60 scenes on 60 dates from 2016-01-10 to 2019-04-04; 0 refused")
          .contains("null: the strongest change of each of 512 control pixels")
          .contains("64 pixels: 64 tested");
      double[] dates = values(out.resolve("date.tif"));
      double[] directions = values(out.resolve("direction.tif"));
      int right = 0;
      for (int i = 0; i < dates.length; i++) {
        if (field.isBared(i)) {
          right += dates[i] >= 20170820 && dates[i] <= 20170920 && directions[i] == 1 ? 1 : 0;
        }
      }
      assertThat(right).as("of 36 pixels that were laid bare").isGreaterThanOrEqualTo(34);
      List<String> rows = Files.readAllLines(curve);
      assertThat(rows).hasSize(DATES + 1);
      assertThat(area(rows.get(field.baredAt() - 3))).isLessThan(400);
      assertThat(area(rows.getLast())).isBetween(2_500.0, 4_700.0);
      assertThat(Files.readString(out.resolve("changes.csv"))).contains(",bare,");
      assertThat(Files.readAllLines(out.resolve("scenes.csv"))).hasSize(DATES + 1);
      assertThat(Files.readString(folder.resolve("pictures").resolve("index.html")))
          .contains("changed toward bare ground", "The clearest look of each year")
          .contains("What was done on the ground, and why, images of this kind do not tell");
      try (var files = Files.list(out)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .noneMatch(name -> name.startsWith("strips-"));
      }
    }
  }

  private static double area(String row) {
    return Double.parseDouble(row.split(",", -1)[1]);
  }

  @Test
  void aSceneThatCannotBeReadIsNamedAndTheOthersAreKept() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("s5.tif"));
    Files.write(folder.resolve("s5.tif"), java.util.Arrays.copyOf(whole, 100));
    Files.writeString(folder.resolve("s6.tif"), "no image");
    field.scene(7, new Random(1), 3);
    Files.delete(folder.resolve("s8.tif"));
    Files.delete(folder.resolve("s9.tif"));
    Files.createDirectory(folder.resolve("s9.tif"));
    Files.write(folder.resolve("s11.tif"), new byte[0]);
    Path out = folder.resolve("maps");

    Ran ran = scan(field.manifest(), out, folder.resolve("curve.csv"));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("refused: s5: ")
        .contains("refused: s6: ")
        .contains("refused: s7: grid: expected the grid of most scenes")
        .contains("refused: s8: no such file: " + folder.resolve("s8.tif"))
        .contains("refused: s9: " + folder.resolve("s9.tif") + ": expected a file, found a folder")
        .contains("refused: s11: " + folder.resolve("s11.tif"))
        .contains("54 scenes on 54 dates from 2016-01-10 to 2019-04-04; 6 refused")
        .doesNotContain("Exception");
    assertThat(Files.readString(out.resolve("scenes.csv")))
        .contains("s7,2016-05-29,no,\"grid:")
        .contains("s8,2016-06-18,no,no such file: ")
        .contains(": expected a file, found a folder", ": expected an image, found an empty file");
  }

  @Test
  void oneDateAloneDatesNothing() throws IOException {
    Files.write(field.manifest(), Files.readAllLines(field.manifest()).subList(0, 4));
    Path out = folder.resolve("maps");
    Ran ran = done("breaks", "--stack", field.manifest(), "--out", out);
    assertThat(ran.err()).contains("one date only: no change can be dated");
    assertThat(values(out.resolve("date.tif"))).containsOnly(Double.NaN);
  }

  @Test
  void groundThatNobodySawHasNoDate() throws IOException {
    Files.writeString(
        field.manifest(), Files.readString(field.manifest()).replace(",fmask", ",scl"));
    Path out = folder.resolve("maps");
    Ran ran = done("breaks", "--stack", field.manifest(), "--qa", "bits:7=1", "--out", out);
    assertThat(ran.err()).contains("576 pixels: 0 tested, 576 with fewer than 12 clear looks not");
  }

  /** What is left out is left out of maps, table and curve alike, and said. */
  @Test
  void patchesBelowTheSieveAreNeitherMappedNorCounted() throws IOException {
    Path out = folder.resolve("maps");
    Path curve = folder.resolve("curve.csv");
    Ran some = sieved(30, out, curve);
    assertThat(some.err()).containsPattern("sieve: of [0-9]+ changes [0-9]+, in [0-9]+ patches");
    List<String> rows = Files.readAllLines(out.resolve("changes.csv"));
    assertThat(rows).hasSizeGreaterThanOrEqualTo(31);
    assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains(",bare,"));
    assertThat(area(Files.readAllLines(curve).getLast())).isBetween(2_500.0, 4_700.0);

    Ran none = sieved(60, out, curve);
    assertThat(none.err()).contains("fewer than 60 pixels, are neither mapped nor counted");
    assertThat(none.out()).contains("0 changes of 0 pixels");
    assertThat(Files.readAllLines(out.resolve("changes.csv"))).hasSize(1);
    assertThat(values(out.resolve("date.tif"))).containsOnly(Double.NaN);
    assertThat(values(out.resolve("changes.tif"))).containsOnly(0);
    assertThat(area(Files.readAllLines(curve).getLast())).isZero();
    assertThat(sieved(0, out, curve).code()).isEqualTo(Davylamp.USAGE);
  }

  private Ran sieved(int least, Path out, Path curve) {
    return davylamp(
        "breaks",
        "--stack",
        field.manifest(),
        "--perimeter",
        field.perimeter(),
        "--control",
        "rest",
        "--sieve",
        least,
        "--out",
        out,
        "--curve",
        curve);
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() {
    String nobody = "http://127.0.0.1:1/manifest.csv";
    Ran ran = davylamp("breaks", "--stack", nobody, "--out", folder.resolve("maps"));
    assertThat(ran.code()).isEqualTo(Davylamp.MACHINE);
    assertThat(ran.err()).contains(nobody + ": no server answers there; nothing was written");
  }

  @Test
  void whatMakesNoSenseIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path out = folder.resolve("maps");
    Ran none = davylamp("breaks", "--stack", folder.resolve("none.csv"), "--out", out);
    assertThat(none.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(none.err()).contains("expected a manifest or a STAC document, found nothing there");
    Files.writeString(field.perimeter(), field.square(100, 110));
    Ran beside = scan(field.manifest(), out, folder.resolve("curve.csv"));
    assertThat(beside.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(beside.err()).contains("--perimeter: expected a place on the scenes");
    Ran usage = davylamp("breaks", "--stack", field.manifest());
    assertThat(usage.code()).isEqualTo(Davylamp.USAGE);
    Path pictures = folder.resolve("pictures");
    Ran nowhere =
        davylamp("breaks", "--stack", field.manifest(), "--out", out, "--pictures", pictures);
    assertThat(nowhere.code()).isEqualTo(Davylamp.USAGE);
    assertThat(nowhere.err()).contains("--pictures", "expected with --perimeter");
    assertThat(pictures).doesNotExist();
    assertThat(out).doesNotExist();
  }

  /** Ranges of the files of a folder, on this machine. */
  private static final class FileServer implements AutoCloseable {
    private final HttpServer server;

    FileServer(Path folder) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              byte[] file =
                  Files.readAllBytes(
                      folder.resolve(exchange.getRequestURI().getPath().substring(1)));
              String range = exchange.getRequestHeaders().getFirst("Range");
              int from = 0;
              int to = file.length;
              if (range != null) {
                String[] ends = range.substring("bytes=".length()).split("-", -1);
                from = Integer.parseInt(ends[0]);
                to = Math.min(file.length, Integer.parseInt(ends[1]) + 1);
                exchange
                    .getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, file.length));
              }
              exchange.getResponseHeaders().set("ETag", "\"1\"");
              exchange.sendResponseHeaders(range == null ? 200 : 206, to - from);
              exchange.getResponseBody().write(file, from, to - from);
            }
          });
      server.start();
    }

    String address(String name) {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
