package org.davylamp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.davylamp.casefile.Append;
import org.davylamp.casefile.Vault;
import org.davylamp.evidence.Exhibit;
import org.davylamp.evidence.RecordId;
import org.davylamp.exchange.InputFile;
import org.davylamp.exchange.lists.ListFormats;
import org.davylamp.exchange.lists.ListReader;

/**
 * The files that belong to another, copied aside with it: OFAC's {@code alt.csv} and {@code
 * add.csv}, the pictures of an area series.
 */
final class StagedBeside implements AutoCloseable {
  private final Map<String, Vault.Staged> files = new LinkedHashMap<>();

  private StagedBeside() {}

  /** Tells which files belong to one. */
  interface Finder {
    List<InputFile> beside(InputFile file) throws IOException;
  }

  /** Those of a list; none, if it is in one file or no list that is known. */
  static List<InputFile> ofList(InputFile list) throws IOException {
    return ListFormats.recognise(list)
        .map((ListReader reader) -> reader.beside(list))
        .orElse(List.of());
  }

  /** Those that a file names. */
  static StagedBeside of(Path path, Vault vault, ProgressBar progress, Finder finder)
      throws IOException {
    InputFile file = new InputFile(path, path.toString(), Files.size(path));
    List<InputFile> beside = finder.beside(file);
    StagedBeside staged = new StagedBeside();
    try {
      for (InputFile each : beside) {
        try (InputStream in = Files.newInputStream(each.path())) {
          staged.files.put(
              each.name(),
              vault.stage(in, done -> progress.at("copying " + each.name(), done, each.size())));
        }
      }
    } catch (IOException | RuntimeException e) {
      staged.close();
      throw e;
    }
    return staged;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Their names and hashes. */
  SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((name, staged) -> hashes.put(name, staged.sha256()));
    return Collections.unmodifiableSortedMap(hashes);
  }

  /** To be read with the list. */
  List<InputFile> inputs() {
    List<InputFile> inputs = new ArrayList<>();
    files.forEach((name, staged) -> inputs.add(new InputFile(staged.path(), name, staged.size())));
    return inputs;
  }

  /**
   * Records as exhibits of a source those that the case has not yet.
   *
   * @param format of what has none by its name
   */
  void record(Append append, String format, RecordId source) {
    files.forEach(
        (name, staged) -> {
          if (append.exhibit(staged.sha256()).isEmpty()) {
            String of = name.endsWith(".png") ? "png" : format;
            append.add(new Exhibit(staged.sha256(), staged.size(), name, of, source), 0);
            append.keep(staged);
          }
        });
  }

  @Override
  public void close() {
    files.values().forEach(Vault.Staged::close);
  }
}
