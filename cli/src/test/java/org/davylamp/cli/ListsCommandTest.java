package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as a person meets them: what the case holds, fetching from a server here, two versions. */
class ListsCommandTest {
  private static final String OLD =
      list("2025-04-19", entry("KPi.001", "MOUNTAIN"), entry("KPi.002", "RIVER"));
  private static final String NEW =
      list("2026-02-27", entry("KPi.001", "HIGH MOUNTAIN"), entry("KPi.003", "LAKE"));

  @TempDir Path temp;
  private Path directory;
  private HttpServer server;
  private final List<String> asked = new ArrayList<>();

  private byte[] served = OLD.getBytes(StandardCharsets.UTF_8);
  private String etag = "\"one\"";

  /** After how many bytes of an answer the server hangs up; none if it does not. */
  private Optional<Integer> cutAfter = Optional.empty();

  private static String list(String date, String... entries) {
    return "<?xml version=\"1.0\"?><CONSOLIDATED_LIST dateGenerated=\""
        + date
        + "T10:00:00Z\"><INDIVIDUALS/><ENTITIES>"
        + String.join("", entries)
        + "</ENTITIES></CONSOLIDATED_LIST>";
  }

  private static String entry(String reference, String name) {
    return "<ENTITY><DATAID>1</DATAID><FIRST_NAME>"
        + name
        + " TRADING CORPORATION</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>"
        + reference
        + "</REFERENCE_NUMBER></ENTITY>";
  }

  @BeforeEach
  void begin() throws IOException {
    directory = temp.resolve("case");
    done("init", directory, "--title", "A test");
    Files.deleteIfExists(downloads().resolve("un.xml.part"));
    Files.deleteIfExists(downloads().resolve("un.xml.part.from"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/list.xml", this::serve);
    server.createContext(
        "/gone.xml", exchange -> answer(exchange, 404, "no".getBytes(StandardCharsets.UTF_8)));
    server.createContext(
        "/page",
        exchange -> answer(exchange, 200, "<html>sign in</html>".getBytes(StandardCharsets.UTF_8)));
    server.createContext("/moved", exchange -> redirect(exchange, "/list.xml"));
    server.createContext("/away", exchange -> redirect(exchange, "http://example.org/list.xml"));
    server.createContext("/round", exchange -> redirect(exchange, "/round"));
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private static Path downloads() {
    return Cache.folder().resolve("downloads");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int code, byte[] body) throws IOException {
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Serves ranges by RFC 9110, and hangs up in the middle if it is to. */
  private void serve(HttpExchange exchange) throws IOException {
    String range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")).orElse("");
    String mark = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-Range")).orElse("");
    asked.add(range);
    exchange.getResponseHeaders().set("ETag", etag);
    int from = 0;
    int code = 200;
    if (!range.isEmpty() && mark.equals(etag)) {
      from = Integer.parseInt(range.replaceAll("\\D", ""));
      code = 206;
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (served.length - 1) + "/" + served.length);
    }
    byte[] rest = Arrays.copyOfRange(served, from, served.length);
    exchange.sendResponseHeaders(code, rest.length);
    int sent = cutAfter.map(most -> Math.min(most, rest.length)).orElse(rest.length);
    exchange.getResponseBody().write(rest, 0, sent);
    exchange.getResponseBody().flush();
    if (sent < rest.length) {
      throw new IOException("hung up");
    }
    exchange.close();
  }

  /** One at which nobody listens. */
  private static int freePort() throws IOException {
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return nobody.getLocalPort();
    }
  }

  private Ran fetch(String path) {
    return davylamp("--case", directory, "--json", "lists", "fetch", "un", "--url", address(path));
  }

  private List<Map<String, Object>> held(Object... options) {
    List<Object> words = new ArrayList<>(List.of("--case", directory, "--json", "lists"));
    words.addAll(List.of(options));
    return done(words.toArray()).list().stream()
        .filter(list -> "un".equals(list.get("name")))
        .map(list -> list.get("held"))
        .map(held -> (List<?>) held)
        .flatMap(List::stream)
        .map(ListsCommandTest::object)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @Test
  void everyKnownListIsShownWithItsAddress() {
    Ran ran = done("--case", directory, "lists");
    assertThat(ran.out())
        .contains("un ", "ofac-sdn", "ofac-consolidated", "eu ", "uk ", "australia", "switzerland")
        .contains("uflpa", "opensanctions", "https://scsanctions.un.org/", "CC-BY-NC-4.0")
        .contains("the case holds none of them");
  }

  @Test
  void withoutACaseTheListsAreShownAllTheSame() {
    assertThat(done("lists").out()).contains("there is no case here");
  }

  @Test
  void aFetchedListIsRecordedWithDateHashAndSource() {
    Ran ran = fetch("/list.xml");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.list().getFirst())
        .containsEntry("outcome", "added")
        .containsEntry("date", "2025-04-19")
        .containsEntry("list", "un");
    assertThat(held()).hasSize(1);
    assertThat(held().getFirst()).containsEntry("date", "2025-04-19").containsEntry("entries", 2L);
    String key = String.valueOf(ran.list().getFirst().get("source"));
    assertThat(done("--case", directory, "--json", "source", "show", key).object())
        .containsEntry("url", address("/list.xml"))
        .containsEntry("publisher", "United Nations Security Council")
        .containsEntry("reliability", "F");
    assertThat(fetch("/moved").list().getFirst()).containsEntry("outcome", "unchanged");
    assertThat(done("verify", directory, "--json").object()).containsEntry("holds", true);
  }

  @Test
  void aDownloadThatIsCutOffGoesOnWhereItStopped() {
    cutAfter = Optional.of(40);
    Ran cut = fetch("/list.xml");
    assertThat(cut.code()).isEqualTo(Davylamp.MACHINE);
    assertThat(cut.err()).contains(address("/list.xml"), "which are kept", "nothing was changed");
    assertThat(asked).startsWith("", "bytes=40-");
    assertThat(held()).isEmpty();
    int before = asked.size();
    cutAfter = Optional.empty();
    Ran rest = fetch("/list.xml");
    assertThat(rest.code()).as(rest.err()).isZero();
    assertThat(asked.get(before)).isEqualTo("bytes=" + 40 * before + "-");
    assertThat(held().getFirst()).containsEntry("entries", 2L);
  }

  @Test
  void aFewInterruptionsAreGotOverWithoutAWord() {
    cutAfter = Optional.of(served.length / 3);
    assertThat(fetch("/list.xml").code()).isZero();
    assertThat(asked).hasSizeBetween(3, 4);
  }

  @Test
  void ofAFileThatChangedMeanwhileNothingIsKept() {
    cutAfter = Optional.of(40);
    assertThat(fetch("/list.xml").code()).isEqualTo(Davylamp.MACHINE);
    cutAfter = Optional.empty();
    served = NEW.getBytes(StandardCharsets.UTF_8);
    etag = "\"two\"";
    Ran ran = fetch("/list.xml");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.list().getFirst()).containsEntry("date", "2026-02-27");
  }

  @Test
  void aWeakMarkTellsNoFilesApartSoTheFileIsFetchedWhole() {
    etag = "W/\"one\"";
    cutAfter = Optional.of(40);
    assertThat(fetch("/list.xml").code()).isEqualTo(Davylamp.MACHINE);
    cutAfter = Optional.empty();
    asked.clear();
    assertThat(fetch("/list.xml").code()).isZero();
    assertThat(asked).containsExactly("");
  }

  @Test
  void whatCannotBeHadIsSaidAndChangesNothing() throws IOException {
    String address = "http://127.0.0.1:" + freePort() + "/list.xml";
    Ran ran = davylamp("--case", directory, "lists", "fetch", "un", "--url", address);
    assertThat(ran.code()).isEqualTo(Davylamp.MACHINE);
    assertThat(ran.err()).contains(address, "no connection", "nothing was changed");
    Ran missing = fetch("/gone.xml");
    assertThat(missing.code()).isEqualTo(Davylamp.MACHINE);
    assertThat(missing.err()).contains(address("/gone.xml"), "404", "nothing was changed");
    Ran away = fetch("/away");
    assertThat(away.code()).isEqualTo(Davylamp.MACHINE);
    assertThat(away.err()).contains("only https is followed");
    assertThat(fetch("/round").err()).contains("more than 5 times");
    Ran page = fetch("/page");
    assertThat(page.code()).isEqualTo(Davylamp.BAD_INPUT);
    assertThat(page.err()).contains("expected the list un", "nothing was recorded");
    assertThat(held()).isEmpty();
    assertThat(downloads().resolve("un.xml")).doesNotExist();
  }

  @Test
  void whatIsTypedWrongIsSaid() {
    record Typed(List<String> words, String told) {}
    for (Typed typed :
        List.of(
            new Typed(List.of("fetch", "who"), "expected a list (un, ofac-sdn"),
            new Typed(List.of("fetch", "australia"), "spreadsheet"),
            new Typed(
                List.of("fetch", "un", "uk", "--url", "https://example.org/"), "expected one list"),
            new Typed(
                List.of("fetch", "un", "--url", "http://example.org/"), "begins with https://"),
            new Typed(List.of("fetch", "un", "--url", "a b"), "expected an address"),
            new Typed(List.of("--as-of", "soon"), "--as-of"),
            new Typed(List.of("compare", "1999-01-01", "2000-01-01"), "which is neither"))) {
      List<String> words = new ArrayList<>(List.of("--case", directory.toString(), "lists"));
      words.addAll(typed.words());
      Ran ran = davylamp(words.toArray());
      assertThat(ran.code()).as(ran.err()).isEqualTo(Davylamp.USAGE);
      assertThat(ran.err()).contains(typed.told());
    }
  }

  @Test
  void twoVersionsAreToldApartAndTheCaseKnowsWhichStoodWhen() throws IOException {
    Path old = Files.writeString(temp.resolve("old.xml"), OLD);
    Path now = Files.writeString(temp.resolve("new.xml"), NEW);
    assertThat(done("lists", "compare", old, now).out())
        .contains("+ KPi.003  LAKE TRADING CORPORATION")
        .contains("~ KPi.001  HIGH MOUNTAIN TRADING CORPORATION", ": names")
        .contains("- KPi.002  RIVER TRADING CORPORATION")
        .contains("1 added, 1 changed, 1 removed");
    done("--case", directory, "add", "--as", "list", old, now);
    Map<String, Object> changes =
        done("--case", directory, "--json", "lists", "compare", "2025-04-19", "un@2026-12-31")
            .object();
    assertThat((List<?>) changes.get("added")).hasSize(1);
    assertThat((List<?>) changes.get("changed")).hasSize(1);
    assertThat((List<?>) changes.get("removed")).hasSize(1);
    assertThat(held()).hasSize(2);
    assertThat(held("--as-of", "2026-01-01").getFirst()).containsEntry("date", "2025-04-19");
    assertThat(held("--as-of", "2026-03")).hasSize(1);
    assertThat(held("--as-of", "2026-03").getFirst()).containsEntry("date", "2026-02-27");
    assertThat(held("--as-of", "2020")).isEmpty();
  }

  @Test
  void whatAListPassesOverIsSaid() throws IOException {
    String unnamed =
        "<ENTITY><DATAID>9</DATAID><REFERENCE_NUMBER>KPi.009</REFERENCE_NUMBER></ENTITY>";
    Path file =
        Files.writeString(
            temp.resolve("odd.xml"),
            list("2026-01-01", entry("KPi.001", "SEA"), entry("KPi.001", "SEA"), unnamed));
    assertThat(done("--case", directory, "add", "--as", "list", file).out())
        .contains("of 3 entries", "among them 1 without a name, 1 with an id that stood before");
  }
}
