package org.davylamp.findings.trade.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.davylamp.exchange.trade.TradeFile;
import org.davylamp.exchange.trade.TradeRecord;
import org.davylamp.findings.trade.flows.MixUp.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real flows of all countries, 2000–2016, in the folder {@code DAVYLAMP_DATA}. */
final class PublishedMixUpsTest {
  private static final String NORTH = "north korea";
  private static final String SOUTH = "south korea";
  private static final YearFlows FLOWS = new YearFlows();

  @BeforeAll
  static void read() throws IOException {
    String folder = System.getenv("DAVYLAMP_DATA");
    assumeTrue(folder != null, "DAVYLAMP_DATA is not set: no flows to look for mix-ups in");
    Path trade = Path.of(folder, "trade");
    read(trade.resolve("itpd_e_r01_all_pairs_gt100k_2000_2016.csv.gz"), false);
    read(trade.resolve("itpd_e_r01_prk_bilateral_2000_2016.csv"), true);
  }

  /**
   * The second file has the DPRK's flows without a least amount, so the first one's are left out.
   */
  private static void read(Path path, boolean north) throws IOException {
    assumeTrue(Files.isRegularFile(path), path + " is not there");
    try (InputStream in = Files.newInputStream(path)) {
      TradeFile.read(
          in,
          path.toString(),
          record -> {
            if (isNorth(record) == north) {
              FLOWS.add(record);
            }
          });
    }
  }

  private static boolean isNorth(TradeRecord record) {
    return record.reporter().key().equals(NORTH) || record.partner().key().equals(NORTH);
  }

  @Test
  void findsTradeWithTheUnitedStates() {
    List<MixUp> found = MixUps.find(FLOWS, NORTH, SOUTH);
    found.forEach(it -> System.out.println("mix-up " + it));
    assertThat(found)
        .filteredOn(it -> it.way().partner(NORTH).equals("united states"))
        .hasSize(2)
        .allMatch(it -> it.first() == 2000 && it.last() == 2009)
        .allMatch(it -> it.verdict() == Verdict.LIKELY);
    assertThat(found)
        .filteredOn(it -> it.verdict() == Verdict.LIKELY)
        .noneMatch(it -> it.way().partner(NORTH).equals("china"));
  }

  /** Countries that nobody confuses: how often the rule is met all the same. */
  @Test
  void seldomFindsAnythingBetweenCountriesOfUnlikeNames() {
    List<String> names =
        List.copyOf(new TreeSet<>(FLOWS.ways().stream().map(YearFlows.Way::exporter).toList()));
    long seed = 20091126;
    Random random = new Random(seed);
    long likely = 0;
    long possible = 0;
    int pairs = 150;
    for (int i = 0; i < pairs; i++) {
      String one = names.get(random.nextInt(names.size()));
      String other = names.get(random.nextInt(names.size()));
      if (!one.equals(other)) {
        List<MixUp> found = MixUps.find(FLOWS, one, other);
        likely += found.stream().filter(it -> it.verdict() == Verdict.LIKELY).count();
        possible += found.stream().filter(it -> it.verdict() == Verdict.POSSIBLE).count();
      }
    }
    System.out.printf("seed %d: %d pairs, likely %d, possible %d%n", seed, pairs, likely, possible);
    assertThat(likely).as("seed %d", seed).isLessThan(pairs / 5);
  }
}
