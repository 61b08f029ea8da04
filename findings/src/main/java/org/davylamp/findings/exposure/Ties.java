package org.davylamp.findings.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.davylamp.evidence.Entity;
import org.davylamp.evidence.Recorded;
import org.davylamp.findings.analysis.CaseView;
import org.davylamp.network.Kind;
import org.davylamp.network.Link;

/** Reads the documented ties of a case: who owns, commands, pays and supplies whom. */
final class Ties {
  /** Below this share an owner does not decide for what it owns. */
  private static final int HALF = Link.WHOLE / 2;

  private static final Pattern SHARE =
      Pattern.compile("\\s*(\\d{1,9}(?:[.,]\\d{1,9})?)\\s*(?:%|per ?cent)?\\s*");

  private final CaseView view;
  private final Places places;
  private final List<Tie> ties = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  Ties(CaseView view, Places places) {
    this.view = view;
    this.places = places;
    TieRule.RULES.forEach(rule -> view.all(rule.schema()).forEach(entity -> plain(rule, entity)));
    view.all("Ownership").forEach(this::owned);
    view.all("Partnership").forEach(this::partners);
    view.all("Vessel").forEach(this::ship);
    view.all("Facility").forEach(this::facility);
    view.all("LabourUse").forEach(this::labour);
    Shipped.read(view, this);
    Produced.read(view, places, this);
    oneStakeToldTwice();
  }

  List<Tie> ties() {
    return ties;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  // ---- what others add

  /** The ends that a property names, each an entity of which something is said. */
  List<String> ends(Entity entity, String property) {
    List<String> ends = new ArrayList<>();
    for (Recorded told : entity.asserting(property)) {
      Optional<Entity> end = view.entity(told.statement().value());
      if (end.isEmpty()) {
        leave(
            entity,
            told,
            "expected an entity of the case as %s, found '%s', of which nothing is said"
                .formatted(property, told.statement().value()));
      } else if (!ends.contains(end.get().id())) {
        ends.add(end.get().id());
      }
    }
    return ends;
  }

  void leave(Entity entity, Recorded told, String text) {
    leftOut.add(new LeftOut(entity.id(), view.reader().rowOf(told.id()), text));
  }

  /** Adds a tie, unless both ends are one. */
  void add(Entity entity, Tie tie) {
    if (tie.from().equals(tie.to())) {
      leave(
          entity,
          entity.statements().getFirst(),
          "expected a tie between two, found one of '%s' with itself".formatted(tie.from()));
      return;
    }
    Tie doubted =
        tie.reserve().isEmpty() && tie.backing().doubted()
            ? tie.with(
                Doubt.Why.DOUBTED,
                "Whoever says so is doubted, or knows it from general knowledge only.")
            : tie;
    ties.add(doubted);
  }

  /** The statements on which a tie rests: those of its ends. */
  Backing backing(Entity entity, String... properties) {
    List<Recorded> told =
        Stream.of(properties).flatMap(property -> entity.asserting(property).stream()).toList();
    return Backing.of(told.isEmpty() ? entity.statements() : told, view);
  }

  private boolean denied(Entity entity, String... properties) {
    for (String property : properties) {
      if (entity.values().getOrDefault(property, List.of()).stream()
          .anyMatch(value -> !value.denying().isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Held> held(Entity entity) {
    try {
      return Optional.of(Held.state(entity, "startDate", "endDate", "date"));
    } catch (Held.Reversed e) {
      leave(entity, dated(entity), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Recorded dated(Entity entity) {
    return Stream.concat(
            entity.asserting("endDate").stream(), entity.asserting("startDate").stream())
        .findFirst()
        .orElse(entity.statements().getFirst());
  }

  // ---- ties between two

  private void plain(TieRule rule, Entity entity) {
    Optional<Held> held = period(entity);
    if (held.isEmpty()) {
      return;
    }
    Backing backing = backing(entity, rule.tail(), rule.head());
    for (String from : ends(entity, rule.tail())) {
      for (String to : ends(entity, rule.head())) {
        Tie tie = tie(rule, entity, from, to, held.get(), backing);
        add(entity, denied(entity, rule.tail(), rule.head()) ? denied(tie) : tie);
        switch (rule.schema()) {
          case "Representation" -> add(entity, tie.as(Kind.GOODS, 0));
          case "Control", "Direction" -> runs(entity, tie);
          default -> {}
        }
      }
    }
  }

  /** A payment may have a period of its own beside the days of every tie. */
  private Optional<Held> period(Entity entity) {
    return entity.asserted("period").isEmpty()
        ? held(entity)
        : Optional.of(Held.period(entity, "period"));
  }

  private Tie tie(TieRule rule, Entity entity, String from, String to, Held held, Backing backing) {
    Tie tie =
        new Tie(
            entity.id(),
            from,
            to,
            rule.kind(),
            0,
            rule.forth(),
            rule.back(),
            held,
            false,
            backing,
            Set.of(),
            Optional.empty(),
            false,
            rule.settledBy());
    boolean person = rule.schema().equals("Direction") && places.isPerson(from);
    if (rule.schema().equals("Directorship") || person) {
      add(entity, tie.as(Kind.DIRECTORSHIP, 0));
      return tie.as(Kind.CONTROL, 0)
          .with(
              Doubt.Why.BOARD_ONLY,
              "A seat on a board, or at the head of it, is influence: that the person decides for"
                  + " it alone is not told.");
    }
    return rule.schema().equals("Facilitation")
        ? tie.with(
            Doubt.Why.TIE_NOT_TOLD,
            "The source says that the one acts for or supports the other, and not by what.")
        : tie;
  }

  private static Tie denied(Tie tie) {
    return tie.with(Doubt.Why.DOUBTED, "Somebody denies it.");
  }

  /** A place of detention that runs a mine has its prisoners work there. */
  private void runs(Entity entity, Tie tie) {
    if (places.isDetention(tie.from()) && places.isFacility(tie.to())) {
      add(entity, tie.as(Kind.LABOUR, 0));
    }
  }

  // ---- shares

  private void owned(Entity entity) {
    Optional<Held> held = held(entity);
    if (held.isEmpty()) {
      return;
    }
    Backing backing = backing(entity, "owner", "asset");
    Optional<Integer> share = share(entity);
    for (String owner : ends(entity, "owner")) {
      for (String owned : ends(entity, "asset")) {
        Tie tie = owned(entity.id(), owner, owned, held.get(), backing);
        if (denied(entity, "owner", "asset", "percentage")) {
          add(entity, denied(tie.as(Kind.OWNERSHIP, Link.WHOLE)));
        } else if (share.isPresent()) {
          shared(entity, tie, share.get());
        } else {
          unknown(entity, tie);
        }
      }
    }
  }

  private static Tie owned(String id, String owner, String owned, Held held, Backing backing) {
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
    add(entity, told);
    if (share < HALF) {
      add(
          entity,
          told.as(Kind.OWNERSHIP, Link.WHOLE)
              .with(
                  Doubt.Why.UNDER_HALF,
                  "Less than half is held (%s): that it decides is not told.".formatted(percent)));
    }
  }

  private void unknown(Entity entity, Tie tie) {
    if (places.isVessel(tie.to())) {
      add(entity, tie);
    } else {
      add(
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
              leave(
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
  private void oneStakeToldTwice() {
    Map<String, Map<String, Integer>> bySource = new HashMap<>();
    ties.stream()
        .filter(Ties::isPart)
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

  // ---- partners, ships, places

  /** Whoever shares a venture with a place takes what it makes; of two bodies it is not told. */
  private void partners(Entity entity) {
    Optional<Held> held = held(entity);
    if (held.isEmpty()) {
      return;
    }
    Backing backing = backing(entity, "subject", "object");
    for (String one : ends(entity, "subject")) {
      for (String other : ends(entity, "object")) {
        Tie tie =
            new Tie(
                entity.id(),
                one,
                other,
                Kind.GOODS,
                0,
                "is a partner of",
                "is a partner of",
                held.get(),
                false,
                backing,
                Set.of(),
                Optional.empty(),
                false,
                TieRule.PAPERS);
        if (places.isFacility(one) == places.isFacility(other)) {
          Tie vague =
              tie.with(
                  Doubt.Why.TIE_NOT_TOLD,
                  "Both are told to be partners; which way goods or money went is not.");
          add(entity, vague);
          add(entity, vague.turned());
        } else {
          add(entity, places.isFacility(one) ? tie : tie.turned());
        }
      }
    }
  }

  private void ship(Entity ship) {
    for (String owner : ends(ship, "owner")) {
      add(ship, owned(ship.id(), owner, ship.id(), Held.UNDATED, backing(ship, "owner")));
    }
    for (String operator : ends(ship, "operator")) {
      add(ship, command(ship, operator, ship.id(), "operates", "operator"));
    }
  }

  private Tie command(Entity told, String from, String to, String word, String property) {
    return new Tie(
        told.id(),
        from,
        to,
        Kind.CONTROL,
        0,
        word,
        word.equals("operates") ? "is operated by" : "is a part of",
        Held.UNDATED,
        false,
        backing(told, property),
        Set.of(),
        Optional.empty(),
        false,
        "Papers of the place or ship that name who runs it.");
  }

  private void facility(Entity facility) {
    if (Places.isPoint(facility)) {
      return;
    }
    for (String operator : ends(facility, "operator")) {
      add(facility, command(facility, operator, facility.id(), "operates", "operator"));
    }
    for (String whole : ends(facility, "partOf")) {
      Tie part = command(facility, whole, facility.id(), "has as a part", "partOf");
      add(facility, part);
      runs(facility, part);
    }
  }

  private void labour(Entity use) {
    Backing backing = backing(use, "origin", "facility");
    Set<String> goods = new LinkedHashSet<>(ends(use, "commodity"));
    Held held = use.asserted("period").isEmpty() ? Held.UNDATED : Held.period(use, "period");
    for (String origin : ends(use, "origin")) {
      for (String facility : ends(use, "facility")) {
        add(
            use,
            new Tie(
                use.id(),
                origin,
                facility,
                Kind.LABOUR,
                0,
                "sends people to work at",
                "is worked by people of",
                held,
                false,
                backing,
                new HashSet<>(goods),
                Optional.empty(),
                false,
                TieRule.WORKED));
      }
    }
  }
}
