package org.davylamp.dossier.pictures;

import java.util.List;

/**
 * The data behind a picture, as text ready for a page.
 *
 * @param caption what the table holds
 * @param columns column heads, with units where a unit is the same for the whole column
 * @param rows one list per row, as long as {@code columns}; an unknown value is an empty text
 */
public record DataTable(String caption, List<String> columns, List<List<String>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      Refusal.unless(
          row.size() == columns.size(),
          "expected rows of %s cells like the heads, found %s in %s",
          columns.size(),
          row.size(),
          row);
    }
  }
}
