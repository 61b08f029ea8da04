package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.network.Kind;
import org.davylamp.network.Link;

/** Who owns whom, by what share. Stakes are told in rows of their own; a ship names its owner. */
final class Owned {
  /** Below this share an owner does not decide for what it owns. */
  private static final int HALF = Link.WHOLE / 2;

  private static final Pattern SHARE =
      Pattern.compile("\\s*(\\d{1,9}(?:[.,]\\d{1,9})?)\\s*(?:%|per ?cent)?\\s*");

  private final Places places;
  private final Ties ties;

  private Owned(Places places, Ties ties) {
    this.places = places;
    this.ties = ties;
  }

  static void read(CaseView view, Places places, Ties ties) {
    view.all("Ownership").forEach(new Owned(places, ties)::row);
  }

  private void row(Entity entity) {
    Optional<Held> held = ties.held(entity);
    if (held.isEmpty()) {
      return;
    }
    Backing backing = ties.backing(entity, "owner", "asset");
    Optional<Integer> share = share(entity);
    for (String owner : ties.ends(entity, "owner")) {
      for (String owned : ties.ends(entity, "asset")) {
        Tie tie = owned(entity.id(), owner, owned, held.get(), backing);
        if (ties.denied(entity, "owner", "asset", "percentage")) {
          ties.add(entity, Ties.denied(tie.as(Kind.OWNERSHIP, Link.WHOLE)));
        } else if (share.isPresent()) {
          shared(entity, tie, share.get());
        } else {
          unknown(entity, tie);
        }
      }
    }
  }

  static Tie owned(String id, String owner, String owned, Held held, Backing backing) {
    return new Tie(
        id,
        owner,
        owned,
        Kind.OWNERSHIP,
        Link.WHOLE,
        "owns",
        "is owned by",
        held,
        false,
        backing,
        Set.of(),
        Optional.empty(),
        false,
        TieRule.REGISTER);
  }

  private void shared(Entity entity, Tie tie, int share) {
    String percent = percent(share);
    Tie told = told(tie.as(Kind.OWNERSHIP, share), "owns " + percent + " of", percent);
    ties.add(entity, told);
    if (share < HALF) {
      ties.add(
          entity,
          told.as(Kind.OWNERSHIP, Link.WHOLE)
              .with(
                  Doubt.Why.UNDER_HALF,
                  "Less than half is held (%s): that it decides is not told.".formatted(percent)));
    }
  }

  private void unknown(Entity entity, Tie tie) {
    if (places.isVessel(tie.to())) {
      ties.add(entity, tie);
    } else {
      ties.add(
          entity,
          told(tie, "owns, in part or whole,", "part not told")
              .with(
                  Doubt.Why.SHARE_NOT_TOLD,
                  "How much is owned is not told: half or more would expose."));
    }
  }

  private static Tie told(Tie tie, String forth, String share) {
    return new Tie(
        tie.id(),
        tie.from(),
        tie.to(),
        tie.kind(),
        tie.share(),
        forth,
        "is owned (" + share + ") by",
        tie.held(),
        false,
        tie.backing(),
        tie.goods(),
        tie.reserve(),
        false,
        tie.settledBy());
  }

  private Optional<Integer> share(Entity entity) {
    List<Integer> shares = new ArrayList<>();
    for (Recorded told : entity.asserting("percentage")) {
      Optional<Integer> share = share(told.statement().value());
      share.ifPresentOrElse(
          shares::add,
          () ->
              ties.leave(
                  entity,
                  told,
                  "expected a share from 0 to 100 per cent, found '%s'; taken as not told"
                      .formatted(told.statement().value())));
    }
    return shares.stream().min(Integer::compare);
  }

  private static Optional<Integer> share(String written) {
    Matcher matcher = SHARE.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double percent = Double.parseDouble(matcher.group(1).replace(',', '.'));
    return percent > 100 ? Optional.empty() : Optional.of((int) Math.round(percent * 100));
  }

  private static String percent(int share) {
    return share % 100 == 0 ? share / 100 + " %" : share / 100.0 + " %";
  }

  /**
   * Stakes of one owner in one owned add up. Where several sources tell of stakes, they may tell of
   * the same one: those of the source that tells most count, so that nothing counts twice.
   */
  static void countOnce(List<Tie> ties) {
    Map<String, Map<String, Integer>> bySource = new HashMap<>();
    ties.stream()
        .filter(Owned::isPart)
        .forEach(
            tie ->
                bySource
                    .computeIfAbsent(pair(tie), pair -> new HashMap<>())
                    .merge(source(tie), tie.share(), Integer::sum));
    Map<String, String> most = new HashMap<>();
    bySource.forEach(
        (pair, shares) ->
            most.put(
                pair,
                shares.entrySet().stream()
                    .max(
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey()));
    ties.removeIf(tie -> isPart(tie) && !source(tie).equals(most.get(pair(tie))));
  }

  private static boolean isPart(Tie tie) {
    return tie.kind() == Kind.OWNERSHIP && tie.share() < HALF;
  }

  private static String pair(Tie tie) {
    return tie.from() + "\n" + tie.to();
  }

  private static String source(Tie tie) {
    return tie.backing().cited().stream().map(Cited::source).findFirst().orElse("");
  }
}
