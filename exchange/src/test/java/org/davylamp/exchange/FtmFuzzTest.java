package org.davylamp.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.davylamp.evidence.Entity;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes: statements that a case can record and write again, or one {@link BadInput}.
 */
class FtmFuzzTest {
  private static final String ENTITIES =
      """
      {"id":"v1","schema":"Vessel","caption":"Chong Chon Gang","properties":{"name":["Chong Chon Gang","청천강"],"imoNumber":["7937317"],"tonnage":[4984, null]},"datasets":["un_sc"],"referents":[],"target":true}
      {"id":"p","schema":"Person","properties":{"addressEntity":[{"id":"ad","schema":"Address","properties":{"full":["1 Main St"]}}],"sanctions":[{"id":"s","schema":"Sanction","properties":{"entity":["p"]}}]},"x":{"y":[1.50,"\\u00e9"]}}
      """;

  private static final String STATEMENTS =
      """
      canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,external,first_seen,id
      NK-1,a,name,name,Person,"A ""B"", 김",x,kor,f,2023,id1
      NK-1,a,id,id,Person,abc,x,,f,2022,id2
      "NK-1",b,notes,text,Company,"two
      lines",x,,t,2023,id3
      """;

  @FuzzTest
  void entities(byte[] bytes) {
    readAndWrite(new FtmJsonReader(), bytes);
  }

  @FuzzTest
  void statements(byte[] bytes) {
    readAndWrite(new FtmStatementsReader(), bytes);
  }

  /**
   * The fuzzer's work in small, at every build: files with a few bytes changed, lost or doubled.
   */
  @Test
  void damagedFilesAreReadOrRefused() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      boolean json = random.nextBoolean();
      byte[] bytes = damaged((json ? ENTITIES : STATEMENTS).getBytes(UTF_8), random);
      try {
        readAndWrite(json ? new FtmJsonReader() : new FtmStatementsReader(), bytes);
      } catch (RuntimeException | AssertionError e) {
        String text = new String(bytes, ISO_8859_1);
        throw new AssertionError("seed %d, round %d: %s".formatted(seed, i, text), e);
      }
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(4); i >= 0 && bytes.length > 2; i--) {
      int at = random.nextInt(bytes.length - 1);
      switch (random.nextInt(5)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes[at] = (byte) "{}[]\",:\\\n\r0".charAt(random.nextInt(11));
        case 3 -> System.arraycopy(bytes, at + 1, bytes, at, bytes.length - at - 1);
        default -> {
          int from = random.nextInt(bytes.length);
          System.arraycopy(
              whole, from, bytes, at, Math.min(bytes.length - at, bytes.length - from));
        }
      }
    }
    return bytes;
  }

  private static void readAndWrite(FormatReader reader, byte[] bytes) {
    reader.recognises(new Head(bytes, true));
    MemoryIntake intake;
    try {
      intake = MemoryIntake.of(reader, bytes);
    } catch (BadInput bad) {
      assertThat(bad.problem()).startsWith("expected ");
      return;
    }
    Function<MemoryIntake, List<String>> ids =
        read -> read.entities().stream().map(Entity::id).toList();
    String out = intake.written(new FtmStatementsWriter());
    if (!intake.statements().isEmpty()) {
      MemoryIntake again = MemoryIntake.of(new FtmStatementsReader(), out);
      assertThat(ids.apply(again)).isEqualTo(ids.apply(intake));
    }
    MemoryIntake.of(new FtmJsonReader(), intake.written(new FtmJsonWriter()));
  }
}
