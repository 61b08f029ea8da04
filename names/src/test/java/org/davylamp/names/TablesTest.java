package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the build made is what would be computed anew. */
class TablesTest {
  private static final Transliterator ICU = Transliterator.getInstance("Traditional-Simplified");

  @Test
  void theLexiconIsThatOfTheTablesThatPeopleWrite() throws IOException {
    LexiconDraft read = LexiconReader.read();
    assertThat(made(Tables.LEXICON)).isEqualTo(bytes(read.finished()::write));
    Lexicon made = Lexicon.all();
    assertThat(read.phrases()).hasSizeGreaterThan(10_000);
    read.phrases().forEach((phrase, sense) -> assertThat(made.sense(phrase)).contains(sense));
    read.longest().forEach((word, most) -> assertThat(made.longestFrom(word)).isEqualTo(most));
    read.stems().forEach((stem, sense) -> assertThat(made.byStem(stem)).as(stem).contains(sense));
  }

  @Test
  void whatIsInNoTableHasNoMeaning() {
    String longer = Lexicon.phrase(NameText.of("limited ".repeat(20)).tokens());
    for (String text : List.of("", "zzz", "davylamp", longer)) {
      assertThat(Lexicon.all().sense(text)).isEmpty();
    }
    assertThat(Lexicon.all().longestFrom("davylamp")).isZero();
  }

  @Test
  void everyCharacterHasTheReadingsOfUnihan() {
    assertThat(HanReadings.all()).isEqualTo(UnihanReader.read());
    assertThat(HanReadings.of('a')).isEmpty();
  }

  @Test
  void pairsOfReadingsAreThoseOfTheReadings() throws IOException {
    assertThat(made(Tables.SINO_KOREAN))
        .isEqualTo(bytes(SinoKoreanTable.of(ReadingTable.of(UnihanReader.read()))::write));
  }

  @Test
  void everyLetterIsWhatTheJdkSaysOfIt() throws IOException {
    assertThat(made(Tables.LETTERS)).isEqualTo(bytes(LetterTable.computed()::write));
    for (int c = 0; c < LetterTable.SIZE; c++) {
      assertThat(Script.of(c)).isEqualTo(Script.classify(c));
      assertThat(Letters.kind(c)).isEqualTo(Letters.classify(c));
      assertThat(Letters.needsNoNormaliser((char) c)).isEqualTo(Letters.isPlain(c));
    }
  }

  @Test
  void everyCharacterIsSimplifiedAsByIcu() {
    HanFormTable table = HanFormTable.read(Tables.open(Tables.HAN_FORMS));
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String text = Character.toString(c);
        assertThat(table.simplified(text)).isEqualTo(ICU.transliterate(text));
      }
    }
  }

  @Test
  void textsAreSimplifiedAsByIcu() {
    HanFormTable table = HanFormTable.read(Tables.open(Tables.HAN_FORMS));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> pieces = pieces();
    for (int n = 0; n < 20_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        String piece = pieces.get(random.nextInt(pieces.size()));
        int from = random.nextBoolean() ? 0 : random.nextInt(piece.length());
        text.append(piece, from, piece.length());
      }
      assertThat(table.simplified(text.toString()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(ICU.transliterate(text.toString()));
    }
  }

  /** What ICU's rules speak of, phrases among them, and what they do not. */
  private static List<String> pieces() {
    List<String> pieces = new ArrayList<>(List.of("a", " ", "김", "𠀀", "金", "于", "乾"));
    String[] rules = ICU.toRules(false).split("[;>\\s]+", -1);
    for (String text : rules) {
      // A phrase is worth as much as all single characters are to it.
      IntStream.range(0, text.length() > 1 ? 50 : 1).forEach(i -> pieces.add(text));
    }
    pieces.removeIf(String::isEmpty);
    return pieces;
  }

  @Test
  void aTableThatIsNotThereIsNamedWithTheStepThatMakesIt() {
    assertThatThrownBy(() -> Tables.open("missing.table"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing.table")
        .hasMessageContaining("`tables`");
  }

  private static byte[] made(String table) throws IOException {
    try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(table))) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(Consumer<IndexWriter> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    IndexWriter writer = new IndexWriter(Channels.newChannel(bytes));
    content.accept(writer);
    writer.end();
    return bytes.toByteArray();
  }
}
