package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.davylamp.evidence.Entity;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.network.Kind;

/**
 * Shipments as ties. Only what happened once is one: a consignment, a transfer at sea, and, with a
 * reserve, a call at a port, whose cargo nobody may have seen. Totals and patterns name no event,
 * stocks and plans have not moved, and what was exempt, cleared, only suspected or sent back
 * exposes nobody.
 */
final class Shipped {
  private static final Set<String> EVENTS =
      Set.of("consignment", "ship-to-ship-transfer", "port-call");

  private final CaseView view;
  private final Ties ties;

  private Shipped(CaseView view, Ties ties) {
    this.view = view;
    this.ties = ties;
  }

  static void read(CaseView view, Ties ties) {
    Shipped shipped = new Shipped(view, ties);
    view.all("Consignment").stream().filter(Shipped::isEvent).forEach(shipped::consigned);
    view.all("PortCall").forEach(shipped::called);
  }

  static boolean isEvent(Entity consignment) {
    List<String> types = consignment.asserted("recordType");
    return types.isEmpty() || EVENTS.containsAll(types);
  }

  /** How many rows of each type are no ties, by type. */
  static Map<String, Integer> noTies(CaseView view) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Entity consignment : view.all("Consignment")) {
      if (!isEvent(consignment)) {
        counts.merge(String.join(", ", consignment.asserted("recordType")), 1, Integer::sum);
      }
    }
    return counts;
  }

  private void consigned(Entity row) {
    List<String> senders = ties.ends(row, "sender");
    List<String> origins = ties.ends(row, "fromPlace");
    List<String> ships = ties.ends(row, "transport");
    List<String> takers = ties.ends(row, "receivingVessel");
    List<String> ends = new ArrayList<>(ties.ends(row, "receiver"));
    List<String> ports = ties.ends(row, "toPlace");
    String goods = goods(row);
    each(row, senders, ships, Kind.CARRIAGE, "shipped " + goods + " on", "carried it for");
    each(row, origins, senders, Kind.GOODS, goods + " sent by", "sent " + goods + " of");
    each(row, origins, ships, Kind.CARRIAGE, goods + " loaded on", "loaded " + goods + " at");
    each(row, ships, takers, Kind.CARRIAGE, goods + " handed over at sea to", "took over from");
    List<String> last = takers.isEmpty() ? ships : takers;
    if (last.isEmpty()) {
      each(row, origins, ports, Kind.CARRIAGE, goods + " sent to", "received " + goods + " from");
      each(row, origins, ends, Kind.GOODS, goods + " sent to", "received " + goods + " from");
    }
    each(row, last, ports, Kind.CARRIAGE, "carried " + goods + " to", "was reached by");
    each(row, last, ends, Kind.CARRIAGE, "carried " + goods + " for", "received " + goods + " by");
    each(row, senders, ends, Kind.GOODS, "sent " + goods + " to", "received " + goods + " from");
  }

  private String goods(Entity row) {
    List<String> names = row.asserted("commodity").stream().map(view::caption).distinct().toList();
    return names.isEmpty() ? "goods" : String.join(" and ", names);
  }

  private void each(
      Entity row, List<String> from, List<String> to, Kind kind, String forth, String back) {
    Held held = Held.event(row, "shipped", "arrived");
    Set<String> goods = new LinkedHashSet<>(row.asserted("commodity"));
    for (String one : from) {
      for (String other : to) {
        Backing backing =
            ties.backing(
                row, "fromPlace", "toPlace", "transport", "receivingVessel", "sender", "receiver");
        Tie tie =
            new Tie(
                row.id(),
                one,
                other,
                kind,
                0,
                forth,
                back,
                held,
                true,
                backing,
                goods,
                Optional.empty(),
                false,
                kind == Kind.GOODS ? TieRule.PAPERS : TieRule.VOYAGE);
        ties.add(row, row.asserted("recordType").contains("port-call") ? unseen(tie) : tie);
      }
    }
  }

  private static Tie unseen(Tie tie) {
    return tie.with(
        Doubt.Why.CARGO_NOT_SEEN, "The ship was seen to call; its cargo was not always seen.");
  }

  private void called(Entity call) {
    Backing backing = ties.backing(call, "vessel", "port");
    for (String ship : ties.ends(call, "vessel")) {
      for (String port : ties.ends(call, "port")) {
        ties.add(
            call,
            unseen(
                new Tie(
                    call.id(),
                    ship,
                    port,
                    Kind.CARRIAGE,
                    0,
                    "called at",
                    "was called at by",
                    Held.event(call, "arrived", "departed"),
                    true,
                    backing,
                    Set.of(),
                    Optional.empty(),
                    false,
                    TieRule.VOYAGE)));
      }
    }
  }
}
