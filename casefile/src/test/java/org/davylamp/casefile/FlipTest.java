package org.davylamp.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Turns over single bits of everything a case consists of: after each, verification (not the deep
 * one) must fail and name the thing. Everyday a sample, in the long profile the whole;
 * -Ddavylamp.seed repeats a run.
 */
class FlipTest {
  private static final long SEED = Long.getLong("davylamp.seed", System.nanoTime());

  @TempDir Path temp;
  private SmallCase small;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> flipped = new TreeMap<>();
  private final List<String> unnoticed = new ArrayList<>();

  @BeforeEach
  void begin() {
    System.out.println("FlipTest: -Ddavylamp.seed=" + SEED);
    small = SmallCase.create(temp);
    assertThat(SmallCase.verify(small.file().directory(), small.settings(), true)).isEmpty();
  }

  @Test
  void aSampleOfColumns() {
    columns(1);
  }

  @Test
  @Tag("exhaustive")
  void manyBytesOfEveryColumn() {
    columns(Integer.getInteger("davylamp.columnFlips", 10));
  }

  private void columns(int ofEachColumn) {
    CaseFolder folder = small.file().folder();
    for (Path database : List.of(folder.database(), folder.withheldDatabase())) {
      try (ColumnFlips flips = new ColumnFlips(database, random)) {
        for (ColumnFlips.Cell cell : flips.cells(ofEachColumn)) {
          for (int at : bytes(cell.bytes(), ofEachColumn)) {
            if (!flips.flip(cell, at)) {
              count(cell.table() + "." + cell.column() + " refused by SQLite");
              continue;
            }
            notice(cell.table() + "." + cell.column(), expected(cell), cell + " byte " + at);
            flips.restore(cell);
          }
        }
      }
    }
    assertWhole();
  }

  private int[] bytes(int length, int limit) {
    return length <= limit
        ? java.util.stream.IntStream.range(0, length).toArray()
        : random.ints(limit, 0, length).toArray();
  }

  /** What the failure must name for a cell of this table. */
  private static String expected(ColumnFlips.Cell cell) {
    return switch (cell.table()) {
      case "record" ->
          cell.column().equals("body")
              ? "record " + cell.key() + " is not what was recorded"
              : "record ";
      case "body" -> "body of record ";
      case "tile" -> "tile ";
      case "checkpoint" ->
          cell.column().equals("size") ? "checkpoint" : "checkpoint at size " + cell.key();
      case "meta" -> cell.key().equals("origin") ? "log" : "meta";
      case "signer" -> "sign";
      case "projection" -> "projection " + (cell.column().equals("name") ? "" : cell.key());
      case "full_text_data", "full_text_idx", "full_text_config" -> "full_text";
      default -> "projection " + cell.table();
    };
  }

  @Test
  void aSampleOfVaultBytes() throws IOException {
    vault(5);
  }

  @Test
  @Tag("exhaustive")
  void manyVaultBytes() throws IOException {
    vault(2_000);
  }

  private void vault(int ofEachObject) throws IOException {
    List<Path> objects = new ArrayList<>();
    for (Path vault :
        List.of(small.file().folder().vault(), small.file().folder().withheldVault())) {
      objects.addAll(new Vault(vault).objects());
    }
    assertThat(objects).as("exhibits, row maps, long values").hasSize(6);
    for (Path object : objects) {
      byte[] bytes = Files.readAllBytes(object);
      for (int at : bytes(bytes.length, ofEachObject)) {
        byte mask = (byte) (1 << random.nextInt(8));
        bytes[at] ^= mask;
        Files.write(object, bytes);
        notice("vault", "vault object " + object.getFileName(), object + " byte " + at);
        bytes[at] ^= mask;
      }
      Files.write(object, bytes);
    }
    assertWhole();
  }

  @Test
  void aSampleOfRawBytes() throws IOException {
    raw(40);
  }

  @Test
  @Tag("exhaustive")
  void manyRawBytes() throws IOException {
    raw(Integer.getInteger("davylamp.rawFlips", 6_000));
  }

  /**
   * One bit of a record's header makes a number nought of bytes of length nought. SQLite orders
   * both before all terms, so it answers as before; the row is still not what was written.
   */
  @Test
  void anEmptyTermThatBecameANumber() {
    Path file = small.file().folder().database();
    try (Database database = Database.forWriting(file, java.time.Duration.ofSeconds(5))) {
      database.execute("UPDATE full_text_idx SET term = 0 WHERE term = x''");
      assertThat(database.number("SELECT changes()")).isPositive();
    }
    assertThat(small.verify()).contains("full_text_idx has a key");
  }

  /**
   * Bits of the database files wherever they fall. One that goes unnoticed must be without effect:
   * all that can be read is as before, and the byte is none that SQLite reads for content.
   */
  private void raw(int flips) throws IOException {
    CaseFolder folder = small.file().folder();
    for (Path database : List.of(folder.database(), folder.withheldDatabase())) {
      requireClosed(database);
      byte[] bytes = Files.readAllBytes(database);
      PageMap map = PageMap.of(bytes);
      String before = Contents.of(database);
      for (int at : offsets(map, bytes.length, flips)) {
        int bit = random.nextInt(8);
        RawFlip flip = new RawFlip(database, at, bit);
        flip.turn();
        try {
          String what = database.getFileName() + " raw: " + map.use(at);
          if (!small.verify().isEmpty()) {
            count(what + ", named");
          } else if (PageMap.WITHOUT_EFFECT.contains(map.use(at))
              && Contents.of(database).equals(before)) {
            count(what + ", without effect");
          } else {
            unnoticed.add(
                flip
                    + ", "
                    + map.use(at)
                    + " in "
                    + map.around(at)
                    + ", same contents: "
                    + Contents.of(database).equals(before));
          }
        } finally {
          flip.turn();
        }
      }
    }
    assertWhole();
  }

  /** Mostly bytes that are in use: of a small case most are not. */
  private int[] offsets(PageMap map, int length, int limit) {
    int[] used =
        java.util.stream.IntStream.range(0, length)
            .filter(at -> !PageMap.WITHOUT_EFFECT.contains(map.use(at)))
            .toArray();
    return java.util.stream.IntStream.range(0, limit)
        .map(i -> i % 8 == 0 ? random.nextInt(length) : used[random.nextInt(used.length)])
        .toArray();
  }

  private static void requireClosed(Path database) throws IOException {
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    assertThat(!Files.exists(log) || Files.size(log) == 0)
        .as("everything is in the database file")
        .isTrue();
  }

  private void notice(String what, String named, String where) {
    String failures = small.verify();
    if (failures.contains(named)) {
      count(what);
    } else {
      unnoticed.add(
          where
              + ": expected a failure that names '"
              + named
              + "', found '"
              + failures.lines().limit(3).toList()
              + "'");
    }
  }

  private void count(String what) {
    flipped.merge(what, 1, Integer::sum);
  }

  private void assertWhole() {
    flipped.forEach((what, count) -> System.out.printf("%,8d  %s%n", count, what));
    assertThat(unnoticed).as("with -Ddavylamp.seed=" + SEED).isEmpty();
    assertThat(small.verify()).as("put back").isEmpty();
    try (Stream<Path> left = Files.list(small.file().directory())) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .contains("case.db", "vault", "withheld");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
