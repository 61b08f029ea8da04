package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is passed over is no hit: {@link Comparison#hit} gives the score of {@link Comparison#value}
 * where that is a hit, and none elsewhere. Of invented names that share words, changed as people
 * change them.
 */
final class ComparisonHitTest {
  private static final int ENTRIES = 150;
  private static final int QUERIES = 200;

  /** Hits that so many pairs have at least, or the test would tell nothing. */
  private static final int HITS = 100;

  private static final List<String> PERSONS =
      List.of(
          "Ignacio Ramon Zubieta Larrea",
          "Tariq bin Walid al-Dhahiri",
          "Abd al-Rahman Walid Dhahiri",
          "Jean-Claude van Bergeijk",
          "William Harrowgate",
          "Bill Harrowgate Tollemache",
          "RI Sang Phil",
          "리상필",
          "Kim Yong Chol",
          "陳月娥",
          "CHEN, Yue E",
          "Владимир Петрович Хомутов",
          "J. C. Bergeijk",
          "Wlodimir Hopetin",
          "Hsieh Wen-hsiung",
          "Xie Wenxiong",
          "Се Вэньсюн",
          "Hitoshi Urushibara",
          "Hiroshi Urushibara",
          "Oleksandr Hryn",
          "Alex Grin",
          "Aleksandr Grin");

  private static final List<String> ORGANISATIONS =
      List.of(
          "Bright Hill Mining Trading Corporation",
          "BHMTC",
          "Bright Bay Trading Co., Ltd.",
          "Brighthill Mining",
          "Bureau 35",
          "Bureau 39",
          "Quiet Valley Partners VII LP",
          "Quiet Valley Partners VIII LP",
          "ООО Тихая Долина Трейдинг",
          "명산무역회사",
          "Myongsan Trading Company",
          "静谷矿业有限公司",
          "Jing Gu Mining Co",
          "Société de la Vallée (Quiet Valley)");

  private static final List<String> VESSELS =
      List.of(
          "MORNING CALM", "MORNING CALM 2", "M/V Morningcalm", "CHON SONG", "Chong Song 7", "청송호");

  @ParameterizedTest
  @EnumSource
  void isTheValueOfWhatIsAHit(Kind kind) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Prepared> entries = prepared(random, kind, ENTRIES);
    Comparison plain = new Comparison();
    Comparison sparing = new Comparison();
    int hits = 0;
    for (Prepared query : prepared(random, kind, QUERIES)) {
      for (Prepared entry : entries) {
        double value = plain.value(query, entry);
        double hit = sparing.hit(query, entry);
        boolean isHit = value >= Comparison.HIT;
        hits += isHit ? 1 : 0;
        assertThat(isHit ? hit == value : hit < Comparison.HIT)
            .as("%s and %s: %s, not %s; seed %d", names(query), names(entry), hit, value, seed)
            .isTrue();
      }
    }
    assertThat(hits).as("seed " + seed).isGreaterThan(HITS);
  }

  private static List<String> names(Prepared of) {
    return of.profile().names().stream().map(ListedName::text).toList();
  }

  private static List<Prepared> prepared(Random random, Kind kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> prepared(random, kind)).toList();
  }

  private static Prepared prepared(Random random, Kind kind) {
    String[] aliases = new String[random.nextInt(3)];
    for (int i = 0; i < aliases.length; i++) {
      aliases[i] = changed(random, one(random, kind));
    }
    return Prepared.of(Profile.of("", kind, changed(random, one(random, kind)), aliases));
  }

  private static String one(Random random, Kind kind) {
    List<String> some =
        switch (kind) {
          case PERSON -> PERSONS;
          case ORGANISATION -> ORGANISATIONS;
          case VESSEL -> VESSELS;
          case PARTY -> random.nextBoolean() ? PERSONS : ORGANISATIONS;
        };
    return some.get(random.nextInt(some.size()));
  }

  /** Words turned round, left out, mistyped, written together or as initials. */
  private static String changed(Random random, String name) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(words.size());
      String word = words.get(at);
      switch (random.nextInt(5)) {
        case 0 -> Collections.shuffle(words, random);
        case 1 -> {
          if (words.size() > 1) {
            words.remove(at);
          }
        }
        case 2 -> words.set(at, mistyped(random, word));
        case 3 -> {
          if (at > 0) {
            words.set(at - 1, words.get(at - 1) + words.remove(at));
          }
        }
        default -> words.set(at, word.substring(0, word.offsetByCodePoints(0, 1)));
      }
    }
    return String.join(" ", words);
  }

  private static String mistyped(Random random, String word) {
    int at = random.nextInt(word.length());
    return word.substring(0, at)
        + (char) ('a' + random.nextInt(26))
        + word.substring(Math.min(word.length(), at + random.nextInt(2)));
  }
}
