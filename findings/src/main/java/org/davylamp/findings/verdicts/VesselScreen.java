package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.davylamp.evidence.DayRange;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.NamedUntil;
import org.davylamp.exchange.rows.Stake;
import org.davylamp.exchange.rows.VesselRow;
import org.davylamp.findings.wording.Claims;

/**
 * Judges a ship as of the screening's day: by its number, else by its names; by who owns, runs or
 * manages it; and by what the row tells of its flag, its names and its voyages. For one thread.
 */
public final class VesselScreen implements Function<VesselRow, Screened> {
  private static final String DPRK = "kp";

  private final PartySearch parties;
  private final OwnersNamed owners;
  private final OwnersInRemarks remarked;
  private final DayRange today;

  public VesselScreen(ScreeningBasis basis) {
    parties = new PartySearch(basis);
    owners = new OwnersNamed(parties);
    remarked = new OwnersInRemarks(parties, owners);
    today = DayRange.day(basis.asOf());
  }

  @Override
  public Screened apply(VesselRow given) {
    VesselRow row = numbered(given);
    List<Reason> found = new ArrayList<>(parties.of(ship(row, row.name()), today));
    for (NamedUntil other : row.otherNames()) {
      if (row.imo().value().isEmpty()) {
        found.addAll(parties.of(ship(row, other.name()), today));
      }
    }
    for (Stake owner : row.owners()) {
      found.addAll(owned(owner));
    }
    Asked ship = Asked.party("ship", row.name());
    found.addAll(owners.of(ship, row.ownersWritten(), row.owners(), found, today));
    found.addAll(remarked.of("ship", row.name(), Optional.empty(), row.remarks(), today));
    number(row).ifPresent(found::add);
    found.addAll(flags(row));
    renamed(row).ifPresent(found::add);
    found.addAll(VoyageReasons.of(Claims.of(row.remarks()), subject(row)));
    VoyageReasons.called(row.remarks(), subject(row)).ifPresent(found::add);
    return Screened.of(row.id(), row.line(), row.name(), found, row.notRead());
  }

  /** With the number that the remarks tell, if its own cell tells none that can be. */
  private static VesselRow numbered(VesselRow row) {
    Optional<Cell<String>> told =
        row.imo().value().isPresent() ? Optional.empty() : NamesTold.imo(row.remarks());
    return told.isEmpty()
        ? row
        : new VesselRow(
            row.id(),
            row.line(),
            row.name(),
            row.otherNames(),
            told.get(),
            row.mmsi(),
            row.callSign(),
            row.flag(),
            row.formerFlags(),
            row.owners(),
            row.ownersWritten(),
            row.remarks(),
            row.notRead());
  }

  private static Asked ship(VesselRow row, String name) {
    return Asked.ship(name, row.imo(), row.mmsi()).withCountry(row.flag().value());
  }

  private static String subject(VesselRow row) {
    return row.name().isBlank() ? "The ship" : "The " + row.name().strip();
  }

  /** Whoever has the ship, and whoever has him. */
  private List<Reason> owned(Stake owner) {
    Asked asked =
        Asked.party("owner or manager of the ship", owner.holder())
            .withOwners(owner.holders(), List.of(), Optional.empty());
    List<Reason> found = new ArrayList<>();
    parties.of(asked, today).stream().map(VesselScreen::exposed).forEach(found::add);
    found.addAll(owners.of(asked, owner.holder(), owner.holders(), found, today));
    return found;
  }

  /**
   * The row is of a ship: she is exposed to a listed owner or manager, and is not listed herself.
   */
  private static Reason exposed(Reason reason) {
    if (reason.verdict() != Verdict.MATCH) {
      return reason;
    }
    List<Basis> basis = new ArrayList<>(reason.basis());
    basis.addAll(StakeReasons.bases(List.of()));
    basis.add(Guidance.of(Step.IDENTIFY));
    return new Reason(
        "ship-of-listed-party",
        Verdict.EXPOSED,
        reason.text() + " The ship itself is judged by its number; it is exposed to that party.",
        basis,
        reason.path(),
        reason.step(),
        reason.ask(),
        reason.changes());
  }

  private static Optional<Reason> number(VesselRow row) {
    boolean unread = row.imo().isUnread();
    if (row.imo().value().isPresent() || unread) {
      return Optional.empty();
    }
    return Optional.of(
        Guidance.question(
            "ship-number-not-told",
            subject(row)
                + " has no IMO number in the row: a name is repainted in a day, and which hull it is"
                + " cannot be known.",
            "Ask for the IMO number, with the certificate of registry.",
            "The number, with which the ship can be looked for."));
  }

  private static List<Reason> flags(VesselRow row) {
    List<Reason> reasons = new ArrayList<>();
    boolean now = row.flag().value().filter(DPRK::equals).isPresent();
    boolean before =
        row.formerFlags().stream()
            .map(Cell::value)
            .anyMatch(flag -> flag.filter(DPRK::equals).isPresent());
    if (now || before) {
      reasons.add(
          Guidance.question(
              "flag-of-the-dprk",
              "%s %s the flag of the DPRK: to own, hire, insure or crew such a ship is banned to"
                      .formatted(subject(row), now ? "flies" : "flew")
                  + " members of the UN (UNSCR 2270, para 20, and UNSCR 2321, paras 8 and 9).",
              "Ask for the certificate of registry, the owners since the flag was given, and the"
                  + " insurer.",
              "A register that shows that the ship was sold and flagged anew to an unconnected owner"
                  + " before the dealings."));
    }
    long changes = row.formerFlags().stream().filter(cell -> !cell.isAbsent()).count();
    if (changes > 0 && !before && !now) {
      reasons.add(
          Guidance.question(
              "flag-changed",
              "%s has changed its flag (before: %s): when, and why, is not shown."
                  .formatted(
                      subject(row),
                      String.join(
                          ", ", row.formerFlags().stream().map(Cell::written).distinct().toList())),
              "Ask for the continuous synopsis record, which tells each flag with its days.",
              "A record that shows when and why, without a gap between two flags."));
    }
    return reasons;
  }

  private static Optional<Reason> renamed(VesselRow row) {
    List<String> former =
        row.otherNames().stream()
            .filter(NamedUntil::former)
            .map(
                name ->
                    name.name() + name.until().map(until -> " (until " + until + ")").orElse(""))
            .toList();
    return former.isEmpty() || row.imo().value().isPresent()
        ? Optional.empty()
        : Optional.of(
            Guidance.question(
                "name-changed",
                "%s was called %s before, and no number is told by which its past can be followed."
                    .formatted(subject(row), String.join(", ", former)),
                "Ask for the IMO number and the continuous synopsis record.",
                "The number, under which all its names are one ship."));
  }
}
