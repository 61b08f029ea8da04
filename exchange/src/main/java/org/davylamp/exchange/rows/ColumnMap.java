package org.davylamp.exchange.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.davylamp.exchange.BadInput;

/**
 * Reads which column of somebody's table is which of ours: a line each, {@code their column =
 * ours}; {@code their column = -} for one that is not to be read. Empty lines and those that begin
 * with {@code #} are passed over.
 */
public final class ColumnMap {
  private static final int MOST = 1_000;
  private static final int LONGEST = 1_000;

  private ColumnMap() {}

  /**
   * Reads a map.
   *
   * @param file its name, for errors
   * @return columns of the table, each with our name for it, in the order of the file
   * @throws BadInput if a line is none, or names a column twice or one that we do not have
   */
  public static Map<String, String> read(InputStream in, String file, Rows.Kind kind)
      throws IOException {
    Map<String, String> renamed = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = (number == 1 ? line.replaceFirst("^\uFEFF", "") : line).strip();
        if (!text.isEmpty() && !text.startsWith("#")) {
          add(renamed, text, file, number, kind);
        }
      }
    } catch (CharacterCodingException e) {
      throw new BadInput(file, 0, "expected text in UTF-8");
    }
    return renamed;
  }

  private static void add(
      Map<String, String> renamed, String line, String file, long number, Rows.Kind kind) {
    int sign = line.lastIndexOf('=');
    String theirs = sign < 0 ? "" : line.substring(0, sign).strip();
    String ours = sign < 0 ? "" : line.substring(sign + 1).strip();
    if (theirs.isEmpty() || ours.isEmpty() || line.length() > LONGEST) {
      throw new BadInput(
          file,
          number,
          "expected 'their column = ours', found '" + Columns.shown(java.util.List.of(line)) + "'");
    }
    boolean known =
        ours.equals(Columns.IGNORED)
            || Field.of(ours).filter(ColumnNames.of(kind).fields()::contains).isPresent();
    if (!known) {
      throw new BadInput(file, number, unknown(kind, ours) + ", found '" + ours + "'");
    }
    boolean twice =
        renamed.keySet().stream().anyMatch(each -> Folded.of(each).equals(Folded.of(theirs)));
    if (twice || renamed.size() >= MOST) {
      throw new BadInput(file, number, "expected each column once, found '" + theirs + "' again");
    }
    renamed.put(theirs, ours);
  }

  static String unknown(Rows.Kind kind, String ours) {
    return "expected one of our columns of "
        + kind.word()
        + " ("
        + ColumnNames.of(kind).fields().stream()
            .map(Field::column)
            .collect(Collectors.joining(", "))
        + ") or -";
  }
}
