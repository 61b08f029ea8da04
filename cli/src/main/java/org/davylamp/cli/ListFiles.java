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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.davylamp.casefile.CaseException;
import org.davylamp.casefile.Vault;
import org.davylamp.evidence.Screening;
import org.davylamp.exchange.BadInput;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.KnownList;
import org.davylamp.exchange.lists.ListFormats;
import org.davylamp.exchange.lists.ListReader;
import org.davylamp.exchange.lists.OfficialList;
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
      long bytes = each.file().map(InputFile::size).orElse(0L);
      all.add(bytes, () -> open(each, caseFolder));
    }
    return all.open();
  }

  /** A list to be searched, and which version of which list it is. */
  record Opened(ListSearch.Searched searched, Screening.Listing listing) {}

  /** Files, each by the name of the list that it is, or its own if that is none that is known. */
  List<Opened> opened(List<Path> files) throws IOException {
    List<ListSearch.Searched> searched = open(files);
    List<Opened> opened = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      opened.add(opened(files.get(i), searched.get(i).index()));
    }
    return opened;
  }

  private Opened opened(Path file, ListIndex index) throws IOException {
    InputFile input = new InputFile(file, file.toString(), Files.size(file));
    ListReader reader = ListFormats.recognise(input).orElseThrow();
    String fileName = String.valueOf(file.getFileName());
    String name =
        KnownList.of(reader.format(), List.of(fileName)).map(KnownList::name).orElse(fileName);
    String key = key(input, reader.beside(input));
    return new Opened(
        new ListSearch.Searched(name, index),
        new Screening.Listing(name, date(input, key), key, index.size()));
  }

  /** The date that a list bears stands somewhere in it; it is kept beside the index. */
  private Optional<String> date(InputFile list, String key) throws IOException {
    Path at = Cache.folder().resolve("lists").resolve(key + ".date");
    if (kept && Files.isRegularFile(at)) {
      return Optional.of(Files.readString(at).strip()).filter(date -> !date.isEmpty());
    }
    Optional<String> date = OfficialList.of(list).flatMap(OfficialList::date);
    if (kept && Files.isWritable(at.getParent())) {
      Files.writeString(at, date.orElse(""));
    }
    return date;
  }

  /** Lists that the case in a folder holds, by the names of the lists. */
  List<Opened> opened(List<HeldLists.Held> held, Path caseFolder) throws IOException {
    List<ListSearch.Searched> searched = open(held, caseFolder);
    List<Opened> opened = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      HeldLists.Held each = held.get(i);
      opened.add(
          new Opened(
              new ListSearch.Searched(each.called(), searched.get(i).index()),
              new Screening.Listing(each.called(), each.date(), each.version(), each.entries())));
    }
    return opened;
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
        String.valueOf(file.getFileName()),
        index(input, Cache.folder().resolve("lists"), Optional.empty()));
  }

  private ListSearch.Searched open(HeldLists.Held held, Path caseFolder) throws IOException {
    InputFile file =
        held.file()
            .orElseThrow(
                () ->
                    new CaseException(
                        CaseException.Matter.INTEGRITY,
                        "the vault has lost "
                            + held.sha256()
                            + (held.beside().isEmpty() ? "" : " or what belongs to it")
                            + "; 'davylamp verify' tells more"));
    Path beside = caseFolder.resolve("indexes");
    boolean writable = Files.isWritable(Files.isDirectory(beside) ? beside : caseFolder);
    InputFile input = new InputFile(file.path(), held.called(), file.size(), file.beside());
    return new ListSearch.Searched(
        held.called() + held.date().map(date -> " " + date).orElse(""),
        index(
            input,
            writable ? beside : Cache.folder().resolve("lists"),
            Optional.of(held.version())));
  }

  /**
   * @param recorded the version of a list that a case holds: of one whose index was kept not a byte
   *     is read, and whether the vault still has what was recorded is for {@code verify} to tell
   */
  private ListIndex index(InputFile list, Path folder, Optional<String> recorded)
      throws IOException {
    if (kept && recorded.isPresent()) {
      Optional<ListIndex> found =
          ListIndex.open(folder.resolve(recorded.get() + SUFFIX), recorded.get());
      if (found.isPresent()) {
        return found.get();
      }
    }
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
    if (recorded.isPresent() && !recorded.get().equals(key)) {
      throw new CaseException(
          CaseException.Matter.INTEGRITY,
          "the vault's copy of "
              + list.name()
              + " is not what was recorded; 'davylamp verify' tells more");
    }
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

  private static String key(InputFile list, List<InputFile> beside) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (InputFile each : beside) {
      hashes.put(each.name(), Vault.hash(each.path(), done -> {}));
    }
    return version(Vault.hash(list.path(), done -> {}), hashes);
  }

  /**
   * What tells a version of a list from others, 64 hexadecimal digits: the hash of its file, of one
   * in several files the hash over the hashes of all.
   *
   * @param beside the names of the others with their hashes
   */
  static String version(String sha256, SortedMap<String, String> beside) {
    if (beside.isEmpty()) {
      return sha256;
    }
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      all.update(HexFormat.of().parseHex(sha256));
      beside.values().forEach(hash -> all.update(HexFormat.of().parseHex(hash)));
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
