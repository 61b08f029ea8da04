package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.davylamp.evidence.Resolution.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dossier tells of judgements on who is whom, and of whom it keeps silent. */
class IdentityPagesTest {
  private static final String PAGE = "identities.html";

  @TempDir Path temp;

  private SampleCase told() {
    return SampleCase.in(temp)
        .say(
            telling -> {
              telling.report("one").report("gone").list("un");
              telling.says("one", "Company", "firm", "name", "Kumsan Trading", "country", "kp");
              telling.says("one", "Company", "twin", "name", "Kumsan Trading & Sons");
              telling.says("gone", "Company", "ghost", "name", "Ghost Trading");
              telling.says("one", "Person", "boss", "name", "Boss Listed");
              telling.says("one", "Person", "clerk", "name", "Clerk Unlisted");
              telling.says("one", "Person", "clerk-2", "name", "Clerk Unlisted");
              telling.says("un", "Organization", "un:1", "name", "KUMSAN TRADING COMPANY");
              telling.says("un", "Person", "un:2", "name", "BOSS LISTED");
            });
  }

  /** The page without its markup, a space for each tag. */
  private static String read(Site site) throws IOException {
    return site.text(PAGE).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void eachJudgementStandsWithBothSidesAndTheirSources() throws IOException {
    SampleCase judged =
        told()
            .judge("firm", "un:1", Judgement.SAME, Optional.of("the address <b>is</b> the same"))
            .judge("firm", "twin", Judgement.DIFFERENT, Optional.empty());
    Site site = new Site(judged.dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(read(site))
        .contains("Kumsan Trading (firm) the same KUMSAN TRADING COMPANY (un:1) 2026-11-21")
        .contains("the address &lt;b&gt;is&lt;/b&gt; the same")
        .contains("Kumsan Trading (firm) not the same Kumsan Trading &amp; Sons (twin)")
        .contains("Report of one", "List un");
    assertThat(site.text("network.html")).contains("Who was judged to be whom");
  }

  @Test
  void onlyPersonsWhomAListNamesAreNamed() throws IOException {
    SampleCase judged =
        told()
            .judge("boss", "un:2", Judgement.SAME, Optional.empty())
            .judge("clerk", "un:2", Judgement.DIFFERENT, Optional.empty())
            .judge("clerk", "clerk-2", Judgement.SAME, Optional.empty());
    Site site = new Site(judged.dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(read(site)).contains("Boss Listed (boss)").doesNotContain("Clerk");
  }

  @Test
  void whatIsSaidNoMoreIsNotToldEither() throws IOException {
    SampleCase judged =
        told().judge("firm", "ghost", Judgement.UNDECIDED, Optional.empty()).withdraw("gone");
    Site site = new Site(judged.dossier());

    assertThat(site.faults()).isEmpty();
    assertThat(site.pages()).doesNotContain(PAGE);
    assertThat(site.text("network.html")).doesNotContain("judged");
  }
}
