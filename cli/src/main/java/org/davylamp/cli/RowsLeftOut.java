package org.davylamp.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.davylamp.findings.exposure.LeftOut;

/** Rows of a case that are no ties: with themselves, with nobody, ended before they began. */
record RowsLeftOut(List<LeftOut> rows) {
  /** That are told one by one. */
  private static final int SHOWN = 5;

  RowsLeftOut {
    rows = List.copyOf(rows);
  }

  void print(PrintStream people) {
    if (rows.isEmpty()) {
      return;
    }
    people.printf(
        "! %s of the case %s no tie and %s left out:%n",
        rows.size() == 1 ? "1 row" : rows.size() + " rows",
        rows.size() == 1 ? "is" : "are",
        rows.size() == 1 ? "was" : "were");
    for (LeftOut row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
      people.println(
          "    " + row.entity() + (row.row() == 0 ? "" : ", row " + row.row()) + ": " + row.text());
    }
    if (rows.size() > SHOWN) {
      people.println("    and " + (rows.size() - SHOWN) + " more; --json tells all");
    }
  }

  List<Map<String, Object>> json() {
    return rows.stream().map(RowsLeftOut::json).toList();
  }

  private static Map<String, Object> json(LeftOut row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entity", row.entity());
    json.put("row", row.row());
    json.put("text", row.text());
    return json;
  }
}
