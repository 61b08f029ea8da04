package org.davylamp.exchange.lists;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.exchange.CsvLines;
import org.davylamp.exchange.InputFile;

/**
 * A file beside OFAC's list, with aliases, addresses or remarks. For one reading, in one thread.
 */
final class OfacBeside {
  /** The part of a file's name that tells the list itself. */
  private static final Pattern MAIN =
      Pattern.compile("(?<![a-z])(sdn|prim)(?![a-z])", Pattern.CASE_INSENSITIVE);

  /** Its part of the name, and how many fields it has. */
  private enum Kind {
    ALIASES("alt", 5),
    ADDRESSES("add", 6),
    COMMENTS("comments", 2);

    private final String word;
    private final int fields;

    Kind(String word, int fields) {
      this.word = word;
      this.fields = fields;
    }

    /** Whether a file that is known to belong to a list is this part of it. */
    boolean isNamed(InputFile file) {
      return Pattern.compile("(?<![a-z])" + word + "(?![a-z])", Pattern.CASE_INSENSITIVE)
          .matcher(file.name())
          .find();
    }

    void attach(EntryDraft draft, List<String> row) {
      switch (this) {
        case ALIASES -> {
          OfacCsv.name(draft, row.get(3), OfacKinds.name(row.get(2), false));
          draft.remark(row.get(4));
        }
        case ADDRESSES -> {
          draft.address(row.get(2), row.get(3), row.get(4));
          draft.country(row.get(4));
          draft.remark("address", row.get(5));
        }
        case COMMENTS -> OfacRemarks.read(ListText.clean(row.get(1)), draft);
      }
    }
  }

  private final Kind kind;
  private final InputFile at;
  private long rows;
  private long attached;

  private OfacBeside(Kind kind, InputFile at) {
    this.kind = kind;
    this.at = at;
  }

  /** The files there are beside that one. */
  static List<OfacBeside> of(InputFile file) {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> find(file, kind).map(at -> new OfacBeside(kind, at)).stream())
        .toList();
  }

  InputFile file() {
    return at;
  }

  private static Optional<InputFile> find(InputFile file, Kind kind) {
    return file.beside().isEmpty()
        ? findOnDisk(file, kind)
        : file.beside().stream().filter(kind::isNamed).findFirst();
  }

  private static Optional<InputFile> findOnDisk(InputFile file, Kind kind) {
    String name = String.valueOf(file.path().getFileName());
    Matcher main = MAIN.matcher(name);
    Optional<String> other = Optional.empty();
    while (main.find()) {
      String word = kind == Kind.COMMENTS ? main.group() + "_comments" : kind.word;
      boolean capitals = Character.isUpperCase(main.group().charAt(0));
      other =
          Optional.of(
              name.substring(0, main.start())
                  + (capitals ? word.toUpperCase(Locale.ROOT) : word)
                  + name.substring(main.end()));
    }
    return other
        .map(file.path()::resolveSibling)
        .filter(Files::isRegularFile)
        .map(path -> new InputFile(path, String.valueOf(path.getFileName()), size(path)));
  }

  private static long size(Path path) {
    return path.toFile().length();
  }

  /** Lets an entry wait for its rows here. */
  void want(EntryDraft draft, Batch<List<String>> batch) {
    batch.want(kind.word + draft.id(), row -> kind.attach(draft, row));
  }

  /** Reads the file through for all that wait. */
  void give(Batch<List<String>> batch) throws IOException {
    rows = 0;
    try (CsvLines lines = CsvLines.open(at)) {
      for (Optional<CsvRecord> row = lines.next(); row.isPresent(); row = lines.next()) {
        if (OfacCsv.over(row.get())) {
          continue;
        }
        List<String> fields = OfacCsv.checked(row.get(), kind.fields, at.name());
        rows++;
        String key = kind.word + fields.getFirst().strip();
        if (batch.wants(key)) {
          long size = fields.stream().mapToLong(String::length).sum();
          batch.give(key, fields, size, at.name(), row.get().getStartingLineNumber());
          attached++;
        }
      }
    }
  }

  /** Rows that no entry waited for; of an id that the list repeats too few may be counted. */
  long unattached() {
    return Math.max(0, rows - attached);
  }
}
