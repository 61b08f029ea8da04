package org.davylamp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.davylamp.exchange.CsvTable;
import org.davylamp.exchange.stac.Documents;
import org.davylamp.exchange.stac.Scene;
import org.davylamp.imagery.change.Change;
import org.davylamp.imagery.raster.Window;
import org.davylamp.imagery.stack.FileCheck;
import org.davylamp.imagery.stack.Refused;
import org.davylamp.imagery.stack.Stack;

/** Tables beside the maps: all changes, and what became of each scene. */
final class StackTables {
  private final Path folder;
  private final PrintStream standard;

  StackTables(Path folder, PrintStream standard) {
    this.folder = folder;
    this.standard = standard;
  }

  /** All changes that count; a pixel may have several, of which the maps show the strongest. */
  void changes(List<Change> called, Window window) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("column", "row"));
    header.addAll(ChangeRows.COLUMNS);
    rows.add(header);
    for (Change change : called) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(change.pixel() % window.width()));
      row.add(Integer.toString(change.pixel() / window.width()));
      row.addAll(ChangeRows.of(change));
      rows.add(row);
    }
    write("changes.csv", rows);
  }

  /** Which scenes were read, and why the others were not; with what is known of their bytes. */
  void scenes(List<Scene> scenes, Stack stack) throws IOException {
    Map<String, String> refused = new HashMap<>();
    for (Refused one : stack.refused()) {
      refused.putIfAbsent(one.scene(), one.why());
    }
    Map<String, Set<String>> hashes = new HashMap<>();
    for (FileCheck check : stack.checks()) {
      if (check.sha256().isPresent()) {
        hashes
            .computeIfAbsent(check.scene(), scene -> new HashSet<>())
            .add(check.sha256().get() + (check.verified() ? "" : " (not checked)"));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("scene", "date", "read", "reason", "sha256", "licence", "credit", "item"));
    for (Scene scene : scenes) {
      rows.add(
          List.of(
              scene.id(),
              scene.day().toString(),
              refused.containsKey(scene.id()) ? "no" : "yes",
              refused.getOrDefault(scene.id(), ""),
              String.join(
                  " ", hashes.getOrDefault(scene.id(), Set.of()).stream().sorted().toList()),
              scene.licence().orElse(""),
              scene.credit().orElse(""),
              scene.item().map(item -> Documents.name(item.href())).orElse("")));
    }
    write("scenes.csv", rows);
  }

  private void write(String name, List<List<String>> rows) throws IOException {
    try (OutFile out = OutFile.open(folder.resolve(name), standard)) {
      CsvTable table = new CsvTable(out.stream());
      rows.forEach(table::row);
      table.flush();
      out.keep();
    }
  }
}
