package org.davylamp.exchange.queries;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.davylamp.exchange.BadInput;

/** Whatever the bytes are: queries, pairs, or one BadInput with its place. */
final class QueriesFuzzTest {
  @FuzzTest
  void anyTable(byte[] bytes) throws IOException {
    queries(bytes);
    pairs(bytes);
    judgements(bytes);
  }

  @FuzzTest
  void judgementRows(FuzzedDataProvider data) throws IOException {
    String header = data.pickValue(List.of("a,b,judgement,note\n", "b,judgement,x,a\nc,same,,"));
    judgements((header + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8));
  }

  private static void judgements(byte[] bytes) throws IOException {
    try {
      JudgementTable.read(
          new ByteArrayInputStream(bytes),
          "table",
          row -> {
            if (row.line() < 2 || row.a().isEmpty() || row.a().equals(row.b())) {
              throw new AssertionError("a judgement without two ids or place: " + row);
            }
          });
    } catch (BadInput expected) {
      placed(expected);
    }
  }

  @FuzzTest
  void rows(FuzzedDataProvider data) throws IOException {
    String header = data.pickValue(List.of("id,name\n", "schema,name,imoNumber\n", "name,alias\n"));
    queries((header + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8));
  }

  @FuzzTest
  void lines(FuzzedDataProvider data) throws IOException {
    String start = data.pickValue(List.of("{\"name\":", "{\"properties\":{\"name\":", "{"));
    queries((start + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8));
  }

  private static void queries(byte[] bytes) throws IOException {
    try {
      Queries.read(new ByteArrayInputStream(bytes), "table", QueriesFuzzTest::check);
    } catch (BadInput expected) {
      placed(expected);
    }
  }

  private static void check(Query query) {
    if (query.line() < 1 || query.id().isEmpty()) {
      throw new AssertionError("a query without id or place: " + query);
    }
  }

  private static void pairs(byte[] bytes) throws IOException {
    try {
      PairTable.read(
          new ByteArrayInputStream(bytes),
          "table",
          new PairTable.Taker() {
            private int width;

            @Override
            public void header(List<String> columns) {
              width = columns.size();
            }

            @Override
            public void accept(PairTable.Pair pair) {
              if (pair.fields().size() != width) {
                throw new AssertionError("a row of another width: " + pair);
              }
            }
          });
    } catch (BadInput expected) {
      placed(expected);
    }
  }

  private static void placed(BadInput bad) {
    if (!bad.file().equals("table") || bad.problem().isBlank() || bad.row() < 1) {
      throw new AssertionError("an error without its place", bad);
    }
  }
}
