package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;
import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people type wrong: exit 2, one line that says what was expected and what was found, and
 * nothing changed.
 */
class WrongUsageTest {
  /** A command line, its words split at spaces, and what its one line of error must say. */
  private record Typed(String line, List<String> told) {
    Typed(String line, String... told) {
      this(line, List.of(told));
    }
  }

  /** In a folder with a {@code case}, a {@code full} folder, a {@code file.txt}. */
  private static final List<Typed> TYPED =
      List.of(
          new Typed("asess", "expected a command (demo, init", "'asess'"),
          new Typed("ad file.txt", "'ad'", "did you mean 'add'?"),
          new Typed("--frob", "unknown option '--frob'", "'davylamp --help' tells more"),
          new Typed("--case", "missing", "--case"),
          new Typed("--case case add", "missing FILE", "'davylamp add --help' tells more"),
          new Typed("--case case add --frob x", "unknown option '--frob'"),
          new Typed("--case case add --as docx file.txt", "expected a format", "'docx'"),
          new Typed("--case case add --reliability X file.txt", "--reliability", "A to F", "'X'"),
          new Typed("--case case add --credibility 9 file.txt", "--credibility", "1 to 6", "'9'"),
          new Typed("--case case add --access secret file.txt", "--access", "'secret'"),
          new Typed("--case case add --access sealed file.txt", "nothing was recorded"),
          new Typed("--case full add file.txt", "expected a case in", "davylamp init"),
          new Typed("--case nowhere show", "expected a case in", "found none"),
          new Typed("--case file.txt show", "expected a case in", "found none"),
          new Typed("--case case show nobody", "'nobody'"),
          new Typed("--case case show --limit x", "--limit", "'x'"),
          new Typed("--case case show --limit -1", "--limit", "0 for all", "'-1'"),
          new Typed("--case case show --schema Facilty", "--schema", "did you mean Facility"),
          new Typed("--case case show camp-1 camp-2", "expected nothing more", "'camp-2'"),
          new Typed("--case case search", "missing TEXT"),
          new Typed("--case case search --limit -3 camp", "--limit", "'-3'"),
          new Typed("--case case assess astrology", "expected an analysis", "nothing was run"),
          new Typed(
              "compare --pairs file.txt --out file.txt", "a file that is not read", "file.txt"),
          new Typed("compare --pairs file.txt --out gone/new.csv", "--out", "whose folder is not"),
          new Typed("match --queries file.txt --out file.txt", "a file that is not read"),
          new Typed(
              "match --list file.txt --queries case --out file.txt", "a file that is not read"),
          new Typed("screen --suppliers file.txt --out file.txt", "a file that is not read"),
          new Typed("screen --suppliers file.txt --out gone/a.html", "whose folder is not"),
          new Typed("screen --vessels x --map file.txt --out file.txt", "a file that is not read"),
          new Typed("screen --vessels x --since file.txt --out file.txt", "not read"),
          new Typed("--case case dossier", "missing --out DIR"),
          new Typed("--case case dossier --out full", "full", "nothing was written"),
          new Typed("--case case dossier --out file.txt", "file.txt", "nothing was written"),
          new Typed("--case case export", "missing --as FORMAT, --out PATH"),
          new Typed("--case case export --as docx --out new", "'docx'", "nothing was written"),
          new Typed("--case case export --as ftm --out full", "--out", "the name of a file"),
          new Typed("--case case export --as tlog --out full", "full", "nothing was written"),
          new Typed("--case case export --as tlog --out file.txt", "--out", "a folder"),
          new Typed("--case case export --as tlog --out -", "--out", "a folder"),
          new Typed("verify full", "expected a case in", "full"),
          new Typed("verify file.txt", "SHA256SUMS", "file.txt"),
          new Typed("verify case --key garbage", "--key", "garbage"),
          new Typed("init", "missing DIR"),
          new Typed("init full", "full", "nothing was changed"),
          new Typed("init case", "case", "nothing was changed"),
          new Typed("init file.txt", "found the file", "nothing was changed"),
          new Typed("demo --dir full", "full", "nothing was changed"),
          new Typed("demo --dir file.txt", "found the file", "nothing was changed"),
          new Typed("--case case state camp-1", "missing", "PROPERTY"),
          new Typed("--case case state camp-1 status open", "missing --source S"),
          new Typed("--case case state camp-1 status open --source nobody", "'nobody'", "source"),
          new Typed("--case case state x name X --source report", "--schema"),
          new Typed("--case case state x name X --source report --schema Facilty", "Facility"),
          new Typed("--case case state camp-1 status o --source report --credibility 9", "'9'"),
          new Typed("--case case state camp-1 status o --source report --valid soon", "--valid"),
          new Typed("--case case state camp-1 status o --source report --supersedes zz", "'zz'"),
          new Typed("--case case resolve camp-1 --as same", "expected two ids"),
          new Typed("--case case resolve camp-1 fence-2010 --note x", "--as same, different"),
          new Typed("--case case resolve camp-1 fence-2010 --as maybe", "--as", "'maybe'"),
          new Typed("--case case resolve camp-1 camp-1 --as same", "'camp-1' twice"),
          new Typed("--case case resolve camp-1 nobody --as same", "'nobody'"),
          new Typed("--case case source", "(list, show, edit, withdraw)", "found none"),
          new Typed("--case case source show", "missing KEY"),
          new Typed("--case case source show nobody", "'nobody'", "source list"),
          new Typed("--case case source edit report", "missing FIELD=VALUE"),
          new Typed("--case case source edit report title", "FIELD=VALUE", "title"),
          new Typed("--case case source edit report license=X", "licence", "'license'"),
          new Typed("--case case source edit report reliesOn=nobody", "'nobody'"),
          new Typed("--case case source withdraw nobody", "'nobody'"),
          new Typed("--case case key", "(show, rotate)", "found none"),
          new Typed("--case case key show now", "expected nothing more", "'now'"));

  @TempDir Path temp;
  private Path directory;

  @BeforeEach
  void begin() throws IOException {
    directory = CaseFiles.begin(temp);
    Files.createDirectory(temp.resolve("full"));
    Files.writeString(temp.resolve("full/notes.txt"), "mine");
    Files.writeString(temp.resolve("file.txt"), "mine");
  }

  @Test
  void endsWithTwoAndOneLineThatHelps() throws IOException {
    String root = CaseFiles.root(directory);
    List<Path> before = below(temp);
    for (Typed typed : TYPED) {
      Ran ran = davylamp(words(typed.line()));

      assertThat(ran.code()).as("%s: %s", typed.line(), ran.err()).isEqualTo(Davylamp.USAGE);
      assertThat(ran.err().lines()).as("%s: %s", typed.line(), ran.err()).hasSize(1);
      assertThat(ran.err()).as(typed.line()).startsWith("davylamp: ").contains(typed.told());
      assertThat(ran.out()).as(typed.line()).isEmpty();
    }
    assertThat(CaseFiles.root(directory)).isEqualTo(root);
    assertThat(below(temp)).as("no file more, none less").isEqualTo(before);
    assertThat(temp.resolve("file.txt")).hasContent("mine");
  }

  /** Words that name something in the folder are told as paths. */
  private Object[] words(String line) {
    List<String> places = List.of("case", "full", "file.txt", "nowhere", "new");
    return Arrays.stream(line.split(" ", -1))
        .map(word -> places.contains(word) ? temp.resolve(word) : word)
        .toArray();
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void helpIsForWhoeverAsks() {
    for (String line : List.of("", "--help", "add --help", "source --help", "source edit --help")) {
      assertThat(done(line.isEmpty() ? new Object[0] : (Object[]) line.split(" ", -1)).out())
          .as(line)
          .contains("Usage: davylamp");
    }
  }
}
