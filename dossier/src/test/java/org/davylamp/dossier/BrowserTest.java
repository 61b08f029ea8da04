package org.davylamp.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled case's dossier in a real browser: one page of each kind, narrow and wide, by day and
 * by night. Judged by axe-core, which looks at what is really painted.
 */
@Tag("browser")
class BrowserTest {
  private static final List<Integer> WIDTHS = List.of(390, 1200);

  /** A facility of which an invented series of images is shown. */
  private static final String WATCHED = "kls-18-pukchang";

  @TempDir static Path temp;
  private static Optional<Chromium> chromium = Optional.empty();
  private static Path dossier = Path.of("");

  @BeforeAll
  static void begin() throws IOException {
    chromium = Optional.of(Chromium.start());
    dossier = SampleCase.bundled(temp).images(GroundSample.write(temp, WATCHED)).dossier();
  }

  @AfterAll
  static void end() {
    chromium.ifPresent(Chromium::close);
  }

  static Stream<String> pages() throws IOException {
    List<String> all = new Site(dossier).pages();
    Stream<String> ofMany =
        Stream.of(
                "facility/kls-", "facility/det-", "facility/mine-", "facility/port-", "commodity/")
            .map(
                beginning ->
                    all.stream()
                        .filter(page -> page.startsWith(beginning))
                        .findFirst()
                        .orElseThrow());
    Stream<String> single =
        Stream.of(
            "index.html",
            "facility/" + WATCHED + ".html",
            "facilities.html",
            "commodities.html",
            "timeline.html",
            "trade.html",
            "trade-figures.html",
            "people.html",
            "network.html",
            "pyramid.html",
            "ties.html",
            "listings.html",
            "ships.html",
            "shipments.html",
            "findings.html",
            "findings-consistency.html",
            "sources.html",
            "verify.html");
    return Stream.concat(single, ofMany);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void canBeReadByEverybodyOnEveryScreen(String page) {
    Chromium browser = chromium.orElseThrow();
    List<String> faults = new ArrayList<>();
    browser.screen(WIDTHS.getFirst(), false);
    browser.open(dossier.resolve(page));
    for (int width : WIDTHS) {
      for (boolean dark : List.of(false, true)) {
        browser.screen(width, dark);
        String screen = width + " px, " + (dark ? "dark: " : "light: ");
        browser.axeFindings().forEach(found -> faults.add(screen + found));
        if (!browser.overflow().isEmpty()) {
          faults.add(screen + "wider than the window by " + browser.overflow());
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(browser.requested())
        .as("nothing is asked of the network, and nothing is missing")
        .isNotEmpty()
        .allMatch(address -> address.startsWith(dossier.toUri().toString()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void saysTheSameWithoutScripts(String page) {
    Chromium browser = chromium.orElseThrow();
    browser.screen(1200, false);
    browser.open(dossier.resolve(page));
    String text = browser.text();
    browser.scripts(false);
    try {
      browser.open(dossier.resolve(page));
      assertThat(browser.text()).isEqualTo(text).hasSizeGreaterThan(500);
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void canBePrinted() {
    Chromium browser = chromium.orElseThrow();
    browser.open(dossier.resolve("index.html"));
    assertThat(browser.printed()).isGreaterThan(1);
    browser.open(dossier.resolve("verify.html"));
    assertThat(browser.printed()).isPositive();
  }
}
