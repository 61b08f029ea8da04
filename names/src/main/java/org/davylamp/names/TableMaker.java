package org.davylamp.names;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Run by the build: makes from the tables that people write, from Unihan and from ICU's rules what
 * a start of the command would else compute each time, most of a second of it. A later table is
 * made with the help of the earlier ones, hence their order.
 */
final class TableMaker {
  private TableMaker() {}

  /** The only argument is the folder of this package's classes. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder.resolve(Tables.LETTERS), LetterTable.computed()::write);
    ReadingTable readings = ReadingTable.of(UnihanReader.read());
    write(folder.resolve(Tables.HAN_READINGS), readings::write);
    write(folder.resolve(Tables.HAN_FORMS), HanFormTable.ofIcu()::write);
    write(folder.resolve(Tables.SINO_KOREAN), SinoKoreanTable.of(readings)::write);
    write(folder.resolve(Tables.LEXICON), LexiconReader.read().finished()::write);
  }

  private static void write(Path table, Consumer<IndexWriter> content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            table,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      IndexWriter writer = new IndexWriter(channel);
      content.accept(writer);
      writer.end();
    }
  }
}
