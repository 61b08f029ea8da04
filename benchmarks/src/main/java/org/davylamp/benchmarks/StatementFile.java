package org.davylamp.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes FollowTheMoney entities such as sanctions lists have them: ten values an entity, names in
 * Latin and Hangul, dates, countries, addresses, identifiers, notes. The same seed gives the same
 * file.
 */
final class StatementFile {
  private static final String[] SYLLABLES = {
    "kim", "chol", "yong", "jong", "il", "pyong", "yang", "nam", "po", "ri", "han", "song", "min",
    "ryon", "hap", "gi", "op", "sung", "ho", "chang", "mu", "san", "hae", "ju", "won"
  };
  private static final String[] HANGUL = {
    "무역", "회사", "총회사", "평양", "남포", "청진", "광업", "련합", "기업소", "강산", "은하", "대동강"
  };
  private static final String[] WORDS = {
    "Trading",
    "Corporation",
    "Shipping",
    "General",
    "Mining",
    "Development",
    "Bank",
    "Company",
    "Export"
  };

  private final Random random;

  private StatementFile(long seed) {
    this.random = new Random(seed);
  }

  /** Writes entities until they hold {@code statements} values. */
  static void write(Path file, long statements, long seed) throws IOException {
    StatementFile maker = new StatementFile(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (long entity = 0; entity * 10 < statements; entity++) {
        out.write(maker.entity(entity));
        out.write('\n');
      }
    }
  }

  private String entity(long number) {
    String id = "NK-" + Long.toString(number * 2_654_435_761L % 78_364_164_096L, 36) + "x" + number;
    return "{\"id\":\""
        + id
        + "\",\"schema\":\"Company\",\"properties\":{"
        + "\"name\":[\""
        + name()
        + "\",\""
        + name()
        + "\",\""
        + hangul()
        + "\"],"
        + "\"country\":[\"kp\"],"
        + "\"incorporationDate\":[\""
        + (1950 + random.nextInt(70))
        + "-0"
        + (1 + random.nextInt(9))
        + "\"],"
        + "\"address\":[\""
        + random.nextInt(200)
        + " "
        + word()
        + "-dong, "
        + word()
        + ", Pyongyang\"],"
        + "\"registrationNumber\":[\""
        + random.nextInt(1_000_000_000)
        + "\"],"
        + "\"topics\":[\"sanction\"],"
        + "\"notes\":[\"Acts for "
        + name()
        + " since "
        + (1990 + random.nextInt(30))
        + ".\"]}}";
  }

  private String name() {
    return word() + " " + word() + " " + WORDS[random.nextInt(WORDS.length)];
  }

  private String hangul() {
    return HANGUL[random.nextInt(HANGUL.length)]
        + HANGUL[random.nextInt(HANGUL.length)]
        + HANGUL[random.nextInt(HANGUL.length)];
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i >= 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }
}
