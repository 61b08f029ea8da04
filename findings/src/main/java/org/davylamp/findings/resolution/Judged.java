package org.davylamp.findings.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.casefile.CaseReader;
import org.davylamp.casefile.Resolutions;
import org.davylamp.evidence.Act;
import org.davylamp.evidence.EvidenceRecord;
import org.davylamp.evidence.RecordId;
import org.davylamp.evidence.Resolution;

/**
 * A judgement with who made it and when.
 *
 * @param id of its record
 * @param by the actor of the act that recorded it
 * @param at when, UTC
 * @param shown what the act notes: the score and the reasons that were shown
 */
public record Judged(
    RecordId id, Resolution resolution, String by, Instant at, Optional<String> shown) {

  /** The judgement that holds on a pair. */
  public static Judged of(CaseReader reader, Resolutions.Held held) {
    return read(reader, reader.id(held.seq()))
        .orElseThrow(() -> new IllegalStateException("no judgement at leaf " + held.seq()));
  }

  /** This one and those that held before it on the same pair, the latest first. */
  public List<Judged> history(CaseReader reader) {
    List<Judged> all = new ArrayList<>(List.of(this));
    Optional<RecordId> before = resolution.supersedes();
    while (before.isPresent()) {
      Optional<Judged> earlier = read(reader, before.get());
      earlier.ifPresent(all::add);
      before = earlier.flatMap(each -> each.resolution().supersedes());
    }
    return all;
  }

  private static Optional<Judged> read(CaseReader reader, RecordId id) {
    Optional<EvidenceRecord> record = reader.record(id);
    return record
        .filter(each -> each instanceof Resolution)
        .map(each -> (Resolution) each)
        .map(
            resolution -> {
              Optional<Act> act = reader.actOf(id);
              return new Judged(
                  id,
                  resolution,
                  act.map(Act::actor).orElse(""),
                  act.map(Act::time).orElse(Instant.EPOCH),
                  act.flatMap(Act::note));
            });
  }
}
