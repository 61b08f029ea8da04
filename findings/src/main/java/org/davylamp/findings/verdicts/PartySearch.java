package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.davylamp.evidence.DayRange;
import org.davylamp.findings.exposure.Leg;
import org.davylamp.names.Comparison;
import org.davylamp.names.Days;

/**
 * Looks for parties and ships among the listed ones: on the opened lists, and among those that the
 * case says are designated; and for what ties them to such. Not thread-safe: each thread has one of
 * its own over the same {@link ScreeningBasis}. What it found of a party is remembered, of as many
 * distinct parties as fit into a fixed memory.
 */
public final class PartySearch {
  private final Remembered<Sought, List<Found>> found;
  private final Lookup lookup;
  private final StakeSearch stakes;
  private final ShipSearch ships;
  private final PathReasons paths;
  private final TiesTold ties;

  public PartySearch(ScreeningBasis basis) {
    lookup = new Lookup(basis);
    found = basis.found();
    stakes = new StakeSearch(this::answers);
    ships =
        new ShipSearch(basis, this::found, number -> basis.numbered().of(number, lookup::ships));
    paths = new PathReasons(basis);
    ties = basis.ties();
  }

  /**
   * What is found of a party or a ship: names and numbers on lists and in the case, owners,
   * directors, and the paths of the case's network.
   *
   * @param when the day or days on which it is judged: of a shipment its date, of a supplier the
   *     day of the screening
   * @return nothing if nothing is found
   */
  public List<Reason> of(Asked asked, DayRange when) {
    List<Reason> reasons = new ArrayList<>();
    if (asked.what() == Asked.What.SHIP) {
      reasons.addAll(ships.of(asked, when));
      if (reasons.stream().noneMatch(reason -> reason.verdict() == Verdict.MATCH)) {
        ships.known(asked).stream()
            .filter(Answer::isSame)
            .forEach(ship -> reasons.addAll(paths.of(asked, ship, when, Optional.empty())));
      }
    } else if (!asked.name().isBlank() || !asked.otherNames().isEmpty()) {
      List<Answer> answers = answers(asked);
      ListedReasons.of(asked, answers, when).ifPresent(reasons::add);
      if (reasons.stream().noneMatch(reason -> reason.verdict() == Verdict.MATCH)) {
        reasons.addAll(tied(asked, answers, when, Optional.empty()));
      }
      if (reasons.isEmpty() && asked.dealings().isEmpty()) {
        ToldReasons.shipping(asked, answers, ties).ifPresent(reasons::add);
      }
    }
    if (!asked.stakes().isEmpty()) {
      reasons.addAll(stakes.of(asked, when));
    }
    for (String director : asked.directors()) {
      directed(asked, director).ifPresent(reasons::add);
    }
    return reasons;
  }

  /** What follows from the owners of a party alone, as far as shares are told. */
  List<Reason> held(Asked asked, DayRange when) {
    return asked.stakes().isEmpty() ? List.of() : stakes.of(asked, when);
  }

  /** What is less like it than a hit has to have the same words that tell. */
  private List<Found> like(Asked asked, Sought sought) {
    return found(sought).stream()
        .filter(
            each -> each.name() >= Comparison.HIT || SameCore.of(asked.name(), each.listedName()))
        .toList();
  }

  private List<Found> found(Sought sought) {
    return found.of(sought, lookup::find);
  }

  /** Who may be meant by a party's names, without what is another's for certain. */
  List<Answer> answers(Asked asked) {
    return Answer.of(asked, like(asked, Sought.of(asked)));
  }

  /**
   * Who may be meant by a name in running text; only what has the same words that tell, or more.
   */
  List<Answer> inText(Asked asked) {
    List<Found> like = like(asked, Sought.inText(asked.name()));
    return Answer.of(asked, like).stream()
        .map(
            answer ->
                SameCore.of(asked.name(), answer.found().listedName()) ? answer.asSame() : answer)
        .toList();
  }

  /** The paths of the case to whoever is meant and is on no list. */
  List<Reason> tied(Asked asked, List<Answer> answers, DayRange when, Optional<Leg> declared) {
    List<Reason> reasons = new ArrayList<>();
    for (Answer answer : answers) {
      if (!answer.found().isListed() && reasons.isEmpty()) {
        reasons.addAll(paths.of(asked, answer, when, declared));
      }
    }
    return reasons;
  }

  /** A directorship alone exposes nobody, and a name alone is no person. */
  private Optional<Reason> directed(Asked asked, String director) {
    Asked person =
        new Asked(
            "director",
            Asked.What.PERSON,
            BirthsTold.without(director),
            List.of(),
            Optional.empty(),
            "",
            "",
            asked.imo(),
            asked.mmsi(),
            "",
            List.of(),
            List.of(),
            Optional.empty(),
            false);
    Optional<Days> born = BirthsTold.in(director);
    List<Answer> listed =
        answers(person).stream()
            .filter(answer -> answer.found().isListed())
            .filter(answer -> !BirthsTold.others(born, answer.found()))
            .toList();
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    List<Listing> listings = ListedReasons.listings(listed);
    List<Basis> bases = new ArrayList<>(ListedReasons.bases(listings));
    bases.add(Guidance.of(Step.IDENTIFY));
    return Optional.of(
        new Reason(
            "director-named-as-listed",
            Verdict.REVIEW,
            "A director of %s bears the name of a listed person: %s and %s, on the %s. A name alone"
                    .formatted(
                        asked.name().strip(),
                        director,
                        ListedReasons.captions(listed),
                        ListedReasons.told(listings))
                + " tells no person from another, and a directorship alone carries no exposure.",
            bases,
            List.of(),
            Step.IDENTIFY,
            "Ask for the director's date and place of birth, and whether he owns or decides in the"
                + " firm.",
            "Another date of birth closes it; the same person with half or more, or with control,"
                + " makes the firm exposed."));
  }
}
