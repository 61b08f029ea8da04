package org.davylamp.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.names.Candidates;
import org.davylamp.names.Kind;
import org.davylamp.names.ListedName;
import org.davylamp.names.Profile;

/**
 * Our side of a race with other people's software, which {@code interop/names.sh} runs: {@code
 * NamePeers FOLDER QUERIES} writes the entries of the lists and the queries, each with the entries
 * that our index proposes, as JSON lines, then answers the same queries, and prints how many a
 * second of the processor.
 */
public final class NamePeers {
  private static final int ROUNDS = 9;
  private static final int WARM = 4;
  private static final long SEED = 20_261_126;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private NamePeers() {}

  public static void main(String[] arguments) throws IOException {
    String data = System.getenv("DAVYLAMP_DATA");
    if (data == null || arguments.length != 2) {
      System.err.println("expected DAVYLAMP_DATA, a folder to write to and a number of queries");
      System.exit(2);
      return;
    }
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Screened screened = Screened.of(ListedProfiles.read(Path.of(data)));
    List<Profile> queries =
        NameQueries.of(Path.of(data), screened.entries(), Integer.parseInt(arguments[1]), SEED);
    write(folder.resolve("entries.jsonl"), screened.entries().stream().map(NamePeers::entry));
    Answering answering = new Answering(screened);
    write(folder.resolve("queries.jsonl"), queries.stream().map(query -> query(query, answering)));
    System.out.printf("ours %.1f%n", rate(queries, answering));
  }

  private static void write(Path file, Stream<CanonicalJson.Obj> lines) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (CanonicalJson.Obj line : (Iterable<CanonicalJson.Obj>) lines::iterator) {
        out.write(CanonicalJson.write(line));
        out.write('\n');
      }
    }
  }

  /** What logic-v2 compares, so that it has as much to do as we. */
  private static CanonicalJson.Obj entry(Profile entry) {
    return schema(entry)
        .put("name", names(entry, false))
        .put("weakAlias", names(entry, true))
        .put("country", entry.countries())
        .put("address", entry.addresses())
        .put("title", entry.titles());
  }

  private static List<String> names(Profile profile, boolean weak) {
    return profile.names().stream()
        .filter(name -> weak == (name.rank() == ListedName.Rank.WEAK))
        .map(ListedName::text)
        .toList();
  }

  private static CanonicalJson.Obj query(Profile query, Answering answering) {
    Candidates candidates = answering.candidates(answering.prepare(query));
    return schema(query)
        .put("name", names(query, false))
        .put(
            "candidates",
            IntStream.range(0, candidates.size())
                .mapToObj(i -> Integer.toString(candidates.entry(i)))
                .toList());
  }

  private static CanonicalJson.Obj schema(Profile profile) {
    Kind kind = profile.kind();
    return new CanonicalJson.Obj()
        .put(
            "schema",
            switch (kind) {
              case PERSON -> "Person";
              case ORGANISATION -> "Organization";
              case VESSEL -> "Vessel";
              case PARTY -> "LegalEntity";
            });
  }

  /** The median of some rounds, after others for the compiler. */
  private static double rate(List<Profile> queries, Answering answering) {
    double[] rates = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      for (Profile query : queries) {
        answering.answer(query);
      }
      double seconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
      if (round >= 0) {
        rates[round] = queries.size() / seconds;
      }
    }
    Arrays.sort(rates);
    return rates[ROUNDS / 2];
  }
}
