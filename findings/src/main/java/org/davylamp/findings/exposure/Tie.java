package org.davylamp.findings.exposure;

import java.util.Optional;
import java.util.Set;
import org.davylamp.network.Kind;

/**
 * A tie between two entities as the network takes it. One row of a case may be several: a
 * consignment ties who sent it to the ship, and the ship to where it went.
 *
 * @param id of the entity that tells it, or of the place that it is inferred of
 * @param from at the arrow's tail
 * @param to at its head
 * @param kind what it is to the kernel
 * @param share of the owned, in hundredths of a percent; 0 where none matters
 * @param forth what stands between the names read along the arrow: {@code owns 51 % of}
 * @param back the same read against it
 * @param held when
 * @param event whether it happened once, so that it cannot have ended
 * @param backing on what it rests
 * @param goods ids of the commodities it is told of; empty if it is told of none
 * @param reserve why it exposes nobody by itself; empty if it does
 * @param inferred whether nobody says it
 * @param settledBy what would settle it, a whole sentence
 */
record Tie(
    String id,
    String from,
    String to,
    Kind kind,
    int share,
    String forth,
    String back,
    Held held,
    boolean event,
    Backing backing,
    Set<String> goods,
    Optional<Reserve> reserve,
    boolean inferred,
    String settledBy) {
  /** Why a tie exposes nobody by itself. */
  record Reserve(Doubt.Why why, String text) {}

  Tie {
    goods = Set.copyOf(goods);
  }

  Tie as(Kind other, int otherShare) {
    return new Tie(
        id,
        from,
        to,
        other,
        otherShare,
        forth,
        back,
        held,
        event,
        backing,
        goods,
        reserve,
        inferred,
        settledBy);
  }

  Tie with(Doubt.Why why, String text) {
    return new Tie(
        id,
        from,
        to,
        kind,
        share,
        forth,
        back,
        held,
        event,
        backing,
        goods,
        Optional.of(new Reserve(why, text)),
        inferred,
        settledBy);
  }

  /** The other way around, for what ties two alike. */
  Tie turned() {
    return new Tie(
        id, to, from, kind, share, back, forth, held, event, backing, goods, reserve, inferred,
        settledBy);
  }
}
