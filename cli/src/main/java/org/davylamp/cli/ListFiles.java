package org.davylamp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.Vault;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListFormats;
import org.davylamp.exchange.lists.ListReader;
import org.davylamp.findings.screening.ListIndex;
import org.davylamp.findings.screening.ListSearch;

/**
 * Lists as they are opened for searching. The index of each is made once and kept: of a file in the
 * user's cache folder, of a list that a case holds in the case's folder beside the vault, under the
 * SHA-256 of what it was made from. One of another version of this command is made anew.
 */
final class ListFiles implements AutoCloseable {
  private static final String SUFFIX = ".names";

  private final boolean kept;
  private final ProgressBar progress;
  private final List<Path> passing = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param kept whether indexes are kept, and kept ones used
   */
  ListFiles(boolean kept, ProgressBar progress) {
    this.kept = kept;
    this.progress = progress;
  }

  /** Files, whatever lists they are; what belongs to each is looked for beside it. */
  List<ListSearch.Searched> open(List<Path> files) throws IOException {
    SideBySide<ListSearch.Searched> all = new SideBySide<>();
    files.forEach(file -> all.add(file.toFile().length(), () -> open(file)));
    return all.open();
  }

  /** Lists that the case in a folder holds. */
  List<ListSearch.Searched> open(List<HeldLists.Held> held, Path caseFolder) throws IOException {
    SideBySide<ListSearch.Searched> all = new SideBySide<>();
    for (HeldLists.Held each : held) {
      long bytes = each.file().map(file -> file.toFile().length()).orElse(0L);
      all.add(bytes, () -> open(each, caseFolder));
    }
    return all.open();
  }

  private ListSearch.Searched open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput(
          file.toString(),
          0,
          "expected a list, found "
              + (Files.isDirectory(file) ? "a folder" : "nothing there")
              + "; nothing was written");
    }
    InputFile input = new InputFile(file, file.toString(), Files.size(file));
    return new ListSearch.Searched(
        String.valueOf(file.getFileName()), index(input, Cache.folder().resolve("lists")));
  }

  private ListSearch.Searched open(HeldLists.Held held, Path caseFolder) throws IOException {
    Path file =
        held.file()
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.INTEGRITY,
                        "the vault has lost " + held.sha256() + "; 'davylamp verify' tells more"));
    Path beside = caseFolder.resolve("indexes");
    boolean writable = Files.isWritable(Files.isDirectory(beside) ? beside : caseFolder);
    InputFile input = new InputFile(file, held.called(), Files.size(file));
    return new ListSearch.Searched(
        held.called() + held.date().map(date -> " " + date).orElse(""),
        index(input, writable ? beside : Cache.folder().resolve("lists")));
  }

  private ListIndex index(InputFile list, Path folder) throws IOException {
    ListReader reader =
        ListFormats.recognise(list)
            .orElseThrow(
                () ->
                    new BadInput(
                        list.name(),
                        0,
                        "expected a list in a form that is known here ("
                            + ListFormats.readers().stream()
                                .map(ListReader::format)
                                .collect(Collectors.joining(", "))
                            + "), found another; nothing was written"));
    String key = key(list, reader.beside(list));
    Path at = kept ? folder.resolve(key + SUFFIX) : passing();
    Optional<ListIndex> found = kept ? ListIndex.open(at, key) : Optional.empty();
    return found.isPresent() ? found.get() : make(list, reader, key, at);
  }

  /** A folder that cannot be written to only means that nothing is kept. */
  private ListIndex make(InputFile list, ListReader reader, String key, Path at)
      throws IOException {
    try {
      return ListIndex.make(list, reader, key, at, done -> progress.at(reading(list), done, 0));
    } catch (java.nio.file.FileSystemException e) {
      if (!kept) {
        throw e;
      }
      return ListIndex.make(
          list, reader, key, passing(), done -> progress.at(reading(list), done, 0));
    }
  }

  private static String reading(InputFile list) {
    return "entries read of " + list.name() + ":";
  }

  private Path passing() throws IOException {
    Path folder = Files.createTempDirectory("davylamp-lists");
    passing.add(folder);
    return folder.resolve("list" + SUFFIX);
  }

  /** Of a list in several files the hash over the hashes of all of them. */
  private static String key(InputFile list, List<InputFile> beside) throws IOException {
    String hash = Vault.hash(list.path(), done -> {});
    if (beside.isEmpty()) {
      return hash;
    }
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      all.update(HexFormat.of().parseHex(hash));
      for (InputFile each : beside) {
        all.update(HexFormat.of().parseHex(Vault.hash(each.path(), done -> {})));
      }
      return HexFormat.of().formatHex(all.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Removes what is not to be kept. */
  @Override
  public void close() throws IOException {
    for (Path folder : passing) {
      Files.deleteIfExists(folder.resolve("list" + SUFFIX));
      Files.deleteIfExists(folder);
    }
  }
}
