package org.davylamp.findings.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.davylamp.findings.ToyCase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small random cases: whom the network calls exposed, a walk over the rows themselves does, too.
 * The walk knows no kernel: it follows rows from a flagged one outward, and keeps the day.
 */
class CaseNetworkRandomTest {
  private static final int FIRMS = 7;
  private static final int HOPS = 3;
  private static final long ASKED = LocalDate.of(2020, 1, 1).toEpochDay();

  /** One row, with the days between which it held. */
  private record Row(String schema, String from, String to, int share, long first, long last) {}

  private final ToyCase toy;
  private final List<Row> rows = new ArrayList<>();
  private final long[] listed = new long[FIRMS];

  CaseNetworkRandomTest(@TempDir Path folder) {
    toy = ToyCase.in(folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void whoIsExposedIsWhomAWalkReaches(long seed) {
    Random random = new Random(seed);
    make(random);
    CaseNetwork network = toy.view(CaseNetwork::of);
    Set<String> goods = new TreeSet<>();
    Set<String> money = new TreeSet<>();
    walkGoods("camp", Long.MIN_VALUE, HOPS, new HashSet<>(Set.of("camp")), goods);
    for (int i = 0; i < FIRMS; i++) {
      if (listed[i] > 0 && listed[i] <= ASKED) {
        walkMoney(firm(i), ASKED, HOPS, new HashSet<>(Set.of(firm(i))), money, listed[i]);
      }
    }
    for (int i = 0; i < FIRMS; i++) {
      String firm = firm(i);
      assertThat(documented(network.to(firm, Along.GOODS, ASKED, HOPS, 20)))
          .as("goods to %s, seed %d, of %s", firm, seed, rows)
          .isEqualTo(goods.contains(firm));
      assertThat(documented(network.to(firm, Along.MONEY, ASKED, HOPS, 20)))
          .as("money to %s, seed %d, of %s", firm, seed, rows)
          .isEqualTo(money.contains(firm));
    }
  }

  /** A path that was over by the day asked for is a path all the same. */
  private static boolean documented(List<CasePath> paths) {
    return paths.stream()
        .anyMatch(path -> path.doubts().stream().allMatch(doubt -> doubt.why() == Doubt.Why.ENDED));
  }

  private static String firm(int number) {
    return "firm-" + number;
  }

  // ---- a case

  private void make(Random random) {
    toy.source("a")
        .say("a", "Commodity", "coal", "name", "coal")
        .say(
            "a", "Facility", "camp", "name", "Camp", "kind", "kwan-li-so", "labour", "coal mining");
    for (int i = 0; i < FIRMS; i++) {
      toy.say("a", "Company", firm(i), "name", firm(i));
      if (random.nextInt(3) == 0) {
        LocalDate since = date(random);
        listed[i] = since.toEpochDay();
        toy.say("a", "Sanction", "listing-" + i, "entity", firm(i), "startDate", since.toString());
      }
    }
    for (int i = 0; i < 14; i++) {
      row(random, i);
    }
  }

  private void row(Random random, int number) {
    String id = "row-" + number;
    String from = firm(random.nextInt(FIRMS));
    String to = firm(random.nextInt(FIRMS));
    LocalDate first = date(random);
    LocalDate last = first.plusDays(random.nextInt(1500));
    if (from.equals(to)) {
      return;
    }
    switch (random.nextInt(5)) {
      case 0 -> {
        int share = 30 + 10 * random.nextInt(5);
        add("Ownership", from, to, share, first, last);
        state("Ownership", id, first, last, "owner", from, "asset", to);
        toy.say("a", "Ownership", id, "percentage", Integer.toString(share));
      }
      case 1 -> {
        add("Control", from, to, 0, first, last);
        state("Control", id, first, last, "controller", from, "controlled", to);
      }
      case 2 -> {
        add("Payment", from, to, 0, first, last);
        state("Payment", id, first, last, "payer", from, "beneficiary", to);
      }
      case 3 -> {
        add("Consignment", from, to, 0, first, first);
        toy.say("a", "Consignment", id, "recordType", "consignment", "sender", from)
            .say("a", "Consignment", id, "receiver", to, "shipped", first.toString());
      }
      default -> {
        add("Consignment", "camp", to, 0, first, first);
        toy.say("a", "Consignment", id, "recordType", "consignment", "fromPlace", "camp")
            .say("a", "Consignment", id, "receiver", to, "shipped", first.toString());
      }
    }
  }

  private void add(
      String schema, String from, String to, int share, LocalDate first, LocalDate last) {
    rows.add(new Row(schema, from, to, share, first.toEpochDay(), last.toEpochDay()));
  }

  private void state(String schema, String id, LocalDate first, LocalDate last, String... ends) {
    toy.say("a", schema, id, ends)
        .say("a", schema, id, "startDate", first.toString(), "endDate", last.toString());
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3800));
  }

  // ---- the walk

  /** Away from the camp, later and later: to who buys, and up to who owns or commands. */
  private void walkGoods(String at, long day, int hops, Set<String> met, Set<String> reached) {
    for (Row row : rows) {
      String next = goodsTo(row, at);
      if (hops > 0 && !next.isEmpty() && !met.contains(next) && row.last() >= day) {
        long then = Math.max(day, row.first());
        if (then <= ASKED) {
          reached.add(next);
          met.add(next);
          walkGoods(next, then, hops - 1, met, reached);
          met.remove(next);
        }
      }
    }
  }

  private static String goodsTo(Row row, String at) {
    return switch (row.schema()) {
      case "Consignment" -> row.from().equals(at) ? row.to() : "";
      case "Payment", "Control" -> row.to().equals(at) ? row.from() : "";
      default -> row.to().equals(at) && row.share() >= 50 ? row.from() : "";
    };
  }

  /**
   * Away from the listed one, earlier and earlier; the first row has to hold while it is listed.
   */
  private void walkMoney(
      String at, long day, int hops, Set<String> met, Set<String> reached, long since) {
    for (Row row : rows) {
      String next = moneyFrom(row, at);
      long last = Math.min(row.last(), day);
      boolean inTime = row.first() <= last && last >= since;
      if (hops > 0 && !next.isEmpty() && !met.contains(next) && inTime) {
        reached.add(next);
        met.add(next);
        walkMoney(next, last, hops - 1, met, reached, Long.MIN_VALUE);
        met.remove(next);
      }
    }
  }

  private static String moneyFrom(Row row, String at) {
    boolean out = row.from().equals(at);
    boolean in = row.to().equals(at);
    return switch (row.schema()) {
      case "Consignment" -> out ? row.to() : "";
      case "Payment" -> in ? row.from() : "";
      case "Control" -> out ? row.to() : in ? row.from() : "";
      default -> row.share() < 50 ? "" : out ? row.to() : in ? row.from() : "";
    };
  }
}
