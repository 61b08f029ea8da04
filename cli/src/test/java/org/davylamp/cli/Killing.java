package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Settings;
import org.davylamp.evidence.Access;

/**
 * Kills processes that add files to a case, at random moments, and looks after each at what the
 * case holds: every file that was acknowledged is wholly in, every other one wholly in or wholly
 * out.
 */
final class Killing {
  /** Statements of a small file at most, and of a big one. */
  private static final int SMALL = 60;

  private static final int BIG = 20_000;

  /** Statements of a generated entity: its values, and its id. */
  private static final int VALUES = 5;

  /** Records that a file adds besides its statements: source, exhibit, act. */
  private static final int BESIDES = 3;

  private static final int FILES_EACH = 60;
  private static final int LONGEST_WAIT_MILLIS = 600;
  private static final int DEEP_EVERY = 20;
  private static final int NEW_CASE_EVERY = 100;

  private final Random random;
  private final Path folder;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Made> files = new LinkedHashMap<>();
  private final Set<String> acknowledged = new LinkedHashSet<>();
  private Path directory = Path.of("");
  private int cases;
  private int made;

  /** A generated file: its statements, and whether it was seen in the case after a kill. */
  private record Made(Path path, boolean isPublic, int statements) {}

  Killing(long seed, Path folder) {
    this.random = new Random(seed);
    this.folder = folder;
  }

  Map<String, Integer> counts() {
    return counts;
  }

  void kill(int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      if (i % NEW_CASE_EVERY == 0) {
        begin();
      }
      List<String> before = List.copyOf(acknowledged);
      killOne();
      look(before.size());
      count("kills");
      if (i % DEEP_EVERY == DEEP_EVERY - 1 || i == times - 1) {
        deep();
      }
    }
  }

  private void begin() {
    directory = folder.resolve("case-" + cases++);
    files.clear();
    acknowledged.clear();
    CaseFile.create(directory, "Killed", Settings.ofEnvironment());
  }

  private void killOne() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(command());
    command.add(directory.toString());
    for (Made one : batch()) {
      command.add(one.path().toString());
    }
    Path out = folder.resolve("stdout");
    Process child = start(command, out);
    while (said(out).isEmpty() && child.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
    child.destroyForcibly().waitFor();
    List<String> lines = said(out);
    if (lines.isEmpty()) {
      throw new AssertionError(
          "the process added nothing: " + Files.readString(folder.resolve("stderr")));
    }
    for (String line : lines) {
      acknowledge(line);
    }
  }

  private Process start(List<String> command, Path out) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  /** The whole lines that the process has printed. */
  private static List<String> said(Path out) throws IOException {
    String text = Files.readString(out);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  /** What was killed half-way is given once more, before files that are new. */
  private List<Made> batch() throws IOException {
    List<Made> batch = new ArrayList<>();
    for (Made one : files.values()) {
      if (!acknowledged.contains(one.path().toString())) {
        batch.add(one);
      }
    }
    java.util.Collections.shuffle(batch, random);
    batch = new ArrayList<>(batch.subList(0, Math.min(batch.size(), FILES_EACH / 2)));
    boolean withBig = random.nextInt(4) == 0;
    while (batch.size() < FILES_EACH) {
      batch.add(make(withBig && batch.size() == FILES_EACH / 2));
    }
    if (withBig) {
      batch.add(1 + random.nextInt(3), batch.remove(FILES_EACH / 2));
    }
    return batch;
  }

  private Made make(boolean big) throws IOException {
    int entities = big ? BIG / VALUES : 1 + random.nextInt(SMALL / VALUES);
    boolean isPublic = random.nextInt(3) > 0;
    String name = (isPublic ? "public-" : "restricted-") + made++ + (big ? "-big" : "");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < entities; i++) {
      lines.append(
          """
          {"id":"%s-%d","schema":"Company","properties":{"name":["Mine %d of %s","광산 %d"],"country":["kp"],"notes":["%s"]}}
          """
              .formatted(name, i, i, name, random.nextInt(), Long.toHexString(random.nextLong())));
    }
    Path path = folder.resolve(name + ".ftm.json");
    Files.writeString(path, lines);
    Made one = new Made(path, isPublic, entities * VALUES);
    files.put(path.toString(), one);
    return one;
  }

  private void acknowledge(String line) throws IOException {
    if (!line.startsWith("added ")) {
      throw new AssertionError(
          "the process did not add a file but said "
              + line
              + ": "
              + Files.readString(folder.resolve("stderr")));
    }
    acknowledged.add(line.substring("added ".length()));
    count("files acknowledged");
  }

  /** The case opens; of each file all is there, or nothing. */
  private void look(int acknowledgedBefore) {
    long size;
    CaseFile file = CaseFile.open(directory, Settings.ofEnvironment());
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      size = reader.head().size();
      // What a reader counts agrees with the rows below.
      assertThat(reader.counts().get("statement")).isEqualTo(statements(size));
    }
    Map<String, long[]> found = found(size);
    long expected = 1;
    for (Made one : files.values()) {
      long[] rows = found.remove(one.path().getFileName().toString());
      boolean isAcknowledged = acknowledged.contains(one.path().toString());
      if (rows == null) {
        assertThat(isAcknowledged).as("%s was acknowledged and is not there", one.path()).isFalse();
        continue;
      }
      assertThat(rows[0]).as("statements of %s", one.path()).isEqualTo(one.statements());
      assertThat(rows[1]).as("exhibits of %s", one.path()).isEqualTo(1);
      expected += one.statements() + BESIDES;
      if (!isAcknowledged) {
        count("files in before they could be acknowledged");
        acknowledged.add(one.path().toString());
      }
    }
    assertThat(found.keySet()).as("sources of no file").isEmpty();
    assertThat(size).as("records in all").isEqualTo(expected);
    exhibits(acknowledgedBefore);
    traces(size);
  }

  /** File to number of its statements and exhibits. */
  private Map<String, long[]> found(long size) {
    Map<String, long[]> found = new TreeMap<>();
    for (String database : databases()) {
      query(
          database,
          ("SELECT substr(key, 1, instr(key, ':') - 1), (SELECT n FROM (SELECT source, count(*) AS n"
                  + " FROM statement WHERE seq < %d GROUP BY source) AS said WHERE said.source = s.seq),"
                  + " (SELECT count(*) FROM exhibit AS e WHERE e.source = s.seq AND e.seq < %d) FROM"
                  + " source AS s WHERE s.seq < %d")
              .formatted(size, size, size),
          rows -> found.put(rows.getString(1), new long[] {rows.getLong(2), rows.getLong(3)}));
    }
    return found;
  }

  private long statements(long size) {
    long[] sum = {0};
    for (String database : databases()) {
      query(
          database,
          "SELECT count(*) FROM statement WHERE seq < " + size,
          rows -> sum[0] += rows.getLong(1));
    }
    return sum[0];
  }

  private List<String> databases() {
    return Files.exists(directory.resolve("withheld/withheld.db"))
        ? List.of("case.db", "withheld/withheld.db")
        : List.of("case.db");
  }

  private interface Row {
    void take(ResultSet rows) throws SQLException;
  }

  private void query(String database, String sql, Row row) {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:sqlite:file:" + directory.resolve(database) + "?mode=ro");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        row.take(rows);
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** The bytes of what was acknowledged since the last look. */
  private void exhibits(int acknowledgedBefore) {
    acknowledged.stream()
        .skip(acknowledgedBefore)
        .forEach(
            path -> {
              try {
                String sha256 = Sums.hash(Path.of(path));
                boolean isPublic = java.util.Objects.requireNonNull(files.get(path)).isPublic();
                Path vault = directory.resolve(isPublic ? "vault" : "withheld/vault");
                assertThat(Sums.hash(vault.resolve(sha256.substring(0, 2)).resolve(sha256)))
                    .isEqualTo(sha256);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** What kills leave that is not part of the case: shows that they hit where it matters. */
  private void traces(long size) {
    for (String vault : List.of("vault", "withheld/vault")) {
      Path staging = directory.resolve(vault).resolve("staging");
      if (Files.isDirectory(staging)
          && java.util.Objects.requireNonNull(staging.toFile().list()).length > 0) {
        count("kills that left a staged copy");
      }
    }
    if (databases().size() > 1) {
      query(
          "withheld/withheld.db",
          "SELECT count(*) > 0 FROM body WHERE seq >= " + size,
          rows -> {
            if (rows.getBoolean(1)) {
              count("kills between the two commits");
            }
          });
    }
  }

  private void deep() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    int code = Davylamp.run(stream, stream, "verify", "--deep", directory.toString());
    assertThat(code).as("%s", told.toString(StandardCharsets.UTF_8)).isZero();
    count("deep verifications");
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-Xlog:disable",
        "-Djava.io.tmpdir=" + folder,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        KilledChild.class.getName());
  }
}
