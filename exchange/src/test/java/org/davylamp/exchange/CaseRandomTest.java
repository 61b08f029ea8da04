package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same rows in any dress say the same; damaged ones are bad input and nothing else. */
class CaseRandomTest {
  private static final String[] COLUMNS = {
    "observation",
    "facility",
    "component",
    "quantity",
    "unit",
    "image_date",
    "change",
    "source",
    "note"
  };

  private static long seed() {
    return Long.getLong("davylamp.seed", System.nanoTime());
  }

  private static String describe(long seed) {
    return "repeat with -Ddavylamp.seed=" + seed;
  }

  @Test
  void theOrderOfColumnsAndTheQuotingDoNotMatter() {
    long seed = seed();
    Random random = new Random(seed);
    for (int run = 0; run < 50; run++) {
      List<List<String>> rows = rows(random);
      List<Integer> order = new ArrayList<>(IntStream.range(0, COLUMNS.length).boxed().toList());
      String plain = csv(rows, order, new Random(0));
      Collections.shuffle(order, random);
      String dressed = csv(rows, order, random);
      assertThat(CaseDesk.withPrelude().read(dressed).said())
          .as(describe(seed))
          .containsExactlyInAnyOrderElementsOf(CaseDesk.withPrelude().read(plain).said());
    }
  }

  @Test
  void sourcesAreDeclaredAfterThoseTheyRelyOn() {
    long seed = seed();
    Random random = new Random(seed);
    for (int run = 0; run < 100; run++) {
      int count = 1 + random.nextInt(40);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        List<String> below = new ArrayList<>();
        for (int j = 0; j < i; j++) {
          if (random.nextInt(6) == 0) {
            below.add("s" + j);
          }
        }
        lines.add("s%d,page,S,%s\n".formatted(i, String.join(";", below)));
      }
      Collections.shuffle(lines, random);
      String csv = "source,type,title,relies_on\n" + String.join("", lines);
      assertThat(new CaseDesk().read(csv).sources).as(describe(seed)).hasSize(count);
    }
  }

  @Test
  void damageIsBadInput() {
    long seed = seed();
    Random random = new Random(seed);
    int refused = 0;
    for (int run = 0; run < 300; run++) {
      List<Integer> order = IntStream.range(0, COLUMNS.length).boxed().toList();
      byte[] file = csv(rows(random), order, random).getBytes(StandardCharsets.UTF_8);
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      try {
        CaseDesk.withPrelude().read(CaseDesk.reader("observations"), file);
      } catch (BadInput bad) {
        assertThat(bad.problem()).as(describe(seed)).isNotBlank();
        refused++;
      }
    }
    assertThat(refused).as(describe(seed)).isPositive();
  }

  private static List<List<String>> rows(Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      boolean area = random.nextBoolean();
      rows.add(
          List.of(
              "o" + i,
              random.nextBoolean() ? "camp-1" : "mine-1",
              area ? "area" : "gates",
              Integer.toString(random.nextInt(1_000_000)),
              area ? "m2" : "",
              "20%02d-%02d".formatted(random.nextInt(25), 1 + random.nextInt(12)),
              text(random),
              random.nextBoolean() ? "report" : "list",
              text(random)));
    }
    return rows;
  }

  private static String text(Random random) {
    String[] words = {"built", "a \"new\" wall", "개천, 무산", "two\nlines", "", "Kaech'ŏn", "—"};
    return words[random.nextInt(words.length)];
  }

  private static String csv(List<List<String>> rows, List<Integer> order, Random random) {
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(",", order.stream().map(i -> COLUMNS[i]).toList()));
    for (List<String> row : rows) {
      csv.append(random.nextBoolean() ? "\n" : "\r\n");
      csv.append(String.join(",", order.stream().map(i -> cell(row.get(i), random)).toList()));
    }
    return csv.append(random.nextBoolean() ? "\n" : "").toString();
  }

  private static String cell(String text, Random random) {
    boolean needs = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
    String spaced = random.nextInt(8) == 0 && !needs ? " " + text : text;
    return needs || random.nextInt(4) == 0 ? '"' + spaced.replace("\"", "\"\"") + '"' : spaced;
  }
}
