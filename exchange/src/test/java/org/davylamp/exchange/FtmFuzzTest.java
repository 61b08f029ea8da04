package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.function.Function;
import org.davylamp.evidence.Entity;

/**
 * Whatever the bytes: statements that a case can record and write again, or one {@link BadInput}.
 */
class FtmFuzzTest {

  @FuzzTest
  void entities(byte[] bytes) {
    readAndWrite(new FtmJsonReader(), bytes);
  }

  @FuzzTest
  void statements(byte[] bytes) {
    readAndWrite(new FtmStatementsReader(), bytes);
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
