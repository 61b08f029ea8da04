package org.davylamp.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Random records of every kind, with text that is hard to spell. */
final class SampleRecords {
  private static final String[] DATES = {
    "1985-04-12", "2004-06~", "1984?/..", "201X", "[1667,1668]", "/2004-06"
  };

  private final Random random;

  SampleRecords(Random random) {
    this.random = random;
  }

  List<EvidenceRecord> oneOfEachKind() {
    return List.of(
        statement(),
        source(),
        exhibit(),
        resolution(),
        finding(),
        referenceList(),
        screening(),
        decision(),
        act());
  }

  Statement statement() {
    StatementDetails details = random.nextBoolean() ? StatementDetails.NONE : details();
    if (random.nextInt(3) == 0) {
      details = details.withForeign(foreign());
    }
    boolean inVault = details.longValue().isPresent();
    return new Statement(word(), word(), word(), inVault ? "" : word(), id(), details);
  }

  private StatementDetails details() {
    return new StatementDetails(
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        Stance.of(random.nextBoolean() ? "asserts" : "denies"),
        maybe(() -> one(Credibility.values())),
        maybe(this::date),
        maybe(this::text),
        maybe(() -> id().hex()),
        maybe(this::id),
        Foreign.NONE);
  }

  private Foreign foreign() {
    Map<String, List<String>> fields = new HashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      List<String> values = new ArrayList<>();
      for (int k = random.nextInt(3); k > 0; k--) {
        values.add(text());
      }
      fields.put(text(), values);
    }
    return Foreign.of(fields);
  }

  Source source() {
    return new Source(
        "key" + random.nextInt(1000) + "._:+-",
        one(SourceType.values()),
        word(),
        maybe(this::text),
        maybe(this::text),
        maybe(this::date),
        maybe(this::date),
        maybe(this::text),
        maybe(this::text),
        one(Reliability.values()),
        one(Access.values()),
        list(() -> new Consent(word(), random.nextBoolean(), maybe(this::date), maybe(this::text))),
        list(() -> new Custody(word(), maybe(this::date), maybe(this::text))),
        random.nextBoolean() ? Reliance.UNDECLARED : new Reliance.On(list(this::text)),
        maybe(this::id),
        maybe(this::text));
  }

  Exhibit exhibit() {
    return new Exhibit(id().hex(), random.nextLong(Long.MAX_VALUE), text(), text(), id());
  }

  Resolution resolution() {
    Resolution resolution =
        Resolution.on(
            "a" + text(),
            "b" + text(),
            one(Resolution.Judgement.values()),
            maybe(this::text),
            maybe(this::id));
    return maybe(this::id).map(id -> resolution.basedOn(id.hex())).orElse(resolution);
  }

  Finding finding() {
    return new Finding(
        text(),
        text(),
        strings(),
        id().hex(),
        list(() -> new Finding.Result(text(), strings(), list(this::id))),
        maybe(this::id));
  }

  ReferenceList referenceList() {
    SortedMap<String, Long> counts = new TreeMap<>();
    strings().keySet().forEach(schema -> counts.put(schema, random.nextLong(Long.MAX_VALUE)));
    SortedMap<String, String> beside = new TreeMap<>();
    strings().keySet().forEach(name -> beside.put(name, id().hex()));
    return new ReferenceList(text(), id().hex(), maybe(this::date), counts, beside, id());
  }

  Screening screening() {
    SortedMap<String, Long> rows = new TreeMap<>();
    strings().keySet().forEach(verdict -> rows.put(verdict, random.nextLong(Long.MAX_VALUE)));
    return new Screening(
        word(),
        id().hex(),
        text(),
        rows,
        id().hex(),
        new Screening.Checked(
            word(),
            random.nextLong(Long.MAX_VALUE),
            id().hex(),
            random.nextInt(9),
            text(),
            random.nextLong(Long.MAX_VALUE),
            id().hex(),
            id().hex(),
            list(
                () ->
                    new Screening.Listing(
                        text(), maybe(this::date), id().hex(), random.nextLong(Long.MAX_VALUE))),
            text()));
  }

  Decision decision() {
    return new Decision(
        id(),
        text(),
        random.nextLong(Long.MAX_VALUE),
        id().hex(),
        one(Decision.Judgement.values()),
        text(),
        maybe(this::id));
  }

  Act act() {
    long from = random.nextLong(1L << 40);
    return new Act(
        one(Act.Deed.values()),
        text(),
        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000)),
        from,
        from + random.nextInt(1000),
        maybe(this::text),
        maybe(() -> id().hex()),
        maybe(() -> id().hex()),
        list(this::id),
        maybe(this::text));
  }

  /** Anything with a UTF-8 form: ASCII, control characters, Hangul, supplementary characters. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 ->
            text.append("\"\\/\u007f\u0080\u07ff\u0800\uffff\u2028".charAt(random.nextInt(9)));
        case 2 -> text.append((char) (0xAC00 + random.nextInt(11172)));
        case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
        default -> text.append((char) (0x20 + random.nextInt(0x5F)));
      }
    }
    return text.toString();
  }

  private String word() {
    return "w" + text();
  }

  private String date() {
    return one(DATES);
  }

  private RecordId id() {
    byte[] hash = new byte[32];
    random.nextBytes(hash);
    return RecordId.of(hash);
  }

  private SortedMap<String, String> strings() {
    SortedMap<String, String> map = new TreeMap<>();
    list(this::text).forEach(key -> map.put(key, text()));
    return map;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int length = random.nextInt(4); length > 0; length--) {
      list.add(element.get());
    }
    return list;
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }
}
