package org.davylamp.dossier;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** Chromium without a window, reading pages from the disk; and axe-core to judge them. */
final class Chromium implements AutoCloseable {
  private static final Json JSON = new Json();
  private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

  /** Selenium warns of a browser newer than itself; kept here, or the level would be forgotten. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;
  private final String axe = axe();

  private Chromium(Path browser, Path driver) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        // Containers have no user namespaces; what is read are our own pages.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--force-color-profile=srgb");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .withSilent(true)
            .build();
    this.driver = new ChromeDriver(service, options);
    this.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
  }

  /**
   * Starts it.
   *
   * @throws IllegalStateException if this machine has no Chromium or no driver for it: who runs
   *     these tests asked for them, and skipping all would pass for a success
   */
  static Chromium start() {
    return new Chromium(
        needed("chromium", "chromium-browser", "google-chrome"), needed("chromedriver"));
  }

  private static Path needed(String... names) {
    return found(names)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "expected %s on the PATH (Debian: chromium, chromium-driver), found none"
                        .formatted(String.join(" or ", names))));
  }

  private static Optional<Path> found(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(names)
        .flatMap(
            name ->
                Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder).resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String axe() {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Shows a page; what was asked for and logged before is forgotten.
   *
   * @throws IllegalStateException if the browser shows something else, such as a page of its own
   *     that says why it shows nothing
   */
  void open(Path page) {
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(page.toUri().toString());
    String shown = String.valueOf(driver.executeScript("return document.URL"));
    if (!shown.equals(page.toUri().toString())) {
      throw new IllegalStateException(
          "expected the browser to show %s (%s), found %s: %s"
              .formatted(page, Files.exists(page) ? "there" : "not there", shown, text()));
    }
  }

  /** As a screen of this width, by day or by night. */
  void screen(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void scripts(boolean allowed) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** All addresses asked for since the page was opened, and those not got with the reason. */
  Set<String> requested() {
    Map<Object, Object> addresses = new LinkedHashMap<>();
    Set<String> found = new LinkedHashSet<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      Map<?, ?> message = object(JSON.toType(entry.getMessage(), Json.MAP_TYPE), "message");
      Map<?, ?> params = object(message, "params");
      switch (String.valueOf(message.get("method"))) {
        case "Network.requestWillBeSent" -> {
          Object address = object(params, "request").get("url");
          addresses.put(params.get("requestId"), address);
          found.add(String.valueOf(address));
        }
        case "Network.loadingFailed" ->
            found.add(
                "not got: "
                    + addresses.get(params.get("requestId"))
                    + " "
                    + params.get("errorText"));
        default -> {}
      }
    }
    return found;
  }

  private static Map<?, ?> object(Map<?, ?> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> object ? object : Map.of();
  }

  /** The text as a reader sees it. */
  String text() {
    return String.valueOf(driver.executeScript("return document.body.innerText"));
  }

  /** How many pixels the page is wider than its window, and what sticks out. */
  String overflow() {
    return String.valueOf(
        driver.executeScript(
            """
            const root = document.documentElement;
            const over = root.scrollWidth - root.clientWidth;
            if (over <= 0) return '';
            const out = [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1
                    && !e.closest('.scroll'))
                .slice(0, 3).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40));
            return over + ' px: ' + out.join(' | ');
            """));
  }

  /**
   * What axe-core finds that is worse than minor: rule, gravity, number of places, the first of
   * them. It is kept from reading the style sheets by itself, which pages from a disk do not allow.
   */
  @SuppressWarnings("unchecked")
  List<String> axeFindings() {
    driver.executeScript(axe);
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations'], preload: false}).then(
                result => done(result.violations
                    .filter(v => v.impact !== 'minor')
                    .map(v => v.id + ' (' + v.impact + ', ' + v.nodes.length + ' places): '
                        + v.nodes[0].target.join(' ') + ' ' + v.nodes[0].html.slice(0, 160)
                        + ' ' + (v.nodes[0].any[0] || v.nodes[0].all[0] || {message: ''}).message)),
                error => done(['axe failed: ' + error]));
            """);
    return (List<String>) Objects.requireNonNull(found);
  }

  /** How many sheets of paper it takes. */
  int printed() {
    byte[] pdf = Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    Matcher page = PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    int pages = 0;
    while (page.find()) {
      pages++;
    }
    return pages;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
