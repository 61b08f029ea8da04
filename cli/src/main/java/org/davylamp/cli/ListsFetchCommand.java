package org.davylamp.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Settings;
import org.davylamp.casefile.Vault;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.CanonicalJson;
import org.davylamp.evidence.Reliability;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.KnownList;
import org.davylamp.exchange.lists.ListFormats;
import org.davylamp.exchange.lists.ListReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lists fetch}: downloads a list from its official address and records it in the case. */
@Command(
    name = "fetch",
    description =
        "Download lists from their official addresses and record each in the case, with its hash"
            + " and date. What was cut off goes on where it stopped.")
final class ListsFetchCommand implements Callable<Integer> {
  @Mixin Session session = new Session();

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Names of lists, as 'davylamp lists' prints them.")
  List<String> names = List.of();

  @Option(
      names = "--url",
      paramLabel = "ADDRESS",
      description =
          "Fetch from here instead: a mirror, or an address that has changed. For one list.")
  @Nullable String url;

  @Override
  public Integer call() throws IOException {
    List<KnownList> wanted = names.stream().map(ListsFetchCommand::known).toList();
    if (url != null && wanted.size() > 1) {
      throw refused("--url: expected one list, found " + wanted.size());
    }
    Map<KnownList, URI> addresses = new LinkedHashMap<>();
    wanted.forEach(list -> addresses.put(list, address(list)));
    CaseFile file = session.open();
    List<Map<String, Object>> results = new ArrayList<>();
    try (ProgressBar progress = session.progress()) {
      for (Map.Entry<KnownList, URI> each : addresses.entrySet()) {
        results.add(fetch(file, each.getKey(), each.getValue(), progress));
      }
    }
    session.result(results);
    return Davylamp.DONE;
  }

  private static KnownList known(String name) {
    return KnownList.named(name)
        .orElseThrow(
            () ->
                refused(
                    "expected a list ("
                        + KnownList.all().stream()
                            .map(KnownList::name)
                            .collect(Collectors.joining(", "))
                        + "), found '"
                        + name
                        + "'"));
  }

  private URI address(KnownList list) {
    if (url != null) {
      try {
        return URI.create(url);
      } catch (IllegalArgumentException e) {
        throw refused("--url: expected an address, found '" + url + "'");
      }
    }
    return list.file()
        .orElseThrow(() -> refused(list.name() + " cannot be fetched: it is " + list.note()));
  }

  private static CaseException refused(String why) {
    return new CaseException(CaseException.Matter.REQUEST, why + "; nothing was fetched");
  }

  private Map<String, Object> fetch(
      CaseFile file, KnownList list, URI address, ProgressBar progress) throws IOException {
    Path folder = Cache.folder().resolve("downloads");
    Path fetched = new Download(progress).fetch(address, folder.resolve(fileName(list)));
    Path described = fetched.resolveSibling(fetched.getFileName() + ".source.json");
    try {
      requireList(list, address, fetched);
      String hash = Vault.hash(fetched, done -> {});
      if (isNew(file, hash)) {
        Files.write(described, CanonicalJson.write(description(list, address, hash)));
      }
      Addition.Report report =
          new Addition(
                  file,
                  new Addition.Wishes(
                      Optional.of(Addition.LIST),
                      Optional.empty(),
                      Optional.empty(),
                      Access.PUBLIC,
                      false),
                  progress)
              .add(fetched);
      progress.clear();
      session.people().println(list.name() + ": " + AddCommand.line(report));
      Map<String, Object> result = new LinkedHashMap<>(AddCommand.json(report));
      result.put("file", fetched.getFileName().toString());
      result.put("list", list.name());
      result.put("url", address.toString());
      return result;
    } finally {
      Files.deleteIfExists(described);
      Files.deleteIfExists(fetched);
    }
  }

  /** What the case has keeps its description: of the first day on which it was fetched. */
  private static boolean isNew(CaseFile file, String sha256) {
    try (CaseReader reader = file.read(Access.RESTRICTED)) {
      return reader.exhibit(sha256).isEmpty();
    }
  }

  private static String fileName(KnownList list) {
    String format = list.formats().getFirst();
    return list.name() + (format.endsWith("xml") ? ".xml" : ".csv");
  }

  /** A page that says "sign in", or an error in HTML, must not be recorded as a list. */
  private static void requireList(KnownList list, URI address, Path fetched) throws IOException {
    Optional<ListReader> reader =
        ListFormats.recognise(new InputFile(fetched, address.toString(), Files.size(fetched)));
    if (reader.filter(found -> list.formats().contains(found.format())).isEmpty()) {
      throw new BadInput(
          address.toString(),
          0,
          "expected the list "
              + list.name()
              + " ("
              + String.join(", ", list.formats())
              + "), found "
              + reader.map(ListReader::format).orElse("no list that is known here")
              + "; nothing was recorded");
    }
  }

  /** What is known of a list's source without asking: all but its date. */
  private CanonicalJson.Obj description(KnownList list, URI address, String sha256) {
    boolean official = list.file().filter(address::equals).isPresent();
    LocalDate today =
        LocalDate.ofInstant(Settings.ofEnvironment().clock().instant(), ZoneOffset.UTC);
    return new CanonicalJson.Obj()
        .put("key", list.name() + ":" + sha256.substring(0, HeldLists.Held.PREFIX))
        .put("type", "list")
        .put("title", list.title())
        .put("publisher", list.publisher())
        .put("retrieved", today.toString())
        .put("url", address.toString())
        .put("licence", list.licence())
        .put("reliability", (official ? Reliability.A : Reliability.F).name());
  }
}
