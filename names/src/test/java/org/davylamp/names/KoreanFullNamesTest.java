package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Of people with Korean names, the Hangul name that is found first from the Latin one: candidates
 * by skeleton key, ranked by score, among all of them. A row counts if its Hangul is two to four
 * syllables that begin with a surname and its Latin text has a spelling of that surname at either
 * end. Costs were set on one half; this is the other.
 */
class KoreanFullNamesTest {
  private static final double FIRST = .9;

  private record Row(String latin, String hangul) {
    boolean isKorean() {
      List<Token> tokens = NameText.of(latin).tokens();
      return hangul.matches("[가-힣]{2,4}")
          && KoreanSurnames.isSurname(hangul.substring(0, 1))
          && !tokens.isEmpty()
          && (isSurname(tokens.getFirst()) || isSurname(tokens.getLast()));
    }

    private boolean isSurname(Token token) {
      return KoreanSurnames.isLatinSurname(token.text())
          && KoreanAlignment.score(token.text(), hangul.substring(0, 1)) > FIRST;
    }

    boolean isReported() {
      return ((latin.hashCode() * 0x9E3779B1) >>> 31 & 1) == 1;
    }
  }

  private record Candidate(String hangul, KoreanReading reading) {}

  @Test
  void theRightNameComesFirst() throws IOException {
    String folder = System.getenv("DAVYLAMP_DATA");
    assumeTrue(folder != null, "DAVYLAMP_DATA is not set: no names of Wikidata to rank");
    List<Row> rows = rows(Path.of(folder, "names", "korean_fullnames_dev.tsv"));
    Map<Long, List<Candidate>> byKey = new HashMap<>();
    for (String hangul : new LinkedHashSet<>(rows.stream().map(Row::hangul).toList())) {
      KoreanReading reading = KoreanReading.of(hangul).orElseThrow();
      for (long key : reading.keys()) {
        byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(new Candidate(hangul, reading));
      }
    }
    double right = 0;
    double all = 0;
    for (Row row : rows) {
      if (row.isReported()) {
        right += first(row.latin, byKey).equals(row.hangul) ? 1 : 0;
        all++;
      }
    }
    assertThat(all).isGreaterThan(2000);
    assertThat(right / all).as("%.0f of %.0f", right, all).isGreaterThanOrEqualTo(FIRST);
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      Row row = new Row(columns[0], columns[1]);
      if (row.isKorean()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String first(String latin, Map<Long, List<Candidate>> byKey) {
    KoreanReading reading = KoreanReading.of(latin).orElseThrow();
    String first = "";
    double best = 0;
    for (long key : reading.keys()) {
      for (Candidate candidate : byKey.getOrDefault(key, List.of())) {
        double score = KoreanAlignment.score(reading, candidate.reading);
        if (score > best) {
          best = score;
          first = candidate.hangul;
        }
      }
    }
    return first;
  }
}
