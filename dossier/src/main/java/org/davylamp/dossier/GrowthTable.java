package org.davylamp.dossier;

import java.util.ArrayList;
import java.util.List;
import org.davylamp.dossier.html.Element;

/** How many dated changes came before and after each resolution, one row each. */
final class GrowthTable {
  private GrowthTable() {}

  static Element of(Page page, List<Edition.Numbered> around) {
    List<Element> rows = new ArrayList<>();
    for (Edition.Numbered one : around) {
      rows.add(
          page.row(
              one,
              Element.of("th", one.value("resolution")).with("scope", "row"),
              Element.of("td", one.value("before")).css("number"),
              Element.of("td", one.value("after")).css("number"),
              Element.of("td", one.value("straddling")).css("number")));
    }
    return Page.table(
        "Dated growth before and after each resolution",
        List.of(
            "Resolution",
            "Grew before it",
            "On its day or after",
            "Dates too wide to say",
            "Finding",
            "Sources"),
        rows);
  }
}
