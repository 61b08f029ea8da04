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
 * The files that belong to a list, copied aside with it: OFAC's {@code alt.csv}, {@code add.csv}.
 */
final class StagedBeside implements AutoCloseable {
  private final Map<String, Vault.Staged> files = new LinkedHashMap<>();

  private StagedBeside() {}

  static StagedBeside none() {
    return new StagedBeside();
  }

  /** Those of a list; none, if it is in one file or no list that is known. */
  static StagedBeside of(Path list, Vault vault, ProgressBar progress) throws IOException {
    StagedBeside staged = new StagedBeside();
    InputFile file = new InputFile(list, list.toString(), Files.size(list));
    List<InputFile> beside =
        ListFormats.recognise(file)
            .map((ListReader reader) -> reader.beside(file))
            .orElse(List.of());
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

  /** Records as exhibits of a source those that the case has not yet. */
  void record(Append append, String format, RecordId source) {
    files.forEach(
        (name, staged) -> {
          if (append.exhibit(staged.sha256()).isEmpty()) {
            append.add(new Exhibit(staged.sha256(), staged.size(), name, format, source), 0);
            append.keep(staged);
          }
        });
  }

  @Override
  public void close() {
    files.values().forEach(Vault.Staged::close);
  }
}
