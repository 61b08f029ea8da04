package org.davylamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual says what the tables say, and its examples are files that can be read. */
class CaseManualTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```csv\n(.*?)```");

  private static String manual() throws IOException {
    return Files.readString(Path.of("..", "docs", "formats", "case-csv.md"));
  }

  static List<CaseTable> tables() {
    return CaseTables.ALL;
  }

  /** How the manual lists a kind's columns and closed lists. */
  static List<String> lines(CaseTable table) {
    List<String> lines = new ArrayList<>();
    lines.add("## " + table.kind());
    lines.add(table.about());
    for (CaseColumn column : table.columns()) {
      lines.add(
          "| `%s` | %s | %s | %s |"
              .formatted(
                  column.name(),
                  column.required() ? "yes" : "",
                  type(column.type()),
                  column.meaning()));
    }
    table.columns().stream().map(CaseManualTest::words).forEach(lines::addAll);
    return lines;
  }

  private static String type(CaseType type) {
    return switch (type) {
      case CaseType.Words words -> words.what() + ", of the list below";
      case CaseType.Many(CaseType.Words words) ->
          words.what() + ", of the list below; several with ;";
      case CaseType.Many(CaseType each) -> each.description() + "; several with ;";
      default -> type.description();
    };
  }

  private static List<String> words(CaseColumn column) {
    CaseType type = column.type() instanceof CaseType.Many many ? many.each() : column.type();
    if (!(type instanceof CaseType.Words words)) {
      return List.of();
    }
    return List.of(
        words.meanings().entrySet().stream()
            .map(word -> "`" + word.getKey() + "` " + word.getValue())
            .collect(Collectors.joining("; ", "- `" + column.name() + "`: ", ".")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void listsEveryColumnAndEveryWord(CaseTable table) throws IOException {
    assertThat(manual().lines().toList()).containsAll(lines(table));
  }

  @Test
  void itsExamplesAreReadOneAfterTheOther() throws IOException {
    List<String> examples =
        EXAMPLE.matcher(manual()).results().map((MatchResult found) -> found.group(1)).toList();
    CaseDesk desk = new CaseDesk();
    List<String> kinds = new ArrayList<>();
    for (String example : examples) {
      kinds.add(
          CaseDesk.recognised(example.getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .getFirst()
              .format());
      desk.read(example);
    }
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            CaseTables.ALL.stream().map(CaseTable::format).toList());
    assertThat(desk.statements).isNotEmpty();
  }
}
