package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OFAC's list in three files is one list in a case: its aliases and addresses are found there. */
class OfacFilesTest {
  private static final String LIST =
      """
      901,"HILL TRADING","-0- ","DPRK2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
      902,"LAKE SHIPPING","-0- ","DPRK2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
      """;

  private static final String ALIASES =
      """
      901,1,"aka","SONGWHA ZINC COMPLEX",-0-
      """;

  private static final String ADDRESSES =
      """
      902,1,"Quay 3","Nampo","Korea, North",-0-
      """;

  @TempDir Path temp;
  private Path directory;
  private Path list;

  @BeforeEach
  void begin() throws IOException {
    directory = temp.resolve("case");
    done("init", directory, "--title", "A test");
    list = file("sdn.csv", LIST);
    file("alt.csv", ALIASES);
    file("add.csv", ADDRESSES);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content);
  }

  private Ran add() {
    return done("--case", directory, "add", "--as", "list", list);
  }

  /** The hits for a name in the lists of the case. */
  private String hits(String name) throws IOException {
    Path queries = file("queries.csv", "id,schema,name\nq,Organization," + name + "\n");
    return done("--case", directory, "match", "--queries", queries, "--out", "-").out();
  }

  /** What the vault has of the list's files; maps of rows are there besides. */
  private List<Path> vault() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("vault"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> holds(file, "HILL") || holds(file, "aka") || holds(file, "Quay"))
          .toList();
    }
  }

  @Test
  void theThreeFilesAreOneList() throws IOException {
    assertThat(add().out()).contains("2 entries", ", with add.csv, alt.csv");
    assertThat(vault()).hasSize(3);
    assertThat(hits("Songwha Zinc Complex")).contains("\"901\"", "HILL TRADING");
    assertThat(done("verify", directory, "--deep", "--json").object()).containsEntry("holds", true);
    assertThat(add().out()).contains("nothing changed");
    assertThat(done("--case", directory, "lists").out()).contains("2 entries", "1 versions");
  }

  @Test
  void aliasesThatChangeMakeAnotherVersionThoughTheListItselfIsTheSame() throws IOException {
    add();
    file("alt.csv", ALIASES + "902,2,\"aka\",\"GREEN PINE FERRIES\",-0-\n");
    assertThat(hits("Green Pine Ferries")).contains("\"matches\":[]");
    add();
    assertThat(vault()).as("add.csv is kept once").hasSize(4);
    assertThat(hits("Green Pine Ferries")).contains("\"902\"");
    assertThat(hits("Songwha Zinc Complex")).contains("\"901\"");
    assertThat(done("--case", directory, "lists").out()).contains("2 versions");
    assertThat(done("verify", directory, "--json").object()).containsEntry("holds", true);
    assertThat(add().out()).contains("nothing changed");
  }

  @Test
  void withoutTheOthersItIsReadAsItIs() throws IOException {
    Files.delete(temp.resolve("alt.csv"));
    Files.delete(temp.resolve("add.csv"));
    assertThat(add().out()).contains("2 entries").doesNotContain("with");
    assertThat(hits("Songwha Zinc Complex")).contains("\"matches\":[]");
    file("alt.csv", ALIASES);
    assertThat(add().out()).contains(", with alt.csv");
    assertThat(hits("Songwha Zinc Complex")).contains("\"901\"");
  }

  @Test
  void whatTheVaultHasLostOrChangedIsNoList() throws IOException {
    add();
    Path aliases =
        vault().stream().filter(file -> holds(file, "SONGWHA")).findFirst().orElseThrow();
    assertThat(aliases.toFile().setWritable(true)).isTrue();
    Files.writeString(aliases, ALIASES.replace("ZINC", "LEAD"));
    Path queries = file("queries.csv", "id,name\nq,x\n");
    Ran changed = davylamp("--case", directory, "match", "--queries", queries, "--out", "-");
    assertThat(changed.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(changed.err()).contains("is not what was recorded", "davylamp verify");
    Files.delete(aliases);
    Ran lost = davylamp("--case", directory, "match", "--queries", queries, "--out", "-");
    assertThat(lost.code()).isEqualTo(Davylamp.NOT_VERIFIED);
    assertThat(lost.err()).contains("the vault has lost");
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
