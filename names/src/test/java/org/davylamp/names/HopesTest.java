package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is passed over without a look is no hit: the quick way beside the plain one. */
final class HopesTest {
  private static final int ENTRIES = 60;
  private static final int QUERIES = 200;

  private static final List<String> WORDS =
      List.of(
          ("mohammed muhammad ahmad ali hassan abdul rahman karim al bin abu ibn ben khalid osman"
                  + " jean claude jc mk j. pierre dupont martinez carlos maria luisa goodwill good will"
                  + " vladimir vladimirovich petrenko ivanov olga kim yong chol kyong su ri pak"
                  + " zhang wei li guihua xiaoming chen von der berg delacroix alqaida qaida saifullah"
                  + " saif ullah trading company general coal export import no 2 second korea nampo"
                  + " pyongyang ltd gmbh bank of development komid bantra")
              .split(" ", -1));

  private static final List<String> OTHERS =
      List.of(
          "김영철",
          "李桂花",
          "陳 月娥",
          "Владимир Петренко",
          "محمد علي حسن",
          "عبد الرحمن",
          "アンナ ペトロワ",
          "조선무역은행",
          "대동무역 총회사",
          "中国煤炭有限公司",
          "ООО Уголь",
          "Γιάννης Παππάς");

  private static final String LETTERS = "abdehiklmnorstuyz";

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource(Kind.class)
  void passesOverNoHit(Kind kind) {
    List<Profile> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      entries.add(Profile.of("", kind, name(), name(), name()));
    }
    TokenWeights weights = TokenWeights.of(List.of(NameIndex.of(entries)));
    List<Prepared> listed = entries.stream().map(each -> Prepared.of(each, weights)).toList();
    Comparison plain = new Comparison();
    Comparison quick = new Comparison();
    int hits = 0;
    for (int i = 0; i < QUERIES; i++) {
      String text = typed(random.nextInt(3) > 0 ? some(entries) : name());
      Prepared query = Prepared.of(Profile.of("", kind, text), weights);
      for (int entry = 0; entry < ENTRIES; entry++) {
        double value = plain.value(query, listed.get(entry));
        double hit = quick.hit(query, listed.get(entry));
        String pair = text + " / " + entries.get(entry).names() + ", seed " + seed;
        if (value >= Comparison.HIT) {
          assertThat(hit).as(pair).isEqualTo(value);
          hits++;
        } else {
          assertThat(hit).as(pair).isLessThan(Comparison.HIT);
        }
      }
    }
    assertThat(hits).isGreaterThan(QUERIES / 4);
  }

  /** A query may have more words than the table has room for. */
  @Test
  void manyNamesAreComparedAlike() {
    List<ListedName> names = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      names.add(ListedName.alias(letters(i) + " " + letters(7 * i + 1)));
    }
    names.add(ListedName.alias("Ignacio Zubieta"));
    Prepared listed = Prepared.of(Profile.of("", Kind.PERSON, "Ignacio Ramon Zubieta"));
    Prepared alone = Prepared.of(Profile.of("", Kind.PERSON, "Ignacio Zubieta"));
    assertThat(new Comparison().hit(Prepared.of(person(names)), listed))
        .isGreaterThanOrEqualTo(Comparison.HIT)
        .isEqualTo(new Comparison().value(alone, listed));
  }

  /** A query may have more pairs of neighbours than there are bits for. */
  @Test
  void moreNeighboursThanBitsAreComparedAlike() {
    List<String> words =
        List.of(
            ("bolvano dartemi fenruda gosklin hembrat jostavi kurpelo lindoza mertuki norvash"
                    + " peldumo rastibo")
                .split(" ", -1));
    List<ListedName> names = new ArrayList<>();
    for (String one : words) {
      for (String other : words) {
        if (!one.equals(other)) {
          names.add(ListedName.alias(one + " " + other + " zubieta"));
        }
      }
    }
    Prepared query = Prepared.of(person(names));
    assertThat(query.words()).hasSizeLessThan(SimilarityTable.BITS);
    assertThat(names).hasSizeGreaterThan(Seams.MOST);
    for (String together : List.of("rastibopeldumo", "peldumo rastibo", "rastiboxxyyzz")) {
      Prepared listed = Prepared.of(Profile.of("", Kind.PERSON, together + " zubieta"));
      double value = new Comparison().value(query, listed);
      double hit = new Comparison().hit(query, listed);
      if (together.endsWith("zz")) {
        assertThat(hit).as(together).isLessThan(Comparison.HIT);
      } else {
        assertThat(hit).as(together).isEqualTo(value).isGreaterThanOrEqualTo(Comparison.HIT);
      }
    }
  }

  private static Profile person(List<ListedName> names) {
    Profile bare = Profile.of("", Kind.PERSON, "Somebody Else");
    return new Profile(
        "",
        bare.kind(),
        names,
        List.of(),
        List.of(),
        bare.countries(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static String letters(int number) {
    StringBuilder word = new StringBuilder("q");
    for (int rest = number; rest > 0; rest /= 20) {
      word.append((char) ('b' + rest % 20));
    }
    return word.append("xx").toString();
  }

  private String some(List<Profile> entries) {
    List<ListedName> names = entries.get(random.nextInt(entries.size())).names();
    return names.get(random.nextInt(names.size())).text();
  }

  private String name() {
    if (random.nextInt(8) == 0) {
      return OTHERS.get(random.nextInt(OTHERS.size()));
    }
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i >= 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  /** With an error, in another order, with a space less or a word less; or as it is. */
  private String typed(String name) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    switch (random.nextInt(6)) {
      case 0 -> Collections.shuffle(words, random);
      case 1 -> words.remove(random.nextInt(words.size()));
      case 2 -> {
        if (words.size() > 1) {
          int at = random.nextInt(words.size() - 1);
          words.set(at, words.get(at) + words.remove(at + 1));
        }
      }
      case 3, 4 -> {
        int at = random.nextInt(words.size());
        StringBuilder word = new StringBuilder(words.get(at));
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        word.insert(random.nextInt(word.length() + 1), letter);
        words.set(at, word.toString());
      }
      default -> {}
    }
    return String.join(" ", words);
  }
}
