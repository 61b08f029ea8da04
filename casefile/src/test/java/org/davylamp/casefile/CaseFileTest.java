package org.davylamp.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Resolution;
import org.davylamp.evidence.Resolution.Judgement;
import org.davylamp.evidence.Source;
import org.davylamp.evidence.SourceType;
import org.davylamp.evidence.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a case, from its beginning to its verification. */
class CaseFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temp;
  private CaseFile file;

  @BeforeEach
  void begin() {
    file = CaseFile.create(temp.resolve("case"), "A test", settings(CLOCK));
  }

  private Settings settings(Clock clock) {
    return new Settings(new SigningKeys(temp.resolve("keys")), clock, "tester");
  }

  @Test
  void whatWasAppendedIsReadBackAndVerifies() {
    RecordId source = append(Access.PUBLIC, "report", "musan", "Musan Mine", "무산광산");
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      Entity musan = reader.entity("musan").orElseThrow();
      assertThat(musan.asserted("name")).containsExactly("Musan Mine", "무산광산");
      assertThat(reader.source(source).title()).isEqualTo("report");
      assertThat(found(reader, "무산")).containsExactly("musan");
      assertThat(found(reader, "mus")).containsExactly("musan");
      assertThat(found(reader, "mu")).containsExactly("musan");
      assertThat(found(reader, "mine musan")).containsExactly("musan");
      assertThat(found(reader, "hoeryong")).isEmpty();
    }
    Verification verification = verify(Optional.empty());
    assertThat(verification.failures()).isEmpty();
    assertThat(verification.signer()).isEqualTo(Verification.Signer.UNPROVEN);
    assertThat(verify(Optional.of(file.keyInForce())).signer())
        .isEqualTo(Verification.Signer.PINNED);
  }

  private static List<String> found(CaseReader reader, String text) {
    return reader.search(text, 10).hits().stream().map(Search.Hit::entity).toList();
  }

  @Test
  void theSameInputsAtTheSameTimeByTheSameActorGiveTheSameRoot() {
    CaseFile first = file;
    append(Access.PUBLIC, "report", "musan", "Musan Mine", "무산광산");
    file = CaseFile.create(temp.resolve("again"), "A test", settings(CLOCK));
    append(Access.PUBLIC, "report", "musan", "Musan Mine", "무산광산");
    try (CaseReader one = first.read(Access.PUBLIC);
        CaseReader other = file.read(Access.PUBLIC)) {
      assertThat(other.head().root()).isEqualTo(one.head().root());
      assertThat(file.origin()).isNotEqualTo(first.origin());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PUBLIC", "RESTRICTED"})
  void aValueTooLongForARecordIsWholeAgainWhenRead(Access access) {
    String text = "가나다 " + "lorem ipsum ".repeat(9_000) + " zinc";
    append(access, "report", "article", text);
    append(access, "report", "article", text);
    try (CaseReader reader = file.read(access)) {
      assertThat(reader.entity("article").orElseThrow().asserted("name")).containsExactly(text);
      assertThat(found(reader, "zinc")).containsExactly("article");
      assertThat(found(reader, "가나")).containsExactly("article");
      assertThat(reader.counts()).containsEntry("statement", 1L);
    }
    assertThat(verify(Optional.empty()).failures()).isEmpty();
  }

  @Test
  void theSameStatementAgainChangesNothing() {
    append(Access.PUBLIC, "report", "musan", "Musan Mine", "무산광산");
    try (Append append = file.append(Access.PUBLIC)) {
      RecordId source = append.declare(Source.of("report", SourceType.REPORT, "report"));
      append.add(Statement.of("musan", "Company", "name", "Musan Mine", source), 1);
      assertThat(append.added()).isZero();
    }
  }

  @Test
  void whatWasNotCommittedIsNotThere() {
    try (Append append = file.append(Access.PUBLIC)) {
      RecordId source = append.declare(Source.of("report", SourceType.REPORT, "report"));
      append.add(Statement.of("musan", "Company", "name", "Musan Mine", source), 1);
      assertThat(append.added()).isEqualTo(2);
    }
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      assertThat(reader.entity("musan")).isEmpty();
      assertThat(reader.head().size()).isEqualTo(1);
    }
  }

  @Test
  void theRestrictedIsSeenOnlyByThoseWhoMay() {
    append(Access.RESTRICTED, "interview-7", "witness-village", "Secretville", "비밀");
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      assertThat(reader.entity("witness-village")).isEmpty();
      assertThat(found(reader, "Secretville")).isEmpty();
      assertThat(reader.sources()).isEmpty();
      assertThat(reader.entities().hasNext()).isFalse();
    }
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      assertThat(reader.entity("witness-village")).isPresent();
      assertThat(found(reader, "secretville")).hasSize(1);
    }
    assertThat(verify(Optional.empty()).failures()).isEmpty();
    assertThat(verify(Optional.empty()).checked()).containsEntry("withheld bodies", 4L);
  }

  @Test
  void idsJudgedTheSameAreOneEntity() {
    append(Access.PUBLIC, "report", "b-musan", "Musan Mine", "무산광산");
    append(Access.PUBLIC, "article", "a-musan", "Musan Iron Mine", "무산광산");
    try (Append append = file.append(Access.PUBLIC)) {
      append.add(
          Resolution.on("b-musan", "a-musan", Judgement.SAME, Optional.empty(), Optional.empty()),
          0);
      append.commit(Append.Deed.of(Act.Deed.RESOLVE));
    }
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      Entity one = reader.entity("b-musan").orElseThrow();
      assertThat(one.id()).isEqualTo("a-musan");
      assertThat(one.asserted("name")).containsExactly("Musan Iron Mine", "무산광산", "Musan Mine");
    }
    assertThat(verify(Optional.empty()).failures()).isEmpty();
  }

  @Test
  void theKeyIsHandedOver() {
    String first = file.keyInForce();
    file.rotateKey();
    String second = file.keyInForce();
    assertThat(second).isNotEqualTo(first);
    append(Access.PUBLIC, "report", "musan", "Musan Mine", "무산광산");
    for (String key : new String[] {first, second}) {
      Verification verification = verify(Optional.of(key));
      assertThat(verification.failures()).isEmpty();
      assertThat(verification.signer()).isEqualTo(Verification.Signer.PINNED);
    }
  }

  @Test
  void aClockRunningBackwardsIsRefused() {
    Clock earlier = Clock.offset(CLOCK, Duration.ofHours(-1));
    CaseFile sameCase = CaseFile.open(file.directory(), settings(earlier));
    try (Append append = sameCase.append(Access.PUBLIC)) {
      assertThatThrownBy(() -> append.commit(Append.Deed.of(Act.Deed.STATE)))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining("the clock says 2026-11-21T07:00:00Z");
    }
  }

  private RecordId append(Access access, String key, String entity, String... names) {
    try (Append append = file.append(access)) {
      RecordId source = append.declare(Source.of(key, SourceType.REPORT, key).with(access));
      int row = 1;
      for (String name : names) {
        append.add(Statement.of(entity, "Company", "name", name, source), row++);
      }
      append.commit(Append.Deed.of(Act.Deed.STATE));
      return source;
    }
  }

  private Verification verify(Optional<String> key) {
    return new CaseVerifier(file, (what, done, of) -> {}).verify(key, true);
  }
}
