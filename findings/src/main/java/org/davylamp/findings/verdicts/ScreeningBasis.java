package org.davylamp.findings.verdicts;

import java.time.LocalDate;
import java.util.List;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.findings.exposure.CaseNetwork;
import org.davylamp.findings.measures.Measures;
import org.davylamp.findings.screening.ListSearch;
import org.davylamp.names.Comparison;
import org.davylamp.names.Identifier;

/**
 * What rows are screened against: the case, the lists that were opened, and the day. Made once, on
 * one thread, while the case is open; then safe for threads, and the case is not read any more.
 */
public final class ScreeningBasis {
  /**
   * How far is looked.
   *
   * @param asOf the day on which suppliers and ships are judged; shipments are judged on their own
   * @param hops how many steps of a path are followed at most
   * @param threshold from which score a name may be a hit, 0–1
   */
  public record Scope(LocalDate asOf, int hops, double threshold) {
    public static Scope on(LocalDate asOf) {
      return new Scope(asOf, 4, Comparison.HIT);
    }
  }

  /** Distinct parties whose answer is remembered; of most it is that there is nobody. */
  private static final int PARTIES = 1 << 18;

  private static final int SHIPS = 1 << 15;

  private final Scope scope;
  private final Remembered<Sought, List<Found>> found = new Remembered<>(PARTIES);
  private final Remembered<Identifier, List<Found>> numbered = new Remembered<>(SHIPS);
  private final ListSearch.Lists lists;
  private final CaseParties parties;
  private final CaseNetwork network;
  private final TiesTold ties;
  private final ShipmentLaw shipments;
  private final Measures measures;

  private ScreeningBasis(CaseView view, List<ListSearch.Searched> lists, Scope scope) {
    this.scope = scope;
    this.lists = ListSearch.Lists.of(lists);
    this.measures = Measures.of(view);
    this.ties = new TiesTold(view);
    this.shipments = ShipmentLaw.of(view);
    this.parties = CaseParties.of(view, ties, this.lists.weights());
    this.network = view.derived(CaseNetwork.class, CaseNetwork::of);
  }

  /**
   * Reads what screening needs of a case.
   *
   * @param view of all schemata, as {@code CaseView.of(reader, schema -> true)} gives it
   * @param lists under the names that reasons call them by: {@code un}, {@code ofac-sdn} …
   */
  public static ScreeningBasis of(CaseView view, List<ListSearch.Searched> lists, Scope scope) {
    return new ScreeningBasis(view, lists, scope);
  }

  public Scope scope() {
    return scope;
  }

  /** The day on which suppliers and ships are judged, counted from 1970-01-01. */
  public long asOf() {
    return scope.asOf().toEpochDay();
  }

  ListSearch.Lists lists() {
    return lists;
  }

  /** What was found of parties by name, for all threads. */
  Remembered<Sought, List<Found>> found() {
    return found;
  }

  /** What was found of ships by number, for all threads. */
  Remembered<Identifier, List<Found>> numbered() {
    return numbered;
  }

  CaseParties parties() {
    return parties;
  }

  /** What the case holds of law. */
  public Measures measures() {
    return measures;
  }

  TiesTold ties() {
    return ties;
  }

  /** The measures of the case and the cargoes of which it tells. */
  ShipmentLaw shipments() {
    return shipments;
  }

  /** Who is tied to whom in the case. */
  public CaseNetwork network() {
    return network;
  }
}
