package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.davylamp.evidence.DayRange;
import org.davylamp.evidence.Edtf;
import org.davylamp.exchange.rows.Cell;
import org.davylamp.exchange.rows.NamedUntil;
import org.davylamp.exchange.rows.SupplierRow;

/**
 * Judges a supplier as of the screening's day: whoever is listed then is a match, whenever he
 * supplied; goods are judged by what he still supplies. For one thread.
 */
public final class SupplierScreen implements Function<SupplierRow, Screened> {
  private final PartySearch parties;
  private final DayRange today;
  private final ToldReasons told;
  private final SupplierQuestions questions;
  private final OwnersNamed owners;
  private final OwnersInRemarks remarked;

  public SupplierScreen(ScreeningBasis basis) {
    parties = new PartySearch(basis);
    today = DayRange.day(basis.asOf());
    told = new ToldReasons(basis, parties);
    questions = new SupplierQuestions(basis);
    owners = new OwnersNamed(parties);
    remarked = new OwnersInRemarks(parties, owners);
  }

  @Override
  public Screened apply(SupplierRow row) {
    Asked asked = asked(row);
    List<Reason> found = new ArrayList<>(parties.of(asked, today));
    found.addAll(owners.of(asked, row.ownersWritten(), row.owners(), found, today));
    found.addAll(remarked.of("supplier", row.name(), asked.dealings(), row.remarks(), today));
    boolean settled = found.stream().anyMatch(reason -> reason.verdict() != Verdict.REVIEW);
    found.addAll(told.of(asked, row, settled, today));
    reversed(asked, row).ifPresent(found::add);
    found.addAll(questions.of(asked, row, told.givesDprk(row), today));
    return Screened.of(row.id(), row.line(), row.name(), found, row.notRead());
  }

  private static Asked asked(SupplierRow row) {
    return Asked.party("supplier", row.name())
        .withOtherNames(otherNames(row))
        .withCountry(row.country().value())
        .withTrade((row.city() + " " + row.address()).strip(), row.products())
        .withRegistrationNumber(row.registrationNumber())
        .withOwners(row.owners(), row.directors(), Optional.of(supplied(row)));
  }

  private static List<NamedUntil> otherNames(SupplierRow row) {
    List<NamedUntil> told = NamesTold.former(row.remarks());
    if (told.isEmpty()) {
      return row.otherNames();
    }
    List<NamedUntil> all = new ArrayList<>(row.otherNames());
    all.addAll(told);
    return all;
  }

  /**
   * When it supplied, as far as the row says; until the end alone if that is before the beginning.
   */
  private static DayRange supplied(SupplierRow row) {
    long first = end(row.since()).map(day -> day.days().first()).orElse(DayRange.EVER_BEFORE);
    long last = end(row.until()).map(day -> day.days().last()).orElse(DayRange.EVER_AFTER);
    return new DayRange(isReversed(row) ? DayRange.EVER_BEFORE : first, last);
  }

  private static boolean isReversed(SupplierRow row) {
    return end(row.since())
        .flatMap(since -> end(row.until()).map(until -> until.days().last() < since.days().first()))
        .orElse(false);
  }

  /** Days that cannot be: nothing is judged by them, and somebody has to say which is wrong. */
  private static Optional<Reason> reversed(Asked asked, SupplierRow row) {
    return isReversed(row)
        ? Optional.of(
            Guidance.question(
                "supply-ends-before-it-begins",
                "%s supplied since %s and until %s: the end is before the beginning, so when is not known."
                    .formatted(
                        ListedReasons.subject(asked), row.since().written(), row.until().written()),
                "Ask for the days of the first and the last delivery.",
                "Days in their order, by which the row is judged again."))
        : Optional.empty();
  }

  private static Optional<Edtf> end(Cell<Edtf> cell) {
    return cell.value();
  }
}
