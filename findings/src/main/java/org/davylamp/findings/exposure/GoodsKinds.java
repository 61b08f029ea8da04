package org.davylamp.findings.exposure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.HsCode;
import org.davylamp.findings.analysis.CaseView;

/**
 * Which goods may be one and the same: those of one name, and those of which rows of the case give
 * codes of the Harmonised System with a chapter in common. Goods without codes may be anything.
 */
final class GoodsKinds {
  private final Map<String, Set<String>> chapters = new HashMap<>();

  GoodsKinds(CaseView view) {
    for (String schema : new String[] {"Production", "Consignment"}) {
      view.all(schema).stream()
          .filter(row -> row.asserted("commodity").size() == 1)
          .forEach(row -> take(row, row.asserted("commodity").getFirst()));
    }
    view.all("Commodity").forEach(commodity -> take(commodity, commodity.id()));
  }

  private void take(Entity row, String commodity) {
    row.asserted("hsCode").stream()
        .flatMap(code -> HsCode.read(code).stream())
        .forEach(
            code ->
                chapters.computeIfAbsent(commodity, key -> new HashSet<>()).add(code.chapter()));
  }

  boolean mayBeOne(Set<String> some, Set<String> others) {
    for (String one : some) {
      for (String other : others) {
        if (one.equals(other) || meet(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean meet(String one, String other) {
    Set<String> ones = chapters.getOrDefault(one, Set.of());
    Set<String> others = chapters.getOrDefault(other, Set.of());
    return ones.isEmpty() || others.isEmpty() || ones.stream().anyMatch(others::contains);
  }
}
