package org.davylamp.findings.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.davylamp.evidence.DayRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Owners whose shares could not be read, as suppliers' tables tell of them. */
class OwnersNamedTest {
  private static final DayRange TODAY = DayRange.day(ScreenedCase.AS_OF.toEpochDay());

  private static OwnersNamed owners;

  @BeforeAll
  static void bundled(@TempDir Path temp) {
    owners = new OwnersNamed(new PartySearch(ScreenedCase.bundled(temp, List.of())));
  }

  private static List<Reason> of(String written) {
    return owners.of(
        Asked.party("supplier", "Long Lake Lamps"), written, List.of(), List.of(), TODAY);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "wholly owned by Kangbong Trading Corporation, EXPOSED",
    "shares with Kangbong Trading Corporation, REVIEW",
    "formerly controlled by Kangbong Trading Corporation, REVIEW",
    "majority held by Kangbong Trading Corporation, EXPOSED",
    "beneficial owner Kangbong Trading Corporation, EXPOSED",
    "nominee for Kangbong Trading Corporation, EXPOSED",
    "由 Kangbong Trading Corporation 控股, EXPOSED",
    "дочерняя компания Kangbong Trading Corporation, EXPOSED",
    "Kangbong Trading Corporation 자회사, EXPOSED",
    "not controlled by Kangbong Trading Corporation, REVIEW",
    "private persons, CLEAR",
    "listed on the stock exchange, CLEAR",
    "maker: Kangbong Trading Corporation, CLEAR"
  })
  void aListedPartyAmongOwnersIsAQuestionAndExposesWhereItDecides(String written, Verdict verdict) {
    assertThat(
            of(written).stream().map(Reason::verdict).min(Verdict::compareTo).orElse(Verdict.CLEAR))
        .isEqualTo(verdict);
  }

  @Test
  void aTextTooLongToReadIsAQuestion() {
    assertThat(of("private persons; ".repeat(200)))
        .singleElement()
        .satisfies(reason -> assertThat(reason.rule()).isEqualTo("owners-not-read"))
        .satisfies(reason -> assertThat(reason.verdict()).isEqualTo(Verdict.REVIEW));
  }
}
