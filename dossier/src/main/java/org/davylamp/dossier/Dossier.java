package org.davylamp.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.CaseFile;
import org.davylamp.casefile.CaseReader;
import org.davylamp.dossier.pictures.Box;
import org.davylamp.dossier.pictures.Coastline;
import org.davylamp.evidence.Access;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;

/**
 * Publishes what is public in a case as a folder of web pages that need no server and no scripts.
 * Pages are written into a folder beside the target, which takes its place when all is there; the
 * same state of a case gives the same files.
 */
public final class Dossier {
  /** In every dossier, so that a folder of something else is never taken for one. */
  private static final String MARK = "verify.html";

  /** Pages, what they use and show, and the sums that are written beside them. */
  private static final Pattern OURS =
      Pattern.compile("([^/]+/)?[^/]+\\.html|assets/.*|pictures/[^/]+\\.(png|svg)|SHA256SUMS");

  private static final List<String> STYLES = List.of("dossier.css", "pictures/pictures.css");

  /** Schemata of bodies, ships and ties, which analyses do not read yet. */
  private static final List<String> NETWORK = List.of("Vessel", "Sanction");

  /** Is told how many pages are written, of how many facilities there are. */
  public interface Progress {
    void at(long pages, long of);
  }

  /** Is given the folder when all is in it, before it takes the target's place. */
  public interface Completion {
    void of(Path folder) throws IOException;
  }

  private final Edition edition;
  private final Path folder;
  private final Fonts fonts = new Fonts();
  private final Progress progress;
  private long pages;

  private Dossier(Edition edition, Path folder, Progress progress) {
    this.edition = edition;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Writes the dossier of a case as its findings in force have it.
   *
   * @param target a new folder, an empty one, or an older dossier, which is replaced
   * @return how many pages it has
   * @throws CaseException if the target holds something else; nothing is touched then
   */
  public static long write(CaseFile file, Path target, Progress progress) throws IOException {
    return write(file, target, folder -> {}, progress);
  }

  /**
   * The same, with something to do in the folder before anybody sees it: what is to stand beside
   * the pages must not be missing after a kill.
   */
  public static long write(CaseFile file, Path target, Completion completion, Progress progress)
      throws IOException {
    requireReplaceable(target);
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = Files.createDirectories(absolute.resolveSibling(""));
    Path next = parent.resolve("." + absolute.getFileName() + ".part");
    drop(next);
    Files.createDirectory(next);
    // Four megabytes of JSON are read while the case is.
    CompletableFuture<Coastline> coastline =
        CompletableFuture.supplyAsync(Dossier::coastline, Thread::startVirtualThread);
    try (CaseReader reader = file.read(Access.PUBLIC)) {
      CaseView view =
          CaseView.of(
              reader,
              schema ->
                  CaseView.SCHEMATA.contains(schema)
                      || NETWORK.contains(schema)
                      || NetworkPages.TIES.contains(schema));
      Dossier dossier = new Dossier(new Edition(view, file.title(), file.origin()), next, progress);
      dossier.write(coastline.join());
      completion.of(next);
      replace(absolute, next);
      return dossier.pages;
    } finally {
      drop(next);
    }
  }

  /** Puts the older one aside until the new one stands in its place. */
  private static void replace(Path target, Path next) throws IOException {
    Path aside = target.resolveSibling("." + target.getFileName() + ".old");
    if (Files.exists(target)) {
      drop(aside);
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.exists(aside)) {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    drop(aside);
  }

  /**
   * Refuses a target that holds anything but a dossier.
   *
   * @throws CaseException if it does
   */
  public static void requireReplaceable(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    boolean replaceable = Files.isDirectory(target) && (isEmpty(target) || isOnlyDossier(target));
    if (!replaceable) {
      throw new CaseException(
          CaseException.Matter.REQUEST,
          "expected a new or an empty folder, or an older dossier to replace, found "
              + target
              + "; nothing was written");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /** Whether a folder is a dossier. */
  public static boolean is(Path folder) {
    return Files.exists(folder.resolve(MARK))
        && Files.exists(folder.resolve("assets").resolve("dossier.css"));
  }

  /** Nothing may lie in it that a dossier does not have, or it would be lost with the older one. */
  private static boolean isOnlyDossier(Path folder) throws IOException {
    if (!is(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .allMatch(OURS.asMatchPredicate());
    }
  }

  private static void drop(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void write(Coastline coastline) throws IOException {
    Charts charts = new Charts(edition, coastline);
    write(OverviewPage.of(edition, charts));
    FacilitiesPage.of(edition, charts).forEach(this::write);
    for (Entity facility : edition.facilities()) {
      write(FacilityPage.of(edition, facility, charts));
    }
    CommodityPages.of(edition).forEach(this::write);
    write(TimelinePage.of(edition));
    AssociationPage.of(edition).ifPresent(this::write);
    TradePage.of(edition).forEach(this::write);
    write(PeoplePage.of(edition, charts));
    write(PyramidPage.of(edition));
    ExposurePage.of(edition).forEach(this::write);
    NetworkPages.of(edition).forEach(this::write);
    IdentityPages.of(edition).forEach(this::write);
    FindingsPages.of(edition).forEach(this::write);
    SourcesPages.of(edition).forEach(this::write);
    write(VerifyPage.of(edition));
    assets();
  }

  private void write(Page page) {
    String html = page.html();
    fonts.use(html);
    Path file = folder.resolve(page.path());
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, html.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> beside : page.files().entrySet()) {
        Path picture = folder.resolve(beside.getKey());
        Files.createDirectories(picture.resolveSibling(""));
        Files.write(picture, beside.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.at(++pages, edition.facilities().size());
  }

  private void assets() throws IOException {
    Path assets = Files.createDirectories(folder.resolve("assets"));
    for (String style : STYLES) {
      try (InputStream in = resource(style)) {
        Files.copy(in, assets.resolve(style.substring(style.indexOf('/') + 1)));
      }
    }
    fonts.write(assets);
  }

  private static Coastline coastline() {
    try (InputStream in = resource("assets/countries-10m.json")) {
      return Coastline.read(in, Box.PENINSULA_NORTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream resource(String name) {
    InputStream in = Dossier.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the build has packed no " + name);
    }
    return in;
  }
}
