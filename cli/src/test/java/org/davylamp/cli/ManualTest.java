package org.davylamp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.davylamp.cli.Ran.davylamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the manual as a reader does, page by page in one folder: saves the files it says to save,
 * types its commands, and holds every line of the answers it prints against what comes. Only keys,
 * times and hashes of signed pages may differ.
 *
 * <p>A box of the manual is saved (its paragraph says "save this as"), typed (it begins with {@code
 * $}) or seen (its paragraph says "on the page"). A command must end with 0 unless {@code echo $?}
 * behind it says otherwise. Boxes of {@code sh} are for the reader's shell.
 */
class ManualTest {
  private static final List<String> PAGES =
      List.of(
          "first-hour.md",
          "assess.md",
          "dossier.md",
          "resolving.md",
          "lists.md",
          "screening-names.md",
          "screening.md",
          "dated-change.md",
          "first-steps.md",
          "sources.md",
          "restricted.md");

  private static final Pattern SAVED = Pattern.compile("[Ss]ave this as `([^`]+)`");
  private static final Pattern SEEN = Pattern.compile("[Oo]n the\\s+page `([^`]+)`");
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");
  private static final Pattern REMARK =
      Pattern.compile(" {2,}\\((shortened|broken into lines)\\)$");
  private static final Set<String> BEFORE_A_PATH = Set.of("--case", "--out", "init", "verify");
  private static final String PROMPT = "$ ";
  private static final String LEFT_OUT = "…";
  private static final String STANDARD_OUTPUT = "-";

  @TempDir Path folder;

  /** Where the reader is: the folder, or the one that {@code cd} led to. */
  private Path here = Path.of("");

  private int code;
  private int typed;
  private int refused;
  private int saved;
  private int seen;

  @Test
  void whatTheManualSaysIsWhatHappens() throws IOException {
    here = folder;
    for (String page : PAGES) {
      follow(page, Files.readAllLines(Path.of("..", "docs", "manual", page)));
    }
    assertThat(saved).as("files saved").isGreaterThanOrEqualTo(29);
    assertThat(typed).as("commands typed").isGreaterThanOrEqualTo(76);
    assertThat(refused).as("exit codes told").isGreaterThanOrEqualTo(13);
    assertThat(seen).as("pages seen").isGreaterThanOrEqualTo(2);
  }

  private void follow(String page, List<String> lines) throws IOException {
    StringBuilder prose = new StringBuilder();
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).startsWith("```")) {
        prose.append(lines.get(at)).append('\n');
        continue;
      }
      int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf("```");
      box(page + ":" + (at + 1), lines.get(at), prose.toString(), lines.subList(at + 1, end));
      prose.setLength(0);
      at = end;
    }
  }

  private void box(String where, String fence, String prose, List<String> lines)
      throws IOException {
    Optional<String> file = last(SAVED, prose);
    Optional<String> page = last(SEEN, prose);
    if (fence.equals("```sh")) {
      return;
    }
    if (lines.getFirst().startsWith(PROMPT)) {
      type(where, lines);
    } else if (file.isPresent()) {
      Files.writeString(folder.resolve(file.get()), String.join("\n", lines) + "\n");
      saved++;
    } else if (page.isPresent()) {
      assertThat(text(folder.resolve(page.get()))).as(where).contains(lines);
      seen++;
    } else {
      throw new AssertionError(where + ": a box that is neither saved nor typed nor seen");
    }
  }

  private static Optional<String> last(Pattern pattern, String prose) {
    return pattern
        .matcher(prose)
        .results()
        .reduce((first, second) -> second)
        .map(one -> one.group(1));
  }

  /** What a reader of a page sees, without the small numbers behind sentences. */
  private static String text(Path page) throws IOException {
    return Files.readString(page)
        .replaceAll("(?s)<sup.*?</sup>", "")
        .replaceAll("<[^>]*>", "")
        .replaceAll("&quot;", "\"")
        .replaceAll("&amp;", "&");
  }

  private void type(String where, List<String> lines) {
    for (int at = 0; at < lines.size(); ) {
      int next = at + 1;
      while (next < lines.size() && !lines.get(next).startsWith(PROMPT)) {
        next++;
      }
      List<String> answer = lines.subList(at + 1, next);
      boolean refusal = next < lines.size() && lines.get(next).equals("$ echo $?");
      type(where, lines.get(at).substring(PROMPT.length()), answer, refusal);
      at = next;
    }
  }

  private void type(String where, String line, List<String> answer, boolean refusal) {
    if (line.equals("echo $?")) {
      assertThat(answer).as(where + ": exit code").containsExactly(Integer.toString(code));
      refused++;
      return;
    }
    if (line.startsWith("cd ")) {
      here = here.resolve(line.substring("cd ".length()));
      return;
    }
    Matcher remark = REMARK.matcher(line);
    String how = remark.find() ? remark.group(1) : "";
    Ran ran = davylamp(words(remark.replaceFirst("")));
    typed++;
    code = ran.code();
    if (!refusal) {
      assertThat(code).as(where + ": " + line + "\n" + ran.err()).isZero();
    }
    List<String> came = same(ran.out() + ran.err()).lines().toList();
    List<String> told = answer.stream().map(this::same).toList();
    switch (how) {
      case "shortened" -> {
        List<String> shown = told.stream().filter(one -> !one.equals(LEFT_OUT)).toList();
        assertThat(came).as(where + ": " + line).isNotEmpty();
        if (!shown.isEmpty()) {
          assertThat(came).as(where + ": " + line).containsSubsequence(shown);
        }
      }
      case "broken into lines" ->
          assertThat(dense(came))
              .as(where + ": " + line)
              .containsSubsequence(dense(told).split(LEFT_OUT));
      default -> assertThat(came).as(where + ": " + line).isEqualTo(told);
    }
  }

  private static String dense(List<String> lines) {
    return String.join("", lines).replaceAll("\\s", "");
  }

  private Object[] words(String line) {
    List<Object> words = new ArrayList<>();
    for (String quoted : WORD.matcher(line).results().map(MatchResult::group).toList()) {
      String word = quoted.replace("\"", "");
      boolean path =
          !word.equals(STANDARD_OUTPUT)
              && !words.isEmpty()
              && (BEFORE_A_PATH.contains(String.valueOf(words.getLast()))
                  || Files.isRegularFile(here.resolve(word)));
      words.add(path ? here.resolve(word) : word);
    }
    assertThat(words.removeFirst()).as(line).isEqualTo("davylamp");
    if (!here.equals(folder)) {
      words.addAll(0, List.of("--case", here));
    }
    return words.toArray();
  }

  /** What may differ from one run to the next is made the same: folders, keys, times. */
  private String same(String text) {
    return text.replace(here + "/", "")
        .replace(folder + "/", "")
        .replace(folder.toString(), ".")
        .replaceAll("\\S*/davylamp/keys/", "~/.config/davylamp/keys/")
        .replaceAll("(davylamp\\.org[/_]case[/_])[0-9a-f]{32}", "$1ORIGIN")
        .replaceAll("ORIGIN\\+[0-9a-f]{8}\\+\\S+", "ORIGIN+KEY")
        .replaceAll("recorded \\d{4}-\\d\\d-\\d\\d", "recorded DAY")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME")
        .replaceAll("expected the SHA-256 [0-9a-f]{64}", "expected the SHA-256 SUM");
  }
}
