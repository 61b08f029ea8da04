package org.davylamp.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Recorded;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.davylamp.evidence.StatementDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real case against its plain {@link Twin}, through random histories. */
class TwinTest {
  private static final long SEED = Long.getLong("davylamp.seed", System.nanoTime());
  private static final List<Resolution.Judgement> JUDGEMENTS =
      List.of(Resolution.Judgement.values());
  private static final List<String> SCHEMAS = List.of("Company", "Person", "Vessel");

  /** Countries are not in the full-text index. */
  private static final List<String> PROPERTIES = List.of("name", "notes", "country");

  private static final List<String> WORDS =
      List.of(
          "Musan",
          "무산",
          "Sŏnhwa",
          "a",
          "K",
          "개천",
          "mine No. 7",
          "Œuvre",
          "x'y\"z",
          "ＡＢ",
          "𠀀𠀁",
          "straße");

  @TempDir Path temp;
  private final Random random = new Random(SEED);
  private final Twin twin = new Twin();
  private final Map<String, Source> declared = new HashMap<>();
  private Settings settings;
  private CaseFile file;

  @BeforeEach
  void begin() {
    System.out.println("TwinTest: -Ddavylamp.seed=" + SEED);
    settings = SmallCase.settings(temp.resolve("keys"));
    file = CaseFile.create(temp.resolve("case"), "Twins", settings);
  }

  @Test
  void twentyAppends() {
    history(20);
  }

  @Test
  @Tag("long")
  void aLongHistory() {
    history(80);
  }

  private void history(int appends) {
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      twin.add(reader.id(0), Access.PUBLIC, EvidenceRecord.parse(reader.body(0).orElseThrow()));
    }
    for (int i = 0; i < appends; i++) {
      append(random.nextInt(4) == 0 ? Access.RESTRICTED : Access.PUBLIC);
      for (Access by : List.of(Access.PUBLIC, Access.RESTRICTED)) {
        compare(by);
      }
    }
    assertThat(SmallCase.verify(file.directory(), settings, true)).as("seed " + SEED).isEmpty();
  }

  private void append(Access access) {
    declared.clear();
    try (Append append = file.append(access)) {
      List<RecordId> withdrawn = new ArrayList<>();
      int deeds = 1 + random.nextInt(12);
      for (int i = 0; i < deeds; i++) {
        switch (random.nextInt(8)) {
          case 0 -> declare(append, access);
          case 1 -> resolve(append, access);
          case 2 -> correct(append, access);
          case 3 -> {
            if (random.nextInt(12) == 0) {
              twin.any(random, Source.class, access)
                  .map(kept -> (Source) kept.record())
                  .flatMap(source -> append.cited(source.key()))
                  .ifPresent(withdrawn::add);
            }
          }
          default -> state(append, access);
        }
      }
      Act.Deed deed = withdrawn.isEmpty() ? Act.Deed.STATE : Act.Deed.WITHDRAW;
      List<RecordId> subjects = withdrawn.stream().distinct().toList();
      append.commit(
          new Append.Deed(deed, Optional.empty(), Optional.empty(), subjects, Optional.empty()));
    }
    takeAct(access);
  }

  /** The act is the append's own; the twin takes it as it was recorded. */
  private void takeAct(Access access) {
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      long last = reader.head().size() - 1;
      Act act = (Act) EvidenceRecord.parse(reader.body(last).orElseThrow());
      assertThat(act.to()).isEqualTo(last + 1);
      assertThat(twin.add(reader.id(last), access, act)).isTrue();
      twin.name(reader::id);
    }
  }

  /** A source, new or amended; the same one again within one append. */
  private RecordId declare(Append append, Access access) {
    String key = (access == Access.PUBLIC ? "p" : "r") + random.nextInt(5);
    Source before = twin.sources(Access.RESTRICTED).get(key);
    Source source =
        declared.computeIfAbsent(
            key, k -> Source.of(k, SourceType.REPORT, "Title " + random.nextInt(3)).with(access));
    RecordId cited = append.declare(source);
    if (before == null) {
      twin.add(cited, access, source);
    } else if (!before.withoutHistory().equals(source)) {
      // Its own id is taken over when the append is committed; nothing cites an amendment.
      twin.add(cited, access, source.superseding(twin.id(before)));
    }
    return cited;
  }

  private void state(Append append, Access access) {
    RecordId source = declare(append, access);
    int values = 1 + random.nextInt(4);
    String entity = "id-" + random.nextInt(15);
    for (int i = 0; i < values; i++) {
      String property = PROPERTIES.get(random.nextInt(PROPERTIES.size()));
      // Now and then on another entity in between, as a file may list them.
      Statement statement =
          Statement.of(
              random.nextInt(10) == 0 ? "id-" + random.nextInt(15) : entity,
              SCHEMAS.get(random.nextInt(3)),
              property,
              property.equals("country") ? "kp" : value(),
              source);
      twin.add(append.add(statement, i), access, statement);
    }
  }

  private String value() {
    StringBuilder value = new StringBuilder();
    int words = 1 + random.nextInt(4);
    for (int i = 0; i < words; i++) {
      value.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    // Now and then so long that the next value begins another document of the index.
    return random.nextInt(15) == 0 ? value + " " + "lorem ipsum ".repeat(900) : value.toString();
  }

  private void resolve(Append append, Access access) {
    int one = random.nextInt(15);
    int other = (one + 1 + random.nextInt(14)) % 15;
    Resolution.Judgement judgement = JUDGEMENTS.get(random.nextInt(JUDGEMENTS.size()));
    Resolution resolution =
        Resolution.on(
            "id-" + one,
            "id-" + other,
            judgement,
            Optional.of("n" + random.nextInt()),
            Optional.empty());
    twin.add(append.add(resolution, 0), access, resolution);
  }

  private void correct(Append append, Access access) {
    Optional<Twin.Kept> wrong = twin.any(random, Statement.class, access);
    if (wrong.isEmpty()) {
      return;
    }
    Statement before = (Statement) wrong.get().record();
    Statement after =
        new Statement(
            before.entity(),
            before.schema(),
            before.property(),
            value(),
            before.source(),
            StatementDetails.NONE.superseding(wrong.get().id()));
    twin.add(append.add(after, 0), access, after);
  }

  private void compare(Access by) {
    try (CaseReader reader = file.read(by)) {
      ledger(reader);
      for (int id = 0; id < 15; id++) {
        entity(reader, by, "id-" + id);
      }
      Set<String> entities = new TreeSet<>();
      reader.entities().forEachRemaining(entity -> assertThat(entities.add(entity.id())).isTrue());
      assertThat(entities).isEqualTo(new TreeSet<>(twin.entities(by)));
      assertThat(reader.sources().stream().map(Source::withoutHistory))
          .containsExactlyInAnyOrderElementsOf(
              twin.sources(by).values().stream().map(Source::withoutHistory).toList());
      for (int i = 0; i < 12; i++) {
        String word = query();
        Set<String> found = new TreeSet<>();
        reader.search(word, Integer.MAX_VALUE).hits().forEach(hit -> found.add(hit.entity()));
        assertThat(found)
            .as("'%s' with -Ddavylamp.seed=%d", word, SEED)
            .isEqualTo(twin.search(by, word));
      }
    }
  }

  private void ledger(CaseReader reader) {
    assertThat(reader.head().size()).as("seed " + SEED).isEqualTo(twin.size());
    List<byte[]> leaves = new ArrayList<>();
    reader.leaves().forEachRemaining(leaves::add);
    for (int i = 0; i < leaves.size(); i++) {
      Twin.Kept kept = twin.records().get(i);
      if (kept.access() == Access.PUBLIC) {
        assertThat(leaves.get(i)).isEqualTo(kept.record().canonical());
      } else {
        assertThat(Withheld.commitment(leaves.get(i))).isPresent();
      }
    }
    assertThat(reader.head().root()).isEqualTo(HexFormat.of().formatHex(Twin.root(leaves)));
  }

  private void entity(CaseReader reader, Access by, String id) {
    Optional<Entity> found = reader.entity(id);
    assertThat(
            found
                .map(entity -> entity.statements().stream().map(Recorded::id).toList())
                .orElse(List.of()))
        .as("%s with -Ddavylamp.seed=%d", id, SEED)
        .containsExactlyElementsOf(twin.entity(by, id));
    if (found.isPresent()) {
      assertThat(found.get().id()).isEqualTo(((TreeSet<String>) twin.component(by, id)).first());
    }
  }

  /** Part of a word, of one character or more; now and then one that is nowhere. */
  private String query() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    int[] points = word.codePoints().toArray();
    int from = random.nextInt(points.length);
    int length = 1 + random.nextInt(points.length - from);
    String part = new String(points, from, length).strip();
    return part.isEmpty() || part.contains(" ") ? "nowhere" : part;
  }
}
