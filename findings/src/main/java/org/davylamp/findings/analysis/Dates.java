package org.davylamp.findings.analysis;

import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.Edtf;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.EvidenceException;

/**
 * Dates as entities hold them. Files of other people's formats come in as they are, so a value may
 * be no date at all; such a one takes no part.
 */
public final class Dates {
  private Dates() {}

  /** The date that a value is; empty if it cannot be read. */
  public static Optional<Edtf> read(String value) {
    try {
      return Optional.of(Edtf.parse(value));
    } catch (EvidenceException unreadable) {
      return Optional.empty();
    }
  }

  /** The first date told of a property. */
  public static Optional<Edtf> first(Entity entity, String property) {
    return all(entity, property).stream().findFirst();
  }

  /** Every date told of a property, in the order met. */
  public static List<Edtf> all(Entity entity, String property) {
    return entity.asserted(property).stream().flatMap(value -> read(value).stream()).toList();
  }
}
