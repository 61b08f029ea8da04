package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dossier of the case that comes with Davylamp, from its files to its pages. */
class BundledDossierTest {
  @Test
  void everyPageHolds(@TempDir Path temp) throws IOException {
    Site site = new Site(SampleCase.bundled(temp).dossier());

    assertThat(site.pages()).hasSizeGreaterThan(100);
    assertThat(site.faults()).isEmpty();
  }
}
