package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {
  /** People, organisations and ships that share words with those that are sought. */
  private static final List<String> OTHERS =
      List.of(
          "Kim Yong Chol",
          "Kim Kyong Hui",
          "Ali Hassan Salameh",
          "Qaida Trading Company",
          "Muhammad Ali",
          "Vladimir Ivanov",
          "Korea Mining Development Trading Corporation",
          "Chon Ma 2",
          "Hans Buchenberg",
          "Wang Wei");

  @ParameterizedTest
  @CsvSource({
    "Ali Hussein, Ali Hussein",
    "'HUSSEIN, Ali', Ali Hussein",
    "Ali Husein, Ali Hussein, mistyped",
    "FridrichBuchenberg, Fridrich Buchenberg, two words as one",
    "Fridrich Buchenberg, FridrichBuchenberg, one word as two",
    "Al Qaida, Alqaida",
    "Alqaeda, Al Qaida, as one and otherwise spelled",
    "Al-Qa'ida, AL QAIDA",
    "김정은, Kim Jong Un, Hangul and Latin",
    "Kim Jong-un, 김정은",
    "리용호, RI Yong Ho",
    "Lee Myung Bak, 이명박",
    "金正恩, Kim Jong Un, Hanja",
    "Владимир Путин, Vladimir Putin",
    "Vladimir Putin, Владимир Путин",
    "Usama bin Ladin, Osama Bin Laden",
    "Ρуtin Vladimir, Putin Vladimir, letters that look alike",
    "Chon Ma San, Chon Ma San No. 1"
  })
  void finds(String query, String listed) {
    List<Profile> profiles = new ArrayList<>();
    OTHERS.forEach(name -> profiles.add(Profile.of(name, Kind.PARTY, name)));
    profiles.add(Profile.of(listed, Kind.PARTY, listed));
    Candidates found = NameIndex.of(profiles).candidates(Profile.of("", Kind.PARTY, query), 3);
    assertThat(found.size()).isPositive();
    assertThat(found.entry(0)).isEqualTo(OTHERS.size());
    assertThat(found.contains(OTHERS.size())).isTrue();
  }

  /** What a table spelled has no typing errors; what people typed has. */
  @ParameterizedTest
  @CsvSource({
    "王威龙, Wang Weilong, true",
    "王威龙, Wamg Weilomg, false",
    "Wang Weilong, Wamg Weilomg, true",
    "王威龙, Wang Weilong Trading Partner Abroad, true",
    "김정은, Kim Jong Eun, true, by its syllables",
    "김정은, Kin Jomg Um, false",
    "Владимер Путен, Vladimir Putin, true",
  })
  void allowsTypingErrorsToWhatIsTyped(String query, String listed, boolean found) {
    NameIndex index = NameIndex.of(List.of(Profile.of("", Kind.PERSON, listed)));
    assertThat(index.candidates(Profile.of("", Kind.PERSON, query), 3).size())
        .isEqualTo(found ? 1 : 0);
  }

  @Test
  void scoresFromOneDownwards() {
    NameIndex index = index("Ali Hassan", "Ali Hussein", "Ali Hasan", "Boris");
    Candidates found = index.candidates(query("Ali Hassan"), 10);
    assertThat(IntStream.range(0, found.size()).map(found::entry)).containsExactly(0, 2, 1);
    assertThat(found.score(0)).isEqualTo(1f);
    assertThat(found.score(1)).isBetween(.7f, .99f);
  }

  @Test
  void whoSharesAnIdentifierComesFirst() {
    Identifier imo = Identifier.of(Identifier.Type.IMO_SHIP, "IMO 8330815", "");
    NameIndex index =
        NameIndex.of(
            List.of(
                Profile.of("", Kind.VESSEL, "Hu Chang"),
                Profile.of("", Kind.VESSEL, "O Un Chong Nyon Ho").withIdentifier(imo)));
    Candidates found =
        index.candidates(Profile.of("", Kind.VESSEL, "Hu Chang").withIdentifier(imo), 10);
    assertThat(found.entry(0)).isEqualTo(1);
    assertThat(found.score(0)).isGreaterThan(1);
    assertThat(found.entry(1)).isZero();
  }

  @Test
  void aValueThatManyHaveIdentifiesNobody() {
    Identifier blank = Identifier.of(Identifier.Type.PASSPORT, "000", "");
    for (int holders : new int[] {NameIndex.SHARED - 1, NameIndex.SHARED}) {
      NameIndexBuilder builder = NameIndex.builder();
      for (int i = 0; i < holders; i++) {
        builder.add(Profile.of("", Kind.PERSON, "Boris").withIdentifier(blank));
      }
      Candidates found = builder.build().candidates(query("Wang Wei").withIdentifier(blank), 100);
      assertThat(found.size()).isEqualTo(holders < NameIndex.SHARED ? holders : 0);
    }
  }

  @Test
  void onlyKindsThatMayBeTheSame() {
    NameIndex index =
        NameIndex.of(
            List.of(
                Profile.of("", Kind.VESSEL, "Blue Star"),
                Profile.of("", Kind.ORGANISATION, "Blue Star"),
                Profile.of("", Kind.PARTY, "Blue Star"),
                Profile.of("", Kind.PERSON, "Blue Star")));
    assertThat(entries(index, Kind.VESSEL)).containsExactly(0);
    assertThat(entries(index, Kind.ORGANISATION)).containsExactly(1, 2);
    assertThat(entries(index, Kind.PARTY)).containsExactly(1, 2, 3);
  }

  private static List<Integer> entries(NameIndex index, Kind kind) {
    Candidates found = index.candidates(Profile.of("", kind, "Blue Star"), 9);
    return IntStream.range(0, found.size()).map(found::entry).boxed().toList();
  }

  @Test
  void anEntryStandsOnceWithTheBestOfItsNames() {
    NameIndex index =
        NameIndex.of(
            List.of(
                Profile.of("", Kind.PERSON, "Ali Hassan Omar", "Ali Hassan", "Hassan Ali"),
                Profile.of("", Kind.PERSON, "Ali Omar")));
    Candidates found = index.candidates(query("Ali Hassan"), 10);
    assertThat(found.size()).isEqualTo(2);
    assertThat(found.entry(0)).isZero();
    assertThat(found.score(0)).isEqualTo(1f);
  }

  @Test
  void nothingIsFoundInNothing() {
    NameIndex empty = NameIndex.of(List.of());
    assertThat(empty.size()).isZero();
    assertThat(empty.candidates(query("Kim Jong Un"), 5).size()).isZero();
  }

  @Test
  void namesWithoutWordsAreEntriesThatNoNameFinds() {
    NameIndex index = index("", "?!", "Kim Jong Un", "\uD800");
    assertThat(index.size()).isEqualTo(4);
    assertThat(index.names()).isEqualTo(1);
    assertThat(index.candidates(query("Kim Jong Un"), 5).entry(0)).isEqualTo(2);
    assertThat(index.candidates(query("\uD83D\uDE00"), 5).size()).isZero();
  }

  @Test
  void atLeastOneCandidateIsAskedFor() {
    assertThatThrownBy(() -> index("Kim").candidates(query("Kim"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one candidate, not 0");
  }

  /** Ten megabytes of words, of one word, and of Korean syllables. */
  @Test
  void longNamesAreKnownByTheirBeginning() {
    List<String> names =
        List.of("ali hussein ".repeat(900_000), "ab".repeat(5_000_000), "김정은".repeat(1_200_000));
    NameIndex index = index(names.toArray(String[]::new));
    for (int i = 0; i < names.size(); i++) {
      assertThat(index.candidates(query(names.get(i)), 5).entry(0)).isEqualTo(i);
    }
    assertThat(index.memoryBytes()).isLessThan(1 << 20);
  }

  @Test
  void threadsThatSearchAtOnceFindWhatOneFinds() throws Exception {
    NameIndex index = index(OTHERS.toArray(String[]::new));
    List<Profile> queries = OTHERS.stream().map(NameIndexTest::query).toList();
    List<List<Integer>> alone = queries.stream().map(each -> found(index, each)).toList();
    Callable<List<List<Integer>>> task =
        () ->
            IntStream.range(0, 2_000)
                .mapToObj(i -> found(index, queries.get(i % queries.size())))
                .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<List<Integer>>> each : threads.invokeAll(List.of(task, task, task, task))) {
        for (int i = 0; i < 2_000; i++) {
          assertThat(each.get().get(i)).isEqualTo(alone.get(i % alone.size()));
        }
      }
    }
  }

  private static List<Integer> found(NameIndex index, Profile query) {
    Candidates found = index.candidates(query, 5);
    return IntStream.range(0, found.size()).map(found::entry).boxed().toList();
  }

  private static NameIndex index(String... names) {
    return NameIndex.of(
        IntStream.range(0, names.length)
            .mapToObj(i -> Profile.of("", Kind.PERSON, names[i]))
            .toList());
  }

  private static Profile query(String name) {
    return Profile.of("", Kind.PERSON, name);
  }

  @Test
  void findsNamesInParentheses() {
    NameIndex index =
        NameIndex.of(
            List.of(
                Profile.of("a", Kind.ORGANISATION, "Korea Ryonbong General Corporation"),
                Profile.of("b", Kind.ORGANISATION, "Green Pine (formerly Saengpil Trading)")));
    Profile query = Profile.of("", Kind.ORGANISATION, "Saengpil Trading");
    Candidates found = index.candidates(query, 5);
    assertThat(found.entry(0)).isEqualTo(1);
    assertThat(found.score(0)).isCloseTo(1, Offset.offset(1e-4f));
    Candidates again = index.candidates(Prepared.of(query), 5);
    assertThat(again.entry(0)).isEqualTo(1);
    assertThat(again.score(0)).isEqualTo(found.score(0));
  }
}
