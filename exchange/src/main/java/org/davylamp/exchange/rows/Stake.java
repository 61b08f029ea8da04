package org.davylamp.exchange.rows;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Edtf;

/**
 * What a table says of an owner: {@code Chi Yupeng (40 %)}, {@code until 2019 Hongda Trade (80 %)}.
 *
 * @param holder who holds it, as written
 * @param percent how much, 0 to 100; empty if the table does not say
 * @param since from when on
 * @param until until when
 * @param holders who in turn holds the holder, if the table says so: {@code X (60 %), itself Y (60
 *     %)}
 */
public record Stake(
    String holder,
    Optional<Double> percent,
    Optional<Edtf> since,
    Optional<Edtf> until,
    List<Stake> holders) {
  public Stake {
    holders = List.copyOf(holders);
  }
}
