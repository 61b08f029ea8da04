package org.davylamp.findings.verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.davylamp.evidence.DayRange;
import org.davylamp.names.CheckDigits;
import org.davylamp.names.Feature;
import org.davylamp.names.Identifier;

/**
 * Judges a ship by its number first: a number that is listed is the listed ship under whatever name
 * it sails, and a good number that is not is another ship, whatever its name. Where there is no
 * number, or none that can be, the name raises a question and no more. For one thread.
 */
final class ShipSearch {
  private static final double PECULIAR = .97;
  private static final int WORDS = 4;

  private final CaseParties parties;
  private final TiesTold ties;
  private final Function<Sought, List<Found>> lookup;
  private final Function<Identifier, List<Found>> numbered;

  /**
   * @param lookup finds ships by name
   * @param numbered finds ships by a number
   */
  ShipSearch(
      ScreeningBasis basis,
      Function<Sought, List<Found>> lookup,
      Function<Identifier, List<Found>> numbered) {
    this.parties = basis.parties();
    this.ties = basis.ties();
    this.lookup = lookup;
    this.numbered = numbered;
  }

  /** Whom the case knows under the ship's number, or by its name if it has none. */
  List<Answer> known(Asked asked) {
    Optional<String> imo = asked.imo().value();
    if (imo.isPresent()) {
      return parties.ships(imo.get()).stream()
          .map(ship -> new Answer(byNumber(ship, imo.get()), number(imo.get())))
          .toList();
    }
    return named(asked).stream()
        .filter(found -> found.known().isPresent() && !found.isListed())
        .map(found -> new Answer(found, name(found)))
        .toList();
  }

  private static Found byNumber(Known ship, String imo) {
    return new Found(
        ship.caption(),
        ship.profile(),
        new TreeSet<>(ship.profile().countries()),
        1,
        List.of(new Feature("identifier", 1, "both have the IMO number " + imo)),
        ship.listings(),
        Optional.of(ship));
  }

  private static Likeness number(String imo) {
    return new Likeness(Verdict.MATCH, "both have the IMO number " + imo, "");
  }

  private static Likeness name(Found found) {
    return new Likeness(Verdict.REVIEW, found.likeness() + ", and no number is told", "the number");
  }

  private List<Found> named(Asked asked) {
    return asked.name().isBlank()
        ? List.of()
        : lookup.apply(Sought.of(Asked.What.SHIP, asked.name())).stream()
            .filter(found -> !found.isPlace())
            .sorted(Comparator.comparingDouble(Found::name).reversed())
            .toList();
  }

  List<Reason> of(Asked asked, DayRange when) {
    List<Reason> reasons = new ArrayList<>();
    List<Answer> byNumber = byNumber(asked);
    if (!byNumber.isEmpty()) {
      ListedReasons.of(renamed(asked, byNumber), byNumber, when).ifPresent(reasons::add);
      return reasons;
    }
    boolean known = asked.imo().value().isPresent();
    List<Found> listed = named(asked).stream().filter(Found::isListed).toList();
    if (asked.imo().isUnread()) {
      reasons.add(badNumber(asked, listed));
    } else if (!known && !listed.isEmpty()) {
      List<Answer> peculiar = peculiar(listed);
      if (peculiar.isEmpty()) {
        reasons.add(noNumber(asked, listed));
      } else {
        ListedReasons.of(asked, peculiar, when).ifPresent(reasons::add);
      }
    } else if (known && !listed.isEmpty() && asked.cargoOfConcern()) {
      reasons.add(reusedName(asked, listed));
    }
    if (!known) {
      past(asked, when).ifPresent(reasons::add);
    }
    return reasons;
  }

  /**
   * Of a ship that is listed by name alone no number can be asked for; a name of four words or
   * more, a number among them, is hardly another's.
   */
  private static List<Answer> peculiar(List<Found> listed) {
    return listed.stream()
        .filter(found -> found.name() >= PECULIAR && numbers(found).isEmpty())
        .filter(found -> found.listedName().strip().split("\\s+").length >= WORDS)
        .filter(found -> found.listedName().codePoints().anyMatch(Character::isDigit))
        .map(
            found ->
                new Answer(
                    found,
                    new Likeness(
                        Verdict.MATCH,
                        found.likeness()
                            + "; the list has it by name alone, and the name is peculiar",
                        "")))
        .toList();
  }

  /** Listed ships with the number; with the radio's number if the row tells no other. */
  private List<Answer> byNumber(Asked asked) {
    Map<String, Answer> found = new LinkedHashMap<>();
    asked
        .imo()
        .value()
        .ifPresent(
            imo -> {
              known(asked).forEach(each -> found.put(each.found().caption(), each));
              numbered
                  .apply(Identifier.of(Identifier.Type.IMO_SHIP, imo, ""))
                  .forEach(each -> found.putIfAbsent(key(each), new Answer(each, number(imo))));
            });
    if (asked.imo().value().isEmpty() && asked.mmsi().value().isPresent()) {
      String mmsi = asked.mmsi().value().get();
      numbered
          .apply(Identifier.of(Identifier.Type.MMSI, mmsi, ""))
          .forEach(
              each ->
                  found.putIfAbsent(
                      key(each),
                      new Answer(
                          each,
                          new Likeness(
                              Verdict.MATCH,
                              "both have the MMSI " + mmsi + ", which changes with the flag",
                              ""))));
    }
    return found.values().stream().filter(each -> each.found().isListed()).toList();
  }

  private static String key(Found found) {
    return found.known().map(Known::caption).orElse(found.caption());
  }

  /** With the name under which it sails told, if the lists know it under another. */
  private static Asked renamed(Asked asked, List<Answer> listed) {
    boolean same =
        listed.stream()
            .flatMap(answer -> answer.found().profile().names().stream())
            .anyMatch(name -> Letters.joined(name.text()).equals(Letters.joined(asked.name())));
    return same || asked.name().isBlank()
        ? asked
        : named(asked, asked.name() + ", the new or other name of a listed hull,");
  }

  private static Asked named(Asked asked, String name) {
    return Asked.ship(name, asked.imo(), asked.mmsi()).withCountry(asked.country());
  }

  // ---- questions

  private static Reason badNumber(Asked asked, List<Found> listed) {
    String name =
        listed.isEmpty() ? "" : " Its name is that of a listed ship, %s.".formatted(ships(listed));
    return question(
        "ship-number-wrong",
        "%s has the number '%s', which is no IMO number: its last digit does not fit the others, so"
                .formatted(ListedReasons.subject(asked), asked.imo().written())
            + " the ship is unknown."
            + name,
        listed,
        "Ask for the continuous synopsis record or the certificate of registry, which carry the"
            + " right IMO number.",
        "The right number, with which the ship can be looked for.");
  }

  private static Reason noNumber(Asked asked, List<Found> listed) {
    return question(
        "ship-without-number",
        "%s has the name of a listed ship, %s, and no IMO number is told: which hull it is cannot be"
                .formatted(ListedReasons.subject(asked), ships(listed))
            + " known.",
        listed,
        "Ask for the IMO number, with the certificate of registry.",
        "The number of the listed ship makes it a match; another good number closes it.");
  }

  private static Reason reusedName(Asked asked, List<Found> listed) {
    return question(
        "ship-with-listed-name",
        "%s has the name of a listed ship, %s, under another number (IMO %s), and carries goods that"
                .formatted(
                    ListedReasons.subject(asked), ships(listed), asked.imo().value().orElse(""))
            + " the DPRK sells on a route that is known for hiding their origin.",
        listed,
        "Ask for the ship's register with its former names, and for the track of the voyage before"
            + " loading.",
        "A register that shows another hull with a history of its own, and a track without gaps.");
  }

  /** Of a ship that is told of in the case by name alone. */
  private Optional<Reason> past(Asked asked, DayRange when) {
    if (!asked.cargoOfConcern()) {
      return Optional.empty();
    }
    for (Answer answer : known(asked)) {
      String id = answer.found().known().orElseThrow().id();
      List<TiesTold.Told> all = ties.all(id);
      List<TiesTold.Told> told = ties.of(id);
      boolean cleared = all.stream().anyMatch(each -> each.isCleared() && each.isOf(when));
      if (!cleared && !told.isEmpty()) {
        return Optional.of(past(asked, answer, told));
      }
    }
    return Optional.empty();
  }

  private static Reason past(Asked asked, Answer answer, List<TiesTold.Told> told) {
    return new Reason(
        "ship-told-of",
        Verdict.REVIEW,
        "%s has the name of a ship that the case tells of, %s, which %s; no number is told."
            .formatted(
                ListedReasons.subject(asked),
                answer.found().caption(),
                told.stream()
                    .map(TiesTold.Told::words)
                    .distinct()
                    .limit(3)
                    .collect(Collectors.joining(", and "))),
        List.of(
            new Basis(
                "The case on " + answer.found().caption(),
                answer.found().known().map(Known::id),
                Optional.empty(),
                told.stream()
                    .flatMap(each -> each.sources().stream())
                    .distinct()
                    .limit(4)
                    .toList()),
            Guidance.of(Step.IDENTIFY)),
        List.of(),
        Step.IDENTIFY,
        "Ask for the IMO number, the track of the voyage from before loading, and the papers of the"
            + " mine and the port of loading.",
        "Another ship's number, or a track and papers that show where the cargo was loaded.");
  }

  private static String ships(List<Found> listed) {
    return listed.stream()
        .limit(2)
        .map(
            found ->
                found.caption()
                    + numbers(found)
                    + ", on the "
                    + ListedReasons.told(found.listings()))
        .collect(Collectors.joining("; or "));
  }

  private static String numbers(Found found) {
    return found.profile().identifiers().stream()
        .filter(number -> number.type() == Identifier.Type.IMO_SHIP)
        .filter(number -> CheckDigits.imoShip(number.value()))
        .map(number -> " (IMO " + number.value() + ")")
        .findFirst()
        .orElse("");
  }

  private static Reason question(
      String rule, String text, List<Found> listed, String ask, String changes) {
    List<Basis> bases = new ArrayList<>();
    listed.forEach(found -> bases.addAll(ListedReasons.bases(found.listings())));
    bases.add(Guidance.of(Step.IDENTIFY));
    return new Reason(rule, Verdict.REVIEW, text, bases, List.of(), Step.IDENTIFY, ask, changes);
  }
}
