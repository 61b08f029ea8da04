package org.davylamp.exchange.trade;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.davylamp.exchange.BadInput;

/** Whatever the bytes are: records that can be computed with, or one BadInput with its place. */
final class TradeFuzzTest {
  @FuzzTest
  void anyFile(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest
  void comtrade(FuzzedDataProvider data) throws IOException {
    rows(TradeFileTest.COMTRADE, data);
  }

  @FuzzTest
  void comtradeJson(FuzzedDataProvider data) throws IOException {
    String start = data.pickValue(List.of("{\"data\":[{\"refYear\":", "{\"dataset\":[", "{"));
    read((start + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8));
  }

  @FuzzTest
  void baci(FuzzedDataProvider data) throws IOException {
    rows(TradeFileTest.BACI, data);
  }

  @FuzzTest
  void itpd(FuzzedDataProvider data) throws IOException {
    rows(TradeFileTest.ITPD, data);
  }

  @FuzzTest
  void wits(FuzzedDataProvider data) throws IOException {
    rows(data.pickValue(List.of(TradeFileTest.WITS, TradeFileTest.WITS_PARTNERS)), data);
  }

  @FuzzTest
  void prices(FuzzedDataProvider data) throws IOException {
    String start = data.pickValue(List.of(PriceFileTest.OURS, PriceFileTest.PINK, ""));
    byte[] bytes = (start + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8);
    try {
      PriceFile.read(new ByteArrayInputStream(bytes), "table", TradeFuzzTest::check);
    } catch (BadInput bad) {
      if (!bad.file().equals("table") || bad.problem().isBlank()) {
        throw new AssertionError("an error without its place", bad);
      }
    }
  }

  private static void check(PriceRecord price) {
    boolean fit =
        price.line() >= 1
            && price.dollars().signum() > 0
            && price.hs().length() >= 2
            && !price.source().isEmpty()
            && price.month().getYear() >= 0;
    if (!fit) {
      throw new AssertionError("a price nobody can compute with: " + price);
    }
  }

  private static void rows(String file, FuzzedDataProvider data) throws IOException {
    read((file + data.consumeRemainingAsString()).getBytes(StandardCharsets.UTF_8));
  }

  private static void read(byte[] bytes) throws IOException {
    try {
      TradeFile.read(new ByteArrayInputStream(bytes), "table", TradeFuzzTest::check);
    } catch (BadInput bad) {
      if (!bad.file().equals("table") || bad.problem().isBlank()) {
        throw new AssertionError("an error without its place", bad);
      }
    }
  }

  private static void check(TradeRecord record) {
    boolean fit =
        record.line() >= 1
            && record.period().year() >= 1900
            && record.period().month() <= 12
            && record.value().stream().allMatch(it -> it.amount().signum() >= 0)
            && record.value().stream().allMatch(it -> it.amount().toPlainString().length() < 70)
            && record.quantities().stream().noneMatch(it -> it.unit().isEmpty());
    if (!fit) {
      throw new AssertionError("a record nobody can compute with: " + record);
    }
  }
}
