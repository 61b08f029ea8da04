package org.davylamp.exchange.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.davylamp.exchange.InputFile;

/** A list read into memory, for tests. */
record ListDesk(OfficialList list, List<ListEntry> entries) {

  static ListDesk read(Path file) throws IOException {
    List<ListEntry> entries = new ArrayList<>();
    InputFile input = new InputFile(file, "list", Files.size(file));
    return new ListDesk(OfficialList.read(input, entries::add).orElseThrow(), entries);
  }

  static ListDesk read(Path folder, String text) throws IOException {
    return read(Files.writeString(folder.resolve("list"), text));
  }

  static ListDesk as(String format, Path folder, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("list"), bytes);
    List<ListEntry> entries = new ArrayList<>();
    ListReader reader = ListFormats.reader(format).orElseThrow();
    return new ListDesk(
        reader.read(new InputFile(file, "list", bytes.length), entries::add), entries);
  }

  static ListDesk as(String format, Path folder, String text) throws IOException {
    return as(format, folder, text.getBytes(StandardCharsets.UTF_8));
  }

  ListEntry entry(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  /** {@code PRIMARY HAN, Chol Su | WEAK_ALIAS CHOL}. */
  static String names(ListEntry entry) {
    return entry.names().stream()
        .map(name -> name.kind() + " " + name.text())
        .collect(Collectors.joining(" | "));
  }

  /** {@code PASSPORT 563230001 kp | IMO 8412345}. */
  static String identifiers(ListEntry entry) {
    return entry.identifiers().stream()
        .map(id -> (id.kind() + " " + id.value() + " " + id.country().orElse("")).strip())
        .collect(Collectors.joining(" | "));
  }
}
